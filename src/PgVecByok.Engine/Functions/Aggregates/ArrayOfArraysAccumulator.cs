using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>array_agg over arrays: all of one shape, they become an array of one dimension more.</summary>
internal sealed class ArrayOfArraysAccumulator(SqlType element) : Accumulator
{
    private readonly List<(SqlArray Shape, Column Elements, int Count)?> _groups = [];
    private long _bytes;

    public override long MemoryBytes => _bytes;

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        var arrays = (Column<SqlArray>)arguments[0];
        for (int row = 0; row < count; row++)
        {
            if (arrays.IsNull(row))
                throw new SqlException(SqlState.NullValueNotAllowed, "cannot accumulate null arrays");
            while (_groups.Count <= groups[row])
                _groups.Add(null);
            _groups[groups[row]] = Appended(_groups[groups[row]], arrays[row]);
        }
    }

    public override Column Results(int groupCount)
    {
        var results = new Column<SqlArray>(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            if (group < _groups.Count && _groups[group] is { } found)
                results.Append(new SqlArray(element, [found.Count, .. found.Shape.Lengths], [1, .. found.Shape.LowerBounds], found.Elements));
            else
                results.AppendNull();
        }

        return results;
    }

    private (SqlArray Shape, Column Elements, int Count) Appended((SqlArray Shape, Column Elements, int Count)? group, SqlArray next)
    {
        if (next.Count == 0)
            throw new SqlException(SqlState.ArraySubscriptError, "cannot accumulate empty arrays");
        if (next.Dimensions == SqlArray.DimensionsMax)
        {
            throw new SqlException(
                SqlState.ProgramLimitExceeded,
                $"number of array dimensions ({next.Dimensions + 1}) exceeds the maximum allowed ({SqlArray.DimensionsMax})");
        }

        (SqlArray shape, Column elements, int count) = group ?? (next, element.NewColumn(next.Count * 4), 0);
        if (!shape.HasShapeOf(next))
            throw new SqlException(SqlState.ArraySubscriptError, "cannot accumulate arrays of different dimensionality");
        elements.AppendRange(next.Elements, 0, next.Count);
        _bytes += next.Elements.MemoryBytes;
        return (shape, elements, count + 1);
    }
}
