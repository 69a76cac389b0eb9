using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Changes of scale: rounding half away from zero, truncation, and the fit to numeric(precision, scale).</summary>
internal static class NumericRounding
{
    /// <summary>The unscaled integer at a scale not below the value's own.</summary>
    public static BigInteger UnscaledAt(Numeric value, int scale) =>
        scale == value.Scale ? value.Unscaled : value.Unscaled * PowersOfTen.Of(scale - value.Scale);

    /// <summary>The same in a machine's integers, where it fits for sure.</summary>
    public static bool TryUnscaledAt(Numeric value, int scale, out Int128 unscaled)
    {
        int shift = scale - value.Scale;
        bool fits = value.IsNarrow && shift <= PowersOfTen.LongExponentMax;
        unscaled = fits ? (Int128)value.Narrow * PowersOfTen.Long(shift) : 0;
        return fits;
    }

    /// <summary>To <paramref name="digits"/> behind the point; negative ones round before it.</summary>
    public static Numeric Round(Numeric value, int digits)
    {
        if (!value.IsFinite)
            return value;
        digits = Math.Clamp(digits, -Numeric.IntegerDigitsMax, Numeric.ScaleMax);
        if (digits >= value.Scale)
            return WithScale(value, digits);
        int dropped = value.Scale - digits;
        BigInteger rounded = DivideRounded(value.Unscaled, dropped);
        return digits >= 0 ? Numeric.FromUnscaled(rounded, digits) : Numeric.FromUnscaled(rounded * PowersOfTen.Of(-digits), 0);
    }

    public static Numeric Truncate(Numeric value, int digits)
    {
        if (!value.IsFinite)
            return value;
        digits = Math.Clamp(digits, -Numeric.IntegerDigitsMax, Numeric.ScaleMax);
        if (digits >= value.Scale)
            return WithScale(value, digits);
        int dropped = value.Scale - digits;
        BigInteger cut = dropped > PowersOfTen.DigitCount(value.Unscaled) ? BigInteger.Zero : value.Unscaled / PowersOfTen.Of(dropped);
        return digits >= 0 ? Numeric.FromUnscaled(cut, digits) : Numeric.FromUnscaled(cut * PowersOfTen.Of(-digits), 0);
    }

    /// <summary>The same value shown with more digits behind the point.</summary>
    public static Numeric WithScale(Numeric value, int scale) =>
        scale == value.Scale ? value : Numeric.FromUnscaled(UnscaledAt(value, scale), scale);

    /// <summary>Without zeros at the end of the fraction: trim_scale.</summary>
    public static Numeric Trim(Numeric value)
    {
        if (!value.IsFinite || value.Scale == 0)
            return value;
        if (value.IsNarrow)
        {
            (long stripped, int left) = PowersOfTen.StripZeros(value.Narrow, value.Scale);
            return new Numeric(stripped, left);
        }

        BigInteger unscaled = value.Unscaled;
        int scale = value.Scale;
        for (; scale > 0; scale--)
        {
            BigInteger quotient = BigInteger.DivRem(unscaled, 10, out BigInteger remainder);
            if (!remainder.IsZero)
                break;
            unscaled = quotient;
        }

        return Numeric.FromUnscaled(unscaled, scale);
    }

    /// <summary>Half away from zero, by 10^<paramref name="dropped"/>.</summary>
    public static BigInteger DivideRounded(BigInteger unscaled, int dropped)
    {
        if (dropped > PowersOfTen.DigitCount(unscaled))
            return BigInteger.Zero;
        BigInteger divisor = PowersOfTen.Of(dropped);
        BigInteger quotient = BigInteger.DivRem(unscaled, divisor, out BigInteger remainder);
        return BigInteger.Abs(remainder) * 2 >= divisor ? quotient + unscaled.Sign : quotient;
    }

    /// <summary>Rounds to numeric(precision, scale) and refuses what does not fit.</summary>
    public static Numeric Fit(Numeric value, int precision, int scale)
    {
        if (value.IsNaN)
            return value;
        if (value.IsInfinite)
            throw FieldOverflow($"A field with precision {precision}, scale {scale} cannot hold an infinite value.");
        if (value.IsNarrow && value.Scale == scale && precision <= PowersOfTen.LongExponentMax
            && Int128.Abs(value.Narrow) < PowersOfTen.Long(precision))
            return value;
        Numeric rounded = Round(value, scale);
        int digitsMax = precision - scale;
        int digits = PowersOfTen.DigitCount(rounded.Unscaled) - rounded.Scale;
        if (rounded.Sign != 0 && digits > digitsMax)
        {
            string limit = digitsMax == 0 ? "1" : $"10^{digitsMax}";
            throw FieldOverflow($"A field with precision {precision}, scale {scale} must round to an absolute value less than {limit}.");
        }

        return rounded;
    }

    private static SqlException FieldOverflow(string detail) =>
        new(SqlState.NumericValueOutOfRange, "numeric field overflow") { Detail = detail };
}
