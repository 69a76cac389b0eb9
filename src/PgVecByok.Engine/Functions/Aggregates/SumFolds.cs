using System.Numerics;

namespace PgVecByok.Engine;

/// <summary>A sum of integers that cannot overflow within 2^64 rows, and how many there were.</summary>
internal struct WideSum
{
    public Int128 Total;
    public long Count;
}

internal readonly struct SumToLong<T> : IFold<T, WideSum, long>
    where T : IBinaryInteger<T>
{
    public static void Add(ref WideSum state, T value)
    {
        state.Total += long.CreateTruncating(value);
        state.Count++;
    }

    public static bool TryFinish(ref WideSum state, out long result)
    {
        result = state.Total is { } total && total >= long.MinValue && total <= long.MaxValue
            ? (long)total
            : throw NumberErrors.OutOfRange("bigint");
        return state.Count > 0;
    }
}

internal readonly struct SumToNumeric : IFold<long, WideSum, Numeric>
{
    public static void Add(ref WideSum state, long value)
    {
        state.Total += value;
        state.Count++;
    }

    public static bool TryFinish(ref WideSum state, out Numeric result)
    {
        result = Numeric.FromUnscaled(state.Total, 0);
        return state.Count > 0;
    }
}

internal readonly struct AverageOfIntegers<T> : IFold<T, WideSum, Numeric>
    where T : IBinaryInteger<T>
{
    public static void Add(ref WideSum state, T value)
    {
        state.Total += long.CreateTruncating(value);
        state.Count++;
    }

    public static bool TryFinish(ref WideSum state, out Numeric result)
    {
        result = state.Count == 0 ? default : NumericArithmetic.Divide(Numeric.FromUnscaled(state.Total, 0), new Numeric(state.Count));
        return state.Count > 0;
    }
}

/// <summary>
/// A sum that stays in a machine's integers while values have one scale; what has another scale or is wide goes into the rest. A total of
/// 63-bit values cannot leave 127 bits.
/// </summary>
internal struct NumericSum
{
    private Numeric _rest;
    private Int128 _narrow;
    private int _scale;

    public long Count { get; private set; }

    public readonly Numeric Total => NumericArithmetic.Add(_rest, Numeric.FromUnscaled(_narrow, _scale));

    public void Add(Numeric value)
    {
        Count++;
        if (!value.IsNarrow || !value.IsFinite)
        {
            _rest = NumericArithmetic.Add(_rest, value);
            return;
        }

        if (value.Scale != _scale)
        {
            _rest = Total;
            (_narrow, _scale) = (0, value.Scale);
        }

        _narrow += value.Narrow;
    }
}

internal readonly struct SumOfNumerics : IFold<Numeric, NumericSum, Numeric>
{
    public static void Add(ref NumericSum state, Numeric value) => state.Add(value);

    public static bool TryFinish(ref NumericSum state, out Numeric result)
    {
        result = state.Total;
        return state.Count > 0;
    }
}

internal readonly struct AverageOfNumerics : IFold<Numeric, NumericSum, Numeric>
{
    public static void Add(ref NumericSum state, Numeric value) => SumOfNumerics.Add(ref state, value);

    public static bool TryFinish(ref NumericSum state, out Numeric result)
    {
        result = state.Count == 0 ? default : NumericArithmetic.Divide(state.Total, new Numeric(state.Count));
        return state.Count > 0;
    }
}

internal struct FloatSum
{
    public double Total;
    public long Count;
}

internal struct SingleSum
{
    public float Total;
    public bool Any;
}

/// <summary>sum(float4) adds in float4, as PostgreSQL does.</summary>
internal readonly struct SumOfSingles : IFold<float, SingleSum, float>
{
    public static void Add(ref SingleSum state, float value)
    {
        float sum = state.Total + value;
        if (float.IsInfinity(sum) && float.IsFinite(state.Total) && float.IsFinite(value))
            throw NumberErrors.Overflow();
        state.Total = sum;
        state.Any = true;
    }

    public static bool TryFinish(ref SingleSum state, out float result)
    {
        result = state.Total;
        return state.Any;
    }
}

internal readonly struct SumOfDoubles : IFold<double, FloatSum, double>
{
    public static void Add(ref FloatSum state, double value)
    {
        state.Total = FloatArithmetic.Plus(state.Total, value);
        state.Count++;
    }

    public static bool TryFinish(ref FloatSum state, out double result)
    {
        result = state.Total;
        return state.Count > 0;
    }
}
