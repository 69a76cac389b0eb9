namespace PgVecByok.Engine;

/// <summary>
/// The proleptic Gregorian calendar in days since 2000-01-01, from 4714-11-24 BC to 5874897-12-31 (date) and 294276-12-31
/// (timestamps). Years are astronomical: 0 is 1 BC.
/// </summary>
internal static class Calendar
{
    public const int DateMin = -2_451_545;
    public const int DateMax = 2_145_031_948;
    public const long TimestampMin = -211_813_488_000_000_000;
    public const long TimestampEnd = 9_223_371_331_200_000_000;

    public const int UnixEpochDays = -10_957;
    public const int JulianOffset = 2_451_545;

    public const long MicrosPerSecond = 1_000_000;
    public const long MicrosPerMinute = 60 * MicrosPerSecond;
    public const long MicrosPerHour = 60 * MicrosPerMinute;
    public const long MicrosPerDay = 24 * MicrosPerHour;
    public const long UnixEpochMicros = UnixEpochDays * MicrosPerDay;

    private const int DaysPerEra = 146_097; // 400 years
    private const int DaysFromMarchOfYearZero = 730_425; // 0000-03-01 to 2000-01-01

    public static bool IsFinite(int date) => date is not (int.MinValue or int.MaxValue);

    public static bool IsFinite(long timestamp) => timestamp is not (long.MinValue or long.MaxValue);

    public static bool IsValidDate(long days) => days is >= DateMin and <= DateMax;

    public static bool IsValidTimestamp(long micros) => micros is >= TimestampMin and < TimestampEnd;

    /// <summary>True where <see cref="ToDays"/> is a date, or near enough that its range check decides.</summary>
    public static bool IsNearCalendar(long year) => year is >= -4_714 and <= 5_874_899;

    /// <summary>Days since 2000-01-01. A month or day beyond its range carries over.</summary>
    public static long ToDays(long year, int month, int day)
    {
        year += Floor(month - 1, 12);
        month = (int)Modulo(month - 1, 12) + 1;
        long fromMarch = month > 2 ? year : year - 1;
        long era = Floor(fromMarch, 400);
        long yearOfEra = fromMarch - era * 400;
        long dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * DaysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - DaysFromMarchOfYearZero;
    }

    public static (int Year, int Month, int Day) FromDays(long days)
    {
        days += DaysFromMarchOfYearZero;
        long era = Floor(days, DaysPerEra);
        long dayOfEra = days - era * DaysPerEra;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long month = (5 * dayOfYear + 2) / 153;
        int day = (int)(dayOfYear - (153 * month + 2) / 5 + 1);
        month = month < 10 ? month + 3 : month - 9;
        return ((int)(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), (int)month, day);
    }

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>0 is Sunday.</summary>
    public static int DayOfWeek(long days) => (int)Modulo(days + 6, 7);

    public static int DayOfYear(long days, int year) => (int)(days - ToDays(year, 1, 1)) + 1;

    /// <summary>ISO 8601: a week belongs to the year that has its Thursday.</summary>
    public static (int Year, int Week) IsoWeek(long days)
    {
        long thursday = days - Modulo(days + 5, 7) + 3;
        int year = FromDays(thursday).Year;
        return (year, (int)((thursday - ToDays(year, 1, 1)) / 7) + 1);
    }

    /// <summary>The Monday of an ISO week.</summary>
    public static long IsoWeekStart(long year, long week)
    {
        long fourth = ToDays(year, 1, 4);
        return fourth - Modulo(fourth + 5, 7) + (week - 1) * 7;
    }

    public static long Floor(long value, long divisor)
    {
        long quotient = value / divisor;
        return value % divisor < 0 ? quotient - 1 : quotient;
    }

    public static long Modulo(long value, long divisor)
    {
        long rest = value % divisor;
        return rest < 0 ? rest + divisor : rest;
    }
}
