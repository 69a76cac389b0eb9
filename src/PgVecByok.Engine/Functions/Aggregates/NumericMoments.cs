using System.Numerics;

namespace PgVecByok.Engine;

/// <summary>Count, sum and sum of squares, exact: variances of integers and numerics.</summary>
internal struct NumericMoments
{
    public long Count;
    public Numeric Sum;
    public Numeric Squares;

    public void Add(Numeric value)
    {
        Count++;
        Sum = NumericArithmetic.Add(Sum, value);
        Squares = NumericArithmetic.Add(Squares, NumericArithmetic.Multiply(value, value));
    }

    /// <summary>The variance or its root. REQUIRES: enough rows.</summary>
    public readonly Numeric Spread(bool isSample, bool isRoot)
    {
        if (!Sum.IsFinite)
            return Numeric.NaN;
        var count = new Numeric(Count);
        Numeric spread = NumericArithmetic.Subtract(
            NumericArithmetic.Multiply(count, Squares), NumericArithmetic.Multiply(Sum, Sum));
        if (spread.Sign <= 0)
            return Numeric.Zero;
        Numeric divisor = NumericArithmetic.Multiply(count, new Numeric(isSample ? Count - 1 : Count));
        int scale = NumericArithmetic.QuotientScale(spread, divisor);
        Numeric variance = NumericArithmetic.DivideTo(spread, divisor, scale);
        return isRoot ? NumericRoots.SquareRoot(variance, scale) : variance;
    }
}

internal readonly struct NumericStatistic<TStatistic> : IFold<Numeric, NumericMoments, Numeric>
    where TStatistic : struct, IStatistic
{
    public static void Add(ref NumericMoments state, Numeric value) => state.Add(value);

    public static bool TryFinish(ref NumericMoments state, out Numeric result) =>
        IntegerStatistic<long, TStatistic>.TryFinish(ref state, out result);
}

internal readonly struct IntegerStatistic<T, TStatistic> : IFold<T, NumericMoments, Numeric>
    where T : IBinaryInteger<T>
    where TStatistic : struct, IStatistic
{
    public static void Add(ref NumericMoments state, T value) => state.Add(new Numeric(long.CreateTruncating(value)));

    public static bool TryFinish(ref NumericMoments state, out Numeric result)
    {
        bool isSample = TStatistic.Kind is Statistic.VarianceSample or Statistic.DeviationSample;
        bool isEnough = state.Count >= (isSample ? 2 : 1);
        result = isEnough
            ? state.Spread(isSample, TStatistic.Kind is Statistic.DeviationPopulation or Statistic.DeviationSample)
            : default;
        return isEnough;
    }
}
