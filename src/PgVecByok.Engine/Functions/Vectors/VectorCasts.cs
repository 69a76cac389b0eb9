using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Casts of vector: to itself (a column's dimensions), from arrays of numbers, to real[]. Each is a function of the value, the
/// target's type modifier and whether the cast is explicit, and each checks the modifier.
/// </summary>
internal static class VectorCasts
{
    public static void AddTo(FunctionList list)
    {
        const uint first = VectorFunctions.FirstOid + 30;
        ScalarFunction toItself = list.AddColumns(
            first, "public.vector(vector, int4, bool) vector", Lift.Strict<Vector, int, bool, Vector>((vector, typmod, _) =>
            {
                VectorType.CheckDimensions(vector.Dimensions, typmod);
                return vector;
            }));
        list.Cast(BuiltinTypes.Vector, BuiltinTypes.Vector, CastContext.Implicit, toItself);
        AddArray<int>(list, first + 1, BuiltinTypes.Int4, value => value);
        AddArray<float>(list, first + 2, BuiltinTypes.Float4, value => value);
        AddArray<double>(list, first + 3, BuiltinTypes.Float8, value => (float)value);
        AddArray<Numeric>(list, first + 4, BuiltinTypes.Numeric, ToSingle);
        ScalarFunction toArray = list.AddColumns(
            first + 5, "public.vector_to_float4(vector, int4, bool) float4[]", Lift.Strict<Vector, int, bool, SqlArray>(
                (vector, _, _) => new SqlArray(
                    BuiltinTypes.Float4, new Column<float>(vector.Span.ToArray(), vector.Dimensions))));
        list.Cast(BuiltinTypes.Vector, BuiltinTypes.Float4.Array!, CastContext.Implicit, toArray);
    }

    private static void AddArray<T>(FunctionList list, uint oid, SqlType element, Func<T, float> convert)
    {
        ScalarFunction function = list.AddColumns(
            oid, $"public.array_to_vector({element.Name}[], int4, bool) vector",
            Lift.Strict<SqlArray, int, bool, Vector>((array, typmod, _) => FromArray(array, typmod, convert)));
        list.Cast(element.Array!, BuiltinTypes.Vector, CastContext.Assignment, function);
    }

    private static Vector FromArray<T>(SqlArray array, int typmod, Func<T, float> convert)
    {
        RequireFlat(array);
        VectorType.CheckDimensions(array.Count, typmod);
        float[] values = Singles(array, convert);
        VectorType.CheckElements(values);
        return new Vector(values);
    }

    /// <summary>One dimension, no NULL.</summary>
    internal static void RequireFlat(SqlArray array)
    {
        if (array.Dimensions > 1)
            throw new SqlException(SqlState.DataException, "array must be 1-D");
        if (array.HasNulls)
            throw new SqlException(SqlState.NullValueNotAllowed, "array must not contain nulls");
    }

    internal static float[] Singles<T>(SqlArray array, Func<T, float> convert)
    {
        ReadOnlySpan<T> elements = ((Column<T>)array.Elements).Values;
        var values = new float[elements.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = convert(elements[i]);
        return values;
    }

    internal static float ToSingle(Numeric value)
    {
        if (!value.IsFinite)
            return value.IsNaN ? float.NaN : value.Sign > 0 ? float.PositiveInfinity : float.NegativeInfinity;
        var text = new ArrayBufferWriter<byte>();
        BuiltinTypes.Numeric.WriteText(value, text, FormatSettings.Default);
        VectorNumber.Read(text.WrittenSpan, out float single);
        if (float.IsInfinity(single) || (single == 0 && value.Sign != 0))
        {
            throw new SqlException(
                SqlState.NumericValueOutOfRange, $"\"{Encoding.UTF8.GetString(text.WrittenSpan)}\" is out of range for type real");
        }

        return single;
    }
}
