namespace PgVecByok.Engine;

/// <summary>
/// A key's entries in memory, in order: made when a range is first asked for, and then brought up to date by sorting what came since and
/// merging it in. What was handed out is never changed. REQUIRES: the table's gate, for <see cref="Update"/>.
/// </summary>
internal sealed class OrderedEntries
{
    private readonly SqlType[] _types;

    public OrderedEntries(IEnumerable<SqlType> types)
    {
        _types = [.. types];
        Values = [.. _types.Select(type => type.NewColumn(64))];
    }

    /// <summary>The values of entry n, in row n.</summary>
    public Column[] Values { get; private set; }

    /// <summary>Numbers of entries, ascending by their values, then by their versions.</summary>
    public int[] Order { get; private set; } = [];

    /// <summary>Takes in the entries from where it ended last.</summary>
    public void Update(ReadOnlySpan<long> versions, Func<int, Chunk> chunkOf, IReadOnlyList<TableColumn> columns)
    {
        int known = Order.Length, count = versions.Length;
        if (known == versions.Length)
            return;
        Column[] values = [.. Values.Select(column => Copy(column, count))];
        for (int from = known, to; from < versions.Length; from = to)
        {
            int index = Chunk.IndexOf(versions[from]);
            for (to = from + 1; to < versions.Length && Chunk.IndexOf(versions[to]) == index; to++)
            {
            }

            int[] rows = new int[to - from];
            for (int i = 0; i < rows.Length; i++)
                rows[i] = Chunk.RowOf(versions[from + i]);
            for (int column = 0; column < values.Length; column++)
                Append(values[column], chunkOf(index).Gather(columns[column], rows));
        }

        Values = values;
        long[] all = versions.ToArray();
        Order = Merge(Order, Sorted(known, all), all);
    }

    public void Wipe()
    {
        foreach (Column column in Values)
            column.Wipe();
    }

    private static Column Copy(Column column, int capacity)
    {
        Column copy = column.NewLike(capacity);
        Append(copy, column);
        return copy;
    }

    private static void Append(Column column, Column part) => column.AppendRange(part, 0, part.Count);

    private int[] Sorted(int from, long[] versions)
    {
        int[] order = new int[versions.Length - from];
        for (int i = 0; i < order.Length; i++)
            order[i] = from + i;
        if (Values is [Column<int> { HasNoNulls: true } first, Column<int> { HasNoNulls: true } second])
            SortPairs(first.Values, second.Values, order);
        else
            Array.Sort(order, (left, right) => Compare(left, right, versions));
        return order;
    }

    private static void SortPairs(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int[] order)
    {
        // Equal pairs stay in the order they came.
        var keys = new (long Pair, int Entry)[order.Length];
        for (int i = 0; i < order.Length; i++)
            keys[i] = (((long)first[order[i]] << 32) | (uint)(second[order[i]] ^ int.MinValue), order[i]);
        Array.Sort(keys, order);
    }

    private int[] Merge(int[] old, int[] added, long[] versions)
    {
        if (old.Length == 0)
            return added;
        int[] merged = new int[old.Length + added.Length];
        for (int from = 0, i = 0, at = 0; at < merged.Length; i++)
        {
            int to = i == added.Length ? old.Length : PlaceOf(added[i], old, from, versions);
            Array.Copy(old, from, merged, at, to - from);
            at += to - from;
            from = to;
            if (i < added.Length)
                merged[at++] = added[i];
        }

        return merged;
    }

    private int PlaceOf(int entry, int[] order, int from, long[] versions)
    {
        int to = order.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            (from, to) = Compare(order[middle], entry, versions) < 0 ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private int Compare(int left, int right, long[] versions)
    {
        for (int i = 0; i < Values.Length; i++)
        {
            bool isNull = Values[i].IsNull(left);
            int order = isNull || Values[i].IsNull(right)
                ? isNull.CompareTo(Values[i].IsNull(right))
                : _types[i].Compare(Values[i], left, Values[i], right);
            if (order != 0)
                return order;
        }

        return versions[left].CompareTo(versions[right]);
    }
}
