using System.Numerics;

namespace PgVecByok.Engine;

/// <summary>
/// Logarithm and exponential over integers that stand for value * 10^digits. Results are good to all but the last few digits, so
/// callers ask for <see cref="GuardDigits"/> more than they round to.
/// </summary>
internal static class FixedPoint
{
    public const int GuardDigits = 12;

    /// <summary>ln(value). REQUIRES: above zero.</summary>
    public static BigInteger Ln(BigInteger value, int digits)
    {
        BigInteger one = PowersOfTen.Of(digits);
        int powersOfTen = PowersOfTen.DigitCount(value) - digits - 1;
        BigInteger reduced = powersOfTen >= 0 ? value / PowersOfTen.Of(powersOfTen) : value * PowersOfTen.Of(-powersOfTen);
        int roots = 0; // each root halves the logarithm, and the series below wants it small
        while (BigInteger.Abs(reduced - one) * 16 > one)
        {
            reduced = NumericRoots.Floor(reduced * one);
            roots++;
        }

        BigInteger ln = 2 * InverseHyperbolicTangent((reduced - one) * one / (reduced + one), one) << roots;
        return powersOfTen == 0 ? ln : ln + (powersOfTen * LnTen(digits));
    }

    /// <summary>e^value.</summary>
    public static BigInteger Exp(BigInteger value, int digits)
    {
        BigInteger one = PowersOfTen.Of(digits);
        int halvings = 0;
        BigInteger reduced = value;
        while (BigInteger.Abs(reduced) * 256 > one)
        {
            reduced = value >> ++halvings;
        }

        // The squarings below double the error each time: work with that many more digits.
        int extra = (halvings / 3) + 4;
        BigInteger scale = PowersOfTen.Of(extra), fine = one * scale;
        reduced = (value * scale) >> halvings;
        BigInteger sum = fine, term = fine;
        for (int i = 1; !term.IsZero; i++)
        {
            term = term * reduced / fine / i;
            sum += term;
        }

        for (int i = 0; i < halvings; i++)
            sum = sum * sum / fine;
        return sum / scale;
    }

    private static BigInteger LnTen(int digits)
    {
        // ln 10 = 2 * (2 * atanh(1/3)) + ... is slow near the end; three small arguments are not: ln 10 = 46 a + 34 b + 20 c.
        BigInteger one = PowersOfTen.Of(digits);
        return (46 * InverseHyperbolicTangent(one / 31, one)) + (34 * InverseHyperbolicTangent(one / 49, one))
            + (20 * InverseHyperbolicTangent(one / 161, one));
    }

    private static BigInteger InverseHyperbolicTangent(BigInteger value, BigInteger one)
    {
        BigInteger square = value * value / one, power = value, sum = value;
        for (int i = 3; !power.IsZero; i += 2)
        {
            power = power * square / one;
            sum += power / i;
        }

        return sum;
    }
}
