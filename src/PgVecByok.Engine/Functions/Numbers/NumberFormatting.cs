using System.Globalization;
using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>to_char of numbers, and to_number.</summary>
internal static class NumberFormatting
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1772, "to_char(numeric, text) text", Lift.Strict((Numeric value, Text template) =>
            Format(value, template)), Volatility.Stable);
        functions.Scalar(1773, "to_char(int4, text) text", Lift.Strict((int value, Text template) =>
            Format(new Numeric(value), template)), Volatility.Stable);
        functions.Scalar(1774, "to_char(int8, text) text", Lift.Strict((long value, Text template) =>
            Format(new Numeric(value), template)), Volatility.Stable);
        functions.Scalar(1775, "to_char(float4, text) text", Lift.Strict((float value, Text template) =>
            Format(value, 6, template)), Volatility.Stable);
        functions.Scalar(1776, "to_char(float8, text) text", Lift.Strict((double value, Text template) =>
            Format(value, 15, template)), Volatility.Stable);
        functions.Scalar(1777, "to_number(text, text) numeric", Lift.StrictOrNull((Text text, Text template) =>
            template.Length == 0 ? (Numeric?)null : NumberReading.Read(text.ToString(), NumberTemplate.Parse(template.ToString()))),
            Volatility.Stable);
    }

    private static Text Format(Numeric value, Text template) => NumberTemplate.Parse(template.ToString()).Format(value);

    /// <summary>As C prints it: the exact value, halves to even, and no more digits than the type vouches for.</summary>
    private static Text Format(double value, int digits, Text template)
    {
        NumberTemplate parsed = NumberTemplate.Parse(template.ToString());
        if (!double.IsFinite(value))
            return parsed.Format(NumericConversions.FromDouble(value));
        if (parsed.HasExponent)
            return parsed.Format(Mantissa(value, parsed.Fraction));
        if (parsed.IsRoman)
            return parsed.Format(Rounded(value, 0));
        double shifted = value * Math.Pow(10, parsed.Shift);
        int whole = BigInteger.Abs(Rounded(shifted, 0).Unscaled).ToString(CultureInfo.InvariantCulture).Length;
        int places = Math.Min(parsed.Fraction, Math.Max(digits - whole, 0));
        Numeric shown = Rounded(shifted, places);
        return new NumberLayout(parsed, parsed.Shift == 0 ? shown : NumericArithmetic.Divide(shown, Power(parsed.Shift)), places).Format();
    }

    private static Numeric Power(int exponent) => Numeric.FromUnscaled(BigInteger.Pow(10, exponent), 0);

    private static Numeric Rounded(double value, int places)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52 & 0x7FF);
        BigInteger mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | (exponent == 0 ? 0 : 1L << 52);
        exponent = Math.Max(exponent, 1) - 1075;
        BigInteger scaled = mantissa * BigInteger.Pow(10, places);
        if (exponent >= 0)
        {
            scaled <<= exponent;
        }
        else
        {
            BigInteger half = BigInteger.One << (-exponent - 1), rest = scaled & ((half << 1) - 1);
            scaled >>= -exponent;
            if (rest > half || rest == half && !scaled.IsEven)
                scaled++;
        }

        return Numeric.FromUnscaled(value < 0 ? -scaled : scaled, places);
    }

    // With one digit more than shown in front, so that rounding to the shown ones is done here and not again.
    private static Numeric Mantissa(double value, int places)
    {
        if (value == 0)
            return Numeric.Zero;
        int exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        int kept = places - exponent;
        if (kept >= 0)
            return Rounded(value, kept);
        const int Extra = 60;
        Numeric exact = Rounded(value, Extra);
        BigInteger unit = BigInteger.Pow(10, Extra - kept);
        BigInteger quotient = BigInteger.DivRem(BigInteger.Abs(exact.Unscaled), unit, out BigInteger rest);
        if (rest * 2 > unit || rest * 2 == unit && !quotient.IsEven)
            quotient++;
        return Numeric.FromUnscaled(quotient * BigInteger.Pow(10, -kept) * exact.Unscaled.Sign, 0);
    }
}
