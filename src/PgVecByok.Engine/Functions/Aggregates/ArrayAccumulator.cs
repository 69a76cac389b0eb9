namespace PgVecByok.Engine;

/// <summary>array_agg: every value of a group, NULLs too, in the order they come.</summary>
internal sealed class ArrayAccumulator(SqlType element) : Accumulator
{
    private readonly List<Column?> _columns = [];
    private long _bytes;

    public override long MemoryBytes => _bytes;

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        for (int row = 0; row < count; row++)
        {
            int group = groups[row];
            while (_columns.Count <= group)
                _columns.Add(null);
            (_columns[group] ??= element.NewColumn(4)).AppendFrom(arguments[0], row);
        }

        _bytes += (8L * count) + arguments[0].MemoryBytes;
    }

    public override Column Results(int groupCount)
    {
        var results = new Column<SqlArray>(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            if (group < _columns.Count && _columns[group] is { } elements)
                results.Append(new SqlArray(element, elements));
            else
                results.AppendNull();
        }

        return results;
    }
}
