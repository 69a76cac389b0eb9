namespace PgVecByok.Engine;

/// <summary>Aggregates WITHIN GROUP: percentiles and the mode.</summary>
internal static class OrderedSetFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Aggregate(
            3974, "percentile_cont(float8, float8) float8",
            _ => new OrderedSetAccumulator(
                BuiltinTypes.Float8, 1, BuiltinTypes.Float8, (sorted, direct) => Percentiles.Continuous(sorted, direct[0])),
            directArguments: 1);
        functions.Aggregate(
            3980, "percentile_cont(float8[], float8) float8[]",
            _ => new OrderedSetAccumulator(
                BuiltinTypes.Float8, 1, BuiltinTypes.Float8.Array!, Percentiles.OfArray(BuiltinTypes.Float8, Percentiles.Continuous)),
            directArguments: 1);
        functions.Aggregate(
            3976, "percentile_cont(float8, interval) interval",
            _ => new OrderedSetAccumulator(
                BuiltinTypes.Interval, 1, BuiltinTypes.Interval,
                (sorted, direct) => Percentiles.ContinuousInterval(sorted, direct[0])),
            directArguments: 1);
        functions.Aggregate(
            3982, "percentile_cont(float8[], interval) interval[]",
            _ => new OrderedSetAccumulator(
                BuiltinTypes.Interval, 1, BuiltinTypes.Interval.Array!,
                Percentiles.OfArray(BuiltinTypes.Interval, Percentiles.ContinuousInterval)),
            directArguments: 1);
        functions.Aggregate(
            3972, "percentile_disc(float8, anyelement) anyelement",
            call => new OrderedSetAccumulator(
                call.ArgumentTypes[1], 1, call.ArgumentTypes[1], (sorted, direct) => Percentiles.Discrete(sorted, direct[0])),
            directArguments: 1);
        functions.Aggregate(
            3978, "percentile_disc(float8[], anyelement) anyarray",
            call => new OrderedSetAccumulator(
                call.ArgumentTypes[1], 1, call.ReturnType, Percentiles.OfArray(call.ArgumentTypes[1], Percentiles.Discrete)),
            directArguments: 1);
        functions.Aggregate(
            3984, "mode(anyelement) anyelement",
            call => new OrderedSetAccumulator(
                call.ArgumentTypes[0], 0, call.ArgumentTypes[0], (sorted, _) => Percentiles.Mode(call.ArgumentTypes[0], sorted)),
            directArguments: 0);
    }
}
