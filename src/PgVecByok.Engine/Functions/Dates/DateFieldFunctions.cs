namespace PgVecByok.Engine;

/// <summary>extract, date_part, date_trunc, date_bin, age, isfinite, justify_*, make_*.</summary>
internal static class DateFieldFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        AddExtract(functions);
        AddTruncation(functions);
        AddAge(functions);
        AddIntervals(functions);
        AddConstruction(functions);
    }

    private static void AddExtract(FunctionCatalog functions)
    {
        functions.Scalar(6199, "extract(text, date) numeric", Lift.StrictOrNull((Text unit, int date) =>
            DateExtract.OfDate(unit, date)?.ToNumeric()));
        functions.Scalar(1384, "date_part(text, date) float8", Lift.StrictOrNull((Text unit, int date) =>
            Part(unit, TimestampArithmetic.ToTimestamp(date), null)));
        functions.Scalar(6200, "extract(text, time) numeric", Lift.Strict((Text unit, long time) => DateExtract.OfTime(unit, time).ToNumeric()));
        functions.Scalar(1385, "date_part(text, time) float8", Lift.Strict((Text unit, long time) => DateExtract.OfTime(unit, time).ToDouble()));
        functions.Scalar(6201, "extract(text, timetz) numeric", Lift.Strict((Text unit, TimeTz time) =>
            DateExtract.OfTimeTz(unit, time).ToNumeric()));
        functions.Scalar(1273, "date_part(text, timetz) float8", Lift.Strict((Text unit, TimeTz time) =>
            DateExtract.OfTimeTz(unit, time).ToDouble()));
        functions.Scalar(6202, "extract(text, timestamp) numeric", Lift.StrictOrNull((Text unit, long at) => Field(unit, at, null)));
        functions.Scalar(2021, "date_part(text, timestamp) float8", Lift.StrictOrNull((Text unit, long at) => Part(unit, at, null)));
        functions.Scalar(
            6203, "extract(text, timestamptz) numeric",
            Lift.EachRowOrNull<Numeric>((call, columns, row) =>
                Field(((Column<Text>)columns[0])[row], ((Column<long>)columns[1])[row], SessionZone.Of(call))),
            Volatility.Stable);
        functions.Scalar(
            1171, "date_part(text, timestamptz) float8",
            Lift.EachRowOrNull<double>((call, columns, row) =>
                Part(((Column<Text>)columns[0])[row], ((Column<long>)columns[1])[row], SessionZone.Of(call))),
            Volatility.Stable);
        functions.Scalar(6204, "extract(text, interval) numeric", Lift.StrictOrNull((Text unit, Interval span) =>
            DateExtract.OfInterval(unit, span)?.ToNumeric()));
        functions.Scalar(1172, "date_part(text, interval) float8", Lift.StrictOrNull((Text unit, Interval span) =>
            DateExtract.OfInterval(unit, span)?.ToDouble()));
    }

    private static Numeric? Field(Text unit, long at, ZoneRules? zone) => JulianDay.IsAsked(unit, at)
        ? JulianDay.Exact(zone is null ? at : zone.ToLocal(at))
        : DateExtract.OfTimestamp(unit, at, zone)?.ToNumeric();

    private static double? Part(Text unit, long at, ZoneRules? zone) => JulianDay.IsAsked(unit, at)
        ? JulianDay.Near(zone is null ? at : zone.ToLocal(at))
        : DateExtract.OfTimestamp(unit, at, zone)?.ToDouble();

    private static void AddTruncation(FunctionCatalog functions)
    {
        functions.Scalar(2020, "date_trunc(text, timestamp) timestamp", Lift.Strict((Text unit, long at) => DateTruncation.Truncate(unit, at, null)));
        functions.Scalar(
            1217, "date_trunc(text, timestamptz) timestamptz",
            Lift.StrictInCall((CallContext call, Text unit, long at) => DateTruncation.Truncate(unit, at, SessionZone.Of(call))),
            Volatility.Stable);
        functions.Scalar(1284, "date_trunc(text, timestamptz, text) timestamptz", Lift.StrictInCall(
            (CallContext call, Text unit, long at, Text zone) => DateTruncation.Truncate(unit, at, ZoneFunctions.Named(zone, at, call))));
        functions.Scalar(1218, "date_trunc(text, interval) interval", Lift.Strict((Text unit, Interval span) => DateTruncation.Truncate(unit, span)));
        functions.Scalar(6177, "date_bin(interval, timestamp, timestamp) timestamp", Lift.Strict<Interval, long, long, long>(DateTruncation.Bin));
        functions.Scalar(6178, "date_bin(interval, timestamptz, timestamptz) timestamptz", Lift.Strict<Interval, long, long, long>(
            DateTruncation.Bin));
    }

    private static void AddAge(FunctionCatalog functions)
    {
        functions.Scalar(2058, "age(timestamp, timestamp) interval", Lift.Strict<long, long, Interval>(TimestampArithmetic.Age));
        functions.Scalar(1199, "age(timestamptz, timestamptz) interval", Lift.StrictInCall((CallContext call, long left, long right) =>
            Age(SessionZone.Of(call), left, right)));
        functions.Scalar(
            2059, "age(timestamp) interval",
            Lift.StrictInCall((CallContext call, long at) => TimestampArithmetic.Age(Today(call), at)), Volatility.Stable);
        functions.Scalar(
            1386, "age(timestamptz) interval",
            Lift.StrictInCall((CallContext call, long at) =>
                TimestampArithmetic.Age(Today(call), Calendar.IsFinite(at) ? SessionZone.Of(call).ToLocal(at) : at)),
            Volatility.Stable);
    }

    private static Interval Age(ZoneRules zone, long left, long right) => TimestampArithmetic.Age(
        Calendar.IsFinite(left) ? zone.ToLocal(left) : left, Calendar.IsFinite(right) ? zone.ToLocal(right) : right);

    private static long Today(CallContext call)
    {
        long now = SessionZone.Of(call).ToLocal(SessionZone.Micros(call.Statement.TransactionTimestamp));
        return now - TimestampArithmetic.TimeOf(now);
    }

    private static void AddIntervals(FunctionCatalog functions)
    {
        functions.Scalar(1175, "justify_hours(interval) interval", Lift.Strict<Interval, Interval>(IntervalArithmetic.JustifyHours));
        functions.Scalar(1295, "justify_days(interval) interval", Lift.Strict<Interval, Interval>(IntervalArithmetic.JustifyDays));
        functions.Scalar(2711, "justify_interval(interval) interval", Lift.Strict<Interval, Interval>(IntervalArithmetic.Justify));
        functions.Scalar(1373, "isfinite(date) bool", Lift.Strict((int date) => Calendar.IsFinite(date)));
        functions.Scalar(2048, "isfinite(timestamp) bool", Lift.Strict((long at) => Calendar.IsFinite(at)));
        functions.Scalar(1389, "isfinite(timestamptz) bool", Lift.Strict((long at) => Calendar.IsFinite(at)));
        functions.Scalar(1390, "isfinite(interval) bool", Lift.Strict((Interval span) => span.IsFinite));
    }

    private static void AddConstruction(FunctionCatalog functions)
    {
        functions.Scalar(3846, "make_date(year int4, month int4, day int4) date", Lift.Strict<int, int, int, int>(DateConstruction.Date));
        functions.Scalar(3847, "make_time(hour int4, min int4, sec float8) time", Lift.Strict<int, int, double, long>(DateConstruction.Time));
        functions.Scalar(
            3461, "make_timestamp(year int4, month int4, mday int4, hour int4, min int4, sec float8) timestamp",
            Lift.EachRow((_, columns, row) => Timestamp(columns, row)));
        functions.Scalar(
            3462, "make_timestamptz(year int4, month int4, mday int4, hour int4, min int4, sec float8) timestamptz",
            Lift.EachRow((call, columns, row) => TimestampArithmetic.ToUtc(Timestamp(columns, row), SessionZone.Of(call))), Volatility.Stable);
        functions.Scalar(
            3463, "make_timestamptz(year int4, month int4, mday int4, hour int4, min int4, sec float8, timezone text) timestamptz",
            Lift.EachRow((call, columns, row) =>
                ZoneFunctions.ToUtc(((Column<Text>)columns[6])[row], Timestamp(columns, row), call)), Volatility.Stable);
        functions.Scalar(
            3464, "make_interval(years int4 = 0, months int4 = 0, weeks int4 = 0, days int4 = 0, hours int4 = 0, mins int4 = 0, secs float8 = 0.0) interval",
            Lift.EachRow((_, columns, row) => DateConstruction.Span(
                Int(columns, 0, row), Int(columns, 1, row), Int(columns, 2, row), Int(columns, 3, row), Int(columns, 4, row),
                Int(columns, 5, row), ((Column<double>)columns[6])[row])));
        functions.Scalar(1158, "to_timestamp(float8) timestamptz", Lift.Strict<double, long>(DateConstruction.FromEpoch));
    }

    private static long Timestamp(Column[] columns, int row) => DateConstruction.Timestamp(
        Int(columns, 0, row), Int(columns, 1, row), Int(columns, 2, row), Int(columns, 3, row), Int(columns, 4, row),
        ((Column<double>)columns[5])[row]);

    private static int Int(Column[] columns, int at, int row) => ((Column<int>)columns[at])[row];
}
