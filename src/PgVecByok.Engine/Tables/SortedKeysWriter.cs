using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>Writes what <see cref="SortedKeys"/> reads, for one key of the rows that go into a segment.</summary>
internal sealed class SortedKeysWriter(SegmentWriter writer, int number, TableKey key, IReadOnlyList<TableColumn> columns)
{
    private const int KeyPageBytes = 32 << 10, EntriesMin = 64, EntriesMax = 4096;
    private readonly Column[] _values = [.. columns.Select(column => column.Type.NewColumn(1024))];
    private readonly List<long> _versions = [];

    /// <summary>Rows with a NULL in the key are left out, unless NULLs are equal there: as in the index in memory.</summary>
    public void Add(Chunk chunk, RowStamps gone)
    {
        int[] rows = gone.Gone is null ? chunk.AllRows() : [.. Enumerable.Range(0, chunk.Count).Where(row => !gone.IsGone(row))];
        Column[] values = [.. columns.Select(column => chunk.Gather(column, rows))];
        if (Array.TrueForAll(values, column => column.HasNoNulls))
        {
            for (int column = 0; column < values.Length; column++)
                _values[column].AppendRange(values[column], 0, rows.Length);
            foreach (int row in rows)
                _versions.Add(chunk.Version(row));
            return;
        }

        for (int i = 0; i < rows.Length; i++)
        {
            if (!key.NullsNotDistinct && values.Any(column => column.IsNull(i)))
                continue;
            for (int column = 0; column < values.Length; column++)
                _values[column].AppendFrom(values[column], i);
            _versions.Add(chunk.Version(rows[i]));
        }
    }

    public void Write()
    {
        if (_versions.Count == 0)
            return;
        int[] order = Sorted();
        Column[] sorted = [.. _values.Select(column => column.Gather(order))];
        int entries = EntriesOfPage(sorted);
        using var builder = new PageBuilder();
        var firsts = new List<int>();
        for (int from = 0; from < order.Length; from += entries)
        {
            int count = Math.Min(entries, order.Length - from);
            firsts.Add(from);
            WritePage(builder, sorted, order, from, count);
        }

        int[] shown = [.. firsts, order.Length - 1];
        using var directory = new PlaintextBuffer();
        AddSections(builder, directory, [.. sorted.Select(column => column.Gather(shown))], 0, shown.Length);
        writer.Add(PageKind.KeyDirectory, number, 0, 0, shown.Length, directory.WrittenSpan);
        if (StableHash.CanHash(columns) && !key.NullsNotDistinct)
            WriteFilter(sorted);
        foreach (Column column in sorted.Concat(_values))
            column.Wipe();
    }

    private void WritePage(PageBuilder builder, Column[] sorted, int[] order, int from, int count)
    {
        using var page = new PlaintextBuffer(KeyPageBytes);
        Span<byte> versions = page.GetSpan(count * sizeof(long));
        for (int i = 0; i < count; i++)
            BinaryPrimitives.WriteInt64LittleEndian(versions[(i * sizeof(long))..], _versions[order[from + i]]);
        page.Advance(count * sizeof(long));
        AddSections(builder, page, sorted, from, count);
        writer.Add(PageKind.Keys, number, from, 0, count, page.WrittenSpan);
    }

    private void AddSections(PageBuilder builder, PlaintextBuffer page, Column[] values, int from, int count)
    {
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> section = builder.Encode(columns[i].Type, values[i], from, count, null);
            Span<byte> head = page.GetSpan(8);
            head[..8].Clear();
            BinaryPrimitives.WriteInt32LittleEndian(head, section.Length);
            page.Advance(8);
            page.Write(section);
        }
    }

    private void WriteFilter(Column[] sorted)
    {
        int blocks = KeyFilter.BlocksFor(_versions.Count);
        byte[] filter = new byte[blocks * KeyFilter.BlockBytes];
        for (int row = 0; row < _versions.Count; row++)
            KeyFilter.Add(filter, blocks, StableHash.Of(sorted, row));
        for (int from = 0; from < blocks; from += KeyFilter.PageBlocks)
        {
            int count = Math.Min(KeyFilter.PageBlocks, blocks - from);
            writer.Add(
                PageKind.Filter, number, 0, from, count, filter.AsSpan(from * KeyFilter.BlockBytes, count * KeyFilter.BlockBytes));
        }

        CryptographicOperations.ZeroMemory(filter);
    }

    private int[] Sorted()
    {
        int[] order = [.. Enumerable.Range(0, _versions.Count)];
        if (_values is [Column<int> { HasNoNulls: true } ascending] && IsAscending(ascending.Values))
            return order;
        if (_values is [Column<int> { HasNoNulls: true } ints])
            Array.Sort(ints.Values.ToArray(), order);
        else if (_values is [Column<long> { HasNoNulls: true } longs])
            Array.Sort(longs.Values.ToArray(), order);
        else
            Array.Sort(order, Compare);
        return order;
    }

    private static bool IsAscending(ReadOnlySpan<int> values)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] <= values[i - 1])
                return false;
        }

        return true;
    }

    private int Compare(int left, int right)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            bool isNull = _values[i].IsNull(left);
            int order = isNull || _values[i].IsNull(right)
                ? isNull.CompareTo(_values[i].IsNull(right))
                : columns[i].Type.Compare(_values[i], left, _values[i], right);
            if (order != 0)
                return order;
        }

        return _versions[left].CompareTo(_versions[right]);
    }

    private static int EntriesOfPage(Column[] sorted)
    {
        int width = sizeof(long);
        foreach (Column column in sorted)
        {
            int sample = Math.Min(column.Count, 64);
            width += column is Column<Text> texts
                ? 4 + (int)(Enumerable.Range(0, sample).Sum(row => texts.IsNull(row) ? 0L : texts[row].Length) / sample)
                : 16;
        }

        return Math.Clamp(KeyPageBytes / width, EntriesMin, EntriesMax);
    }
}
