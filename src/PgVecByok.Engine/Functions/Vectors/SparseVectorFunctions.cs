using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>pgvector's functions, operators and casts for sparsevec: distances, norm, comparison. It has no arithmetic.</summary>
internal static class SparseVectorFunctions
{
    internal const uint FirstOid = 15_900, FirstOperatorOid = 15_960;

    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        AddDistances(list);
        list.AddColumns(FirstOid + 7, "public.l2_norm(sparsevec) float8", Lift.Strict<SparseVector, double>(vector =>
            Norm.L2(vector.Values)));
        list.AddColumns(FirstOid + 15, "public.l2_normalize(sparsevec) sparsevec", Lift.Strict<SparseVector, SparseVector>(Normalise));
        VectorComparison.AddTo(list, BuiltinTypes.SparseVector, FirstOid + 20, FirstOperatorOid + 8);
        SparseVectorCasts.AddTo(list, FirstOid + 30);
    }

    private static void AddDistances(FunctionList list)
    {
        Add(list, FirstOid, "l2_distance", (l, r) =>
            Math.Sqrt(Sparse.SquaredL2(l.Places, l.Values, r.Places, r.Values)), FirstOperatorOid, "<->");
        Add(list, FirstOid + 1, "inner_product", (l, r) => Sparse.InnerProduct(l.Places, l.Values, r.Places, r.Values));
        Add(list, FirstOid + 2, "cosine_distance", (l, r) =>
            Sparse.Cosine(l.Places, l.Values, r.Places, r.Values), FirstOperatorOid + 2, "<=>");
        Add(list, FirstOid + 3, "l1_distance", (l, r) => Sparse.L1(l.Places, l.Values, r.Places, r.Values), FirstOperatorOid + 3, "<+>");
        Add(list, FirstOid + 4, "sparsevec_negative_inner_product", (l, r) =>
            -Sparse.InnerProduct(l.Places, l.Values, r.Places, r.Values), FirstOperatorOid + 1, "<#>");
        Add(list, FirstOid + 5, "sparsevec_l2_squared_distance", (l, r) => Sparse.SquaredL2(l.Places, l.Values, r.Places, r.Values));
    }

    private static void Add(
        FunctionList list, uint oid, string name, Func<SparseVector, SparseVector, double> measure, uint operatorOid = 0,
        string symbol = "")
    {
        ScalarFunction function = list.AddColumns(
            oid, $"public.{name}(sparsevec, sparsevec) float8", Lift.Strict<SparseVector, SparseVector, double>((left, right) =>
                left.Dimensions == right.Dimensions
                    ? measure(left, right)
                    : throw VectorLimits.Differ(SparseVectorType.Word, left.Dimensions, right.Dimensions)));
        if (operatorOid != 0)
            list.Operator(operatorOid, symbol, function, symbol);
    }

    private static SparseVector Normalise(SparseVector vector)
    {
        double norm = Norm.L2(vector.Values);
        List<int> places = [];
        List<float> values = [];
        for (int i = 0; norm > 0 && i < vector.Count; i++)
        {
            float value = (float)(vector.Values[i] / norm);
            if (float.IsInfinity(value))
                throw VectorArithmetic.Overflow();
            if (value == 0)
                continue;
            places.Add(vector.Places[i]);
            values.Add(value);
        }

        return new SparseVector(vector.Dimensions, [.. places], [.. values]);
    }
}
