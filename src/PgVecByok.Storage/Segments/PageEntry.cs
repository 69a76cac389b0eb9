using System.Buffers.Binary;
using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// Where one page lies and what it holds: a line of the footer's directory. <paramref name="Number"/> is also the page's nonce.
/// <paramref name="Chunk"/> and <paramref name="First"/> place its rows; for keys they count the key's own pages and entries. A line of
/// <see cref="PageKind.ClusterVectors"/> is of a run of units, one to a row, each of <paramref name="Bytes"/> and with a number of its own.
/// </summary>
public readonly record struct PageEntry(
    PageKind Kind, ushort Column, int Chunk, int First, int Rows, uint Number, long Offset, int Bytes)
{
    internal const int EncodedBytes = 1 + 2 + 4 + 4 + 4 + 4 + 8 + 4;

    /// <summary>Units are numbered from here on, so that no page of theirs and no footer has the nonce of one.</summary>
    internal const uint FirstUnit = 1u << 31;

    /// <summary>Of one page, or of one unit.</summary>
    public int SealedBytes => Bytes + SegmentKey.TagBytes;

    public bool IsRun => Kind == PageKind.ClusterVectors;

    internal long SealedBytesInAll => IsRun ? (long)Rows * SealedBytes : SealedBytes;

    /// <summary>One unit of a run, as its tag has it.</summary>
    public PageEntry Unit(int index) => this with
    {
        First = First + index, Rows = 1, Number = Number + (uint)index, Offset = Offset + ((long)index * SealedBytes),
    };

    /// <summary>The order of the directory: a column's pages follow one another, chunk by chunk.</summary>
    internal static IComparer<PageEntry> Order { get; } = Comparer<PageEntry>.Create((left, right) =>
    {
        int order = left.Kind.CompareTo(right.Kind);
        if (order == 0) order = left.Column.CompareTo(right.Column);
        if (order == 0) order = left.Chunk.CompareTo(right.Chunk);
        return order == 0 ? left.First.CompareTo(right.First) : order;
    });

    internal void Write(Span<byte> into)
    {
        into[0] = (byte)Kind;
        BinaryPrimitives.WriteUInt16LittleEndian(into[1..], Column);
        BinaryPrimitives.WriteInt32LittleEndian(into[3..], Chunk);
        BinaryPrimitives.WriteInt32LittleEndian(into[7..], First);
        BinaryPrimitives.WriteInt32LittleEndian(into[11..], Rows);
        BinaryPrimitives.WriteUInt32LittleEndian(into[15..], Number);
        BinaryPrimitives.WriteInt64LittleEndian(into[19..], Offset);
        BinaryPrimitives.WriteInt32LittleEndian(into[27..], Bytes);
    }

    internal static PageEntry Read(ReadOnlySpan<byte> from) => new(
        (PageKind)from[0], BinaryPrimitives.ReadUInt16LittleEndian(from[1..]), BinaryPrimitives.ReadInt32LittleEndian(from[3..]),
        BinaryPrimitives.ReadInt32LittleEndian(from[7..]), BinaryPrimitives.ReadInt32LittleEndian(from[11..]),
        BinaryPrimitives.ReadUInt32LittleEndian(from[15..]), BinaryPrimitives.ReadInt64LittleEndian(from[19..]),
        BinaryPrimitives.ReadInt32LittleEndian(from[27..]));
}
