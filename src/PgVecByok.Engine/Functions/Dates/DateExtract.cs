using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// One field of a date or time: <c>extract</c> gives it exactly, <c>date_part</c> as a double. Null where an infinity has no such
/// field.
/// </summary>
internal readonly record struct DateField(Int128 Unscaled, int Scale, int Infinity = 0)
{
    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];

    public static implicit operator DateField(long whole) => new(whole, 0);

    public static DateField FromInt64(long whole) => new(whole, 0);

    public Numeric ToNumeric() => Infinity == 0
        ? Numeric.FromUnscaled(Unscaled, Scale)
        : Infinity > 0 ? Numeric.PositiveInfinity : Numeric.NegativeInfinity;

    public double ToDouble() => Infinity == 0
        ? (double)Unscaled / Powers[Scale]
        : Infinity > 0 ? double.PositiveInfinity : double.NegativeInfinity;
}

internal static class DateExtract
{
    public const string TimestampName = "timestamp without time zone";
    public const string TimestampTzName = "timestamp with time zone";

    /// <summary>The unit a text names, in any case.</summary>
    public static DateUnit Unit(Text name, string type)
    {
        string lower = name.ToString().ToLower(CultureInfo.InvariantCulture);
        return DateUnits.TryFind(lower, out DateUnit unit)
            ? unit
            : throw new SqlException(SqlState.InvalidParameterValue, $"unit \"{lower}\" not recognized for type {type}");
    }

    public static SqlException NotSupported(Text unit, string type) => new(
        SqlState.FeatureNotSupported, $"unit \"{unit.ToString().ToLower(CultureInfo.InvariantCulture)}\" not supported for type {type}");

    public static DateField? OfDate(Text name, int date)
    {
        DateUnit unit = Unit(name, "date");
        if (unit is <= DateUnit.Hour or >= DateUnit.TimeZone)
            throw NotSupported(name, "date");
        if (!Calendar.IsFinite(date))
            return OfInfinity(unit, date > 0 ? 1 : -1);
        if (unit == DateUnit.Epoch)
            return ((long)date - Calendar.UnixEpochDays) * 86_400;
        return unit == DateUnit.JulianDay ? (long)date + Calendar.JulianOffset : OfParts(unit, DateParts.OfDays(date), date);
    }

    /// <summary>A timestamp; with a zone, an instant in it.</summary>
    public static DateField? OfTimestamp(Text name, long timestamp, ZoneRules? zone)
    {
        string type = zone is null ? TimestampName : TimestampTzName;
        DateUnit unit = Unit(name, type);
        if (zone is null && unit >= DateUnit.TimeZone)
            throw NotSupported(name, type);
        if (!Calendar.IsFinite(timestamp))
            return OfInfinity(unit, timestamp > 0 ? 1 : -1);
        if (unit == DateUnit.Epoch)
            return new DateField((Int128)timestamp - Calendar.UnixEpochMicros, 6);
        int offset = zone?.OffsetAt(timestamp) ?? 0;
        long local = timestamp + offset * Calendar.MicrosPerSecond;
        return unit switch
        {
            DateUnit.TimeZone => offset,
            DateUnit.TimeZoneHour => offset / 3600,
            DateUnit.TimeZoneMinute => offset / 60 % 60,
            DateUnit.JulianDay => null,
            _ => OfParts(unit, DateParts.OfMicros(local), Calendar.Floor(local, Calendar.MicrosPerDay)),
        };
    }

    public static DateField OfTime(Text name, long time)
    {
        DateUnit unit = Unit(name, "time without time zone");
        if (unit == DateUnit.Epoch)
            return new DateField(time, 6);
        return unit <= DateUnit.Hour ? OfParts(unit, DateParts.OfTime(time), 0) : throw NotSupported(name, "time without time zone");
    }

    public static DateField OfTimeTz(Text name, TimeTz time)
    {
        DateUnit unit = Unit(name, "time with time zone");
        return unit switch
        {
            DateUnit.TimeZone => -time.ZoneSeconds,
            DateUnit.TimeZoneHour => -time.ZoneSeconds / 3600,
            DateUnit.TimeZoneMinute => -time.ZoneSeconds / 60 % 60,
            DateUnit.Epoch => new DateField(time.Micros + time.ZoneSeconds * Calendar.MicrosPerSecond, 6),
            <= DateUnit.Hour => OfParts(unit, DateParts.OfTime(time.Micros), 0),
            _ => throw NotSupported(name, "time with time zone"),
        };
    }

    public static DateField? OfInterval(Text name, Interval span)
    {
        DateUnit unit = Unit(name, "interval");
        if (unit is > DateUnit.Millennium and not DateUnit.Epoch)
            throw NotSupported(name, "interval");
        if (!span.IsFinite)
        {
            return unit is <= DateUnit.Minute or DateUnit.Month or DateUnit.Quarter
                ? null
                : new DateField(0, 0, span == Interval.Infinity ? 1 : -1);
        }

        int years = span.Months / 12, months = span.Months % 12;
        long secondMicros = span.Micros % Calendar.MicrosPerMinute;
        return unit switch
        {
            DateUnit.Microsecond => secondMicros,
            DateUnit.Millisecond => new DateField(secondMicros, 3),
            DateUnit.Second => new DateField(secondMicros, 6),
            DateUnit.Minute => span.Micros / Calendar.MicrosPerMinute % 60,
            DateUnit.Hour => span.Micros / Calendar.MicrosPerHour,
            DateUnit.Day => span.Days,
            DateUnit.Week => span.Days / 7,
            DateUnit.Month => months,
            DateUnit.Quarter => span.Months >= 0 ? months / 3 + 1 : -(-months / 3 + 1),
            DateUnit.Year => years,
            DateUnit.Decade => years / 10,
            DateUnit.Century => years / 100,
            DateUnit.Millennium => years / 1000,
            // A year has 365.25 days, so that four of them are right.
            _ => new DateField(
                ((Int128)years * 1461 * 21_600 + ((Int128)months * 30 + span.Days) * 86_400) * Calendar.MicrosPerSecond + span.Micros, 6),
        };
    }

    /// <summary>Years and what grows with them are infinite too; a month or an hour is nothing.</summary>
    private static DateField? OfInfinity(DateUnit unit, int sign) =>
        unit is DateUnit.Year or DateUnit.Decade or DateUnit.Century or DateUnit.Millennium or DateUnit.IsoYear or DateUnit.Epoch
            or DateUnit.JulianDay
            ? new DateField(0, 0, sign)
            : null;

    private static DateField OfParts(DateUnit unit, in DateParts parts, long days)
    {
        long secondMicros = parts.Second * Calendar.MicrosPerSecond + parts.Microsecond;
        return unit switch
        {
            DateUnit.Microsecond => secondMicros,
            DateUnit.Millisecond => new DateField(secondMicros, 3),
            DateUnit.Second => new DateField(secondMicros, 6),
            DateUnit.Minute => parts.Minute,
            DateUnit.Hour => parts.Hour,
            DateUnit.Day => parts.Day,
            DateUnit.Week => Calendar.IsoWeek(days).Week,
            DateUnit.Month => parts.Month,
            DateUnit.Quarter => (parts.Month - 1) / 3 + 1,
            DateUnit.Year => Shown(parts.Year),
            DateUnit.Decade => Calendar.Floor(parts.Year, 10),
            DateUnit.Century => parts.Year > 0 ? (parts.Year + 99) / 100 : -((99 - (parts.Year - 1)) / 100),
            DateUnit.Millennium => parts.Year > 0 ? (parts.Year + 999) / 1000 : -((999 - (parts.Year - 1)) / 1000),
            DateUnit.IsoYear => Shown(Calendar.IsoWeek(days).Year),
            DateUnit.DayOfWeek => Calendar.DayOfWeek(days),
            DateUnit.IsoDayOfWeek => Calendar.DayOfWeek(days) is 0 ? 7 : Calendar.DayOfWeek(days),
            _ => Calendar.DayOfYear(days, parts.Year),
        };
    }

    /// <summary>There is no year 0: 1 BC is -1.</summary>
    private static int Shown(int year) => year > 0 ? year : year - 1;
}
