using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What pgvector's types and its avg are made of, by the names it gives them: the binary and the text form, and the state of avg, which is
/// an array of the number of rows and of the sum of each dimension.
/// </summary>
internal static class VectorStates
{
    private delegate ReadOnlySpan<float> Elements<T>(T value);

    public static void AddTo(FunctionList list)
    {
        // The oids that pg_type names.
        AddForms<Vector>(list, VectorFunctions.FirstOid + 51, BuiltinTypes.Vector);
        AddForms<HalfVector>(list, HalfVectorFunctions.FirstOid + 46, BuiltinTypes.HalfVector);
        AddForms<SparseVector>(list, SparseVectorFunctions.FirstOid + 46, BuiltinTypes.SparseVector);
        AddStates<Vector>(list, VectorFunctions.FirstOid + 55, "vector", vector => vector.Span, values => new Vector(values));
        AddStates<HalfVector>(
            list, HalfVectorFunctions.FirstOid + 50, "halfvec", vector => HalfVectorType.Widen(vector).Span,
            values => HalfVectorType.NarrowChecked(values));
    }

    private static void AddForms<T>(FunctionList list, uint oid, SqlType type)
    {
        list.AddColumns(oid + 2, $"public.{type.Name}_send({type.Name}) bytea", Lift.Strict<T, Bytea>(value =>
        {
            var bytes = new ArrayBufferWriter<byte>();
            type.WriteBinary(Of(type, value), 0, bytes);
            return new Bytea(bytes.WrittenSpan.ToArray());
        }));
        list.AddColumns(oid, $"public.{type.Name}_out({type.Name}) cstring", Lift.Strict<T, Text>(value =>
        {
            var bytes = new ArrayBufferWriter<byte>();
            type.WriteText(Of(type, value), 0, bytes, FormatSettings.Default);
            return new Text(Encoding.UTF8.GetString(bytes.WrittenSpan));
        }));
    }

    private static Column Of<T>(SqlType type, T value)
    {
        Column column = type.NewColumn(1);
        ((Column<T>)column).Append(value);
        return column;
    }

    private static void AddStates<T>(FunctionList list, uint oid, string type, Elements<T> elements, Func<float[], T> make)
    {
        list.AddColumns(oid, $"public.{type}_accum(float8[], {type}) float8[]", Lift.Strict<SqlArray, T, SqlArray>((state, value) =>
            Accumulate(Sums(state, type + "_accum"), elements(value))));
        // Both report the one name, as pgvector does: they are one function there.
        list.AddColumns(
            oid + 1, $"public.{type}_combine(float8[], float8[]) float8[]",
            Lift.Strict<SqlArray, SqlArray, SqlArray>((left, right) =>
                Combine(Sums(left, "vector_combine"), Sums(right, "vector_combine"))));
        list.Add(oid + 2, $"public.{type}_avg(float8[]) {type}", (_, arguments) =>
            Mean(Sums((SqlArray)arguments[0]!, type + "_avg")) is { } mean ? make(mean) : null);
    }

    private static ReadOnlySpan<double> Sums(SqlArray state, string function) =>
        state.Dimensions == 1 && !state.HasNulls
            ? ((Column<double>)state.Elements).Values
            : throw new SqlException(SqlState.InternalError, $"{function}: expected state array");

    private static SqlArray Accumulate(ReadOnlySpan<double> state, ReadOnlySpan<float> added)
    {
        var sums = new double[added.Length + 1];
        RequireEqual(state.Length - 1, added.Length, isNew: state[0] == 0);
        sums[0] = state[0] + 1;
        for (int i = 0; i < added.Length; i++)
            sums[i + 1] = added[i] + (state[0] == 0 ? 0 : state[i + 1]);
        return Array(sums);
    }

    private static SqlArray Combine(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left[0] == 0)
            return Array([right[0] == 0 ? 0 : right[0], .. right[0] == 0 ? [] : right[1..]]);
        if (right[0] == 0)
            return Array(left.ToArray());
        RequireEqual(left.Length - 1, right.Length - 1, isNew: false);
        var sums = new double[left.Length];
        for (int i = 0; i < sums.Length; i++)
            sums[i] = left[i] + right[i];
        return Array(sums);
    }

    private static float[]? Mean(ReadOnlySpan<double> state)
    {
        if (state[0] == 0)
            return null;
        VectorType.CheckDimensions(state.Length - 1);
        var mean = new float[state.Length - 1];
        for (int i = 0; i < mean.Length; i++)
            mean[i] = (float)(state[i + 1] / state[0]);
        VectorType.CheckElements(mean);
        return mean;
    }

    private static void RequireEqual(int expected, int given, bool isNew)
    {
        if (!isNew && expected != given)
            throw new SqlException(SqlState.DataException, $"expected {expected} dimensions, not {given}");
    }

    private static SqlArray Array(double[] values) => new(BuiltinTypes.Float8, new Column<double>(values, values.Length));
}
