namespace PgVecByok.Engine;

/// <summary>
/// An interval's type modifier: which fields it keeps (in the high half) and how many digits of a second (in the low half).
/// Field bits are PostgreSQL's.
/// </summary>
internal static class IntervalFields
{
    public const int Month = 1 << 1, Year = 1 << 2, Day = 1 << 3, Hour = 1 << 10, Minute = 1 << 11, Second = 1 << 12;
    public const int All = 0x7FFF;
    public const int FullPrecision = 0xFFFF;
    public const int PrecisionMax = 6;

    private static readonly (string Name, int Fields)[] Names =
    [
        ("YEAR", Year), ("MONTH", Month), ("DAY", Day), ("HOUR", Hour), ("MINUTE", Minute), ("SECOND", Second),
        ("YEAR TO MONTH", Year | Month), ("DAY TO HOUR", Day | Hour), ("DAY TO MINUTE", Day | Hour | Minute),
        ("DAY TO SECOND", Day | Hour | Minute | Second), ("HOUR TO MINUTE", Hour | Minute),
        ("HOUR TO SECOND", Hour | Minute | Second), ("MINUTE TO SECOND", Minute | Second),
    ];

    public static int Typmod(int fields, int precision) => (fields << 16) | precision;

    /// <summary>Fields of <c>INTERVAL YEAR TO MONTH</c>; all of them without a name.</summary>
    public static int Named(string? name) =>
        name is null ? All : Array.Find(Names, entry => entry.Name == name).Fields;

    public static int FieldsOf(int typmod) => typmod < 0 ? All : (typmod >> 16) & All;

    public static int PrecisionOf(int typmod) => typmod < 0 ? FullPrecision : typmod & 0xFFFF;

    public static string Display(int typmod)
    {
        if (typmod < 0)
            return "interval";
        int fields = FieldsOf(typmod), precision = PrecisionOf(typmod);
        string text = "interval";
        if (fields != All)
            text += " " + Array.Find(Names, entry => entry.Fields == fields).Name?.ToLowerInvariant();
        return precision == FullPrecision ? text : $"{text}({precision})";
    }

    /// <summary>Drops the fields below the last one that the type keeps, and rounds the seconds.</summary>
    public static Interval Adjust(Interval value, int typmod)
    {
        if (typmod < 0 || !value.IsFinite)
            return value;
        (int months, int days, long micros) = (value.Months, value.Days, value.Micros);
        int fields = FieldsOf(typmod);
        if (fields == Year)
            (months, days, micros) = (months / 12 * 12, 0, 0);
        else if (fields is Month or (Year | Month))
            (days, micros) = (0, 0);
        else if (fields == Day)
            micros = 0;
        else if (fields is Hour or (Day | Hour))
            micros = micros / Calendar.MicrosPerHour * Calendar.MicrosPerHour;
        else if ((fields & Second) == 0 && fields != All)
            micros = micros / Calendar.MicrosPerMinute * Calendar.MicrosPerMinute;
        return new Interval(months, days, Precision.RoundInterval(micros, PrecisionOf(typmod)));
    }
}

/// <summary>Rounding to digits of a second, halves away from zero.</summary>
internal static class Precision
{
    private static readonly long[] Scales = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    /// <summary>A typmod of time, timetz, timestamp, timestamptz; negative keeps all digits.</summary>
    public static long Round(long micros, int digits)
    {
        if (digits is < 0 or >= 6)
            return micros;
        long scale = Scales[digits];
        return micros >= 0 ? (micros + scale / 2) / scale * scale : -((-micros + scale / 2) / scale * scale);
    }

    public static long RoundInterval(long micros, int digits)
    {
        if (digits is < 0 or >= 6)
            return micros;
        try
        {
            long half = Scales[digits] / 2;
            return checked(micros >= 0 ? micros + half : micros - half) / Scales[digits] * Scales[digits];
        }
        catch (OverflowException)
        {
            throw DateErrors.IntervalOutOfRange();
        }
    }
}
