using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>date_trunc and date_bin.</summary>
internal static class DateTruncation
{
    private const int DaysPerWeek = 7;

    /// <summary>Without a zone, a timestamp; with one, an instant cut in that zone's calendar.</summary>
    public static long Truncate(Text name, long timestamp, ZoneRules? zone)
    {
        string type = zone is null ? DateExtract.TimestampName : DateExtract.TimestampTzName;
        DateUnit unit = DateExtract.Unit(name, type);
        if (unit > DateUnit.Millennium)
            throw DateExtract.NotSupported(name, type);
        if (!Calendar.IsFinite(timestamp))
            return timestamp;
        if (zone is null)
            return TimestampArithmetic.InRange(TruncateLocal(unit, timestamp));
        int offset = zone.OffsetAt(timestamp);
        long local = TruncateLocal(unit, timestamp + offset * Calendar.MicrosPerSecond);
        // Hours and less keep the offset they had: an hour that happens twice is cut within its own turn.
        return unit <= DateUnit.Hour
            ? TimestampArithmetic.InRange(local - offset * Calendar.MicrosPerSecond)
            : TimestampArithmetic.ToUtc(local, zone);
    }

    public static Interval Truncate(Text name, Interval span)
    {
        DateUnit unit = DateExtract.Unit(name, "interval");
        if (unit == DateUnit.Week)
        {
            throw new SqlException(SqlState.FeatureNotSupported, "unit \"week\" not supported for type interval")
            {
                Detail = "Months usually have fractional weeks.",
            };
        }

        if (unit > DateUnit.Millennium)
            throw DateExtract.NotSupported(name, "interval");
        if (!span.IsFinite)
            return span;
        int months = unit switch
        {
            DateUnit.Millennium => 12_000,
            DateUnit.Century => 1200,
            DateUnit.Decade => 120,
            DateUnit.Year => 12,
            DateUnit.Quarter => 3,
            _ => 1,
        };
        if (unit >= DateUnit.Month)
            return new Interval(span.Months / months * months, 0, 0);
        return unit == DateUnit.Day ? span with { Micros = 0 } : span with { Micros = span.Micros / Micros(unit) * Micros(unit) };
    }

    /// <summary>The start of the bin that holds the moment; bins are laid out from <paramref name="origin"/>.</summary>
    public static long Bin(Interval stride, long timestamp, long origin)
    {
        if (!Calendar.IsFinite(timestamp))
            return timestamp;
        if (!Calendar.IsFinite(origin))
            throw new SqlException(SqlState.DatetimeFieldOverflow, "origin out of range");
        if (!stride.IsFinite)
            throw new SqlException(SqlState.DatetimeFieldOverflow, "timestamps cannot be binned into infinite intervals");
        if (stride.Months != 0)
        {
            throw new SqlException(
                SqlState.FeatureNotSupported, "timestamps cannot be binned into intervals containing months or years");
        }

        Int128 width = (Int128)stride.Days * Calendar.MicrosPerDay + stride.Micros;
        if (width > long.MaxValue)
            throw DateErrors.IntervalOutOfRange();
        if (width <= 0)
            throw new SqlException(SqlState.DatetimeFieldOverflow, "stride must be greater than zero");
        Int128 distance = (Int128)timestamp - origin;
        Int128 rest = distance % width;
        if (rest < 0)
            rest += width;
        return TimestampArithmetic.InRange(timestamp - rest);
    }

    private static long TruncateLocal(DateUnit unit, long local)
    {
        if (unit <= DateUnit.Hour)
            return Calendar.Floor(local, Micros(unit)) * Micros(unit);
        long days = Calendar.Floor(local, Calendar.MicrosPerDay);
        if (unit == DateUnit.Week)
            days -= Calendar.Modulo(days + 5, DaysPerWeek);
        else if (unit != DateUnit.Day)
            days = TruncateDays(unit, days);
        return days * Calendar.MicrosPerDay;
    }

    private static long TruncateDays(DateUnit unit, long days)
    {
        (int year, int month, _) = Calendar.FromDays(days);
        return unit switch
        {
            DateUnit.Month => Calendar.ToDays(year, month, 1),
            DateUnit.Quarter => Calendar.ToDays(year, (month - 1) / 3 * 3 + 1, 1),
            DateUnit.Year => Calendar.ToDays(year, 1, 1),
            DateUnit.Decade => Calendar.ToDays(Calendar.Floor(year, 10) * 10, 1, 1),
            DateUnit.Century => Calendar.ToDays(Calendar.Floor(year - 1, 100) * 100 + 1, 1, 1),
            _ => Calendar.ToDays(Calendar.Floor(year - 1, 1000) * 1000 + 1, 1, 1),
        };
    }

    private static long Micros(DateUnit unit) => unit switch
    {
        DateUnit.Hour => Calendar.MicrosPerHour,
        DateUnit.Minute => Calendar.MicrosPerMinute,
        DateUnit.Second => Calendar.MicrosPerSecond,
        DateUnit.Millisecond => 1000,
        _ => 1,
    };
}
