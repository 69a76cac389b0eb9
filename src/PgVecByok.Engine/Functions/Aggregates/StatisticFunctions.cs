namespace PgVecByok.Engine;

/// <summary>Variances and standard deviations, of samples and of populations; correlation and regression.</summary>
internal static class StatisticFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Aggregate(
            2156, "stddev(int2) numeric", _ => new FoldAccumulator<short, NumericMoments, Numeric, IntegerStatistic<short, DeviationSample>>());
        functions.Aggregate(
            2155, "stddev(int4) numeric", _ => new FoldAccumulator<int, NumericMoments, Numeric, IntegerStatistic<int, DeviationSample>>());
        functions.Aggregate(
            2154, "stddev(int8) numeric", _ => new FoldAccumulator<long, NumericMoments, Numeric, IntegerStatistic<long, DeviationSample>>());
        functions.Aggregate(
            2159, "stddev(numeric) numeric", _ => new FoldAccumulator<Numeric, NumericMoments, Numeric, NumericStatistic<DeviationSample>>());
        functions.Aggregate(
            2157, "stddev(float4) float8", _ => new FoldAccumulator<float, FloatMoments, double, FloatStatistic<float, DeviationSample>>());
        functions.Aggregate(
            2158, "stddev(float8) float8", _ => new FoldAccumulator<double, FloatMoments, double, FloatStatistic<double, DeviationSample>>());
        functions.Aggregate(
            2726, "stddev_pop(int2) numeric", _ => new FoldAccumulator<short, NumericMoments, Numeric, IntegerStatistic<short, DeviationPopulation>>());
        functions.Aggregate(
            2725, "stddev_pop(int4) numeric", _ => new FoldAccumulator<int, NumericMoments, Numeric, IntegerStatistic<int, DeviationPopulation>>());
        functions.Aggregate(
            2724, "stddev_pop(int8) numeric", _ => new FoldAccumulator<long, NumericMoments, Numeric, IntegerStatistic<long, DeviationPopulation>>());
        functions.Aggregate(
            2729, "stddev_pop(numeric) numeric", _ => new FoldAccumulator<Numeric, NumericMoments, Numeric, NumericStatistic<DeviationPopulation>>());
        functions.Aggregate(
            2727, "stddev_pop(float4) float8", _ => new FoldAccumulator<float, FloatMoments, double, FloatStatistic<float, DeviationPopulation>>());
        functions.Aggregate(
            2728, "stddev_pop(float8) float8", _ => new FoldAccumulator<double, FloatMoments, double, FloatStatistic<double, DeviationPopulation>>());
        functions.Aggregate(
            2714, "stddev_samp(int2) numeric", _ => new FoldAccumulator<short, NumericMoments, Numeric, IntegerStatistic<short, DeviationSample>>());
        functions.Aggregate(
            2713, "stddev_samp(int4) numeric", _ => new FoldAccumulator<int, NumericMoments, Numeric, IntegerStatistic<int, DeviationSample>>());
        functions.Aggregate(
            2712, "stddev_samp(int8) numeric", _ => new FoldAccumulator<long, NumericMoments, Numeric, IntegerStatistic<long, DeviationSample>>());
        functions.Aggregate(
            2717, "stddev_samp(numeric) numeric", _ => new FoldAccumulator<Numeric, NumericMoments, Numeric, NumericStatistic<DeviationSample>>());
        functions.Aggregate(
            2715, "stddev_samp(float4) float8", _ => new FoldAccumulator<float, FloatMoments, double, FloatStatistic<float, DeviationSample>>());
        functions.Aggregate(
            2716, "stddev_samp(float8) float8", _ => new FoldAccumulator<double, FloatMoments, double, FloatStatistic<double, DeviationSample>>());
        functions.Aggregate(
            2720, "var_pop(int2) numeric", _ => new FoldAccumulator<short, NumericMoments, Numeric, IntegerStatistic<short, VariancePopulation>>());
        functions.Aggregate(
            2719, "var_pop(int4) numeric", _ => new FoldAccumulator<int, NumericMoments, Numeric, IntegerStatistic<int, VariancePopulation>>());
        functions.Aggregate(
            2718, "var_pop(int8) numeric", _ => new FoldAccumulator<long, NumericMoments, Numeric, IntegerStatistic<long, VariancePopulation>>());
        functions.Aggregate(
            2723, "var_pop(numeric) numeric", _ => new FoldAccumulator<Numeric, NumericMoments, Numeric, NumericStatistic<VariancePopulation>>());
        functions.Aggregate(
            2721, "var_pop(float4) float8", _ => new FoldAccumulator<float, FloatMoments, double, FloatStatistic<float, VariancePopulation>>());
        functions.Aggregate(
            2722, "var_pop(float8) float8", _ => new FoldAccumulator<double, FloatMoments, double, FloatStatistic<double, VariancePopulation>>());
        functions.Aggregate(
            2643, "var_samp(int2) numeric", _ => new FoldAccumulator<short, NumericMoments, Numeric, IntegerStatistic<short, VarianceSample>>());
        functions.Aggregate(
            2642, "var_samp(int4) numeric", _ => new FoldAccumulator<int, NumericMoments, Numeric, IntegerStatistic<int, VarianceSample>>());
        functions.Aggregate(
            2641, "var_samp(int8) numeric", _ => new FoldAccumulator<long, NumericMoments, Numeric, IntegerStatistic<long, VarianceSample>>());
        functions.Aggregate(
            2646, "var_samp(numeric) numeric", _ => new FoldAccumulator<Numeric, NumericMoments, Numeric, NumericStatistic<VarianceSample>>());
        functions.Aggregate(
            2644, "var_samp(float4) float8", _ => new FoldAccumulator<float, FloatMoments, double, FloatStatistic<float, VarianceSample>>());
        functions.Aggregate(
            2645, "var_samp(float8) float8", _ => new FoldAccumulator<double, FloatMoments, double, FloatStatistic<double, VarianceSample>>());
        functions.Aggregate(
            2150, "variance(int2) numeric", _ => new FoldAccumulator<short, NumericMoments, Numeric, IntegerStatistic<short, VarianceSample>>());
        functions.Aggregate(
            2149, "variance(int4) numeric", _ => new FoldAccumulator<int, NumericMoments, Numeric, IntegerStatistic<int, VarianceSample>>());
        functions.Aggregate(
            2148, "variance(int8) numeric", _ => new FoldAccumulator<long, NumericMoments, Numeric, IntegerStatistic<long, VarianceSample>>());
        functions.Aggregate(
            2153, "variance(numeric) numeric", _ => new FoldAccumulator<Numeric, NumericMoments, Numeric, NumericStatistic<VarianceSample>>());
        functions.Aggregate(
            2151, "variance(float4) float8", _ => new FoldAccumulator<float, FloatMoments, double, FloatStatistic<float, VarianceSample>>());
        functions.Aggregate(
            2152, "variance(float8) float8", _ => new FoldAccumulator<double, FloatMoments, double, FloatStatistic<double, VarianceSample>>());
        AddRegression(functions);
    }

    private static void AddRegression(FunctionCatalog functions)
    {
        functions.Aggregate(2818, "regr_count(float8, float8) int8", _ => new PairCountAccumulator());
        Pairs(functions, 2819, "regr_sxx", 1, pairs => pairs.Sxx);
        Pairs(functions, 2820, "regr_syy", 1, pairs => pairs.Syy);
        Pairs(functions, 2821, "regr_sxy", 1, pairs => pairs.Sxy);
        Pairs(functions, 2822, "regr_avgx", 1, pairs => pairs.SumX / pairs.Count);
        Pairs(functions, 2823, "regr_avgy", 1, pairs => pairs.SumY / pairs.Count);
        Pairs(functions, 2824, "regr_r2", 1, pairs =>
            pairs.Sxx == 0 ? null : pairs.Syy == 0 ? 1 : pairs.Sxy * pairs.Sxy / (pairs.Sxx * pairs.Syy));
        Pairs(functions, 2825, "regr_slope", 1, pairs => pairs.Sxx == 0 ? null : pairs.Sxy / pairs.Sxx);
        Pairs(functions, 2826, "regr_intercept", 1, pairs =>
            pairs.Sxx == 0 ? null : (pairs.SumY - (pairs.SumX * pairs.Sxy / pairs.Sxx)) / pairs.Count);
        Pairs(functions, 2827, "covar_pop", 1, pairs => pairs.Sxy / pairs.Count);
        Pairs(functions, 2828, "covar_samp", 2, pairs => pairs.Sxy / (pairs.Count - 1));
        Pairs(functions, 2829, "corr", 1, pairs =>
            pairs.Sxx == 0 || pairs.Syy == 0 ? null : pairs.Sxy / Math.Sqrt(pairs.Sxx * pairs.Syy));
    }

    private static void Pairs(FunctionCatalog functions, uint oid, string name, int pairsMin, Func<PairMoments, double?> finish) =>
        functions.Aggregate(
            oid, $"{name}(float8, float8) float8", _ => new RegressionAccumulator(pairs => pairs.Count < pairsMin ? null : finish(pairs)));
}
