using System.Globalization;
using System.Numerics;

namespace PgVecByok.Engine;

/// <summary>
/// The shortest decimal digits that read back to a float. As PostgreSQL does, a decimal exactly half-way to a neighbour is not
/// taken although it would read back: 1e23 is 9.999999999999999e+22.
/// </summary>
internal static class ShortestDigits
{
    private const double ExactIntegers = 1L << 53;
    private const float ExactSingleIntegers = 1 << 24;
    private const int HalfWayExponentMax = 23; // 5^24 has more than the 54 bits of a half-way point

    /// <summary>Digits without a point and without zeros at the end; the value is d.ddd * 10^<paramref name="exponent"/>.</summary>
    public static int Of(double value, Span<byte> digits, out int exponent)
    {
        double magnitude = Math.Abs(value);
        Span<byte> text = stackalloc byte[40];
        magnitude.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        int count = Split(text[..length], digits, out exponent);
        int zeros = exponent - count + 1;
        if (magnitude < ExactIntegers || zeros is < 1 or > HalfWayExponentMax || !IsHalfWay(magnitude, digits[..count], zeros))
            return count;
        magnitude.TryFormat(text, out length, count < 16 ? "E15" : "E16", CultureInfo.InvariantCulture);
        return Split(text[..length], digits, out exponent);
    }

    public static int Of(float value, Span<byte> digits, out int exponent)
    {
        float magnitude = MathF.Abs(value);
        Span<byte> text = stackalloc byte[40];
        magnitude.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        int count = Split(text[..length], digits, out exponent);
        if (magnitude < ExactSingleIntegers || !IsHalfWay(magnitude, double.Parse(text[..length], CultureInfo.InvariantCulture)))
            return count;
        magnitude.TryFormat(text, out length, count < 8 ? "E7" : "E8", CultureInfo.InvariantCulture);
        return Split(text[..length], digits, out exponent);
    }

    private static bool IsHalfWay(double magnitude, ReadOnlySpan<byte> digits, int zeros)
    {
        BigInteger written = long.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, zeros);
        BigInteger exact = new(magnitude);
        BigInteger above = new(Math.BitIncrement(magnitude)), below = new(Math.BitDecrement(magnitude));
        return written * 2 == exact + above || written * 2 == exact + below;
    }

    private static bool IsHalfWay(float magnitude, double written) =>
        written * 2 == (double)magnitude + MathF.BitIncrement(magnitude)
        || written * 2 == (double)magnitude + MathF.BitDecrement(magnitude);

    private static int Split(ReadOnlySpan<byte> text, Span<byte> digits, out int exponent)
    {
        int mark = text.IndexOf((byte)'E');
        int shift = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> mantissa = mark < 0 ? text : text[..mark];
        int point = mantissa.IndexOf((byte)'.');
        int count = 0, leadingZeros = 0;
        foreach (byte each in mantissa)
        {
            if (each == '.')
                continue;
            if (count == 0 && each == '0')
                leadingZeros++;
            else
                digits[count++] = each;
        }

        exponent = (point < 0 ? mantissa.Length : point) - leadingZeros - 1 + shift;
        while (count > 0 && digits[count - 1] == '0')
            count--;
        if (count > 0)
            return count;
        digits[0] = (byte)'0';
        exponent = 0;
        return 1;
    }
}
