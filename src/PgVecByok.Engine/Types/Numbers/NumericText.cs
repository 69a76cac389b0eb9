using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// Numerics as text: digits with a point and an exponent, underscores between digits, 0x, 0o, 0b, NaN and infinities.
/// </summary>
internal static class NumericText
{
    private const int ExponentMax = int.MaxValue / 2;

    public static Numeric Parse(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> text = Blanks.Trim(utf8);
        if (!TryParse(text, out Numeric value))
            throw IntegerText.Invalid(utf8, "numeric");
        return value;
    }

    public static Numeric Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    public static string Format(Numeric value)
    {
        var writer = new ArrayBufferWriter<byte>(40);
        Write(value, writer);
        return Encoding.ASCII.GetString(writer.WrittenSpan);
    }

    public static void Write(Numeric value, IBufferWriter<byte> writer)
    {
        if (!value.IsFinite)
        {
            writer.Write(value.IsNaN ? "NaN"u8 : value.Sign > 0 ? "Infinity"u8 : "-Infinity"u8);
            return;
        }

        if (value.IsNarrow && value.Scale == 0)
        {
            IntegerText.Write(value.Narrow, writer);
            return;
        }

        if (value.Sign < 0)
            writer.Write("-"u8);
        WriteDigits(value, writer);
    }

    private static void WriteDigits(Numeric value, IBufferWriter<byte> writer)
    {
        Span<byte> place = stackalloc byte[20];
        scoped ReadOnlySpan<byte> digits;
        if (value.IsNarrow)
        {
            ulong magnitude = value.Narrow < 0 ? unchecked((ulong)-value.Narrow) : (ulong)value.Narrow;
            magnitude.TryFormat(place, out int count, default, CultureInfo.InvariantCulture);
            digits = place[..count];
        }
        else
        {
            digits = Encoding.ASCII.GetBytes(BigInteger.Abs(value.Unscaled).ToString(CultureInfo.InvariantCulture));
        }

        int whole = digits.Length - value.Scale;
        writer.Write(whole > 0 ? digits[..whole] : "0"u8);
        if (value.Scale == 0)
            return;
        writer.Write("."u8);
        if (whole < 0)
        {
            writer.GetSpan(-whole)[..-whole].Fill((byte)'0');
            writer.Advance(-whole);
        }

        writer.Write(digits[Math.Max(whole, 0)..]);
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out Numeric value)
    {
        value = default;
        bool negative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<byte> rest = negative || (text.Length > 0 && text[0] == '+') ? text[1..] : text;
        if (rest.Length == 0)
            return false;
        if (rest[0] is not ((byte)'.' or (>= (byte)'0' and <= (byte)'9')))
            return TrySpecial(rest, negative, rest.Length != text.Length, out value);
        if (rest.Length > 1 && rest[0] == '0' && (rest[1] | 0x20) is 'x' or 'o' or 'b')
            return TryRadix(rest, negative, out value);
        return TryDecimal(rest, negative, out value);
    }

    private static bool TrySpecial(ReadOnlySpan<byte> word, bool negative, bool signed, out Numeric value)
    {
        value = negative ? Numeric.NegativeInfinity : Numeric.PositiveInfinity;
        if (Ascii.EqualsIgnoreCase(word, "infinity"u8) || Ascii.EqualsIgnoreCase(word, "inf"u8))
            return true;
        value = Numeric.NaN;
        return !signed && Ascii.EqualsIgnoreCase(word, "nan"u8);
    }

    private static bool TryDecimal(ReadOnlySpan<byte> text, bool negative, out Numeric value)
    {
        value = default;
        byte[]? rented = text.Length > 64 ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        Span<byte> digits = rented ?? stackalloc byte[64];
        int count = 0, fraction = -1, at = 0;
        bool afterDigit = false, valid = true;
        for (; at < text.Length && (text[at] | 0x20) != 'e'; at++)
        {
            if (text[at] is >= (byte)'0' and <= (byte)'9')
            {
                digits[count++] = text[at];
                fraction += fraction >= 0 ? 1 : 0;
                afterDigit = true;
            }
            else if (text[at] == '.' && fraction < 0 && (afterDigit || count == 0))
            {
                (fraction, afterDigit) = (0, false);
            }
            else if (text[at] == '_' && afterDigit)
            {
                afterDigit = false;
            }
            else
            {
                valid = false;
                break;
            }
        }

        valid &= TryExponent(text[at..], out int exponent) && count > 0 && (afterDigit || text[at - 1] == '.');
        if (valid)
            value = Scaled(digits[..count], negative, Math.Max(fraction, 0), exponent);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return valid;
    }

    private static bool TryExponent(ReadOnlySpan<byte> tail, out int exponent)
    {
        exponent = 0;
        if (tail.Length == 0)
            return true;
        ReadOnlySpan<byte> digits = tail[1..];
        bool negative = digits.Length > 0 && digits[0] == '-';
        if (negative || (digits.Length > 0 && digits[0] == '+'))
            digits = digits[1..];
        bool afterDigit = false;
        foreach (byte each in digits)
        {
            if (each == '_' && afterDigit)
            {
                afterDigit = false;
                continue;
            }

            if (each is < (byte)'0' or > (byte)'9')
                return false;
            exponent = exponent > ExponentMax / 10 ? ExponentMax : (exponent * 10) + each - '0';
            afterDigit = true;
        }

        exponent = negative ? -exponent : exponent;
        return afterDigit;
    }

    private static Numeric Scaled(ReadOnlySpan<byte> digits, bool negative, int fraction, int exponent)
    {
        ReadOnlySpan<byte> significant = digits.TrimStart((byte)'0');
        long scale = (long)fraction - exponent;
        if (significant.Length == 0)
            return scale > Numeric.ScaleMax ? throw Numeric.Overflow() : new Numeric(0, (int)Math.Max(scale, 0));
        if (scale > Numeric.ScaleMax || significant.Length - scale > Numeric.IntegerDigitsMax)
            throw Numeric.Overflow();
        if (significant.Length <= PowersOfTen.LongExponentMax && scale >= 0)
        {
            long narrow = long.Parse(significant, CultureInfo.InvariantCulture);
            return new Numeric(negative ? -narrow : narrow, (int)scale);
        }

        BigInteger unscaled = BigInteger.Parse(Encoding.ASCII.GetString(significant), CultureInfo.InvariantCulture);
        if (scale < 0)
            (unscaled, scale) = (unscaled * PowersOfTen.Of((int)-scale), 0);
        return Numeric.FromUnscaled(negative ? -unscaled : unscaled, (int)scale);
    }

    private static bool TryRadix(ReadOnlySpan<byte> text, bool negative, out Numeric value)
    {
        value = default;
        int bits = (text[1] | 0x20) switch { 'x' => 4, 'o' => 3, _ => 1 };
        BigInteger sum = BigInteger.Zero;
        bool afterDigit = true;
        foreach (byte each in text[2..])
        {
            if (each == '_' && afterDigit)
            {
                afterDigit = false;
                continue;
            }

            int digit = char.IsAsciiHexDigit((char)each) ? Convert.ToInt32(((char)each).ToString(), 16) : int.MaxValue;
            if (digit >= 1 << bits)
                return false;
            sum = (sum << bits) + digit;
            afterDigit = true;
        }

        value = Numeric.FromUnscaled(negative ? -sum : sum, 0);
        return afterDigit && text.Length > 2;
    }
}
