using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>make_date and its kin: a date or time from its fields.</summary>
internal static class DateConstruction
{
    /// <summary>A negative year is BC.</summary>
    public static int Date(int year, int month, int day)
    {
        int astronomical = year < 0 ? year + 1 : year;
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > Calendar.DaysInMonth(astronomical, month))
            throw FieldOutOfRange("date", string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}"));
        long days = Calendar.IsNearCalendar(astronomical) ? Calendar.ToDays(astronomical, month, day) : long.MaxValue;
        return Calendar.IsValidDate(days)
            ? (int)days
            : throw new SqlException(
                SqlState.DatetimeFieldOverflow,
                string.Create(CultureInfo.InvariantCulture, $"date out of range: {year}-{month:00}-{day:00}"));
    }

    public static long Time(int hour, int minute, double second)
    {
        if (!TryTime(hour, minute, second, out long micros))
            throw FieldOutOfRange("time", Clock(hour, minute, second));
        return micros;
    }

    public static long Timestamp(int year, int month, int day, int hour, int minute, double second)
    {
        int astronomical = year < 0 ? year + 1 : year;
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > Calendar.DaysInMonth(astronomical, month))
            throw FieldOutOfRange("date", string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}"));
        if (!TryTime(hour, minute, second, out long micros))
            throw FieldOutOfRange("time", Clock(hour, minute, second));
        Int128 days = Calendar.IsNearCalendar(astronomical) ? Calendar.ToDays(astronomical, month, day) : int.MaxValue * 1000L;
        Int128 exact = days * Calendar.MicrosPerDay + micros;
        if (exact >= Calendar.TimestampMin && exact < Calendar.TimestampEnd)
            return (long)exact;
        throw new SqlException(
            SqlState.DatetimeFieldOverflow,
            string.Create(CultureInfo.InvariantCulture, $"timestamp out of range: {year}-{month:00}-{day:00} {Clock(hour, minute, second)}"));
    }

    public static Interval Span(int years, int months, int weeks, int days, int hours, int minutes, double seconds)
    {
        if (!double.IsFinite(seconds))
            throw DateErrors.IntervalOutOfRange();
        double micros = Math.Round(seconds * Calendar.MicrosPerSecond, MidpointRounding.ToEven);
        if (Math.Abs(micros) >= 9_223_372_036_854_775_808.0)
            throw DateErrors.IntervalOutOfRange();
        return IntervalArithmetic.Checked(
            years * 12L + months, weeks * 7L + days, hours * Calendar.MicrosPerHour + minutes * Calendar.MicrosPerMinute + (Int128)micros);
    }

    /// <summary>Seconds of the Unix epoch.</summary>
    public static long FromEpoch(double seconds)
    {
        if (double.IsNaN(seconds))
            throw new SqlException(SqlState.DatetimeFieldOverflow, "timestamp cannot be NaN");
        if (double.IsInfinity(seconds))
            return seconds > 0 ? long.MaxValue : long.MinValue;
        double micros = Math.Round((seconds + Calendar.UnixEpochDays * 86_400.0) * Calendar.MicrosPerSecond, MidpointRounding.ToEven);
        if (micros >= Calendar.TimestampMin && micros < Calendar.TimestampEnd)
            return (long)micros;
        throw new SqlException(
            SqlState.DatetimeFieldOverflow, $"timestamp out of range: \"{seconds.ToString("G15", CultureInfo.InvariantCulture)}\"");
    }

    private static bool TryTime(int hour, int minute, double second, out long micros)
    {
        micros = 0;
        if (hour is < 0 or > 24 || minute is < 0 or > 59 || !(second >= 0 && second <= 60))
            return false;
        micros = (hour * 60L + minute) * Calendar.MicrosPerMinute
            + (long)Math.Round(second * Calendar.MicrosPerSecond, MidpointRounding.ToEven);
        return micros <= Calendar.MicrosPerDay;
    }

    private static string Clock(int hour, int minute, double second) =>
        string.Create(CultureInfo.InvariantCulture, $"{hour}:{minute:00}:{SecondText(second)}");

    private static string SecondText(double second)
    {
        string text = second.ToString("G15", CultureInfo.InvariantCulture);
        return second is >= 0 and < 10 ? "0" + text : text;
    }

    private static SqlException FieldOutOfRange(string what, string value) =>
        new(SqlState.DatetimeFieldOverflow, $"{what} field value out of range: {value}");
}
