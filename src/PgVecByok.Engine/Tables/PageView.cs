using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// A decrypted page of values: a run of rows of one column, as it lies in memory and on disk. Knows no SQL type.
/// <code>
///   kind 1 (1 fixed, 2 variable) | has nulls 1 | unused bits 1 | scale 1 | width 4
///   null bitmap (rows + 7) / 8, if any | zero, to a multiple of 64
///   fixed      rows × width
///   variable   ends, rows × 4 | bytes
/// </code>
/// Vectors, halves and bits of one length are fixed: they lie one behind the other on a cache line's boundary, a NULL as zeroes. Of
/// bits, those behind the last in its byte are unused. Numbers of one scale and up to 63 bits are fixed as well, as their unscaled value.
/// </summary>
internal readonly ref struct PageView
{
    public const byte Fixed = 1, Variable = 2;
    public const int HeadBytes = 8, UnusedBitsAt = 2, ScaleAt = 3;
    private readonly ReadOnlySpan<byte> _nulls;

    public PageView(ReadOnlySpan<byte> page, int rows)
    {
        if (page.Length < HeadBytes || page[0] is not (Fixed or Variable))
            throw RecordReader.Malformed();
        IsFixed = page[0] == Fixed;
        Width = BinaryPrimitives.ReadInt32LittleEndian(page[4..]);
        HasNulls = page[1] != 0;
        UnusedBits = page[UnusedBitsAt];
        Scale = page[ScaleAt];
        _nulls = HasNulls ? page.Slice(HeadBytes, (rows + 7) / 8) : default;
        Values = page[ValuesAt(HasNulls, rows)..];
        Rows = rows;
        if (IsFixed && (Width < 0 || (long)Width * rows != Values.Length))
            throw RecordReader.Malformed();
    }

    public bool IsFixed { get; }

    public bool HasNulls { get; }

    public int Width { get; }

    public int UnusedBits { get; }

    public int Scale { get; }

    public int Rows { get; }

    public ReadOnlySpan<byte> Values { get; }

    public static int ValuesAt(bool hasNulls, int rows) => (HeadBytes + (hasNulls ? (rows + 7) / 8 : 0) + 63) & ~63;

    public bool IsNull(int row) => HasNulls && (_nulls[row >> 3] >> (row & 7) & 1) != 0;

    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            if (IsFixed)
                return Values.Slice(row * Width, Width);
            ReadOnlySpan<int> ends = MemoryMarshal.Cast<byte, int>(Values[..(Rows * sizeof(int))]);
            int start = row == 0 ? 0 : ends[row - 1];
            return Values.Slice(Rows * sizeof(int) + start, ends[row] - start);
        }
    }
}
