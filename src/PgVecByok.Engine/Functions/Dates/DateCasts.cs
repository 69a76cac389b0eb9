namespace PgVecByok.Engine;

/// <summary>Casts among dates, times and intervals. Casts of a type to itself with a modifier are the types' own.</summary>
internal static class DateCasts
{
    public static void AddTo(FunctionCatalog functions)
    {
        AddTimestamps(functions);
        AddTimes(functions);
        functions.Scalar(2025, "timestamp(date, time) timestamp", Lift.Strict<int, long, long>(DateOperators.At));
        functions.Scalar(
            1176, "timestamptz(date, time) timestamptz",
            Lift.StrictInCall((CallContext call, int date, long time) =>
                TimestampArithmetic.ToUtc(DateOperators.At(date, time), SessionZone.Of(call))), Volatility.Stable);
        functions.Scalar(1359, "timestamptz(date, timetz) timestamptz", Lift.Strict<int, TimeTz, long>(DateOperators.At));
    }

    private static void AddTimestamps(FunctionCatalog functions)
    {
        Add(2024, "timestamp(date) timestamp", CastContext.Implicit, Volatility.Immutable, Lift.Strict<int, long>(TimestampArithmetic.ToTimestamp));
        Add(1174, "timestamptz(date) timestamptz", CastContext.Implicit, Volatility.Stable, Lift.StrictInCall((CallContext call, int date) =>
            TimestampArithmetic.ToUtc(TimestampArithmetic.ToTimestamp(date), SessionZone.Of(call))));
        Add(2028, "timestamptz(timestamp) timestamptz", CastContext.Implicit, Volatility.Stable, Lift.StrictInCall((CallContext call, long at) =>
            TimestampArithmetic.ToUtc(at, SessionZone.Of(call))));
        Add(2027, "timestamp(timestamptz) timestamp", CastContext.Assignment, Volatility.Stable, Lift.StrictInCall((CallContext call, long at) =>
            TimestampArithmetic.ToLocal(at, SessionZone.Of(call))));
        Add(2029, "date(timestamp) date", CastContext.Assignment, Volatility.Immutable, Lift.Strict<long, int>(TimestampArithmetic.ToDate));
        Add(1178, "date(timestamptz) date", CastContext.Assignment, Volatility.Stable, Lift.StrictInCall((CallContext call, long at) =>
            TimestampArithmetic.ToDate(TimestampArithmetic.ToLocal(at, SessionZone.Of(call)))));

        void Add(uint oid, string signature, CastContext context, Volatility volatility, ScalarBody body) =>
            functions.Cast(functions.Scalar(oid, signature, body, volatility), context);
    }

    private static void AddTimes(FunctionCatalog functions)
    {
        Add(1316, "time(timestamp) time", CastContext.Assignment, Volatility.Immutable, Lift.StrictOrNull((long at) =>
            Calendar.IsFinite(at) ? TimestampArithmetic.TimeOf(at) : (long?)null));
        Add(2019, "time(timestamptz) time", CastContext.Assignment, Volatility.Stable, Lift.EachRowOrNull<long>((call, columns, row) =>
            ((Column<long>)columns[0])[row] is var at && Calendar.IsFinite(at)
                ? TimestampArithmetic.TimeOf(SessionZone.Of(call).ToLocal(at)) : null));
        Add(1388, "timetz(timestamptz) timetz", CastContext.Assignment, Volatility.Stable, Lift.EachRowOrNull<TimeTz>((call, columns, row) =>
            ((Column<long>)columns[0])[row] is var at && Calendar.IsFinite(at)
                ? new TimeTz(TimestampArithmetic.TimeOf(SessionZone.Of(call).ToLocal(at)), -SessionZone.Of(call).OffsetAt(at)) : null));
        Add(1419, "time(interval) time", CastContext.Assignment, Volatility.Immutable, Lift.Strict((Interval span) => span.IsFinite
            ? Calendar.Modulo(span.Micros, Calendar.MicrosPerDay)
            : throw new Sql.SqlException(Sql.SqlState.DatetimeFieldOverflow, "cannot convert infinite interval to time")));
        Add(1370, "interval(time) interval", CastContext.Implicit, Volatility.Immutable, Lift.Strict((long time) => new Interval(0, 0, time)));
        Add(2046, "time(timetz) time", CastContext.Assignment, Volatility.Immutable, Lift.Strict((TimeTz time) => time.Micros));
        Add(2047, "timetz(time) timetz", CastContext.Implicit, Volatility.Stable, Lift.StrictInCall((CallContext call, long time) =>
            new TimeTz(time, -OffsetToday(call, time))));

        void Add(uint oid, string signature, CastContext context, Volatility volatility, ScalarBody body) =>
            functions.Cast(functions.Scalar(oid, signature, body, volatility), context);
    }

    private static int OffsetToday(CallContext call, long time)
    {
        ZoneRules zone = SessionZone.Of(call);
        long now = zone.ToLocal(SessionZone.Micros(call.Statement.TransactionTimestamp));
        return zone.OffsetOfLocal(now - TimestampArithmetic.TimeOf(now) + time);
    }
}
