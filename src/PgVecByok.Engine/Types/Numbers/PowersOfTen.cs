using System.Numerics;

namespace PgVecByok.Engine;

/// <summary>Powers of ten, and how many decimal digits an integer has.</summary>
internal static class PowersOfTen
{
    private const double Log10Of2 = 0.30102999566398119521;

    private static readonly BigInteger[] Kept = [.. Enumerable.Range(0, 512).Select(exponent => BigInteger.Pow(10, exponent))];

    private static readonly long[] Longs = [.. Enumerable.Range(0, 19).Select(exponent => (long)BigInteger.Pow(10, exponent))];

    public const int LongExponentMax = 18;

    public static BigInteger Of(int exponent) => exponent < Kept.Length ? Kept[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>REQUIRES: 0 to 18.</summary>
    public static long Long(int exponent) => Longs[exponent];

    /// <summary>Decimal digits of the magnitude; 0 for zero.</summary>
    public static int DigitCount(BigInteger value)
    {
        if (value.IsZero)
            return 0;
        BigInteger magnitude = BigInteger.Abs(value);
        int estimate = (int)((magnitude.GetBitLength() - 1) * Log10Of2);
        return magnitude >= Of(estimate) ? (magnitude >= Of(estimate + 1) ? estimate + 2 : estimate + 1) : estimate;
    }

    public static int DigitCount(long value)
    {
        ulong magnitude = value < 0 ? unchecked((ulong)-value) : (ulong)value;
        int count = 0;
        for (; magnitude > 0; magnitude /= 10)
            count++;
        return count;
    }

    /// <summary>Zeros at the end moved into the scale, as far as there is scale.</summary>
    public static (long Value, int Scale) StripZeros(long value, int scale)
    {
        for (; scale > 0 && value % 10 == 0; scale--)
            value /= 10;
        return (value, scale);
    }
}
