using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Arithmetic of dates and timestamps. Months are added in the calendar (a day beyond the month's end becomes its last), days on the
/// wall clock, the rest as time that passes. With a zone, wall clock and calendar are the zone's.
/// </summary>
internal static class TimestampArithmetic
{
    public static long Plus(long timestamp, Interval span, ZoneRules? zone)
    {
        if (!span.IsFinite)
        {
            long limit = span == Interval.Infinity ? long.MaxValue : long.MinValue;
            return Calendar.IsFinite(timestamp) || timestamp == limit ? limit : throw DateErrors.TimestampOutOfRange();
        }

        if (!Calendar.IsFinite(timestamp))
            return timestamp;
        if (span.Months != 0 || span.Days != 0)
            timestamp = PlusCalendar(timestamp, span, zone);
        Int128 moved = (Int128)timestamp + span.Micros;
        return InRange(moved);
    }

    public static long Minus(long timestamp, Interval span, ZoneRules? zone)
    {
        if (!span.IsFinite)
            return Plus(timestamp, -span, zone);
        if (span.Months == int.MinValue || span.Days == int.MinValue || span.Micros == long.MinValue)
            throw DateErrors.IntervalOutOfRange();
        return Plus(timestamp, new Interval(-span.Months, -span.Days, -span.Micros), zone);
    }

    /// <summary>Days and time; never months.</summary>
    public static Interval Difference(long left, long right)
    {
        if (!Calendar.IsFinite(left) || !Calendar.IsFinite(right))
            return InfiniteDifference(left, right);
        Int128 micros = (Int128)left - right;
        if (micros < long.MinValue || micros > long.MaxValue)
            throw DateErrors.IntervalOutOfRange();
        return IntervalArithmetic.JustifyHours(new Interval(0, 0, (long)micros));
    }

    /// <summary>
    /// Years, months, days and time from <paramref name="right"/> to <paramref name="left"/> as a person counts them.
    /// </summary>
    public static Interval Age(long left, long right)
    {
        if (!Calendar.IsFinite(left) || !Calendar.IsFinite(right))
            return InfiniteDifference(left, right);
        DateParts from = DateParts.OfMicros(right), to = DateParts.OfMicros(left);
        bool isNegative = left < right;
        if (isNegative)
            (from, to) = (to, from);
        long micros = to.TimeMicros - from.TimeMicros;
        int days = to.Day - from.Day, months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        if (micros < 0)
            (micros, days) = (micros + Calendar.MicrosPerDay, days - 1);
        while (days < 0)
        {
            // The month that lends its days is the earlier date's.
            days += Calendar.DaysInMonth(from.Year, from.Month);
            months--;
        }

        return isNegative ? new Interval(-months, -days, -micros) : new Interval(months, days, micros);
    }

    public static int PlusDays(int date, int days)
    {
        if (!Calendar.IsFinite(date))
            return date;
        long moved = (long)date + days;
        return Calendar.IsValidDate(moved) ? (int)moved : throw DateErrors.DateOutOfRange();
    }

    public static int DaysBetween(int left, int right) =>
        Calendar.IsFinite(left) && Calendar.IsFinite(right)
            ? left - right
            : throw new SqlException(SqlState.DatetimeFieldOverflow, "cannot subtract infinite dates");

    /// <summary>Midnight of a date.</summary>
    public static long ToTimestamp(int date)
    {
        if (!Calendar.IsFinite(date))
            return date > 0 ? long.MaxValue : long.MinValue;
        Int128 micros = (Int128)date * Calendar.MicrosPerDay;
        return micros < Calendar.TimestampEnd
            ? (long)micros
            : throw new SqlException(SqlState.DatetimeFieldOverflow, "date out of range for timestamp");
    }

    /// <summary>The same, where a date beyond all timestamps compares greater than each.</summary>
    public static long ToComparable(int date)
    {
        if (!Calendar.IsFinite(date))
            return date > 0 ? long.MaxValue : long.MinValue;
        Int128 micros = (Int128)date * Calendar.MicrosPerDay;
        return micros < Calendar.TimestampEnd ? (long)micros : Calendar.TimestampEnd;
    }

    public static int ToDate(long timestamp) => timestamp switch
    {
        long.MinValue => int.MinValue,
        long.MaxValue => int.MaxValue,
        _ => (int)Calendar.Floor(timestamp, Calendar.MicrosPerDay),
    };

    public static long TimeOf(long timestamp) => Calendar.Modulo(timestamp, Calendar.MicrosPerDay);

    /// <summary>What a wall clock of the zone shows.</summary>
    public static long ToLocal(long utc, ZoneRules zone) => Calendar.IsFinite(utc) ? InRange(zone.ToLocal(utc)) : utc;

    public static long ToUtc(long local, ZoneRules zone) =>
        Calendar.IsFinite(local) ? InRange((Int128)local - zone.OffsetOfLocal(local) * Calendar.MicrosPerSecond) : local;

    public static long InRange(Int128 micros) =>
        micros >= Calendar.TimestampMin && micros < Calendar.TimestampEnd ? (long)micros : throw DateErrors.TimestampOutOfRange();

    private static long PlusCalendar(long timestamp, Interval span, ZoneRules? zone)
    {
        long local = zone is null ? timestamp : zone.ToLocal(timestamp);
        if (span.Months != 0)
        {
            DateParts parts = DateParts.OfMicros(local);
            long month = (long)parts.Year * 12 + parts.Month - 1 + span.Months;
            long year = Calendar.Floor(month, 12);
            if (!Calendar.IsNearCalendar(year))
                throw DateErrors.TimestampOutOfRange();
            (parts.Year, parts.Month) = ((int)year, (int)Calendar.Modulo(month, 12) + 1);
            parts.Day = Math.Min(parts.Day, Calendar.DaysInMonth(parts.Year, parts.Month));
            if (!parts.TryToMicros(out local))
                throw DateErrors.TimestampOutOfRange();
            if (zone is not null && span.Days != 0)
                local = zone.ToLocal(ToUtc(local, zone));
        }

        if (span.Days != 0)
            local = InRange(local + (Int128)span.Days * Calendar.MicrosPerDay);
        return zone is null ? local : ToUtc(local, zone);
    }

    private static Interval InfiniteDifference(long left, long right)
    {
        int sign = (Calendar.IsFinite(left) ? 0 : Math.Sign(left)) - (Calendar.IsFinite(right) ? 0 : Math.Sign(right));
        bool bothInfinite = !Calendar.IsFinite(left) && !Calendar.IsFinite(right);
        if (bothInfinite && Math.Sign(left) == Math.Sign(right))
            throw DateErrors.IntervalOutOfRange();
        return sign > 0 ? Interval.Infinity : Interval.MinusInfinity;
    }
}
