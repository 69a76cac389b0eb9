using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PgVecByok.Engine;

/// <summary>
/// Writes pages of values as <see cref="PageView"/> reads them, into a buffer that is used again and wiped at the end. Rows that are
/// gone are written as NULL: their values leave the disk with the segment that held them.
/// </summary>
internal sealed class PageBuilder : IDisposable
{
    /// <summary>Scanned pages. Twice as large gains 3 % in a scan and doubles what a single row costs (measured).</summary>
    public const int PageBytes = 128 << 10;

    /// <summary>Values wider than <see cref="WideBytes"/> on average are fetched one by one more often than they are scanned.</summary>
    public const int SmallPageBytes = 4 << 10, WideBytes = 256;

    /// <summary>
    /// Of vectors that wide: a search measures some of them one by one and decrypts a page for each it does not find in memory, while a
    /// scan reads them all. 16 KiB cost a scan a third of its rate (uncached 0.62 of bare AES-GCM against 1.02, <c>tools/bench scan</c>).
    /// </summary>
    public const int VectorPageBytes = 64 << 10;

    /// <summary>
    /// Of narrow values: a search fetches ten rows from as many pages. Of 16 KiB, a page of four bytes a row is opened as fast as a larger
    /// one for its size.
    /// </summary>
    private const int NarrowRows = 4096;
    private const int OtherRows = 512;
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(PageBytes + 4096, pinned: true);
    private int _count;
    private byte[]? _nulls;
    private int _rows;

    /// <summary>How many rows from <paramref name="from"/> on belong into one page.</summary>
    public static int RowsOfPage(Column column, int from, int end) => column switch
    {
        Column<Text> texts => RowsOfSize(from, end, row => texts.IsNull(row) ? 0 : texts[row].Length),
        Column<Vector> or Column<HalfVector> or Column<BitString> =>
            Math.Min(end - from, RowsOfVectors(VectorPages.WidthOf(column, from, end))),
        Column<Numeric> numbers when NumberPages.RunOf(numbers, from, end) is var run && run >= Math.Min(OtherRows, end - from) =>
            Math.Min(run, RowsOfWidth(sizeof(long))),
        Column<SparseVector> vectors => RowsOfSize(from, end, row => vectors.IsNull(row) ? 0 : VectorPages.BytesOf(vectors[row])),
        _ => Math.Min(end - from, WidthOf(column) is var width and > 0 ? RowsOfWidth(width) : OtherRows),
    };

    public ReadOnlySpan<byte> Encode(SqlType type, Column column, int from, int count, RowStamps? gone)
    {
        bool hasNulls = Begin(column, from, count, gone);
        switch (column)
        {
            case Column<bool> typed: AddFixed(typed, from, count, hasNulls); break;
            case Column<byte> typed: AddFixed(typed, from, count, hasNulls); break;
            case Column<short> typed: AddFixed(typed, from, count, hasNulls); break;
            case Column<int> typed: AddFixed(typed, from, count, hasNulls); break;
            case Column<uint> typed: AddFixed(typed, from, count, hasNulls); break;
            case Column<long> typed: AddFixed(typed, from, count, hasNulls); break;
            case Column<float> typed: AddFixed(typed, from, count, hasNulls); break;
            case Column<double> typed: AddFixed(typed, from, count, hasNulls); break;
            case Column<Guid> typed: AddFixed(typed, from, count, hasNulls); break;
            case Column<Vector> vectors when VectorPages.IsUniform(column, from, count, out int width, out _):
                AddVectors(vectors, from, count, width);
                break;
            case Column<HalfVector> or Column<BitString> when VectorPages.IsUniform(column, from, count, out int width, out int unused):
                AddUniform(column, from, count, width, unused);
                break;
            case Column<Numeric> numbers when NumberPages.RunOf(numbers, from, from + count) == count:
                AddNumbers(numbers, from, count);
                break;
            default: AddVariable(type, column, from, count); break;
        }

        return _bytes.AsSpan(0, _count);
    }

    public ReadOnlySpan<byte> EncodeWriters(uint[] writers)
    {
        (_nulls, _rows) = (null, writers.Length);
        AddFixed(new Column<uint>(writers, writers.Length), 0, writers.Length, hasNulls: false);
        return _bytes.AsSpan(0, _count);
    }

    /// <summary>The same page without the values of rows that are gone.</summary>
    public ReadOnlySpan<byte> Without(ReadOnlySpan<byte> page, int first, int rows, RowStamps gone)
    {
        var view = new PageView(page, rows);
        byte[] nulls = new byte[(rows + 7) / 8];
        for (int row = 0; row < rows; row++)
        {
            if (view.IsNull(row) || gone.IsGone(first + row))
                nulls[row >> 3] |= (byte)(1 << (row & 7));
        }

        Head(view.IsFixed ? PageView.Fixed : PageView.Variable, nulls, rows, view.Width);
        (_bytes[PageView.UnusedBitsAt], _bytes[PageView.ScaleAt]) = ((byte)view.UnusedBits, (byte)view.Scale);
        int ends = _count;
        if (!view.IsFixed)
            Reserve(rows * sizeof(int));
        int start = _count;
        for (int row = 0; row < rows; row++)
        {
            bool isNull = (nulls[row >> 3] >> (row & 7) & 1) != 0;
            ReadOnlySpan<byte> value = view[row];
            if (!isNull)
                value.CopyTo(Reserve(value.Length));
            else if (view.IsFixed)
                Reserve(value.Length).Clear();
            if (!view.IsFixed)
                BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(ends + row * sizeof(int)), _count - start);
        }

        return _bytes.AsSpan(0, _count);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_bytes);

    private static int RowsOfVectors(int width) =>
        width > WideBytes ? Math.Max((VectorPageBytes - 64 - VectorPageBytes / 64) / width, 1) : RowsOfWidth(width);

    private static int RowsOfWidth(int width) => Math.Clamp((PageBytes - 64 - PageBytes / 64) / Math.Max(width, 1), 1, NarrowRows);

    private static int RowsOfSize(int from, int end, Func<int, int> bytesOf)
    {
        const int SampleRows = 64;
        long sampled = 0;
        int sample = Math.Min(SampleRows, end - from);
        for (int row = from; row < from + sample; row++)
            sampled += bytesOf(row);
        int target = sampled > (long)WideBytes * sample ? SmallPageBytes : PageBytes / 2;
        int rows = 0;
        for (long bytes = 0; from + rows < end; rows++)
        {
            bytes += sizeof(int) + bytesOf(from + rows);
            if (bytes > target && rows > 0)
                break;
        }

        return rows;
    }

    private static int WidthOf(Column column) => column switch
    {
        Column<bool> or Column<byte> => 1,
        Column<short> => 2,
        Column<int> or Column<uint> or Column<float> => 4,
        Column<long> or Column<double> => 8,
        Column<Guid> => 16,
        _ => 0,
    };

    private bool IsNull(int row) => _nulls is { } nulls && (nulls[row >> 3] >> (row & 7) & 1) != 0;

    private bool Begin(Column column, int from, int count, RowStamps? gone)
    {
        (_nulls, _rows) = (null, count);
        if (column.HasNoNulls && gone?.Gone is null)
            return false;
        byte[] nulls = new byte[(count + 7) / 8];
        bool any = false;
        for (int row = 0; row < count; row++)
        {
            if (!column.IsNull(from + row) && gone?.IsGone(from + row) != true)
                continue;
            nulls[row >> 3] |= (byte)(1 << (row & 7));
            any = true;
        }

        _nulls = any ? nulls : null;
        return any;
    }

    private void Head(byte kind, byte[]? nulls, int rows, int width)
    {
        _count = 0;
        Span<byte> head = Reserve(PageView.ValuesAt(nulls is not null, rows));
        head.Clear();
        (head[0], head[1]) = (kind, nulls is null ? (byte)0 : (byte)1);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], width);
        nulls?.CopyTo(head[PageView.HeadBytes..]);
    }

    private void AddFixed<T>(Column<T> column, int from, int count, bool hasNulls)
        where T : unmanaged
    {
        Head(PageView.Fixed, _nulls, _rows, Unsafe.SizeOf<T>());
        Span<byte> into = Reserve(count * Unsafe.SizeOf<T>());
        MemoryMarshal.AsBytes(column.Values.Slice(from, count)).CopyTo(into);
        for (int row = 0; hasNulls && row < count; row++)
        {
            if (IsNull(row))
                into.Slice(row * Unsafe.SizeOf<T>(), Unsafe.SizeOf<T>()).Clear();
        }
    }

    private void AddVectors(Column<Vector> column, int from, int count, int width)
    {
        Head(PageView.Fixed, _nulls, _rows, width);
        Span<byte> into = Reserve(count * width);
        ReadOnlySpan<Vector> vectors = column.Values.Slice(from, count);
        for (int row = 0, run; row < count; row += run)
        {
            run = 1;
            if (IsNull(row))
            {
                into.Slice(row * width, width).Clear();
                continue;
            }

            // A chunk's vectors lie one behind the other: one copy for as many as do.
            while (row + run < count && !IsNull(row + run) && vectors[row + run].Follows(vectors[row + run - 1]))
                run++;
            MemoryMarshal.AsBytes(vectors[row].Extend(run)).CopyTo(into[(row * width)..]);
        }
    }

    private void AddUniform(Column column, int from, int count, int width, int unused)
    {
        Head(PageView.Fixed, _nulls, _rows, width);
        _bytes[PageView.UnusedBitsAt] = (byte)unused;
        Span<byte> into = Reserve(count * width);
        for (int row = 0; row < count; row++)
        {
            Span<byte> place = into.Slice(row * width, width);
            if (IsNull(row))
                place.Clear();
            else
                VectorPages.Raw(column, from + row).CopyTo(place);
        }
    }

    private void AddNumbers(Column<Numeric> column, int from, int count)
    {
        Head(PageView.Fixed, _nulls, _rows, sizeof(long));
        _bytes[PageView.ScaleAt] = (byte)NumberPages.ScaleOf(column, from, from + count);
        Span<long> into = MemoryMarshal.Cast<byte, long>(Reserve(count * sizeof(long)));
        ReadOnlySpan<Numeric> numbers = column.Values.Slice(from, count);
        for (int row = 0; row < count; row++)
            into[row] = IsNull(row) ? 0 : numbers[row].Narrow;
    }

    private void AddVariable(SqlType type, Column column, int from, int count)
    {
        Head(PageView.Variable, _nulls, _rows, 0);
        int ends = _count;
        Reserve(count * sizeof(int));
        int start = _count;
        using var value = new PlaintextBuffer();
        for (int row = 0; row < count; row++)
        {
            if (!IsNull(row))
                AddValue(type, column, from + row, value);
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(ends + row * sizeof(int)), _count - start);
        }
    }

    private void AddValue(SqlType type, Column column, int row, PlaintextBuffer value)
    {
        ReadOnlySpan<byte> bytes;
        if (column is Column<Text> texts)
        {
            bytes = texts[row].Span;
        }
        else if (column is Column<Vector> or Column<HalfVector>)
        {
            bytes = VectorPages.Raw(column, row);
        }
        else if (column is Column<SparseVector> sparse)
        {
            VectorPages.Write(sparse[row], Reserve(VectorPages.BytesOf(sparse[row])));
            return;
        }
        else
        {
            value.Reset();
            type.WriteBinary(column, row, value);
            bytes = value.WrittenSpan;
        }

        bytes.CopyTo(Reserve(bytes.Length));
    }

    private Span<byte> Reserve(int bytes)
    {
        if (_bytes.Length - _count < bytes)
        {
            byte[] larger = GC.AllocateUninitializedArray<byte>(Math.Max(checked(_count + bytes), _bytes.Length * 2), pinned: true);
            _bytes.AsSpan(0, _count).CopyTo(larger);
            CryptographicOperations.ZeroMemory(_bytes);
            _bytes = larger;
        }

        Span<byte> reserved = _bytes.AsSpan(_count, bytes);
        _count += bytes;
        return reserved;
    }
}
