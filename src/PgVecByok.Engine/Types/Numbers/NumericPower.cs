using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>exp and power, to the scale that PostgreSQL estimates.</summary>
internal static class NumericPower
{
    private const int SignificantDigitsMin = 16;
    private const int ResultScaleMax = 2000;
    private const int DisplayScaleMax = 1000;
    private const double Log10OfE = 0.434294481903252;

    public static Numeric Exp(Numeric value)
    {
        if (!value.IsFinite)
            return value.Sign < 0 ? Numeric.Zero : value;
        double power = NumericConversions.ToDouble(value);
        if (Math.Abs(power) >= ResultScaleMax * 3.01)
            return power > 0 ? throw Numeric.Overflow() : new Numeric(0, DisplayScaleMax);
        int weight = (int)Math.Clamp(power * Log10OfE, -ResultScaleMax, ResultScaleMax);
        return ExpTo(value, weight, NumericArithmetic.DisplayScale(SignificantDigitsMin - weight, value.Scale));
    }

    public static Numeric Power(Numeric number, Numeric exponent)
    {
        if (!number.IsFinite || !exponent.IsFinite)
            return PowerSpecial(number, exponent);
        if (number.Sign == 0 && exponent.Sign < 0)
            throw Invalid("zero raised to a negative power is undefined");
        bool isWhole = NumericRounding.Trim(exponent).Scale == 0;
        if (number.Sign < 0 && !isWhole)
            throw Invalid("a negative number raised to a non-integer power yields a complex result");
        if (isWhole && BigInteger.Abs(exponent.Unscaled / PowersOfTen.Of(exponent.Scale)) <= int.MaxValue)
            return PowerOfInteger(number, (int)(exponent.Unscaled / PowersOfTen.Of(exponent.Scale)), exponent.Scale);
        if (number.Sign == 0)
            return new Numeric(0, SignificantDigitsMin);
        return PowerOfFraction(number, exponent, isWhole);
    }

    private static Numeric ExpTo(Numeric value, int weight, int scale)
    {
        int digits = scale + FixedPoint.GuardDigits + Math.Max(weight, 0);
        BigInteger scaled = value.Scale <= digits
            ? NumericRounding.UnscaledAt(value, digits)
            : value.Unscaled / PowersOfTen.Of(value.Scale - digits);
        BigInteger result = FixedPoint.Exp(scaled, digits);
        return Numeric.FromUnscaled(NumericRounding.DivideRounded(result, digits - scale), scale);
    }

    private static Numeric PowerOfInteger(Numeric number, int exponent, int exponentScale)
    {
        double weight = number.Sign == 0 ? 0 : exponent * Log10(number);
        if (weight > (32_767 + 1) * 4)
            throw Numeric.Overflow();
        if (weight + 1 < -DisplayScaleMax)
            return new Numeric(0, DisplayScaleMax);
        int scale = NumericArithmetic.DisplayScale(SignificantDigitsMin - (int)weight, Math.Max(number.Scale, exponentScale));
        int digits = scale + FixedPoint.GuardDigits + (int)Math.Abs(weight);
        Numeric power = WholePower(number, Math.Abs((long)exponent), digits + (int)Math.Abs(weight));
        return exponent >= 0
            ? NumericRounding.Round(power, scale)
            : NumericArithmetic.DivideTo(Numeric.One, power, scale);
    }

    // Squares and multiplies; digits that no longer matter are dropped on the way.
    private static Numeric WholePower(Numeric number, long exponent, int digits)
    {
        BigInteger result = BigInteger.One, factor = number.Unscaled;
        int resultScale = 0, factorScale = number.Scale;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                (result, resultScale) = Shorten(result * factor, resultScale + factorScale, digits);
            if (exponent > 1)
                (factor, factorScale) = Shorten(factor * factor, factorScale * 2, digits);
        }

        if (resultScale > Numeric.ScaleMax)
            (result, resultScale) = (NumericRounding.DivideRounded(result, resultScale - Numeric.ScaleMax), Numeric.ScaleMax);
        return Numeric.FromUnscaled(result, resultScale);
    }

    private static (BigInteger Value, int Scale) Shorten(BigInteger value, int scale, int digits)
    {
        int excess = Math.Min(PowersOfTen.DigitCount(value) - digits - 20, scale);
        return excess <= 0 ? (value, scale) : (NumericRounding.DivideRounded(value, excess), scale - excess);
    }

    private static Numeric PowerOfFraction(Numeric number, Numeric exponent, bool isWhole)
    {
        bool isNegative = number.Sign < 0 && !NumericRounding.Truncate(exponent, 0).Unscaled.IsEven;
        Numeric magnitude = NumericArithmetic.Abs(number);
        double power = NumericConversions.ToDouble(exponent) * Math.Log(10) * Log10(magnitude);
        if (Math.Abs(power) > ResultScaleMax * 3.01)
            return power > 0 ? throw Numeric.Overflow() : new Numeric(0, DisplayScaleMax);
        int weight = (int)(power * Log10OfE);
        int scale = NumericArithmetic.DisplayScale(SignificantDigitsMin - weight, Math.Max(number.Scale, exponent.Scale));
        int digits = scale + Math.Abs(weight) + FixedPoint.GuardDigits + PowersOfTen.DigitCount(exponent.Unscaled);
        Numeric product = NumericRounding.Round(NumericArithmetic.Multiply(NumericLogarithm.LnTo(magnitude, digits), exponent), digits);
        Numeric result = ExpTo(product, weight, scale);
        return isNegative && isWhole ? NumericArithmetic.Negate(result) : result;
    }

    private static double Log10(Numeric value)
    {
        BigInteger magnitude = BigInteger.Abs(value.Unscaled);
        int count = PowersOfTen.DigitCount(magnitude), kept = Math.Min(count, 17);
        return Math.Log10((double)(magnitude / PowersOfTen.Of(count - kept))) + count - kept - value.Scale;
    }

    private static Numeric PowerSpecial(Numeric number, Numeric exponent)
    {
        if (number == Numeric.One || (exponent.IsFinite && exponent.Sign == 0))
            return Numeric.One;
        if (number.IsNaN || exponent.IsNaN)
            return Numeric.NaN;
        if (number.Sign == 0 && exponent.Sign < 0)
            throw Invalid("zero raised to a negative power is undefined");
        if (exponent.IsInfinite)
        {
            int size = NumericArithmetic.Abs(number).CompareTo(Numeric.One);
            return size == 0 ? Numeric.One : (size > 0) == (exponent.Sign > 0) ? Numeric.PositiveInfinity : Numeric.Zero;
        }

        if (number.Sign < 0 && NumericRounding.Trim(exponent).Scale != 0)
            throw Invalid("a negative number raised to a non-integer power yields a complex result");
        if (exponent.Sign < 0)
            return Numeric.Zero;
        return number.Sign > 0 || NumericRounding.Truncate(exponent, 0).Unscaled.IsEven
            ? Numeric.PositiveInfinity
            : Numeric.NegativeInfinity;
    }

    private static SqlException Invalid(string message) => new(SqlState.InvalidArgumentForPowerFunction, message);
}
