using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>pgvector's functions, operators, aggregates and casts for halfvec. Distances are summed in single precision.</summary>
internal static class HalfVectorFunctions
{
    internal const uint FirstOid = 15_800, FirstOperatorOid = 15_880;

    private delegate double Measure(ReadOnlySpan<Half> left, ReadOnlySpan<Half> right);

    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        AddDistances(list);
        HalfVectorArithmetic.AddTo(list);
        VectorComparison.AddTo(list, BuiltinTypes.HalfVector, FirstOid + 20, FirstOperatorOid + 8);
        HalfVectorCasts.AddTo(list);
        HalfVectorAggregates.AddTo(functions);
    }

    public static void RequireEqual(HalfVector left, HalfVector right)
    {
        if (left.Dimensions != right.Dimensions)
            throw VectorLimits.Differ("halfvec", left.Dimensions, right.Dimensions);
    }

    private static void AddDistances(FunctionList list)
    {
        Add(list, FirstOid, "l2_distance", (left, right) => Math.Sqrt(Halves.SquaredL2(left, right)), FirstOperatorOid, "<->");
        Add(list, FirstOid + 1, "inner_product", (left, right) => Halves.InnerProduct(left, right));
        Add(list, FirstOid + 2, "cosine_distance", Halves.Cosine, FirstOperatorOid + 2, "<=>");
        Add(list, FirstOid + 3, "l1_distance", (left, right) => Halves.L1(left, right), FirstOperatorOid + 3, "<+>");
        Add(
            list, FirstOid + 4, "halfvec_negative_inner_product", (left, right) => -Halves.InnerProduct(left, right),
            FirstOperatorOid + 1, "<#>");
        Add(list, FirstOid + 5, "halfvec_l2_squared_distance", (left, right) => Halves.SquaredL2(left, right));
        Add(list, FirstOid + 6, "halfvec_spherical_distance", (left, right) =>
            Math.Acos(Math.Clamp((double)Halves.InnerProduct(left, right), -1, 1)) / Math.PI);
        list.AddColumns(FirstOid + 7, "public.l2_norm(halfvec) float8", Lift.Strict<HalfVector, double>(vector =>
            Norm.L2(HalfVectorType.Widen(vector).Span)));
        list.AddColumns(FirstOid + 8, "public.vector_dims(halfvec) int4", Lift.Strict<HalfVector, int>(vector => vector.Dimensions));
    }

    private static void Add(FunctionList list, uint oid, string name, Measure measure, uint operatorOid = 0, string symbol = "")
    {
        ScalarFunction function = list.AddColumns(
            oid, $"public.{name}(halfvec, halfvec) float8", Lift.Strict<HalfVector, HalfVector, double>((left, right) =>
            {
                RequireEqual(left, right);
                return measure(left.Span, right.Span);
            }));
        if (operatorOid != 0)
            list.Operator(operatorOid, symbol, function, symbol);
    }
}
