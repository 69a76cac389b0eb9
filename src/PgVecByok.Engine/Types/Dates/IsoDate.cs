namespace PgVecByok.Engine;

/// <summary>
/// The forms nearly all dates come in, read without tokens: yyyy-mm-dd, and behind it hh:mm:ss with up to six digits more. Anything
/// else, and anything out of range, is left to the decoder.
/// </summary>
internal static class IsoDate
{
    private const int Length = 10;
    private const int WithTime = 19;

    public static bool TryRead(ReadOnlySpan<byte> utf8, out int days, out int length)
    {
        (days, length) = (0, Length);
        if (utf8.Length < Length || utf8[4] != '-' || utf8[7] != '-')
            return false;
        int year = Digits(utf8[..4]), month = Digits(utf8.Slice(5, 2)), day = Digits(utf8.Slice(8, 2));
        if (year <= 0 || month is < 1 or > 12 || day < 1 || day > Calendar.DaysInMonth(year, month))
            return false;
        days = (int)Calendar.ToDays(year, month, day);
        return true;
    }

    /// <summary>A date and a time, and how much of the text they take.</summary>
    public static bool TryReadTimestamp(ReadOnlySpan<byte> utf8, out long micros, out int length)
    {
        (micros, length) = (0, 0);
        if (!TryRead(utf8, out int days, out length))
            return false;
        micros = days * Calendar.MicrosPerDay;
        if (utf8.Length == Length)
            return true;
        if (utf8.Length < WithTime || utf8[10] is not ((byte)' ' or (byte)'T') || utf8[13] != ':' || utf8[16] != ':')
            return false;
        int hour = Digits(utf8.Slice(11, 2)), minute = Digits(utf8.Slice(14, 2)), second = Digits(utf8.Slice(17, 2));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
            return false;
        micros += ((hour * 60L + minute) * 60 + second) * Calendar.MicrosPerSecond;
        length = WithTime;
        return utf8.Length == WithTime || utf8[WithTime] != '.' || TryFraction(utf8, ref micros, ref length);
    }

    private static bool TryFraction(ReadOnlySpan<byte> utf8, ref long micros, ref int length)
    {
        int scale = 100_000;
        for (length = WithTime + 1; length < utf8.Length && char.IsAsciiDigit((char)utf8[length]); length++, scale /= 10)
        {
            if (scale == 0)
                return false;
            micros += (utf8[length] - '0') * scale;
        }

        return true;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int value = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return -1;
            value = value * 10 + digit - '0';
        }

        return value;
    }
}
