using System.Globalization;

namespace PgVecByok.Engine;

/// <summary>now() and its kin, and pg_sleep. now() stands still in a transaction, clock_timestamp() never.</summary>
internal static class ClockFunctions
{
    private const uint FirstOid = 15_700; // current_date and its kin are grammar in PostgreSQL, functions here
    private const double SleepSecondsMax = 1_000_000_000;

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1299, "now() timestamptz", Lift.Strict(Transaction), Volatility.Stable);
        functions.Scalar(2647, "transaction_timestamp() timestamptz", Lift.Strict(Transaction), Volatility.Stable);
        functions.Scalar(
            2648, "statement_timestamp() timestamptz",
            Lift.Strict(call => SessionZone.Micros(call.Statement.StatementTimestamp)), Volatility.Stable);
        functions.Scalar(2649, "clock_timestamp() timestamptz", Lift.Strict(Clock), Volatility.Volatile);
        functions.Scalar(274, "timeofday() text", Lift.Strict(call => new Text(TimeOfDay(call))), Volatility.Volatile);
        AddCurrent(functions);
        AddSleep(functions);
    }

    private static void AddCurrent(FunctionCatalog functions)
    {
        functions.Scalar(
            FirstOid, "current_date() date", Lift.Strict(call => TimestampArithmetic.ToDate(Local(call))), Volatility.Stable);
        Both("current_timestamp", "timestamptz", 1, (call, digits) => Precision.Round(Transaction(call), Digits("TIMESTAMP", digits, true)));
        Both("localtimestamp", "timestamp", 3, (call, digits) => Precision.Round(Local(call), Digits("TIMESTAMP", digits, false)));
        Both("localtime", "time", 5, (call, digits) =>
            Precision.Round(TimestampArithmetic.TimeOf(Local(call)), Digits("TIME", digits, false)));
        Both("current_time", "timetz", 7, (call, digits) => new TimeTz(
            Precision.Round(TimestampArithmetic.TimeOf(Local(call)), Digits("TIME", digits, true)),
            -SessionZone.Of(call).OffsetAt(Transaction(call))));

        void Both<T>(string name, string type, uint at, Func<CallContext, int, T> value)
        {
            functions.Scalar(FirstOid + at, $"{name}() {type}", Lift.Strict(call => value(call, TimePrecision.Max)), Volatility.Stable);
            functions.Scalar(FirstOid + at + 1, $"{name}(int4) {type}", Lift.StrictInCall(value), Volatility.Stable);
        }
    }

    private static int Digits(string type, int digits, bool hasZone) => TimePrecision.Check(digits, type, hasZone);

    private static void AddSleep(FunctionCatalog functions)
    {
        functions.Scalar(2626, "pg_sleep(float8) void", Lift.StrictInCall((CallContext call, double seconds) => Sleep(call, seconds)), Volatility.Volatile);
        functions.Scalar(
            3935, "pg_sleep_for(interval) void",
            Lift.StrictInCall((CallContext call, Interval span) => Sleep(call, (double)span.Span / Calendar.MicrosPerSecond)),
            Volatility.Volatile);
        functions.Scalar(
            3936, "pg_sleep_until(timestamptz) void",
            Lift.StrictInCall((CallContext call, long until) => Sleep(call, (until - (double)Clock(call)) / Calendar.MicrosPerSecond)),
            Volatility.Volatile);
    }

    /// <summary>Ends early when the statement is cancelled.</summary>
    private static Text Sleep(CallContext call, double seconds)
    {
        if (!(seconds > 0))
            return default;
        long deadline = Environment.TickCount64 + (long)(Math.Min(seconds, SleepSecondsMax) * 1000);
        for (long rest; (rest = deadline - Environment.TickCount64) > 0;)
        {
            if (call.Statement.Cancelled.WaitHandle.WaitOne((int)Math.Min(rest, int.MaxValue)))
                call.Statement.Cancelled.ThrowIfCancellationRequested();
        }

        return default;
    }

    private static long Transaction(CallContext call) => SessionZone.Micros(call.Statement.TransactionTimestamp);

    private static long Clock(CallContext call) => SessionZone.Micros(call.Statement.Clock.GetUtcNow());

    private static long Local(CallContext call) => SessionZone.Of(call).ToLocal(Transaction(call));

    private static string TimeOfDay(CallContext call)
    {
        long now = Clock(call);
        (int offset, string abbreviation, _) = SessionZone.Of(call).At(now);
        DateParts parts = DateParts.OfMicros(now + offset * Calendar.MicrosPerSecond);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DateNames.Days[Calendar.DayOfWeek(parts.Days)][..3]} {DateNames.Months[parts.Month - 1][..3]} {parts.Day:00} "
            + $"{parts.Hour:00}:{parts.Minute:00}:{parts.Second:00}.{parts.Microsecond:000000} {parts.Year} {abbreviation}");
    }
}
