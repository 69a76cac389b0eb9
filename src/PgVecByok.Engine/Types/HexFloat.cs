namespace PgVecByok.Engine;

/// <summary>C's hexadecimal numbers, <c>0x1A</c> or <c>0x1.8p3</c>: allowed wherever strtof is the rule.</summary>
internal static class HexFloat
{
    public static int None(out float value)
    {
        value = 0;
        return 0;
    }

    /// <summary>REQUIRES: the text starts with 0x. Without a digit behind it, only the 0 is a number.</summary>
    public static int Read(ReadOnlySpan<byte> utf8, out float value)
    {
        int at = 2, point = -1, digits = 0, exponent = 0;
        double number = 0;
        for (; at < utf8.Length; at++)
        {
            if (utf8[at] == '.' && point < 0)
            {
                point = at;
                continue;
            }

            if (!char.IsAsciiHexDigit((char)utf8[at]))
                break;
            digits++;
            number = (number * 16) + Convert.ToInt32(((char)utf8[at]).ToString(), 16);
            if (point >= 0)
                exponent -= 4;
        }

        if (digits == 0)
        {
            value = 0;
            return 1;
        }

        if (at < utf8.Length && (utf8[at] | 32) == 'p')
            at += ReadExponent(utf8[at..], ref exponent);
        value = (float)Math.ScaleB(number, exponent);
        return at;
    }

    private static int ReadExponent(ReadOnlySpan<byte> utf8, ref int exponent)
    {
        int at = 1, sign = 1, read = 0;
        if (at < utf8.Length && utf8[at] is (byte)'-' or (byte)'+')
            sign = utf8[at++] == '-' ? -1 : 1;
        int first = at;
        for (; at < utf8.Length && char.IsAsciiDigit((char)utf8[at]); at++)
            read = Math.Min((read * 10) + utf8[at] - '0', 100_000);
        if (at == first)
            return 0;
        exponent += sign * read;
        return at;
    }
}
