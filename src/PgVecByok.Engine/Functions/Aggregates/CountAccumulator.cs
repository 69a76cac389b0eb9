namespace PgVecByok.Engine;

/// <summary>count(*) and count(x): rows, or rows where x is not NULL.</summary>
internal sealed class CountAccumulator : Accumulator
{
    private readonly GroupStates<long> _counts = new();

    public override long MemoryBytes => (long)_counts.Count * sizeof(long);

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        Column? argument = arguments.Length == 0 ? null : arguments[0];
        bool counted = argument is null || argument.HasNoNulls;
        for (int row = 0; row < count; row++)
        {
            if (counted || !argument!.IsNull(row))
                _counts[groups[row]]++;
        }
    }

    public override Column Results(int groupCount)
    {
        var results = new Column<long>(groupCount);
        for (int group = 0; group < groupCount; group++)
            results.Append(_counts[group]);
        return results;
    }
}
