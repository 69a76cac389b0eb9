using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Square roots of integers and of numeric.</summary>
internal static class NumericRoots
{
    public static Numeric SquareRoot(Numeric value)
    {
        if (value.Sign < 0)
            throw new SqlException(SqlState.InvalidArgumentForPowerFunction, "cannot take square root of a negative number");
        if (!value.IsFinite)
            return value;
        int weight = NumericArithmetic.Leading(value).Weight;
        int decimals = weight >= 0 ? (weight * 2) + 1 : 1 - (((-weight * 4) + 1) / 2); // of the root, at least
        int scale = NumericArithmetic.DisplayScale(16 - decimals, value.Scale);
        return SquareRoot(value, scale);
    }

    /// <summary>Rounded to a scale. REQUIRES: finite, not negative.</summary>
    public static Numeric SquareRoot(Numeric value, int scale)
    {
        int shift = (2 * scale) + 2 - value.Scale;
        BigInteger radicand = shift >= 0 ? value.Unscaled * PowersOfTen.Of(shift) : value.Unscaled / PowersOfTen.Of(-shift);
        return Numeric.FromUnscaled(NumericRounding.DivideRounded(Floor(radicand), 1), scale);
    }

    /// <summary>The largest integer whose square is not above: Newton's steps from above.</summary>
    public static BigInteger Floor(BigInteger value)
    {
        if (value.IsZero)
            return value;
        BigInteger guess = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (guess + (value / guess)) >> 1;
            if (next >= guess)
                return guess;
            guess = next;
        }
    }
}
