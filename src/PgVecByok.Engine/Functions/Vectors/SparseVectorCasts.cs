namespace PgVecByok.Engine;

/// <summary>Casts of sparsevec: to itself, to and from vector and halfvec, from arrays of numbers.</summary>
internal static class SparseVectorCasts
{
    public static void AddTo(FunctionList list, uint first)
    {
        SparseVectorType type = BuiltinTypes.SparseVector;
        list.Cast(type, type, CastContext.Implicit, list.AddColumns(
            first, "public.sparsevec(sparsevec, int4, bool) sparsevec",
            Lift.Strict<SparseVector, int, bool, SparseVector>((vector, typmod, _) => type.Coerce(vector, typmod, false))));
        AddArray<int>(list, first + 1, BuiltinTypes.Int4, value => value);
        AddArray<float>(list, first + 2, BuiltinTypes.Float4, value => value);
        AddArray<double>(list, first + 3, BuiltinTypes.Float8, value => (float)value);
        AddArray<Numeric>(list, first + 4, BuiltinTypes.Numeric, VectorCasts.ToSingle);
        list.Cast(BuiltinTypes.Vector, type, CastContext.Implicit, list.AddColumns(
            first + 5, "public.vector_to_sparsevec(vector, int4, bool) sparsevec",
            Lift.Strict<Vector, int, bool, SparseVector>((vector, typmod, _) => FromDense(vector.Span, typmod))));
        list.Cast(BuiltinTypes.HalfVector, type, CastContext.Implicit, list.AddColumns(
            first + 6, "public.halfvec_to_sparsevec(halfvec, int4, bool) sparsevec",
            Lift.Strict<HalfVector, int, bool, SparseVector>((vector, typmod, _) => FromDense(HalfVectorType.Widen(vector).Span, typmod))));
        list.Cast(type, BuiltinTypes.Vector, CastContext.Assignment, list.AddColumns(
            first + 7, "public.sparsevec_to_vector(sparsevec, int4, bool) vector",
            Lift.Strict<SparseVector, int, bool, Vector>((vector, typmod, _) =>
            {
                VectorType.CheckDimensions(vector.Dimensions, typmod);
                return new Vector(ToDense(vector));
            })));
        list.Cast(type, BuiltinTypes.HalfVector, CastContext.Assignment, list.AddColumns(
            first + 8, "public.sparsevec_to_halfvec(sparsevec, int4, bool) halfvec",
            Lift.Strict<SparseVector, int, bool, HalfVector>((vector, typmod, _) =>
            {
                HalfVectorType.CheckDimensions(vector.Dimensions, typmod);
                return HalfVectorType.NarrowChecked(ToDense(vector));
            })));
    }

    private static void AddArray<T>(FunctionList list, uint oid, SqlType element, Func<T, float> convert)
    {
        ScalarFunction function = list.AddColumns(
            oid, $"public.array_to_sparsevec({element.Name}[], int4, bool) sparsevec",
            Lift.Strict<SqlArray, int, bool, SparseVector>((array, typmod, _) =>
            {
                VectorCasts.RequireFlat(array);
                SparseVectorType.CheckDimensions(array.Count, typmod);
                return FromDense(VectorCasts.Singles(array, convert), typmod);
            }));
        list.Cast(element.Array!, BuiltinTypes.SparseVector, CastContext.Assignment, function);
    }

    private static SparseVector FromDense(ReadOnlySpan<float> values, int typmod)
    {
        VectorLimits.CheckExpected(values.Length, typmod);
        SparseVectorType.CheckCount(values.Length - values.Count(0f));
        foreach (float value in values)
            VectorLimits.CheckElement(SparseVectorType.Word, value);
        return SparseVector.Of(values);
    }

    private static float[] ToDense(SparseVector vector)
    {
        var values = new float[vector.Dimensions];
        for (int i = 0; i < vector.Count; i++)
            values[vector.Places[i]] = vector.Values[i];
        return values;
    }
}
