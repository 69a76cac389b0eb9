using System.Numerics;

namespace PgVecByok.Engine;

/// <summary>
/// Arithmetic with PostgreSQL's scales: sums take the larger scale, products the sum of both, quotients at least 16 significant
/// digits and no fewer than either operand shows.
/// </summary>
internal static class NumericArithmetic
{
    private const int SignificantDigitsMin = 16;
    private const int DisplayScaleMax = 1000;

    public static Numeric Add(Numeric left, Numeric right)
    {
        if (left.IsFinite && right.IsFinite)
        {
            if (left.IsNarrow && right.IsNarrow && left.Scale == right.Scale)
                return Numeric.FromUnscaled((Int128)left.Narrow + right.Narrow, left.Scale);
            int scale = Math.Max(left.Scale, right.Scale);
            if (NumericRounding.TryUnscaledAt(left, scale, out Int128 first)
                && NumericRounding.TryUnscaledAt(right, scale, out Int128 second))
                return Numeric.FromUnscaled(first + second, scale);
            return Numeric.FromUnscaled(NumericRounding.UnscaledAt(left, scale) + NumericRounding.UnscaledAt(right, scale), scale);
        }

        if (left.IsNaN || right.IsNaN || (left.IsInfinite && right.IsInfinite && left.Sign != right.Sign))
            return Numeric.NaN;
        return left.IsInfinite ? left : right;
    }

    public static Numeric Negate(Numeric value) => value.Kind switch
    {
        NumericKind.Finite when value.IsNarrow && value.Narrow > long.MinValue => new Numeric(-value.Narrow, value.Scale),
        NumericKind.Finite => Numeric.FromUnscaled(-value.Unscaled, value.Scale),
        NumericKind.PositiveInfinity => Numeric.NegativeInfinity,
        NumericKind.NegativeInfinity => Numeric.PositiveInfinity,
        _ => value,
    };

    public static Numeric Subtract(Numeric left, Numeric right) => Add(left, Negate(right));

    public static Numeric Abs(Numeric value) => value.Sign < 0 ? Negate(value) : value;

    public static Numeric Multiply(Numeric left, Numeric right)
    {
        if (!left.IsFinite || !right.IsFinite)
        {
            int sign = left.Sign * right.Sign;
            return left.IsNaN || right.IsNaN || sign == 0 ? Numeric.NaN
                : sign > 0 ? Numeric.PositiveInfinity : Numeric.NegativeInfinity;
        }

        int scale = left.Scale + right.Scale;
        if (left.IsNarrow && right.IsNarrow && scale <= Numeric.ScaleMax)
            return Numeric.FromUnscaled((Int128)left.Narrow * right.Narrow, scale);
        BigInteger product = left.Unscaled * right.Unscaled;
        return scale <= Numeric.ScaleMax
            ? Numeric.FromUnscaled(product, scale)
            : Numeric.FromUnscaled(NumericRounding.DivideRounded(product, scale - Numeric.ScaleMax), Numeric.ScaleMax);
    }

    public static Numeric Divide(Numeric left, Numeric right)
    {
        if (!left.IsFinite || !right.IsFinite)
            return DivideSpecial(left, right);
        return right.Sign == 0 ? throw NumberErrors.DivisionByZero() : DivideTo(left, right, QuotientScale(left, right));
    }

    /// <summary>The quotient rounded to a scale. REQUIRES: both finite, the divisor not zero.</summary>
    public static Numeric DivideTo(Numeric left, Numeric right, int scale)
    {
        int shift = scale + right.Scale - left.Scale;
        BigInteger dividend = left.Unscaled, divisor = right.Unscaled;
        if (shift >= 0)
            dividend *= PowersOfTen.Of(shift);
        else
            divisor *= PowersOfTen.Of(-shift);
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger remainder);
        if (BigInteger.Abs(remainder) * 2 >= BigInteger.Abs(divisor))
            quotient += dividend.Sign * divisor.Sign;
        return Numeric.FromUnscaled(quotient, scale);
    }

    /// <summary>div(): towards zero.</summary>
    public static Numeric DivideWhole(Numeric left, Numeric right)
    {
        if (!left.IsFinite || !right.IsFinite)
            return NumericRounding.Truncate(DivideSpecial(left, right), 0);
        if (right.Sign == 0)
            throw NumberErrors.DivisionByZero();
        int scale = Math.Max(left.Scale, right.Scale);
        return Numeric.FromUnscaled(NumericRounding.UnscaledAt(left, scale) / NumericRounding.UnscaledAt(right, scale), 0);
    }

    public static Numeric Modulo(Numeric left, Numeric right)
    {
        if (left.IsNaN || right.IsNaN)
            return Numeric.NaN;
        if (right.Sign == 0)
            throw NumberErrors.DivisionByZero();
        if (left.IsInfinite)
            return Numeric.NaN;
        if (right.IsInfinite)
            return left;
        int scale = Math.Max(left.Scale, right.Scale);
        return Numeric.FromUnscaled(NumericRounding.UnscaledAt(left, scale) % NumericRounding.UnscaledAt(right, scale), scale);
    }

    /// <summary>
    /// The scale PostgreSQL gives a quotient. It reckons in digits of base 10,000, so the number of significant decimal digits
    /// lies between 16 and 20.
    /// </summary>
    public static int QuotientScale(Numeric left, Numeric right)
    {
        (int leftWeight, int leftDigit) = Leading(left);
        (int rightWeight, int rightDigit) = Leading(right);
        int weight = leftWeight - rightWeight - (leftDigit <= rightDigit ? 1 : 0);
        return DisplayScale(SignificantDigitsMin - (weight * 4), Math.Max(left.Scale, right.Scale));
    }

    /// <summary>Kept between the operands' scale and 1,000.</summary>
    public static int DisplayScale(int wanted, int atLeast) => Math.Min(Math.Max(Math.Max(wanted, atLeast), 0), DisplayScaleMax);

    /// <summary>Weight and value of the first digit in base 10,000; zero has (0, 0).</summary>
    public static (int Weight, int Digit) Leading(Numeric value)
    {
        int count = value.IsNarrow ? PowersOfTen.DigitCount(value.Narrow) : PowersOfTen.DigitCount(value.Unscaled);
        if (count == 0)
            return (0, 0);
        int exponent = count - 1 - value.Scale;
        int weight = exponent >> 2; // floor, also of negative exponents
        int digits = exponent - (weight * 4) + 1;
        BigInteger magnitude = BigInteger.Abs(value.Unscaled);
        BigInteger first = count >= digits ? magnitude / PowersOfTen.Of(count - digits) : magnitude * PowersOfTen.Of(digits - count);
        return (weight, (int)first);
    }

    private static Numeric DivideSpecial(Numeric left, Numeric right)
    {
        if (left.IsNaN || right.IsNaN)
            return Numeric.NaN;
        if (!left.IsInfinite)
            return Numeric.Zero;
        if (right.IsInfinite)
            return Numeric.NaN;
        if (right.Sign == 0)
            throw NumberErrors.DivisionByZero();
        return left.Sign * right.Sign > 0 ? Numeric.PositiveInfinity : Numeric.NegativeInfinity;
    }
}
