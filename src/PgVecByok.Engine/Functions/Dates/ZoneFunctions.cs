using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>timezone(): AT TIME ZONE and AT LOCAL, by a zone's name, an abbreviation or an interval; and date_add, date_subtract.</summary>
internal static class ZoneFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1159, "timezone(text, timestamptz) timestamp", Lift.StrictInCall((CallContext call, Text zone, long at) =>
            TimestampArithmetic.ToLocal(at, Named(zone, at, call))));
        functions.Scalar(2069, "timezone(text, timestamp) timestamptz", Lift.StrictInCall((CallContext call, Text zone, long at) =>
            ToUtc(zone, at, call)));
        functions.Scalar(1026, "timezone(interval, timestamptz) timestamp", Lift.Strict((Interval zone, long at) =>
            TimestampArithmetic.ToLocal(at, Offset(zone))));
        functions.Scalar(2070, "timezone(interval, timestamp) timestamptz", Lift.Strict((Interval zone, long at) =>
            TimestampArithmetic.ToUtc(at, Offset(zone))));
        functions.Scalar(
            2037, "timezone(text, timetz) timetz",
            Lift.StrictInCall((CallContext call, Text zone, TimeTz time) =>
            {
                long now = SessionZone.Micros(call.Statement.TransactionTimestamp);
                return Moved(time, Named(zone, now, call).OffsetAt(now));
            }),
            Volatility.Stable);
        functions.Scalar(2038, "timezone(interval, timetz) timetz", Lift.Strict((Interval zone, TimeTz time) =>
            Moved(time, Offset(zone).OffsetAt(0))));
        AddLocal(functions);
        AddZonedArithmetic(functions);
    }

    /// <summary>A zone by name; an abbreviation has one offset, whatever the date.</summary>
    public static ZoneRules Named(Text name, long at, CallContext call)
    {
        _ = at;
        string text = name.ToString();
        ZoneRules session = SessionZone.Of(call);
        if (ZoneAbbreviations.TryFind(text, session, out int seconds, out _))
            return new ZoneRules(text, seconds, text);
        if (ZoneNames.TryFind(text) is { } zone)
            return zone;
        throw DateErrors.UnknownZone(text);
    }

    public static long ToUtc(Text name, long local, CallContext call) => TimestampArithmetic.ToUtc(local, Named(name, local, call));

    private static void AddLocal(FunctionCatalog functions)
    {
        functions.Scalar(
            6334, "timezone(timestamptz) timestamp",
            Lift.StrictInCall((CallContext call, long at) => TimestampArithmetic.ToLocal(at, SessionZone.Of(call))), Volatility.Stable);
        functions.Scalar(
            6335, "timezone(timestamp) timestamptz",
            Lift.StrictInCall((CallContext call, long at) => TimestampArithmetic.ToUtc(at, SessionZone.Of(call))), Volatility.Stable);
        functions.Scalar(
            6336, "timezone(timetz) timetz",
            Lift.StrictInCall((CallContext call, TimeTz time) =>
                Moved(time, SessionZone.Of(call).OffsetAt(SessionZone.Micros(call.Statement.TransactionTimestamp)))), Volatility.Stable);
    }

    private static void AddZonedArithmetic(FunctionCatalog functions)
    {
        functions.Scalar(
            6221, "date_add(timestamptz, interval) timestamptz",
            Lift.StrictInCall((CallContext call, long at, Interval span) => TimestampArithmetic.Plus(at, span, SessionZone.Of(call))),
            Volatility.Stable);
        functions.Scalar(6222, "date_add(timestamptz, interval, text) timestamptz", Lift.StrictInCall(
            (CallContext call, long at, Interval span, Text zone) => TimestampArithmetic.Plus(at, span, Named(zone, at, call))));
        functions.Scalar(
            6223, "date_subtract(timestamptz, interval) timestamptz",
            Lift.StrictInCall((CallContext call, long at, Interval span) => TimestampArithmetic.Minus(at, span, SessionZone.Of(call))),
            Volatility.Stable);
        functions.Scalar(6273, "date_subtract(timestamptz, interval, text) timestamptz", Lift.StrictInCall(
            (CallContext call, long at, Interval span, Text zone) => TimestampArithmetic.Minus(at, span, Named(zone, at, call))));
    }

    private static ZoneRules Offset(Interval zone)
    {
        if (zone is { Months: 0, Days: 0, IsFinite: true })
            return ZoneNames.OfOffset((int)(zone.Micros / Calendar.MicrosPerSecond));
        var text = new DateText(stackalloc byte[DateText.LengthMax]);
        IntervalText.Write(ref text, zone, FormatSettings.Default);
        string shown = System.Text.Encoding.ASCII.GetString(text.Written);
        throw new SqlException(
            SqlState.InvalidParameterValue,
            zone.IsFinite
                ? $"interval time zone \"{shown}\" must not include months or days"
                : $"interval time zone \"{shown}\" must be finite");
    }

    private static TimeTz Moved(TimeTz time, int offset)
    {
        long utc = time.Micros + time.ZoneSeconds * Calendar.MicrosPerSecond;
        return new TimeTz(Calendar.Modulo(utc + offset * Calendar.MicrosPerSecond, Calendar.MicrosPerDay), -offset);
    }
}
