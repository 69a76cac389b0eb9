using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>sum(vector), in single precision, and avg(vector), in double. No row gives NULL.</summary>
internal static class VectorAggregates
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Aggregate(VectorFunctions.FirstOid + 40, "sum(vector) vector", _ => new Sum());
        functions.Aggregate(VectorFunctions.FirstOid + 41, "avg(vector) vector", _ => new Average());
    }

    private static SqlException Unexpected(int expected, int given) =>
        new(SqlState.DataException, $"expected {expected} dimensions, not {given}");

    private sealed class Sum : Accumulator
    {
        private readonly List<float[]?> _sums = [];

        public override long MemoryBytes => _sums.Sum(sum => 32L + ((sum?.Length ?? 0) * sizeof(float)));

        public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
        {
            var vectors = (Column<Vector>)arguments[0];
            for (int row = 0; row < count; row++)
            {
                if (vectors.IsNull(row))
                    continue;
                while (_sums.Count <= groups[row])
                    _sums.Add(null);
                ReadOnlySpan<float> added = vectors[row].Span;
                if (_sums[groups[row]] is not { } sum)
                    _sums[groups[row]] = added.ToArray();
                else if (sum.Length != added.Length)
                    throw VectorDistances.Differ(sum.Length, added.Length);
                else
                    VectorArithmetic.Plus(sum, added, sum);
            }
        }

        public override Column Results(int groupCount)
        {
            var results = new Column<Vector>(groupCount);
            for (int group = 0; group < groupCount; group++)
            {
                if (group < _sums.Count && _sums[group] is { } sum)
                    results.Append(new Vector(sum));
                else
                    results.AppendNull();
            }

            return results;
        }
    }

    internal sealed class Average : Accumulator
    {
        private readonly List<double[]?> _sums = [];
        private readonly List<long> _counts = [];

        public override long MemoryBytes => _sums.Sum(sum => 40L + ((sum?.Length ?? 0) * sizeof(double)));

        public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
        {
            var vectors = (Column<Vector>)arguments[0];
            for (int row = 0; row < count; row++)
            {
                if (!vectors.IsNull(row))
                    Add(groups[row], vectors[row].Span);
            }
        }

        public override Column Results(int groupCount)
        {
            var results = new Column<Vector>(groupCount);
            for (int group = 0; group < groupCount; group++)
            {
                if (group >= _sums.Count || _sums[group] is not { } sum)
                {
                    results.AppendNull();
                    continue;
                }

                var mean = new float[sum.Length];
                for (int i = 0; i < mean.Length; i++)
                    mean[i] = (float)(sum[i] / _counts[group]);
                VectorType.CheckElements(mean);
                results.Append(new Vector(mean));
            }

            return results;
        }

        private void Add(int group, ReadOnlySpan<float> added)
        {
            while (_sums.Count <= group)
            {
                _sums.Add(null);
                _counts.Add(0);
            }

            double[] sum = _sums[group] ??= new double[added.Length];
            if (sum.Length != added.Length)
                throw Unexpected(sum.Length, added.Length);
            for (int i = 0; i < sum.Length; i++)
                sum[i] += added[i];
            _counts[group]++;
        }
    }
}
