using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Sets that count: generate_series over integers and numeric, generate_subscripts, unnest.</summary>
internal static class SeriesFunctions
{
    public static void AddTo(FunctionList list)
    {
        list.AddSet(1066, "generate_series(int4, int4, int4) int4", (_, args) =>
            Integers((int)args[0]!, (int)args[1]!, (int)args[2]!, int.MinValue, int.MaxValue).Select(each => (object?)(int)each));
        list.AddSet(1067, "generate_series(int4, int4) int4", (_, args) =>
            Integers((int)args[0]!, (int)args[1]!, 1, int.MinValue, int.MaxValue).Select(each => (object?)(int)each));
        list.AddSet(1068, "generate_series(int8, int8, int8) int8", (_, args) =>
            Integers((long)args[0]!, (long)args[1]!, (long)args[2]!, long.MinValue, long.MaxValue).Select(each => (object?)each));
        list.AddSet(1069, "generate_series(int8, int8) int8", (_, args) =>
            Integers((long)args[0]!, (long)args[1]!, 1, long.MinValue, long.MaxValue).Select(each => (object?)each));
        list.AddSet(3259, "generate_series(numeric, numeric, numeric) numeric", (_, args) =>
            Numerics((Numeric)args[0]!, (Numeric)args[1]!, (Numeric)args[2]!));
        list.AddSet(3260, "generate_series(numeric, numeric) numeric", (_, args) =>
            Numerics((Numeric)args[0]!, (Numeric)args[1]!, Numeric.One));
        list.AddSet(1192, "generate_subscripts(anyarray, int4) int4", (_, args) =>
            Subscripts((SqlArray)args[0]!, (int)args[1]!, false));
        list.AddSet(1191, "generate_subscripts(anyarray, int4, bool) int4", (_, args) =>
            Subscripts((SqlArray)args[0]!, (int)args[1]!, (bool)args[2]!));
        list.AddSet(2331, "unnest(anyarray) anyelement", (_, args) => Elements((SqlArray)args[0]!));
    }

    private static IEnumerable<long> Integers(long first, long last, long step, long lowest, long highest)
    {
        if (step == 0)
            throw new SqlException(SqlState.InvalidParameterValue, "step size cannot equal zero");
        return Count(first, last, step, lowest, highest);
    }

    private static IEnumerable<long> Count(long first, long last, long step, long lowest, long highest)
    {
        for (long at = first; step > 0 ? at <= last : at >= last; at += step)
        {
            yield return at;
            if (step > 0 ? at > highest - step : at < lowest - step)
                yield break; // the next one passes the type's range
        }
    }

    private static IEnumerable<object?> Numerics(Numeric first, Numeric last, Numeric step)
    {
        RequireFinite(first, "start value");
        RequireFinite(last, "stop value");
        RequireFinite(step, "step size");
        if (step.Sign == 0)
            throw new SqlException(SqlState.InvalidParameterValue, "step size cannot equal zero");
        return Count(first, last, step);
    }

    private static IEnumerable<object?> Count(Numeric first, Numeric last, Numeric step)
    {
        for (Numeric at = first; step.Sign > 0 ? at <= last : at >= last; at = Sum(at, step))
            yield return at;
    }

    private static Numeric Sum(Numeric left, Numeric right)
    {
        int scale = Math.Max(left.Scale, right.Scale);
        return Numeric.FromUnscaled(Widened(left, scale) + Widened(right, scale), scale);
    }

    private static System.Numerics.BigInteger Widened(Numeric value, int scale) =>
        value.Unscaled * System.Numerics.BigInteger.Pow(10, scale - value.Scale);

    private static void RequireFinite(Numeric value, string what)
    {
        if (!value.IsFinite)
            throw new SqlException(SqlState.InvalidParameterValue, $"{what} cannot be {(value.IsNaN ? "NaN" : "infinity")}");
    }

    private static IEnumerable<object?> Subscripts(SqlArray array, int dimension, bool isReversed)
    {
        if (dimension < 1 || dimension > array.Dimensions)
            return [];
        IEnumerable<int> all = Enumerable.Range(array.LowerBounds[dimension - 1], array.Lengths[dimension - 1]);
        return (isReversed ? all.Reverse() : all).Select(each => (object?)each);
    }

    private static IEnumerable<object?> Elements(SqlArray array)
    {
        for (int i = 0; i < array.Count; i++)
            yield return array.Elements.Boxed(i);
    }
}
