namespace PgVecByok.Engine;

/// <summary>Operators + - * / of dates, times and intervals.</summary>
internal static class DateOperators
{
    public static void AddTo(FunctionCatalog functions)
    {
        AddDates(functions);
        AddTimestamps(functions);
        AddTimes(functions);
        AddIntervals(functions);
    }

    private static void AddDates(FunctionCatalog functions)
    {
        functions.Scalar(1140, "date_mi(date, date) int4", Lift.Strict<int, int, int>(TimestampArithmetic.DaysBetween)).As(functions, 1099, "-");
        functions.Scalar(1141, "date_pli(date, int4) date", Lift.Strict<int, int, int>(TimestampArithmetic.PlusDays)).As(functions, 1100, "+", "+");
        functions.Scalar(1142, "date_mii(date, int4) date", Lift.Strict((int date, int days) => MinusDays(date, days))).As(functions, 1101, "-");
        functions.Scalar(2550, "integer_pl_date(int4, date) date", Lift.Strict((int days, int date) =>
            TimestampArithmetic.PlusDays(date, days))).As(functions, 2555, "+", "+");
        functions.Scalar(2071, "date_pl_interval(date, interval) timestamp", Lift.Strict((int date, Interval span) =>
            TimestampArithmetic.Plus(TimestampArithmetic.ToTimestamp(date), span, null))).As(functions, 1076, "+", "+");
        functions.Scalar(2546, "interval_pl_date(interval, date) timestamp", Lift.Strict((Interval span, int date) =>
            TimestampArithmetic.Plus(TimestampArithmetic.ToTimestamp(date), span, null))).As(functions, 2551, "+", "+");
        functions.Scalar(2072, "date_mi_interval(date, interval) timestamp", Lift.Strict((int date, Interval span) =>
            TimestampArithmetic.Minus(TimestampArithmetic.ToTimestamp(date), span, null))).As(functions, 1077, "-");
        functions.Scalar(1272, "datetime_pl(date, time) timestamp", Lift.Strict<int, long, long>(At)).As(functions, 1360, "+", "+");
        functions.Scalar(1296, "timedate_pl(time, date) timestamp", Lift.Strict((long time, int date) => At(date, time))).As(functions, 1363, "+", "+");
        functions.Scalar(1297, "datetimetz_pl(date, timetz) timestamptz", Lift.Strict<int, TimeTz, long>(At)).As(functions, 1361, "+", "+");
        functions.Scalar(1298, "timetzdate_pl(timetz, date) timestamptz", Lift.Strict((TimeTz time, int date) =>
            At(date, time))).As(functions, 1366, "+", "+");
    }

    private static void AddTimestamps(FunctionCatalog functions)
    {
        functions.Scalar(2032, "timestamp_pl_interval(timestamp, interval) timestamp", Lift.Strict((long at, Interval span) =>
            TimestampArithmetic.Plus(at, span, null))).As(functions, 2066, "+", "+");
        functions.Scalar(2548, "interval_pl_timestamp(interval, timestamp) timestamp", Lift.Strict((Interval span, long at) =>
            TimestampArithmetic.Plus(at, span, null))).As(functions, 2553, "+", "+");
        functions.Scalar(2033, "timestamp_mi_interval(timestamp, interval) timestamp", Lift.Strict((long at, Interval span) =>
            TimestampArithmetic.Minus(at, span, null))).As(functions, 2068, "-");
        functions.Scalar(2031, "timestamp_mi(timestamp, timestamp) interval", Lift.Strict<long, long, Interval>(
            TimestampArithmetic.Difference)).As(functions, 2067, "-");
        functions.Scalar(1188, "timestamptz_mi(timestamptz, timestamptz) interval", Lift.Strict<long, long, Interval>(
            TimestampArithmetic.Difference)).As(functions, 1328, "-");
        functions.Scalar(
            1189, "timestamptz_pl_interval(timestamptz, interval) timestamptz",
            Lift.StrictInCall((CallContext call, long at, Interval span) => TimestampArithmetic.Plus(at, span, SessionZone.Of(call))),
            Volatility.Stable).As(functions, 1327, "+", "+");
        functions.Scalar(
            2549, "interval_pl_timestamptz(interval, timestamptz) timestamptz",
            Lift.StrictInCall((CallContext call, Interval span, long at) => TimestampArithmetic.Plus(at, span, SessionZone.Of(call))),
            Volatility.Stable).As(functions, 2554, "+", "+");
        functions.Scalar(
            1190, "timestamptz_mi_interval(timestamptz, interval) timestamptz",
            Lift.StrictInCall((CallContext call, long at, Interval span) => TimestampArithmetic.Minus(at, span, SessionZone.Of(call))),
            Volatility.Stable).As(functions, 1329, "-");
    }

    private static void AddTimes(FunctionCatalog functions)
    {
        functions.Scalar(1747, "time_pl_interval(time, interval) time", Lift.Strict<long, Interval, long>(
            IntervalArithmetic.PlusTime)).As(functions, 1800, "+", "+");
        functions.Scalar(1848, "interval_pl_time(interval, time) time", Lift.Strict((Interval span, long time) =>
            IntervalArithmetic.PlusTime(time, span))).As(functions, 1849, "+", "+");
        functions.Scalar(1748, "time_mi_interval(time, interval) time", Lift.Strict<long, Interval, long>(
            IntervalArithmetic.MinusTime)).As(functions, 1801, "-");
        functions.Scalar(1690, "time_mi_time(time, time) interval", Lift.Strict((long left, long right) =>
            new Interval(0, 0, left - right))).As(functions, 1399, "-");
        functions.Scalar(1749, "timetz_pl_interval(timetz, interval) timetz", Lift.Strict((TimeTz time, Interval span) =>
            time with { Micros = IntervalArithmetic.PlusTime(time.Micros, span) })).As(functions, 1802, "+", "+");
        functions.Scalar(2547, "interval_pl_timetz(interval, timetz) timetz", Lift.Strict((Interval span, TimeTz time) =>
            time with { Micros = IntervalArithmetic.PlusTime(time.Micros, span) })).As(functions, 2552, "+", "+");
        functions.Scalar(1750, "timetz_mi_interval(timetz, interval) timetz", Lift.Strict((TimeTz time, Interval span) =>
            time with { Micros = IntervalArithmetic.MinusTime(time.Micros, span) })).As(functions, 1803, "-");
    }

    private static void AddIntervals(FunctionCatalog functions)
    {
        functions.Scalar(1168, "interval_um(interval) interval", Lift.Strict<Interval, Interval>(Interval.Negate)).As(functions, 1336, "-");
        functions.Scalar(1169, "interval_pl(interval, interval) interval", Lift.Strict<Interval, Interval, Interval>(
            IntervalArithmetic.Plus)).As(functions, 1337, "+", "+");
        functions.Scalar(1170, "interval_mi(interval, interval) interval", Lift.Strict<Interval, Interval, Interval>(
            IntervalArithmetic.Minus)).As(functions, 1338, "-");
        functions.Scalar(1618, "interval_mul(interval, float8) interval", Lift.Strict<Interval, double, Interval>(
            IntervalArithmetic.Times)).As(functions, 1583, "*", "*");
        functions.Scalar(1624, "mul_d_interval(float8, interval) interval", Lift.Strict((double factor, Interval span) =>
            IntervalArithmetic.Times(span, factor))).As(functions, 1584, "*", "*");
        functions.Scalar(1326, "interval_div(interval, float8) interval", Lift.Strict<Interval, double, Interval>(
            IntervalArithmetic.DividedBy)).As(functions, 1585, "/");
    }

    internal static long At(int date, long time)
    {
        long midnight = TimestampArithmetic.ToTimestamp(date);
        return Calendar.IsFinite(midnight) ? TimestampArithmetic.InRange((Int128)midnight + time) : midnight;
    }

    internal static long At(int date, TimeTz time)
    {
        long midnight = TimestampArithmetic.ToTimestamp(date);
        return Calendar.IsFinite(midnight)
            ? TimestampArithmetic.InRange((Int128)midnight + time.Micros + time.ZoneSeconds * Calendar.MicrosPerSecond)
            : midnight;
    }

    private static int MinusDays(int date, int days)
    {
        if (!Calendar.IsFinite(date))
            return date;
        long moved = (long)date - days;
        return Calendar.IsValidDate(moved) ? (int)moved : throw DateErrors.DateOutOfRange();
    }
}
