namespace PgVecByok.Engine;

/// <summary>
/// Aggregates WITHIN GROUP (ORDER BY x): each group's values are kept in the order they come, which is
/// that of WITHIN GROUP, and asked. Direct arguments come
/// as columns before the value and are taken from a group's first row.
/// </summary>
internal sealed class OrderedSetAccumulator(SqlType valueType, int directArguments, SqlType resultType, OrderedSetAnswer answer) : Accumulator
{
    private readonly List<Group> _groups = [];
    private long _bytes;

    public override long MemoryBytes => _bytes;

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        for (int row = 0; row < count; row++)
        {
            while (_groups.Count <= groups[row])
                _groups.Add(new Group(valueType.NewColumn(8)));
            Group group = _groups[groups[row]];
            if (directArguments > 0 && group.Direct is null)
            {
                group.Direct = new object?[directArguments];
                for (int i = 0; i < directArguments; i++)
                    group.Direct[i] = arguments[i].Boxed(row);
            }

            if (!arguments[directArguments].IsNull(row))
                group.Values.AppendFrom(arguments[directArguments], row);
        }

        _bytes += (8L * count) + arguments[directArguments].MemoryBytes;
    }

    public override Column Results(int groupCount)
    {
        Column results = resultType.NewColumn(groupCount);
        for (int i = 0; i < groupCount; i++)
        {
            if (i >= _groups.Count || _groups[i].Values.Count == 0)
                results.AppendNull();
            else
                results.AppendBoxed(answer(_groups[i].Values, _groups[i].Direct ?? []));
        }

        return results;
    }

    private sealed class Group(Column values)
    {
        public Column Values { get; } = values;

        public object?[]? Direct { get; set; }
    }
}

/// <summary>The result for sorted values, at least one; null is NULL.</summary>
internal delegate object? OrderedSetAnswer(Column sorted, object?[] direct);
