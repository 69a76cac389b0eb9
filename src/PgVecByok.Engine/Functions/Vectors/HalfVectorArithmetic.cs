using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Element-wise + - * of halfvec, in single precision and rounded once; concatenation, parts, normalisation.</summary>
internal static class HalfVectorArithmetic
{
    public static void AddTo(FunctionList list)
    {
        const uint first = HalfVectorFunctions.FirstOid + 10, symbols = HalfVectorFunctions.FirstOperatorOid + 4;
        list.Operator(symbols, "+", Add(list, first, "halfvec_add", (left, right) => left + right), "+");
        list.Operator(symbols + 1, "-", Add(list, first + 1, "halfvec_sub", (left, right) => left - right));
        list.Operator(symbols + 2, "*", list.AddColumns(
            first + 2, "public.halfvec_mul(halfvec, halfvec) halfvec", Lift.Strict<HalfVector, HalfVector, HalfVector>(Times)), "*");
        list.Operator(symbols + 3, "||", list.AddColumns(
            first + 3, "public.halfvec_concat(halfvec, halfvec) halfvec",
            Lift.Strict<HalfVector, HalfVector, HalfVector>(Concatenate)));
        list.AddColumns(
            first + 4, "public.subvector(halfvec, int4, int4) halfvec", Lift.Strict<HalfVector, int, int, HalfVector>(Part));
        list.AddColumns(first + 5, "public.l2_normalize(halfvec) halfvec", Lift.Strict<HalfVector, HalfVector>(Normalise));
        list.AddColumns(first + 6, "public.binary_quantize(halfvec) bit", Lift.Strict<HalfVector, BitString>(vector =>
            BinaryQuantisation.Of(HalfVectorType.Widen(vector).Span)));
    }

    public static HalfVector Elementwise(HalfVector left, HalfVector right, Func<float, float, float> operation)
    {
        HalfVectorFunctions.RequireEqual(left, right);
        var values = new Half[left.Dimensions];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (Half)operation((float)left.Span[i], (float)right.Span[i]);
            if (Half.IsInfinity(values[i]))
                throw VectorArithmetic.Overflow();
        }

        return new HalfVector(values);
    }

    private static ScalarFunction Add(FunctionList list, uint oid, string name, Func<float, float, float> operation) =>
        list.AddColumns(oid, $"public.{name}(halfvec, halfvec) halfvec", Lift.Strict<HalfVector, HalfVector, HalfVector>(
            (left, right) => Elementwise(left, right, operation)));

    private static HalfVector Times(HalfVector left, HalfVector right)
    {
        HalfVector product = Elementwise(left, right, (l, r) => l * r);
        for (int i = 0; i < product.Dimensions; i++)
        {
            if (product.Span[i] == Half.Zero && left.Span[i] != Half.Zero && right.Span[i] != Half.Zero)
                throw VectorArithmetic.Underflow();
        }

        return product;
    }

    private static HalfVector Concatenate(HalfVector left, HalfVector right)
    {
        HalfVectorType.CheckDimensions(left.Dimensions + right.Dimensions);
        return new HalfVector([.. left.Span, .. right.Span]);
    }

    private static HalfVector Part(HalfVector vector, int start, int count)
    {
        (int first, int length) = VectorArithmetic.Window(vector.Dimensions, start, count);
        HalfVectorType.CheckDimensions(length);
        return new HalfVector(vector.Span.Slice(first, length).ToArray());
    }

    private static HalfVector Normalise(HalfVector vector)
    {
        ReadOnlySpan<float> singles = HalfVectorType.Widen(vector).Span;
        double norm = Norm.L2(singles);
        var unit = new Half[singles.Length];
        for (int i = 0; norm > 0 && i < unit.Length; i++)
            unit[i] = (Half)(float)(singles[i] / norm);
        return new HalfVector(unit);
    }
}
