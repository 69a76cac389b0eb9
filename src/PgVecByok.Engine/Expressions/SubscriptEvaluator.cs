using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// a[i], a[i][j]: NULL outside the bounds or with the wrong number of subscripts. a[l:u]: the overlap, renumbered from 1.
/// </summary>
internal sealed class SubscriptEvaluator(BoundSubscript subscript, Evaluator operand, Evaluator?[] lowers, Evaluator?[] uppers) : Evaluator
{
    private readonly bool _isSlice = subscript.Subscripts.Any(each => each.IsSlice);

    public override Column Evaluate(Batch input)
    {
        var arrays = (Column<SqlArray>)operand.Evaluate(input);
        Column<int>?[] lower = [.. lowers.Select(each => (Column<int>?)each?.Evaluate(input))];
        Column<int>?[] upper = [.. uppers.Select(each => (Column<int>?)each?.Evaluate(input))];
        Column result = subscript.Type.NewColumn(input.Count);
        for (int row = 0; row < input.Count; row++)
        {
            if (arrays.IsNull(row) || HasNull(lower, row) || HasNull(upper, row))
                result.AppendNull();
            else if (_isSlice)
                ((Column<SqlArray>)result).Append(Slice(arrays[row], lower, upper, row));
            else
                AppendElement(result, arrays[row], upper, lower, row);
        }

        return result;
    }

    // A plain subscript is given as the upper bound, or as the lower where there is no upper one.
    private static void AppendElement(Column result, SqlArray array, Column<int>?[] upper, Column<int>?[] lower, int row)
    {
        if (array.Dimensions != upper.Length)
        {
            result.AppendNull();
            return;
        }

        Span<int> places = stackalloc int[upper.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = (upper[i] ?? lower[i]!)[row];
        int place = ArrayShape.PlaceOf(array, places);
        if (place < 0)
            result.AppendNull();
        else
            result.AppendFrom(array.Elements, place);
    }

    private SqlArray Slice(SqlArray array, Column<int>?[] lower, Column<int>?[] upper, int row)
    {
        if (array.Dimensions < lower.Length)
            return SqlArray.Empty(array.ElementType);
        int[] from = [.. array.LowerBounds];
        int[] lengths = [.. array.Lengths];
        for (int i = 0; i < lower.Length; i++)
        {
            bool isRange = subscript.Subscripts[i].IsSlice;
            int low = Math.Max(isRange ? lower[i]?[row] ?? from[i] : 1, from[i]);
            int high = Math.Min((upper[i] ?? (isRange ? null : lower[i]))?[row] ?? array.UpperBound(i), array.UpperBound(i));
            if (low > high)
                return SqlArray.Empty(array.ElementType);
            (from[i], lengths[i]) = (low, high - low + 1);
        }

        return Take(array, from, lengths);
    }

    private static SqlArray Take(SqlArray array, int[] from, int[] lengths)
    {
        Column elements = array.ElementType.NewColumn(16);
        int[] at = [.. from];
        int last = at.Length - 1;
        while (true)
        {
            elements.AppendRange(array.Elements, ArrayShape.PlaceOf(array, at), lengths[last]);
            int dimension = last - 1;
            while (dimension >= 0 && ++at[dimension] == from[dimension] + lengths[dimension])
            {
                at[dimension] = from[dimension];
                dimension--;
            }

            if (dimension < 0)
                break;
        }

        int[] ones = new int[lengths.Length];
        ones.AsSpan().Fill(1);
        return new SqlArray(array.ElementType, lengths, ones, elements);
    }

    private static bool HasNull(Column<int>?[] bounds, int row)
    {
        foreach (Column<int>? bound in bounds)
        {
            if (bound is not null && bound.IsNull(row))
                return true;
        }

        return false;
    }
}
