namespace PgVecByok.Engine;

/// <summary>Counts, sums, averages, extremes, and what gathers values.</summary>
internal static class AggregateFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Aggregate(2803, "count() int8", _ => new CountAccumulator(), isStrict: false);
        functions.Aggregate(2147, "count(any) int8", _ => new CountAccumulator());
        AddSums(functions);
        AddAverages(functions);
        AddBits(functions);
        functions.Aggregate(6291, "any_value(anyelement) anyelement", call => new AnyValueAccumulator(call.ArgumentTypes[0]));
        functions.Aggregate(4053, "array_agg(anyarray) anyarray", call => new ArrayOfArraysAccumulator(call.ArgumentTypes[0].Element!), isStrict: false);
        functions.Aggregate(2335, "array_agg(anynonarray) anyarray", call => new ArrayAccumulator(call.ArgumentTypes[0]), isStrict: false);
        functions.Aggregate(
            3538, "string_agg(text, text) text",
            _ => new StringAccumulator<Text>(value => value.Memory, bytes => new Text(bytes)), isStrict: false);
        functions.Aggregate(
            3545, "string_agg(bytea, bytea) bytea",
            _ => new StringAccumulator<Bytea>(value => value.Memory, bytes => new Bytea(bytes)), isStrict: false);
    }

    private static void AddSums(FunctionCatalog functions)
    {
        functions.Aggregate(2109, "sum(int2) int8", _ => new FoldAccumulator<short, WideSum, long, SumToLong<short>>());
        functions.Aggregate(2108, "sum(int4) int8", _ => new FoldAccumulator<int, WideSum, long, SumToLong<int>>());
        functions.Aggregate(2107, "sum(int8) numeric", _ => new FoldAccumulator<long, WideSum, Numeric, SumToNumeric>());
        functions.Aggregate(2110, "sum(float4) float4", _ => new FoldAccumulator<float, SingleSum, float, SumOfSingles>());
        functions.Aggregate(2111, "sum(float8) float8", _ => new FoldAccumulator<double, FloatSum, double, SumOfDoubles>());
        functions.Aggregate(2114, "sum(numeric) numeric", _ => new FoldAccumulator<Numeric, NumericTotal, Numeric, SumOfNumerics>());
    }

    private static void AddAverages(FunctionCatalog functions)
    {
        functions.Aggregate(2102, "avg(int2) numeric", _ => new FoldAccumulator<short, WideSum, Numeric, AverageOfIntegers<short>>());
        functions.Aggregate(2101, "avg(int4) numeric", _ => new FoldAccumulator<int, WideSum, Numeric, AverageOfIntegers<int>>());
        functions.Aggregate(2100, "avg(int8) numeric", _ => new FoldAccumulator<long, WideSum, Numeric, AverageOfIntegers<long>>());
        functions.Aggregate(2103, "avg(numeric) numeric", _ => new FoldAccumulator<Numeric, NumericSum, Numeric, AverageOfNumerics>());
        functions.Aggregate(
            2104, "avg(float4) float8", _ => new FoldAccumulator<float, FloatMoments, double, FloatStatistic<float, AverageOf>>());
        functions.Aggregate(
            2105, "avg(float8) float8", _ => new FoldAccumulator<double, FloatMoments, double, FloatStatistic<double, AverageOf>>());
    }

    private static void AddBits(FunctionCatalog functions)
    {
        functions.Aggregate(2236, "bit_and(int2) int2", _ => new FoldAccumulator<short, Gathered<short>, short, BitAnd<short>>());
        functions.Aggregate(2238, "bit_and(int4) int4", _ => new FoldAccumulator<int, Gathered<int>, int, BitAnd<int>>());
        functions.Aggregate(2240, "bit_and(int8) int8", _ => new FoldAccumulator<long, Gathered<long>, long, BitAnd<long>>());
        functions.Aggregate(2237, "bit_or(int2) int2", _ => new FoldAccumulator<short, Gathered<short>, short, BitOr<short>>());
        functions.Aggregate(2239, "bit_or(int4) int4", _ => new FoldAccumulator<int, Gathered<int>, int, BitOr<int>>());
        functions.Aggregate(2241, "bit_or(int8) int8", _ => new FoldAccumulator<long, Gathered<long>, long, BitOr<long>>());
        functions.Aggregate(6164, "bit_xor(int2) int2", _ => new FoldAccumulator<short, Gathered<short>, short, BitXor<short>>());
        functions.Aggregate(6165, "bit_xor(int4) int4", _ => new FoldAccumulator<int, Gathered<int>, int, BitXor<int>>());
        functions.Aggregate(6166, "bit_xor(int8) int8", _ => new FoldAccumulator<long, Gathered<long>, long, BitXor<long>>());
        functions.Aggregate(2517, "bool_and(bool) bool", _ => new FoldAccumulator<bool, Gathered<bool>, bool, EveryTrue>());
        functions.Aggregate(2519, "every(bool) bool", _ => new FoldAccumulator<bool, Gathered<bool>, bool, EveryTrue>());
        functions.Aggregate(2518, "bool_or(bool) bool", _ => new FoldAccumulator<bool, Gathered<bool>, bool, AnyTrue>());
    }
}
