using System.Numerics;
using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>
/// The shortest decimal that reads back to a single, nearest to it among those: by one multiplication of each bound of the rounding
/// interval with a 64-bit power of ten, the discarded bits kept as one sticky bit, which decides every comparison (Giulietti's method).
/// As PostgreSQL does, a decimal exactly on a bound is not taken.
/// </summary>
internal static class ShortestSingle
{
    private const int FractionBits = 23, ExponentBias = 150, PowerMin = -31, PowerMax = 45;

    // Powers of ten, each rounded up at 64 significant bits.
    private static readonly ulong[] Powers = [.. Enumerable.Range(PowerMin, PowerMax - PowerMin + 1).Select(Power)];

    /// <summary>The value is digits * 10^exponent; digits do not end in a zero. REQUIRES: finite, positive.</summary>
    public static uint Of(float value, out int exponent)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        uint fraction = bits & ((1 << FractionBits) - 1);
        int biased = (int)(bits >> FractionBits);
        uint significand = biased == 0 ? fraction : fraction | (1 << FractionBits);
        int binary = Math.Max(biased, 1) - ExponentBias;
        // Below a power of two the next single is half as far.
        bool isPower = fraction == 0 && biased > 1;
        uint digits = Nearest(significand, binary, isPower, out exponent);
        while (digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        return digits;
    }

    private static uint Nearest(uint significand, int binary, bool isPower, out int exponent)
    {
        // floor(log10 of the interval's width), floor(log2(10^-exponent)): linear with constants of enough bits
        exponent = ((binary * 1_262_611) - (isPower ? 524_031 : 0)) >> 22;
        int shift = binary + ((-exponent * 1_741_647) >> 19) + 1;
        ulong power = Powers[-exponent - PowerMin];
        uint lower = Scale(power, ((4 * significand) - (isPower ? 1u : 2u)) << shift) + 1;
        uint middle = Scale(power, (4 * significand) << shift);
        uint upper = Scale(power, ((4 * significand) + 2) << shift) - 1;
        uint whole = middle / 4;
        if (whole >= 10)
        {
            uint tens = whole / 10;
            bool down = lower <= 40 * tens, up = (40 * tens) + 40 <= upper;
            if (down != up)
            {
                exponent++;
                return tens + (up ? 1u : 0);
            }
        }

        bool isBelow = lower <= 4 * whole, isAbove = (4 * whole) + 4 <= upper;
        if (isBelow != isAbove)
            return whole + (isAbove ? 1u : 0);
        uint half = (4 * whole) + 2;
        return whole + (middle > half || (middle == half && (whole & 1) != 0) ? 1u : 0);
    }

    /// <summary>The product without its lowest 64 bits, the lowest bit kept set where any of what follows is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Scale(ulong power, uint factor)
    {
        ulong high = Math.BigMul(power, factor, out ulong low);
        return (uint)high | ((low >> 32) > 1 ? 1u : 0);
    }

    private static ulong Power(int exponent)
    {
        BigInteger ten = BigInteger.Pow(10, Math.Abs(exponent));
        if (exponent >= 0)
        {
            int excess = (int)ten.GetBitLength() - 64;
            return excess <= 0 ? (ulong)(ten << -excess) + 1 : (ulong)(ten >> excess) + 1;
        }

        // 2^(63 + bits) / 10^n has 64 bits, as 10^n is no power of two.
        return (ulong)((BigInteger.One << (63 + (int)ten.GetBitLength())) / ten) + 1;
    }
}
