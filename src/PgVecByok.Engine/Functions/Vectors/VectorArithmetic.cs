using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Element-wise + - *, concatenation, parts and normalisation. Results of one batch share one piece of memory.</summary>
internal static class VectorArithmetic
{
    private delegate void Elementwise(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result);

    public static void AddTo(FunctionList list)
    {
        const uint first = VectorFunctions.FirstOid + 10, symbols = VectorFunctions.FirstOperatorOid + 4;
        list.Operator(symbols, "+", Add(list, first, "vector_add", Plus), "+");
        list.Operator(symbols + 1, "-", Add(list, first + 1, "vector_sub", Minus));
        list.Operator(symbols + 2, "*", Add(list, first + 2, "vector_mul", Times), "*");
        list.Operator(symbols + 3, "||", list.AddColumns(
            first + 3, "public.vector_concat(vector, vector) vector", Lift.Strict<Vector, Vector, Vector>(Concatenate)));
        list.AddColumns(
            first + 4, "public.subvector(vector, int4, int4) vector", Lift.Strict<Vector, int, int, Vector>(Part));
        list.AddColumns(first + 5, "public.l2_normalize(vector) vector", Lift.Strict<Vector, Vector>(Normalise));
        list.AddColumns(first + 6, "public.binary_quantize(vector) bit", Lift.Strict<Vector, BitString>(vector =>
            BinaryQuantisation.Of(vector.Span)));
    }

    public static SqlException Overflow() => new(SqlState.NumericValueOutOfRange, "value out of range: overflow");

    public static SqlException Underflow() => new(SqlState.NumericValueOutOfRange, "value out of range: underflow");

    /// <summary>The window [start, start + count) of dimensions counted from 1, as far as it lies in the vector.</summary>
    public static (int First, int Length) Window(int dimensions, int start, int count)
    {
        if (count < 1)
            return (0, 0);
        long end = Math.Min((long)start + count, dimensions + 1L);
        int first = Math.Max(start, 1);
        return (first - 1, (int)Math.Max(end - first, 0));
    }

    public static void Plus(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result)
    {
        for (int i = 0; i < result.Length; i++)
            result[i] = left[i] + right[i];
        CheckOverflow(result);
    }

    private static void Minus(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result)
    {
        for (int i = 0; i < result.Length; i++)
            result[i] = left[i] - right[i];
        CheckOverflow(result);
    }

    private static void Times(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result)
    {
        for (int i = 0; i < result.Length; i++)
            result[i] = left[i] * right[i];
        for (int i = 0; i < result.Length; i++)
        {
            if (float.IsInfinity(result[i]))
                throw Overflow();
            if (result[i] == 0 && left[i] != 0 && right[i] != 0)
                throw Underflow();
        }
    }

    private static void CheckOverflow(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            if (float.IsInfinity(value))
                throw Overflow();
        }
    }

    private static ScalarFunction Add(FunctionList list, uint oid, string name, Elementwise operation) => list.AddColumns(
        oid, $"public.{name}(vector, vector) vector", (_, arguments, count) => Apply(arguments, count, operation));

    private static Column<Vector> Apply(Column[] arguments, int count, Elementwise operation)
    {
        var left = (Column<Vector>)arguments[0];
        var right = (Column<Vector>)arguments[1];
        var results = new Column<Vector>(count);
        float[] memory = [];
        int used = 0;
        for (int row = 0; row < count; row++)
        {
            if (left.IsNull(row) || right.IsNull(row))
            {
                results.AppendNull();
                continue;
            }

            int dimensions = left[row].Dimensions;
            if (dimensions != right[row].Dimensions)
                throw VectorDistances.Differ(dimensions, right[row].Dimensions);
            if (memory.Length - used < dimensions)
                (memory, used) = (new float[dimensions * Math.Clamp(count - row, 1, 64)], 0);
            operation(left[row].Span, right[row].Span, memory.AsSpan(used, dimensions));
            results.Append(new Vector(memory, used, dimensions));
            used += dimensions;
        }

        return results;
    }

    private static Vector Concatenate(Vector left, Vector right)
    {
        VectorType.CheckDimensions(left.Dimensions + right.Dimensions);
        return new Vector([.. left.Span, .. right.Span]);
    }

    private static Vector Part(Vector vector, int start, int count)
    {
        (int first, int length) = Window(vector.Dimensions, start, count);
        VectorType.CheckDimensions(length);
        return vector.Slice(first, length);
    }

    private static Vector Normalise(Vector vector)
    {
        var unit = new float[vector.Dimensions];
        Norm.Normalise(vector.Span, unit);
        CheckOverflow(unit);
        return new Vector(unit);
    }
}
