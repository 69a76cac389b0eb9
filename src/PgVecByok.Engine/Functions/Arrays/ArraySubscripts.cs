using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// a[i], a[l:u] and assignment to them. A subscript outside reads as NULL, a slice outside as empty; only assignment to one
/// dimension extends an array, the gap being NULL.
/// </summary>
public static class ArraySubscripts
{
    /// <summary>Appends the element; NULL where there is none, or the number of subscripts is not that of dimensions.</summary>
    public static void Get(SqlArray array, ReadOnlySpan<int> subscripts, Column result)
    {
        int place = subscripts.Length == array.Dimensions && array.Count > 0 ? ArrayShape.PlaceOf(array, subscripts) : -1;
        if (place < 0)
            result.AppendNull();
        else
            result.AppendFrom(array.Elements, place);
    }

    /// <summary>
    /// The part within the bounds, null bounds being the array's own; the result counts from 1. A plain subscript among slices means
    /// from 1 to it, which the caller writes out.
    /// </summary>
    public static SqlArray Slice(SqlArray array, ReadOnlySpan<int?> lower, ReadOnlySpan<int?> upper)
    {
        if (array.Dimensions < lower.Length || array.Dimensions == 0)
            return SqlArray.Empty(array.ElementType);
        int[] first = new int[array.Dimensions], lengths = new int[array.Dimensions];
        for (int i = 0; i < array.Dimensions; i++)
        {
            int own = array.LowerBounds[i], ownLast = array.UpperBound(i);
            int from = i < lower.Length ? Math.Max(lower[i] ?? own, own) : own;
            int to = i < upper.Length ? Math.Min(upper[i] ?? ownLast, ownLast) : ownLast;
            if (from > to)
                return SqlArray.Empty(array.ElementType);
            (first[i], lengths[i]) = (from - own, to - from + 1);
        }

        Column elements = array.Elements.NewLike(16);
        foreach (int place in Places(array, first, lengths))
            elements.AppendFrom(array.Elements, place);
        int[] ones = new int[lengths.Length];
        ones.AsSpan().Fill(1);
        return new SqlArray(array.ElementType, lengths, ones, elements);
    }

    /// <summary>The array with one element replaced; a null array is an empty one.</summary>
    /// <exception cref="SqlException">2202E: wrong number of subscripts, or outside of more than one dimension.</exception>
    public static SqlArray Assign(SqlArray? array, SqlType elementType, ReadOnlySpan<int> subscripts, object? value)
    {
        if (subscripts.Length > SqlArray.DimensionsMax)
            throw ArrayText.TooManyDimensions(subscripts.Length);
        if (array is null || array.Dimensions == 0)
        {
            int[] ones = new int[subscripts.Length];
            ones.AsSpan().Fill(1);
            ArrayShape.CheckedCount(ones, subscripts);
            return new SqlArray(elementType, ones, [.. subscripts], One(elementType, value));
        }

        if (array.Dimensions != subscripts.Length)
            throw WrongNumber();
        int place = ArrayShape.PlaceOf(array, subscripts);
        if (place >= 0)
            return With(array, [place], One(elementType, value));
        if (subscripts.Length > 1)
            throw OutOfRange();
        return Replace(array, subscripts[0], One(elementType, value));
    }

    /// <summary>The array with a slice replaced by the elements of another array, in their order.</summary>
    /// <exception cref="SqlException">2202E: bounds the wrong way round, outside, or too few elements.</exception>
    public static SqlArray Assign(SqlArray? array, ReadOnlySpan<int?> lower, ReadOnlySpan<int?> upper, SqlArray values)
    {
        if (array is null || array.Dimensions == 0)
            return NewFromSlice(lower, upper, values);
        if (array.Dimensions < lower.Length)
            throw WrongNumber();
        int[] from = new int[array.Dimensions], to = new int[array.Dimensions];
        for (int i = 0; i < array.Dimensions; i++)
        {
            from[i] = (i < lower.Length ? lower[i] : null) ?? array.LowerBounds[i];
            to[i] = (i < upper.Length ? upper[i] : null) ?? array.UpperBound(i);
            if (from[i] > to[i])
                throw Reversed();
            if (array.Dimensions > 1 && (from[i] < array.LowerBounds[i] || to[i] > array.UpperBound(i)))
                throw OutOfRange();
        }

        int[] lengths = [.. from.Zip(to, (first, last) => last - first + 1)];
        int count = ArrayShape.CheckedCount(lengths, from);
        if (values.Count < count)
            throw TooSmall();
        if (array.Dimensions == 1)
            return Replace(array, from[0], First(values, count));
        int[] offsets = [.. from.Select((first, i) => first - array.LowerBounds[i])];
        return With(array, [.. Places(array, offsets, lengths)], values.Elements);
    }

    /// <summary>Places of a box within the array, row-major. REQUIRES: it lies inside.</summary>
    internal static IEnumerable<int> Places(SqlArray array, int[] offsets, int[] lengths)
    {
        int[] at = new int[lengths.Length];
        while (true)
        {
            int place = 0;
            for (int i = 0; i < at.Length; i++)
                place = (place * array.Lengths[i]) + offsets[i] + at[i];
            yield return place;
            int dimension = at.Length - 1;
            while (dimension >= 0 && ++at[dimension] == lengths[dimension])
                at[dimension--] = 0;
            if (dimension < 0)
                yield break;
        }
    }

    private static SqlArray NewFromSlice(ReadOnlySpan<int?> lower, ReadOnlySpan<int?> upper, SqlArray values)
    {
        int[] lengths = new int[lower.Length], from = new int[lower.Length];
        for (int i = 0; i < lower.Length; i++)
        {
            if (upper[i] is not { } last || lower[i] is null)
            {
                throw new SqlException(SqlState.ArraySubscriptError, "array slice subscript must provide both boundaries")
                {
                    Detail = "When assigning to a slice of an empty array value, slice boundaries must be fully specified.",
                };
            }

            from[i] = lower[i]!.Value;
            if (last < from[i])
                throw Reversed();
            lengths[i] = last - from[i] + 1;
        }

        int count = ArrayShape.CheckedCount(lengths, from);
        if (values.Count < count)
            throw TooSmall();
        return new SqlArray(values.ElementType, lengths, from, First(values, count));
    }

    /// <summary>One dimension, with values from a subscript on; what lies between them and the array becomes NULL.</summary>
    private static SqlArray Replace(SqlArray array, int from, Column values)
    {
        int oldFrom = array.LowerBounds[0], oldTo = array.UpperBound(0);
        long first = Math.Min(oldFrom, from), last = Math.Max(oldTo, (long)from + values.Count - 1);
        if (last - first >= SqlArray.ElementsMax || last >= int.MaxValue)
            throw ArrayShape.TooLarge();
        Column elements = array.Elements.NewLike((int)(last - first) + 1);
        for (long at = first; at <= last; at++)
        {
            if (at >= from && at < (long)from + values.Count)
                elements.AppendFrom(values, (int)(at - from));
            else if (at >= oldFrom && at <= oldTo)
                elements.AppendFrom(array.Elements, (int)(at - oldFrom));
            else
                elements.AppendNull();
        }

        return new SqlArray(array.ElementType, [elements.Count], [(int)first], elements);
    }

    private static SqlArray With(SqlArray array, int[] places, Column values)
    {
        var replaced = new int[array.Count];
        for (int i = 0; i < places.Length; i++)
            replaced[places[i]] = i + 1;
        Column elements = array.Elements.NewLike(array.Count);
        for (int i = 0; i < array.Count; i++)
        {
            if (replaced[i] > 0)
                elements.AppendFrom(values, replaced[i] - 1);
            else
                elements.AppendFrom(array.Elements, i);
        }

        return new SqlArray(array.ElementType, array.CopyLengths(), array.CopyLowerBounds(), elements);
    }

    private static Column One(SqlType elementType, object? value)
    {
        Column one = elementType.NewColumn(1);
        one.AppendBoxed(value);
        return one;
    }

    private static Column First(SqlArray values, int count)
    {
        Column first = values.Elements.NewLike(count);
        for (int i = 0; i < count; i++)
            first.AppendFrom(values.Elements, i);
        return first;
    }

    private static SqlException WrongNumber() => new(SqlState.ArraySubscriptError, "wrong number of array subscripts");

    private static SqlException OutOfRange() => new(SqlState.ArraySubscriptError, "array subscript out of range");

    private static SqlException Reversed() =>
        new(SqlState.ArraySubscriptError, "upper bound cannot be less than lower bound");

    private static SqlException TooSmall() => new(SqlState.ArraySubscriptError, "source array too small");
}
