namespace PgVecByok.Engine;

/// <summary>Casts of halfvec: to itself, to and from vector, to sparsevec, from arrays of numbers, to real[].</summary>
internal static class HalfVectorCasts
{
    public static void AddTo(FunctionList list)
    {
        const uint first = HalfVectorFunctions.FirstOid + 30;
        HalfVectorType type = BuiltinTypes.HalfVector;
        list.Cast(type, type, CastContext.Implicit, list.AddColumns(
            first, "public.halfvec(halfvec, int4, bool) halfvec",
            Lift.Strict<HalfVector, int, bool, HalfVector>((vector, typmod, _) => type.Coerce(vector, typmod, false))));
        AddArray<int>(list, first + 1, BuiltinTypes.Int4, value => value);
        AddArray<float>(list, first + 2, BuiltinTypes.Float4, value => value);
        AddArray<double>(list, first + 3, BuiltinTypes.Float8, value => (float)value);
        AddArray<Numeric>(list, first + 4, BuiltinTypes.Numeric, VectorCasts.ToSingle);
        list.Cast(type, BuiltinTypes.Float4.Array!, CastContext.Assignment, list.AddColumns(
            first + 5, "public.halfvec_to_float4(halfvec, int4, bool) float4[]", Lift.Strict<HalfVector, int, bool, SqlArray>(
                (vector, _, _) => new SqlArray(
                    BuiltinTypes.Float4,
                    new Column<float>(HalfVectorType.Widen(vector).Span.ToArray(), vector.Dimensions)))));
        list.Cast(type, BuiltinTypes.Vector, CastContext.Assignment, list.AddColumns(
            first + 6, "public.halfvec_to_vector(halfvec, int4, bool) vector", Lift.Strict<HalfVector, int, bool, Vector>(
                (vector, typmod, _) => BuiltinTypes.Vector.Coerce(HalfVectorType.Widen(vector), typmod, false))));
        list.Cast(BuiltinTypes.Vector, type, CastContext.Implicit, list.AddColumns(
            first + 7, "public.vector_to_halfvec(vector, int4, bool) halfvec", Lift.Strict<Vector, int, bool, HalfVector>(
                (vector, typmod, _) =>
                {
                    HalfVectorType.CheckDimensions(vector.Dimensions, typmod);
                    return HalfVectorType.NarrowChecked(vector.Span);
                })));
    }

    private static void AddArray<T>(FunctionList list, uint oid, SqlType element, Func<T, float> convert)
    {
        ScalarFunction function = list.AddColumns(
            oid, $"public.array_to_halfvec({element.Name}[], int4, bool) halfvec",
            Lift.Strict<SqlArray, int, bool, HalfVector>((array, typmod, _) =>
            {
                VectorCasts.RequireFlat(array);
                HalfVectorType.CheckDimensions(array.Count, typmod);
                return HalfVectorType.NarrowChecked(VectorCasts.Singles(array, convert));
            }));
        list.Cast(element.Array!, BuiltinTypes.HalfVector, CastContext.Assignment, function);
    }
}
