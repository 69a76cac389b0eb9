using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The four distances and what they are made of, over whole columns.</summary>
internal static class VectorDistances
{
    private delegate double Measure(ReadOnlySpan<float> left, ReadOnlySpan<float> right);

    public static void AddTo(FunctionList list)
    {
        const uint first = VectorFunctions.FirstOid, symbols = VectorFunctions.FirstOperatorOid;
        Add(list, first, "l2_distance", (left, right) => Math.Sqrt(SquaredL2.Distance(left, right)), symbols, "<->");
        Add(list, first + 1, "inner_product", (left, right) => InnerProduct.Of(left, right));
        Add(list, first + 2, "cosine_distance", Cosine.Distance, symbols + 2, "<=>");
        Add(list, first + 3, "l1_distance", (left, right) => L1.Distance(left, right), symbols + 3, "<+>");
        Add(list, first + 4, "vector_negative_inner_product", (left, right) => InnerProduct.Distance(left, right), symbols + 1, "<#>");
        Add(list, first + 5, "vector_l2_squared_distance", (left, right) => SquaredL2.Distance(left, right));
        Add(list, first + 6, "vector_spherical_distance", (left, right) =>
            Math.Acos(Math.Clamp((double)InnerProduct.Of(left, right), -1, 1)) / Math.PI);
        list.AddColumns(first + 7, "public.vector_norm(vector) float8", Of(vector => Norm.L2(vector.Span)));
        list.AddColumns(first + 8, "public.vector_dims(vector) int4", Of(vector => vector.Dimensions));
    }

    public static SqlException Differ(int left, int right) =>
        new(SqlState.DataException, $"different vector dimensions {left} and {right}");

    private static void Add(FunctionList list, uint oid, string name, Measure measure, uint operatorOid = 0, string symbol = "")
    {
        ScalarFunction function = list.AddColumns(
            oid, $"public.{name}(vector, vector) float8", (_, arguments, count) => Apply(arguments, count, measure));
        if (operatorOid != 0)
            list.Operator(operatorOid, symbol, function, symbol);
    }

    private static Column<double> Apply(Column[] arguments, int count, Measure measure)
    {
        var left = (Column<Vector>)arguments[0];
        var right = (Column<Vector>)arguments[1];
        if (!left.HasNoNulls || !right.HasNoNulls)
            return ApplyWithNulls(left, right, count, measure);
        var results = new double[count];
        ReadOnlySpan<Vector> lefts = left.Values, rights = right.Values;
        for (int row = 0; row < results.Length; row++)
            results[row] = Between(lefts[row], rights[row], measure);
        return new Column<double>(results, count);
    }

    private static Column<double> ApplyWithNulls(Column<Vector> left, Column<Vector> right, int count, Measure measure)
    {
        var results = new Column<double>(count);
        for (int row = 0; row < count; row++)
        {
            if (left.IsNull(row) || right.IsNull(row))
                results.AppendNull();
            else
                results.Append(Between(left[row], right[row], measure));
        }

        return results;
    }

    private static double Between(Vector left, Vector right, Measure measure)
    {
        if (left.Dimensions != right.Dimensions)
            throw Differ(left.Dimensions, right.Dimensions);
        return measure(left.Span, right.Span);
    }

    private static ScalarBody Of<T>(Func<Vector, T> measure) => Lift.Strict(measure);
}
