using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>array_position, array_positions, array_remove, array_replace. NULL is found as IS NOT DISTINCT FROM finds it.</summary>
internal static class ArraySearch
{
    public static void AddTo(FunctionList list)
    {
        list.Add(
            3277, "array_position(anycompatiblearray, anycompatible) int4", (_, args) => Position(args[0] as SqlArray, args[1], null),
            isStrict: false);
        list.Add(
            3278, "array_position(anycompatiblearray, anycompatible, int4) int4",
            (_, args) => args[0] is SqlArray array
                ? Position(array, args[1], args[2] as int? ?? throw new SqlException(
                    SqlState.NullValueNotAllowed, "initial position must not be null"))
                : null,
            isStrict: false);
        list.Add(
            3279, "array_positions(anycompatiblearray, anycompatible) int4[]",
            (_, args) => args[0] is SqlArray array
                ? SqlArray.Of(BuiltinTypes.Int4, Places(array, args[1], Searching).Select(at => (object?)(array.LowerBounds[0] + at)))
                : null,
            isStrict: false);
        list.Add(
            3167, "array_remove(anycompatiblearray, anycompatible) anycompatiblearray",
            (_, args) => args[0] is SqlArray array ? Remove(array, args[1]) : null, isStrict: false);
        list.Add(
            3168, "array_replace(anycompatiblearray, anycompatible, anycompatible) anycompatiblearray",
            (_, args) => args[0] is SqlArray array ? Replace(array, args[1], args[2]) : null, isStrict: false);
    }

    private const string Searching = "searching for elements in multidimensional arrays is not supported";
    private const string Removing = "removing elements from multidimensional arrays is not supported";

    private static object? Position(SqlArray? array, object? wanted, int? from)
    {
        if (array is null)
            return null;
        foreach (int at in Places(array, wanted, Searching))
        {
            if (from is null || array.LowerBounds[0] + at >= from)
                return array.LowerBounds[0] + at;
        }

        return null;
    }

    private static SqlArray Remove(SqlArray array, object? wanted)
    {
        HashSet<int> places = [.. Places(array, wanted, Removing)];
        if (places.Count == 0)
            return array;
        Column kept = array.Elements.NewLike(array.Count);
        for (int i = 0; i < array.Count; i++)
        {
            if (!places.Contains(i))
                kept.AppendFrom(array.Elements, i);
        }

        return new SqlArray(array.ElementType, [kept.Count], array.CopyLowerBounds(), kept);
    }

    private static SqlArray Replace(SqlArray array, object? wanted, object? replacement)
    {
        HashSet<int> places = [.. Places(array, wanted, null)];
        if (places.Count == 0)
            return array;
        Column elements = array.Elements.NewLike(array.Count);
        for (int i = 0; i < array.Count; i++)
        {
            if (places.Contains(i))
                elements.AppendBoxed(replacement);
            else
                elements.AppendFrom(array.Elements, i);
        }

        return new SqlArray(array.ElementType, array.CopyLengths(), array.CopyLowerBounds(), elements);
    }

    /// <summary>Where the value is, in ascending order. <paramref name="refusal"/>: what is said of more than one dimension.</summary>
    private static IEnumerable<int> Places(SqlArray array, object? wanted, string? refusal)
    {
        if (refusal is not null && array.Dimensions > 1)
            throw SqlException.NotSupported(refusal);
        return Matches(array, wanted);
    }

    private static IEnumerable<int> Matches(SqlArray array, object? wanted)
    {
        Column one = array.ElementType.NewColumn(1);
        one.AppendBoxed(wanted);
        for (int i = 0; i < array.Count; i++)
        {
            bool isNull = array.Elements.IsNull(i);
            if (isNull ? wanted is null : wanted is not null && array.ElementType.AreEqual(array.Elements, i, one, 0))
                yield return i;
        }
    }
}
