using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// A key's values in a segment, in order, with the row versions that hold them. A lookup asks the filter, then the directory of first
/// values, and reads the one page, or the few, where the value lies.
/// <code>
///   key page    row version 8, for each entry | for each column: bytes 4, zero 4, values as a page has them
///   directory   for each column: as above; the first entry of each page, and the last of all
///   filter      blocks of 32 bytes
/// </code>
/// </summary>
internal sealed class SortedKeys(TableSegment segment, int number, IReadOnlyList<TableColumn> columns)
{
    /// <summary>Adds the row versions whose key equals the values of the row.</summary>
    public void Find(Column[] values, int row, PageReader pages, List<long> versions)
    {
        SegmentReader reader = segment.Reader;
        ReadOnlySpan<PageEntry> directory = reader.Find(PageKind.KeyDirectory, number);
        if (directory.IsEmpty)
            return;
        // First of all: keys that ascend, as most do, are then refused by every older segment at the price of two comparisons.
        if (columns.Count == 1 && segment.RangeOf(number) is null && IntegerOf(values[0], row) is not null)
            KnowRange(pages.Read(reader, directory[0]), directory[0].Rows);
        if (!PassesFilter(values, row, pages))
            return;
        ReadOnlySpan<PageEntry> keys = reader.Find(PageKind.Keys, number);
        for (int page = FirstPage(pages.Read(reader, directory[0]), directory[0].Rows, keys.Length, values, row); page < keys.Length; page++)
        {
            if (!FindIn(pages.Read(reader, keys[page]), keys[page].Rows, values, row, versions))
                return;
        }
    }

    /// <summary>Where the key starts: the last page that begins below it, as equal entries may go over from one page to the next.</summary>
    private int FirstPage(ReadOnlySpan<byte> directory, int entries, int pages, Column[] values, int row)
    {
        int low = 0, high = pages - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = Compare(directory, entries, middle, values, row) < 0 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>False: what comes after this page is greater.</summary>
    private bool FindIn(ReadOnlySpan<byte> page, int entries, Column[] values, int row, List<long> versions)
    {
        ReadOnlySpan<byte> sections = page[(entries * sizeof(long))..];
        int low = 0, high = entries;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Compare(sections, entries, middle, values, row) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (; low < entries; low++)
        {
            if (Compare(sections, entries, low, values, row) != 0)
                return false;
            versions.Add(BinaryPrimitives.ReadInt64LittleEndian(page[(low * sizeof(long))..]));
        }

        return true;
    }

    private int Compare(ReadOnlySpan<byte> sections, int entries, int entry, Column[] values, int row)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            int bytes = BinaryPrimitives.ReadInt32LittleEndian(sections);
            var view = new PageView(sections.Slice(8, bytes), entries);
            sections = sections[(8 + bytes)..];
            int order = Compare(view, entry, columns[i].Type, values[i], row);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static int Compare(in PageView view, int entry, SqlType type, Column values, int row)
    {
        bool isNull = view.IsNull(entry);
        if (isNull || values.IsNull(row))
            return isNull.CompareTo(values.IsNull(row));
        if (values is Column<int> ints)
            return MemoryMarshal.Read<int>(view[entry]).CompareTo(ints[row]);
        if (values is Column<long> longs)
            return MemoryMarshal.Read<long>(view[entry]).CompareTo(longs[row]);
        if (values is Column<Text> texts && type.Name is "text" or "varchar" or "name")
            return view[entry].SequenceCompareTo(((Column<Text>)values)[row].Span);
        Column one = values.NewLike(1);
        PageGather.AddTo(one, type, view, [entry]);
        return type.Compare(one, 0, values, row);
    }

    /// <summary>Known without a look at the segment, once one was taken.</summary>
    public static bool IsOutOfRange(TableSegment segment, int number, Column[] values, int row) =>
        segment.RangeOf(number) is { } range && !values[0].IsNull(row) && IntegerOf(values[0], row) is { } value
        && (value < range.Least || value > range.Most);

    /// <summary>The least and the greatest of some integers; null for other values, and where one is NULL.</summary>
    public static (long Least, long Most)? RangeOf(Column column, int from, int count)
    {
        if (!column.HasNoNulls || count == 0)
            return null;
        return column switch
        {
            Column<int> ints => RangeOf(ints.Values.Slice(from, count)),
            Column<long> longs => RangeOf(longs.Values.Slice(from, count)),
            _ => null,
        };
    }

    private static (long Least, long Most) RangeOf<T>(ReadOnlySpan<T> values)
        where T : System.Numerics.IBinaryInteger<T>
    {
        T least = values[0], most = values[0];
        foreach (T value in values)
            (least, most) = (T.Min(least, value), T.Max(most, value));
        return (long.CreateChecked(least), long.CreateChecked(most));
    }

    private static long? IntegerOf(Column column, int row) => column switch
    {
        Column<int> ints => ints[row],
        Column<long> longs => longs[row],
        _ => null,
    };

    private void KnowRange(ReadOnlySpan<byte> directory, int entries)
    {
        if (segment.RangeOf(number) is not null || columns.Count != 1 || columns[0].Type.NewColumn(1) is not (Column<int> or Column<long>))
            return;
        var view = new PageView(directory.Slice(8, BinaryPrimitives.ReadInt32LittleEndian(directory)), entries);
        if (view.HasNulls)
            return;
        long Of(ReadOnlySpan<byte> value) => value.Length == sizeof(int) ? MemoryMarshal.Read<int>(value) : MemoryMarshal.Read<long>(value);
        segment.KnowRange(number, Of(view[0]), Of(view[entries - 1]));
    }

    private bool PassesFilter(Column[] values, int row, PageReader pages)
    {
        ReadOnlySpan<PageEntry> filter = segment.Reader.Find(PageKind.Filter, number);
        if (filter.IsEmpty)
            return true;
        foreach (Column column in values)
        {
            if (column.IsNull(row))
                return true;
        }

        ulong hash = StableHash.Of(values, row);
        int block = KeyFilter.BlockOf(hash, filter[^1].First + filter[^1].Rows);
        PageEntry page = filter[block / KeyFilter.PageBlocks];
        return KeyFilter.MayHold(
            pages.Read(segment.Reader, page).Slice((block - page.First) * KeyFilter.BlockBytes, KeyFilter.BlockBytes), hash);
    }
}
