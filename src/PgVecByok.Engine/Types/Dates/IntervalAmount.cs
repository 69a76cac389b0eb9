namespace PgVecByok.Engine;

/// <summary>
/// An amount of a unit, as months, days and microseconds. A fraction of a year is whole months, of a month 30 days each, of a day
/// time: the way PostgreSQL spills them.
/// </summary>
internal static class IntervalAmount
{
    public static void Add(DateUnit unit, long value, double fraction, ref Int128 months, ref Int128 days, ref Int128 micros)
    {
        switch (unit)
        {
            case DateUnit.Millennium or DateUnit.Century or DateUnit.Decade or DateUnit.Year:
                int years = unit switch { DateUnit.Millennium => 1000, DateUnit.Century => 100, DateUnit.Decade => 10, _ => 1 };
                months += (Int128)value * years * 12 + (Int128)Math.Round(fraction * years * 12, MidpointRounding.ToEven);
                break;
            case DateUnit.Quarter:
                months += (Int128)value * 3;
                break;
            case DateUnit.Month:
                months += value;
                AddDays(fraction * 30, ref days, ref micros);
                break;
            case DateUnit.Week:
                days += (Int128)value * 7;
                AddDays(fraction * 7, ref days, ref micros);
                break;
            case DateUnit.Day:
                days += value;
                AddMicros(fraction * Calendar.MicrosPerDay, ref micros);
                break;
            default:
                long scale = Micros(unit);
                micros += (Int128)value * scale;
                AddMicros(fraction * scale, ref micros);
                break;
        }
    }

    public static void AddDays(double amount, ref Int128 days, ref Int128 micros)
    {
        double whole = Math.Truncate(amount);
        days += (Int128)whole;
        AddMicros((amount - whole) * Calendar.MicrosPerDay, ref micros);
    }

    private static void AddMicros(double amount, ref Int128 micros)
    {
        double whole = Math.Truncate(amount);
        micros += (Int128)whole;
        double rest = amount - whole;
        if (rest > 0.5)
            micros++;
        else if (rest < -0.5)
            micros--;
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
