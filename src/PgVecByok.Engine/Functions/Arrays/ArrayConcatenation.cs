using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>array_append, array_prepend, array_cat and the operator || behind them: a NULL array counts as empty.</summary>
internal static class ArrayConcatenation
{
    public static void AddTo(FunctionList list)
    {
        ScalarFunction append = list.Add(
            378, "array_append(anycompatiblearray, anycompatible) anycompatiblearray",
            (call, args) => Append((SqlArray?)args[0], args[1], call.ReturnType.Element!), isStrict: false);
        ScalarFunction prepend = list.Add(
            379, "array_prepend(anycompatible, anycompatiblearray) anycompatiblearray",
            (call, args) => Prepend(args[0], (SqlArray?)args[1], call.ReturnType.Element!), isStrict: false);
        ScalarFunction cat = list.Add(
            383, "array_cat(anycompatiblearray, anycompatiblearray) anycompatiblearray",
            (_, args) => args[0] is SqlArray left && args[1] is SqlArray right ? Concatenate(left, right) : args[0] ?? args[1],
            isStrict: false);
        list.Operator(349, "||", append);
        list.Operator(374, "||", prepend);
        list.Operator(375, "||", cat);
    }

    public static SqlArray Append(SqlArray? array, object? value, SqlType elementType)
    {
        Column elements = Copy(array, elementType);
        elements.AppendBoxed(value);
        return OneDimension(array, elementType, elements);
    }

    public static SqlArray Prepend(object? value, SqlArray? array, SqlType elementType)
    {
        RequireOneDimension(array);
        Column elements = elementType.NewColumn((array?.Count ?? 0) + 1);
        elements.AppendBoxed(value);
        CopyTo(elements, array);
        return OneDimension(array, elementType, elements);
    }

    public static SqlArray Concatenate(SqlArray left, SqlArray right)
    {
        if (left.Count == 0)
            return right;
        if (right.Count == 0)
            return left;
        (int[] lengths, int[] lowerBounds) = Shape(left, right);
        ArrayShape.CheckedCount(lengths, lowerBounds);
        Column elements = left.Elements.NewLike(left.Count + right.Count);
        CopyTo(elements, left);
        CopyTo(elements, right);
        return new SqlArray(left.ElementType, lengths, lowerBounds, elements);
    }

    /// <summary>As many dimensions: along the first. One fewer: it becomes an element of the other.</summary>
    private static (int[] Lengths, int[] LowerBounds) Shape(SqlArray left, SqlArray right)
    {
        if (Math.Abs(left.Dimensions - right.Dimensions) > 1)
            throw Incompatible($"Arrays of {left.Dimensions} and {right.Dimensions} dimensions are not compatible for concatenation.");
        if (left.Dimensions == right.Dimensions)
        {
            if (!left.Lengths[1..].SequenceEqual(right.Lengths[1..]) || !left.LowerBounds[1..].SequenceEqual(right.LowerBounds[1..]))
                throw Incompatible("Arrays with differing element dimensions are not compatible for concatenation.");
            int[] both = left.CopyLengths();
            both[0] += right.Lengths[0];
            return (both, left.CopyLowerBounds());
        }

        (SqlArray outer, SqlArray inner) = left.Dimensions > right.Dimensions ? (left, right) : (right, left);
        if (!outer.Lengths[1..].SequenceEqual(inner.Lengths) || !outer.LowerBounds[1..].SequenceEqual(inner.LowerBounds))
            throw Incompatible("Arrays with differing dimensions are not compatible for concatenation.");
        int[] lengths = outer.CopyLengths();
        lengths[0]++;
        return (lengths, outer.CopyLowerBounds());
    }

    private static SqlArray OneDimension(SqlArray? array, SqlType elementType, Column elements)
    {
        int lower = array is { Dimensions: 1 } ? array.LowerBounds[0] : 1;
        ArrayShape.CheckedCount([elements.Count], [lower]);
        return new SqlArray(elementType, [elements.Count], [lower], elements);
    }

    private static Column Copy(SqlArray? array, SqlType elementType)
    {
        RequireOneDimension(array);
        Column elements = elementType.NewColumn((array?.Count ?? 0) + 1);
        CopyTo(elements, array);
        return elements;
    }

    private static void CopyTo(Column elements, SqlArray? array)
    {
        for (int i = 0; i < (array?.Count ?? 0); i++)
            elements.AppendFrom(array!.Elements, i);
    }

    private static void RequireOneDimension(SqlArray? array)
    {
        if (array is { Dimensions: > 1 })
            throw new SqlException(SqlState.DataException, "argument must be empty or one-dimensional array");
    }

    private static SqlException Incompatible(string detail) =>
        new(SqlState.ArraySubscriptError, "cannot concatenate incompatible arrays") { Detail = detail };
}
