namespace PgVecByok.Engine;

/// <summary>A point of the calendar, taken apart. Year is astronomical: 0 is 1 BC.</summary>
internal struct DateParts
{
    public int Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public int Second;
    public int Microsecond;

    public static DateParts OfDays(long days)
    {
        (int year, int month, int day) = Calendar.FromDays(days);
        return new DateParts { Year = year, Month = month, Day = day };
    }

    /// <summary>REQUIRES: finite.</summary>
    public static DateParts OfMicros(long micros)
    {
        long days = Calendar.Floor(micros, Calendar.MicrosPerDay);
        DateParts parts = OfDays(days);
        parts.SetTime(micros - days * Calendar.MicrosPerDay);
        return parts;
    }

    public static DateParts OfTime(long micros)
    {
        DateParts parts = default;
        parts.SetTime(micros);
        return parts;
    }

    public void SetTime(long micros)
    {
        Hour = (int)(micros / Calendar.MicrosPerHour);
        Minute = (int)(micros / Calendar.MicrosPerMinute % 60);
        Second = (int)(micros / Calendar.MicrosPerSecond % 60);
        Microsecond = (int)(micros % Calendar.MicrosPerSecond);
    }

    public readonly long Days => Calendar.ToDays(Year, Month, Day);

    public readonly long TimeMicros =>
        ((Hour * 60L + Minute) * 60 + Second) * Calendar.MicrosPerSecond + Microsecond;

    /// <summary>False when the moment lies outside of what a timestamp can say.</summary>
    public readonly bool TryToMicros(out long micros)
    {
        micros = 0;
        if (!Calendar.IsNearCalendar(Year))
            return false;
        Int128 exact = (Int128)Days * Calendar.MicrosPerDay + TimeMicros;
        if (exact < Calendar.TimestampMin || exact >= Calendar.TimestampEnd)
            return false;
        micros = (long)exact;
        return true;
    }
}
