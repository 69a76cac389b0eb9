using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What an array's shape is, array_fill, and the parts that trimming, sampling and sorting give.</summary>
internal static class ArrayShapeFunctions
{
    public static void AddTo(FunctionList list)
    {
        list.Add(747, "array_dims(anyarray) text", (_, args) => Array(args).Dimensions == 0 ? null : Bounds(Array(args)));
        list.Add(748, "array_ndims(anyarray) int4", (_, args) => Array(args).Dimensions is > 0 and var count ? count : null);
        list.Add(2176, "array_length(anyarray, int4) int4", (_, args) =>
            Has(args, out int at) ? Array(args).Lengths[at] : null);
        list.Add(2091, "array_lower(anyarray, int4) int4", (_, args) =>
            Has(args, out int at) ? Array(args).LowerBounds[at] : null);
        list.Add(2092, "array_upper(anyarray, int4) int4", (_, args) =>
            Has(args, out int at) ? Array(args).UpperBound(at) : null);
        list.Add(3179, "cardinality(anyarray) int4", (_, args) => Array(args).Count);
        list.Add(
            1193, "array_fill(anyelement, int4[]) anyarray", (call, args) => Fill(call, args[0], args[1] as SqlArray, null, false),
            isStrict: false);
        list.Add(
            1286, "array_fill(anyelement, int4[], int4[]) anyarray",
            (call, args) => Fill(call, args[0], args[1] as SqlArray, args[2] as SqlArray, true), isStrict: false);
        list.Add(6172, "trim_array(anyarray, int4) anyarray", (_, args) => Trim(Array(args), (int)args[1]!));
        list.Add(6381, "array_reverse(anyarray) anyarray", (_, args) => Reorder(Array(args), order => System.Array.Reverse(order)));
        list.Add(6388, "array_sort(anyarray) anyarray", (call, args) => Sort(call, args, false, false));
        list.Add(6389, "array_sort(array anyarray, descending bool) anyarray", (call, args) =>
            Sort(call, args, (bool)args[1]!, (bool)args[1]!));
        list.Add(6390, "array_sort(array anyarray, descending bool, nulls_first bool) anyarray", (call, args) =>
            Sort(call, args, (bool)args[1]!, (bool)args[2]!));
        list.AddVolatile(6215, "array_shuffle(anyarray) anyarray", (call, args) =>
            Reorder(Array(args), order => call.Statement.Session.Random.Shuffle(order)));
        list.AddVolatile(6216, "array_sample(anyarray, int4) anyarray", (call, args) =>
            Sample(Array(args), (int)args[1]!, call.Statement.Session.Random));
    }

    private static SqlArray Array(object?[] arguments) => (SqlArray)arguments[0]!;

    private static bool Has(object?[] arguments, out int dimension)
    {
        dimension = (int)arguments[1]! - 1;
        return dimension >= 0 && dimension < Array(arguments).Dimensions;
    }

    private static string Bounds(SqlArray array) =>
        string.Concat(Enumerable.Range(0, array.Dimensions).Select(i => $"[{array.LowerBounds[i]}:{array.UpperBound(i)}]"));

    private static SqlArray Fill(CallContext call, object? value, SqlArray? lengths, SqlArray? lowerBounds, bool hasBounds)
    {
        if (lengths is null || (hasBounds && lowerBounds is null))
            throw Null("dimension array or low bound array cannot be null");
        SqlType elementType = call.ReturnType.Element!;
        int[] counts = Numbers(lengths, "Dimension array must be one dimensional.");
        int[] from = lowerBounds is null ? [.. counts.Select(_ => 1)] : Numbers(lowerBounds, "Low bound array must be one dimensional.");
        if (counts.Length > SqlArray.DimensionsMax)
            throw ArrayText.TooManyDimensions(counts.Length);
        if (from.Length != counts.Length)
            throw Wrong("Low bound array has different size than dimensions array.");
        int count = ArrayShape.CheckedCount(counts, from);
        if (count == 0)
            return SqlArray.Empty(elementType);
        Column one = elementType.NewColumn(1);
        one.AppendBoxed(value);
        return new SqlArray(elementType, counts, from, Column.Repeat(one, 0, count));
    }

    private static int[] Numbers(SqlArray array, string shapeDetail)
    {
        if (array.Dimensions > 1)
            throw Wrong(shapeDetail);
        if (array.HasNulls)
            throw Null("dimension values cannot be null");
        return [.. ((Column<int>)array.Elements).Values];
    }

    private static SqlArray Trim(SqlArray array, int count)
    {
        int length = array.Dimensions > 0 ? array.Lengths[0] : 0;
        if (count < 0 || count > length)
        {
            throw new SqlException(
                SqlState.ArraySubscriptError, $"number of elements to trim must be between 0 and {length}");
        }

        return array.Dimensions == 0
            ? array
            : ArraySubscripts.Slice(array, [array.LowerBounds[0]], [array.UpperBound(0) - count]);
    }

    private static SqlArray Sample(SqlArray array, int count, Random random)
    {
        int length = array.Dimensions > 0 ? array.Lengths[0] : 0;
        if (count < 0 || count > length)
            throw new SqlException(SqlState.InvalidParameterValue, $"sample size must be between 0 and {length}");
        int[] order = [.. Enumerable.Range(0, length)];
        random.Shuffle(order);
        return Gather(array, order[..count], keepBounds: false);
    }

    private static SqlArray Sort(CallContext call, object?[] arguments, bool isDescending, bool nullsFirst)
    {
        SqlArray array = Array(arguments);
        var type = (ArrayType)call.ArgumentTypes[0];
        SqlArray[]? rows = array.Dimensions > 1
            ? [.. Enumerable.Range(0, array.Lengths[0]).Select(row => Gather(array, [row], keepBounds: false))]
            : null;
        return Reorder(array, order => MemoryExtensions.Sort(order.AsSpan(), (left, right) =>
        {
            if (rows is not null)
                return (isDescending ? -1 : 1) * type.Compare(rows[left], rows[right]);
            bool leftNull = array.Elements.IsNull(left), rightNull = array.Elements.IsNull(right);
            if (leftNull || rightNull)
                return nullsFirst ? rightNull.CompareTo(leftNull) : leftNull.CompareTo(rightNull);
            return (isDescending ? -1 : 1) * array.ElementType.Compare(array.Elements, left, array.Elements, right);
        }));
    }

    /// <summary>The array with what lies along its first dimension in another order.</summary>
    private static SqlArray Reorder(SqlArray array, Action<int[]> arrange)
    {
        if (array.Dimensions == 0 || array.Lengths[0] < 2)
            return array;
        int[] order = [.. Enumerable.Range(0, array.Lengths[0])];
        arrange(order);
        return Gather(array, order, keepBounds: true);
    }

    private static SqlArray Gather(SqlArray array, int[] order, bool keepBounds)
    {
        if (order.Length == 0)
            return SqlArray.Empty(array.ElementType);
        int perRow = array.Count / array.Lengths[0];
        Column elements = array.Elements.NewLike(order.Length * perRow);
        foreach (int row in order)
        {
            for (int i = 0; i < perRow; i++)
                elements.AppendFrom(array.Elements, (row * perRow) + i);
        }

        int[] lengths = array.CopyLengths(), lowerBounds = array.CopyLowerBounds();
        lengths[0] = order.Length;
        if (!keepBounds)
            lowerBounds[0] = 1;
        return new SqlArray(array.ElementType, lengths, lowerBounds, elements);
    }

    private static SqlException Null(string message) => new(SqlState.NullValueNotAllowed, message);

    private static SqlException Wrong(string detail) =>
        new(SqlState.ArraySubscriptError, "wrong number of array subscripts") { Detail = detail };
}
