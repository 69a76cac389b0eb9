namespace PgVecByok.Engine;

/// <summary>sum and avg over intervals.</summary>
internal static class IntervalSums
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Aggregate(2113, "sum(interval) interval", _ => new Totals(isAverage: false));
        functions.Aggregate(2106, "avg(interval) interval", _ => new Totals(isAverage: true));
    }

    private sealed class Totals(bool isAverage) : Accumulator
    {
        private readonly List<(Int128 Months, Int128 Days, Int128 Micros, long Count, int Infinite, bool Conflict)> _groups = [];

        public override long MemoryBytes => _groups.Count * 80L;

        public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
        {
            var spans = (Column<Interval>)arguments[0];
            for (int row = 0; row < count; row++)
            {
                while (_groups.Count <= groups[row])
                    _groups.Add(default);
                if (!spans.IsNull(row))
                    _groups[groups[row]] = Plus(_groups[groups[row]], spans[row]);
            }
        }

        public override Column Results(int groupCount)
        {
            var results = new Column<Interval>(groupCount);
            for (int group = 0; group < groupCount; group++)
            {
                if (group >= _groups.Count || _groups[group].Count == 0)
                    results.AppendNull();
                else
                    results.Append(Result(_groups[group]));
            }

            return results;
        }

        private static (Int128, Int128, Int128, long, int, bool) Plus(
            (Int128 Months, Int128 Days, Int128 Micros, long Count, int Infinite, bool Conflict) total, Interval span)
        {
            if (span.IsFinite)
                return (total.Months + span.Months, total.Days + span.Days, total.Micros + span.Micros, total.Count + 1, total.Infinite, total.Conflict);
            int sign = span == Interval.Infinity ? 1 : -1;
            return (total.Months, total.Days, total.Micros, total.Count + 1, sign, total.Conflict || total.Infinite == -sign);
        }

        private Interval Result(in (Int128 Months, Int128 Days, Int128 Micros, long Count, int Infinite, bool Conflict) total)
        {
            if (total.Conflict)
                throw DateErrors.IntervalOutOfRange();
            if (total.Infinite != 0)
                return total.Infinite > 0 ? Interval.Infinity : Interval.MinusInfinity;
            if (total.Months != (long)total.Months || total.Days != (long)total.Days)
                throw DateErrors.IntervalOutOfRange();
            Interval sum = IntervalArithmetic.Checked((long)total.Months, (long)total.Days, total.Micros);
            return isAverage ? IntervalArithmetic.DividedBy(sum, total.Count) : sum;
        }
    }
}
