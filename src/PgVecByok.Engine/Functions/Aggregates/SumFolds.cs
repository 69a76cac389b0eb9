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
/// A sum that stays in a machine's integer while values have one scale; what has another scale, is wide or would not fit goes into the
/// rest. There is one of these for every group, so it is kept small.
/// </summary>
internal struct NumericTotal
{
    private object? _rest; // a Numeric
    private long _narrow;
    private int _scale;

    public bool HasAny { get; private set; }

    public readonly Numeric Value
    {
        get
        {
            var narrow = new Numeric(_narrow, _scale);
            return _rest is Numeric rest ? NumericArithmetic.Add(rest, narrow) : narrow;
        }
    }

    public void Add(in Numeric value)
    {
        long sum = unchecked(_narrow + value.Narrow);
        bool isPlain = value.IsNarrow && value.IsFinite && value.Scale == _scale && ((_narrow ^ sum) & (value.Narrow ^ sum)) >= 0;
        if (isPlain)
            _narrow = sum;
        else
            AddSlowly(value);
        HasAny = true;
    }

    private void AddSlowly(in Numeric value)
    {
        if (HasAny)
            _rest = Value;
        bool isPlain = value.IsNarrow && value.IsFinite;
        if (!isPlain)
            _rest = _rest is Numeric rest ? NumericArithmetic.Add(rest, value) : value;
        (_narrow, _scale) = isPlain ? (value.Narrow, value.Scale) : (0, 0);
    }
}

internal struct NumericSum
{
    public NumericTotal Total;
    public long Count;
}

internal readonly struct SumOfNumerics : IFold<Numeric, NumericTotal, Numeric>
{
    public static void Add(ref NumericTotal state, Numeric value) => state.Add(value);

    public static bool TryFinish(ref NumericTotal state, out Numeric result)
    {
        result = state.Value;
        return state.HasAny;
    }
}

internal readonly struct AverageOfNumerics : IFold<Numeric, NumericSum, Numeric>
{
    public static void Add(ref NumericSum state, Numeric value)
    {
        state.Total.Add(value);
        state.Count++;
    }

    public static bool TryFinish(ref NumericSum state, out Numeric result)
    {
        result = state.Count == 0 ? default : NumericArithmetic.Divide(state.Total.Value, new Numeric(state.Count));
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
        float sum = state.Any ? state.Total + value : value; // 0 + -0 would be 0
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
        state.Total = state.Count > 0 ? FloatArithmetic.Plus(state.Total, value) : value;
        state.Count++;
    }

    public static bool TryFinish(ref FloatSum state, out double result)
    {
        result = state.Total;
        return state.Count > 0;
    }
}
