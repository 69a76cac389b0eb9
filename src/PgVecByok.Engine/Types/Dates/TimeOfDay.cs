using System.Globalization;

namespace PgVecByok.Engine;

/// <summary>hh:mm, hh:mm:ss, hh:mm:ss.ffffff; in an interval the hours may be many.</summary>
internal readonly record struct TimeOfDay(long Hour, int Minute, int Second, int Microsecond)
{
    public bool IsBeyondDay => Hour > 24 || (Hour == 24 && (Minute > 0 || Second > 0 || Microsecond > 0));

    public static DateFault TryRead(string text, bool isMinuteToSecond, out TimeOfDay time)
    {
        time = default;
        string[] fields = text.Split(':');
        if (fields.Length is < 2 or > 3)
            return DateFault.BadFormat;
        if (!long.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out long first))
            return fields[0].Length > 0 && fields[0].All(char.IsAsciiDigit) ? DateFault.FieldOverflow : DateFault.BadFormat;
        string last = fields[^1];
        int point = last.IndexOf('.', StringComparison.Ordinal);
        if (!TryNumber(point < 0 ? last : last[..point], out int lastValue) || last.LastIndexOf('.') != point)
            return DateFault.BadFormat;
        double fraction = point < 0 ? 0 : Fraction(last.AsSpan(point));
        int micros = (int)Math.Round(fraction * 1_000_000, MidpointRounding.ToEven);
        if (fields.Length == 3)
        {
            if (!TryNumber(fields[1], out int minute))
                return DateFault.BadFormat;
            time = new TimeOfDay(first, minute, lastValue, micros);
        }
        else if (isMinuteToSecond || point >= 0)
        {
            time = first > int.MaxValue ? new TimeOfDay(0, 60, 0, 0) : new TimeOfDay(0, (int)first, lastValue, micros);
        }
        else
        {
            time = new TimeOfDay(first, lastValue, 0, 0);
        }

        return time.Minute > 59 || time.Second > 60 ? DateFault.FieldOverflow : DateFault.None;
    }

    /// <summary>".25" is 0.25; an empty fraction is 0.</summary>
    public static double Fraction(ReadOnlySpan<char> text) =>
        text.Length <= 1 ? 0 : double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static bool IsOutside(in DateParts parts) =>
        parts.Hour is < 0 or > 24 || parts.Minute is < 0 or > 59 || parts.Second is < 0 or > 60
        || (parts.Hour == 24 && (parts.Minute > 0 || parts.Second > 0 || parts.Microsecond > 0));

    private static bool TryNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
