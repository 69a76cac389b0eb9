using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ln and log, to the scale that PostgreSQL estimates: 16 significant digits or the operands' own scale.</summary>
internal static class NumericLogarithm
{
    private const int SignificantDigitsMin = 16;
    private const double LnTen = 2.302585092994046;

    private static readonly Numeric NineTenths = new(9, 1), ElevenTenths = new(11, 1);

    public static Numeric Ln(Numeric value)
    {
        if (!value.IsFinite)
            return value.Sign < 0 ? throw Negative() : value;
        CheckPositive(value);
        int scale = NumericArithmetic.DisplayScale(SignificantDigitsMin - DecimalWeight(value), value.Scale);
        return NumericRounding.Round(LnTo(value, scale + FixedPoint.GuardDigits), scale);
    }

    public static Numeric Log(Numeric logarithmBase, Numeric value)
    {
        if (logarithmBase.IsNaN || value.IsNaN)
            return Numeric.NaN;
        CheckPositive(logarithmBase);
        CheckPositive(value);
        if (!logarithmBase.IsFinite || !value.IsFinite)
            return value.IsFinite ? Numeric.Zero : logarithmBase.IsFinite ? value : Numeric.NaN;
        int baseWeight = DecimalWeight(logarithmBase), weight = DecimalWeight(value);
        int scale = NumericArithmetic.DisplayScale(
            SignificantDigitsMin - weight + baseWeight, Math.Max(logarithmBase.Scale, value.Scale));
        int digits = scale + FixedPoint.GuardDigits + Math.Abs(weight) + (2 * Math.Abs(baseWeight));
        Numeric divisor = LnTo(logarithmBase, digits);
        return divisor.Sign == 0 ? throw NumberErrors.DivisionByZero() : NumericArithmetic.DivideTo(LnTo(value, digits), divisor, scale);
    }

    /// <summary>Many digits behind the point, the last few of them wrong. REQUIRES: finite, above zero.</summary>
    public static Numeric LnTo(Numeric value, int digits)
    {
        int working = digits + Math.Max(0, value.Scale - PowersOfTen.DigitCount(value.Unscaled));
        BigInteger scaled = value.Scale <= working
            ? NumericRounding.UnscaledAt(value, working)
            : value.Unscaled / PowersOfTen.Of(value.Scale - working);
        return NumericRounding.Round(Numeric.FromUnscaled(FixedPoint.Ln(scaled, working), working), digits);
    }

    /// <summary>About log10(|ln value|), truncated: how many digits ln has before the point, or zeros behind it.</summary>
    public static int DecimalWeight(Numeric value)
    {
        if (value >= NineTenths && value <= ElevenTenths)
        {
            Numeric distance = NumericArithmetic.Subtract(value, Numeric.One);
            if (distance.Sign == 0)
                return 0;
            (int weight, int digit) = NumericArithmetic.Leading(distance);
            return (weight * 4) + (int)Math.Log10(digit);
        }

        int count = PowersOfTen.DigitCount(value.Unscaled);
        int kept = Math.Min(count, 17);
        double leading = (double)(value.Unscaled / PowersOfTen.Of(count - kept));
        double ln = Math.Log(leading) + ((count - kept - value.Scale) * LnTen);
        return (int)Math.Log10(Math.Abs(ln));
    }

    private static void CheckPositive(Numeric value)
    {
        if (value.Sign < 0)
            throw Negative();
        if (value.Sign == 0)
            throw new SqlException(SqlState.InvalidArgumentForLogarithm, "cannot take logarithm of zero");
    }

    private static SqlException Negative() =>
        new(SqlState.InvalidArgumentForLogarithm, "cannot take logarithm of a negative number");
}
