namespace PgVecByok.Engine;

/// <summary>any_value: the first value of a group that is not NULL.</summary>
internal sealed class AnyValueAccumulator(SqlType type) : Accumulator
{
    private readonly Column _values = type.NewColumn(16);
    private readonly GroupStates<int> _places = new(); // place in _values, from 1; 0 while there is none

    public override long MemoryBytes => (_values.Count * 24L) + ((long)_places.Count * sizeof(int));

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        for (int row = 0; row < count; row++)
        {
            ref int place = ref _places[groups[row]];
            if (place != 0 || arguments[0].IsNull(row))
                continue;
            _values.AppendFrom(arguments[0], row);
            place = _values.Count;
        }
    }

    public override Column Results(int groupCount)
    {
        Column results = type.NewColumn(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            if (_places[group] == 0)
                results.AppendNull();
            else
                results.AppendFrom(_values, _places[group] - 1);
        }

        return results;
    }
}
