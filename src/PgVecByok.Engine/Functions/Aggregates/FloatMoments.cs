namespace PgVecByok.Engine;

/// <summary>Count, sum and sum of squared deviations of floats, updated by Youngs and Cramer's rule as PostgreSQL does.</summary>
internal struct FloatMoments
{
    public double Count;
    public double Sum;
    public double Deviations;

    public void Add(double value)
    {
        double before = Count;
        Count++;
        Sum += value;
        if (before == 0)
        {
            Deviations = double.IsFinite(value) ? 0 : double.NaN;
            return;
        }

        double distance = (value * Count) - Sum;
        Deviations += distance * distance / (Count * before);
        if (double.IsFinite(Sum) && double.IsFinite(Deviations))
            return;
        if (double.IsFinite(value) && double.IsFinite(Sum - value))
            throw NumberErrors.Overflow();
        Deviations = double.NaN;
    }
}

/// <summary>Which statistic is taken of the moments.</summary>
internal enum Statistic
{
    Average,
    VariancePopulation,
    VarianceSample,
    DeviationPopulation,
    DeviationSample,
}

internal interface IStatistic
{
    static abstract Statistic Kind { get; }
}

internal readonly struct AverageOf : IStatistic
{
    public static Statistic Kind => Statistic.Average;
}

internal readonly struct VariancePopulation : IStatistic
{
    public static Statistic Kind => Statistic.VariancePopulation;
}

internal readonly struct VarianceSample : IStatistic
{
    public static Statistic Kind => Statistic.VarianceSample;
}

internal readonly struct DeviationPopulation : IStatistic
{
    public static Statistic Kind => Statistic.DeviationPopulation;
}

internal readonly struct DeviationSample : IStatistic
{
    public static Statistic Kind => Statistic.DeviationSample;
}

internal readonly struct FloatStatistic<T, TStatistic> : IFold<T, FloatMoments, double>
    where T : System.Numerics.INumberBase<T>
    where TStatistic : struct, IStatistic
{
    public static void Add(ref FloatMoments state, T value) => state.Add(double.CreateTruncating(value));

    public static bool TryFinish(ref FloatMoments state, out double result)
    {
        result = TStatistic.Kind switch
        {
            Statistic.Average => state.Sum / state.Count,
            Statistic.VariancePopulation => state.Deviations / state.Count,
            Statistic.VarianceSample => state.Deviations / (state.Count - 1),
            Statistic.DeviationPopulation => Math.Sqrt(state.Deviations / state.Count),
            _ => Math.Sqrt(state.Deviations / (state.Count - 1)),
        };
        return state.Count >= (TStatistic.Kind is Statistic.VarianceSample or Statistic.DeviationSample ? 2 : 1);
    }
}
