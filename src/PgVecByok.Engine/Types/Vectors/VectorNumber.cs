using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// Single-precision numbers as C's strtof reads them and as PostgreSQL's shortest form writes them: fixed notation for decimal
/// exponents -4 to 5, else scientific with at least two exponent digits.
/// </summary>
internal static class VectorNumber
{
    private const int ExactPowers = 22; // 10^22 is the last power of ten that a double holds exactly
    private const int PlainMin = -4, PlainMax = 6; // where the point may stand in plain notation, in digits
    private const ulong ExactDigits = 1UL << 53;

    private static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Reads a number at the start of the text; the bytes it takes, 0 for none. Too large gives infinity, too small zero.</summary>
    public static int Read(ReadOnlySpan<byte> utf8, out float value)
    {
        int at = 0;
        bool isNegative = false;
        if (at < utf8.Length && utf8[at] is (byte)'-' or (byte)'+')
            isNegative = utf8[at++] == '-';

        // Digits beyond the nineteenth do not fit; then the slow reader decides.
        ulong digits = 0;
        int firstDigit = at, point = -1, significant = 0;
        for (; at < utf8.Length; at++)
        {
            uint digit = (uint)utf8[at] - '0';
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
                significant += digits != 0 ? 1 : 0;
            }
            else if (utf8[at] == '.' && point < 0)
            {
                point = at;
            }
            else
            {
                break;
            }
        }

        int digitCount = at - firstDigit - (point < 0 ? 0 : 1);
        if (digitCount == 0 || (at < utf8.Length && at == firstDigit + 1 && utf8[firstDigit] == '0' && (utf8[at] | 32) == 'x'))
            return ReadSpelled(utf8, firstDigit, isNegative, out value);

        int exponent = point < 0 ? 0 : point + 1 - at;
        if (at < utf8.Length && (utf8[at] | 32) == 'e')
            at += ReadExponent(utf8[at..], ref exponent);
        if (significant <= 19 && digits <= ExactDigits && (uint)(exponent + ExactPowers) <= 2 * ExactPowers)
        {
            double exact = exponent < 0 ? digits / PowersOfTen[-exponent] : digits * PowersOfTen[exponent];
            if (RoundsOnce(exact))
            {
                value = (float)(isNegative ? -exact : exact);
                return at;
            }
        }

        value = Slow(utf8[..at]);
        return at;
    }

    /// <summary>True for inf and nan in words: not a number that became too large.</summary>
    public static bool IsSpelled(ReadOnlySpan<byte> token) => token.IndexOfAnyInRange((byte)'0', (byte)'9') < 0 || (token[0] | 32) == 'n';

    /// <summary>Writes the shortest text that reads back as the value. REQUIRES: 16 bytes of room.</summary>
    public static int Write(float value, Span<byte> room)
    {
        if (float.IsNaN(value))
            return Copy("NaN"u8, room);
        if (float.IsInfinity(value))
            return Copy(value > 0 ? "Infinity"u8 : "-Infinity"u8, room);
        int at = 0;
        if (float.IsNegative(value))
            room[at++] = (byte)'-';
        float size = MathF.Abs(value);
        if (size == 0)
        {
            room[at] = (byte)'0';
            return at + 1;
        }

        uint digits = ShortestSingle.Of(size, out int exponent);
        int count = CountDigits(digits), point = count + exponent;
        return point is > PlainMin and <= PlainMax
            ? WritePlain(digits, count, point, room, at)
            : WriteScientific(digits, count, point - 1, room, at);
    }

    /// <summary>As <see cref="Write"/>, for messages.</summary>
    public static string Print(float value)
    {
        Span<byte> room = stackalloc byte[16];
        return Encoding.ASCII.GetString(room[..Write(value, room)]);
    }

    /// <summary>True where the token of a number that was read as zero says otherwise: it is too small for a float.</summary>
    public static bool HasNonZeroDigit(ReadOnlySpan<byte> token)
    {
        bool isHexadecimal = token.IndexOfAny((byte)'x', (byte)'X') >= 0;
        int exponent = isHexadecimal ? token.IndexOfAny((byte)'p', (byte)'P') : token.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> digits = exponent < 0 ? token : token[..exponent];
        return digits.IndexOfAnyInRange((byte)'1', (byte)'9') >= 0
            || (isHexadecimal
                && (digits.IndexOfAnyInRange((byte)'a', (byte)'f') >= 0 || digits.IndexOfAnyInRange((byte)'A', (byte)'F') >= 0));
    }

    // A double on the middle between two floats has been rounded to it perhaps, and would be rounded again; and below the
    // normal floats the middles lie elsewhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool RoundsOnce(double value) =>
        (BitConverter.DoubleToUInt64Bits(value) & 0x1FFFFFFF) != 0x10000000 && (value >= 1.1754943508222875e-38 || value == 0);

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

    private static float Slow(ReadOnlySpan<byte> number) =>
        float.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>inf, infinity, nan in any case, and hexadecimal numbers.</summary>
    private static int ReadSpelled(ReadOnlySpan<byte> utf8, int start, bool isNegative, out float value)
    {
        ReadOnlySpan<byte> rest = utf8[start..];
        foreach ((string word, float meaning) in Words)
        {
            if (rest.Length >= word.Length && Ascii.EqualsIgnoreCase(rest[..word.Length], word))
            {
                value = isNegative ? -meaning : meaning;
                return start + word.Length;
            }
        }

        int length = rest.Length > 2 && rest[0] == '0' ? HexFloat.Read(rest, out value) : HexFloat.None(out value);
        if (length == 0)
            return 0;
        if (isNegative)
            value = -value;
        return start + length;
    }

    private static readonly (string, float)[] Words =
        [("infinity", float.PositiveInfinity), ("inf", float.PositiveInfinity), ("nan", float.NaN)];

    private static int CountDigits(uint digits)
    {
        int count = 1;
        for (uint bound = 10; digits >= bound && count < 9; bound *= 10)
            count++;
        return count;
    }

    /// <summary>The point stands behind so many digits; before all of them at 0 and below.</summary>
    private static int WritePlain(uint digits, int count, int point, Span<byte> room, int at)
    {
        if (point <= 0)
        {
            room[at++] = (byte)'0';
            room[at++] = (byte)'.';
            room.Slice(at, -point).Fill((byte)'0');
            at += -point;
            WriteDigits(digits, room.Slice(at, count));
            return at + count;
        }

        if (point >= count)
        {
            WriteDigits(digits, room.Slice(at, count));
            room.Slice(at + count, point - count).Fill((byte)'0');
            return at + point;
        }

        Span<byte> place = room.Slice(at, count + 1);
        WriteDigits(digits, place[1..]);
        place[1..(point + 1)].CopyTo(place);
        place[point] = (byte)'.';
        return at + count + 1;
    }

    private static int WriteScientific(uint digits, int count, int exponent, Span<byte> room, int at)
    {
        WriteDigits(digits, room.Slice(at + 1, count));
        room[at] = room[at + 1];
        room[at + 1] = (byte)'.';
        at += count > 1 ? count + 1 : 1;
        room[at++] = (byte)'e';
        room[at++] = exponent < 0 ? (byte)'-' : (byte)'+';
        exponent = Math.Abs(exponent);
        room[at++] = (byte)('0' + (exponent / 10));
        room[at++] = (byte)('0' + (exponent % 10));
        return at;
    }

    private static void WriteDigits(uint digits, Span<byte> place)
    {
        for (int i = place.Length - 1; i >= 0; i--)
        {
            uint rest = digits / 10;
            place[i] = (byte)('0' + digits - (rest * 10));
            digits = rest;
        }
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> room)
    {
        text.CopyTo(room);
        return text.Length;
    }
}
