using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>generate_series over timestamps, batch by batch: a series may be endless and is only made as far as it is read.</summary>
internal static class DateSeries
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Rows(938, "generate_series(timestamp, timestamp, interval) timestamp", (_, arguments) =>
            Series(arguments, null));
        functions.Rows(
            939, "generate_series(timestamptz, timestamptz, interval) timestamptz",
            (call, arguments) => Series(arguments, SessionZone.Of(call)), Volatility.Stable);
        functions.Rows(6274, "generate_series(timestamptz, timestamptz, interval, text) timestamptz", (call, arguments) =>
            Series(arguments, arguments[3] is Text zone ? ZoneFunctions.Named(zone, 0, call) : null));
    }

    private static IEnumerable<Batch> Series(object?[] arguments, ZoneRules? zone)
    {
        if (arguments.Any(argument => argument is null))
            return [];
        var step = (Interval)arguments[2]!;
        if (step.Span == 0)
            throw new SqlException(SqlState.InvalidParameterValue, "step size cannot equal zero");
        if (!step.IsFinite)
            throw new SqlException(SqlState.InvalidParameterValue, "step size cannot be infinite");
        return Batches((long)arguments[0]!, (long)arguments[1]!, step, zone);
    }

    private static IEnumerable<Batch> Batches(long from, long to, Interval step, ZoneRules? zone)
    {
        int sign = step.Span > 0 ? 1 : -1;
        var values = new Column<long>(Batch.TargetRows);
        for (long at = from; at.CompareTo(to) * sign <= 0; at = TimestampArithmetic.Plus(at, step, zone))
        {
            values.Append(at);
            if (values.Count < Batch.TargetRows)
                continue;
            yield return new Batch([values], values.Count);
            values = new Column<long>(Batch.TargetRows);
        }

        if (values.Count > 0)
            yield return new Batch([values], values.Count);
    }
}
