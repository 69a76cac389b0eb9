namespace PgVecByok.Engine;

/// <summary>sum(halfvec), rounded to halves at each step as pgvector does, and avg(halfvec), in double. No row gives NULL.</summary>
internal static class HalfVectorAggregates
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Aggregate(
            HalfVectorFunctions.FirstOid + 40, "sum(halfvec) halfvec",
            _ => new FoldAccumulator<HalfVector, Gathered<HalfVector>, HalfVector, SumOfHalves>());
        functions.Aggregate(HalfVectorFunctions.FirstOid + 41, "avg(halfvec) halfvec", _ => new Average());
    }

    private readonly struct SumOfHalves : IFold<HalfVector, Gathered<HalfVector>, HalfVector>
    {
        public static void Add(ref Gathered<HalfVector> state, HalfVector value) => state = new Gathered<HalfVector>
        {
            Value = state.Any ? HalfVectorArithmetic.Elementwise(state.Value, value, (left, right) => left + right) : value,
            Any = true,
        };

        public static bool TryFinish(ref Gathered<HalfVector> state, out HalfVector result)
        {
            result = state.Value;
            return state.Any;
        }
    }

    /// <summary>That of vectors, over the halves widened.</summary>
    private sealed class Average : Accumulator
    {
        private readonly VectorAggregates.Average _singles = new();

        public override long MemoryBytes => _singles.MemoryBytes;

        public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
        {
            var halves = (Column<HalfVector>)arguments[0];
            var widened = new Column<Vector>(count);
            for (int row = 0; row < count; row++)
            {
                if (halves.IsNull(row))
                    widened.AppendNull();
                else
                    widened.Append(HalfVectorType.Widen(halves[row]));
            }

            _singles.Add(groups, [widened], count);
        }

        public override Column Results(int groupCount)
        {
            var means = (Column<Vector>)_singles.Results(groupCount);
            var results = new Column<HalfVector>(groupCount);
            for (int group = 0; group < groupCount; group++)
            {
                if (means.IsNull(group))
                    results.AppendNull();
                else
                    results.Append(HalfVectorType.NarrowChecked(means[group].Span));
            }

            return results;
        }
    }
}
