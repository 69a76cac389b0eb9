using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// A half's bits as a single, without the conversion instruction, which .NET does not offer: exponent and fraction move up together,
/// which leaves the exponent 112 too small, and a multiplication by 2^112 puts that right, subnormal halves included. Exact for
/// finite halves.
/// </summary>
internal static class HalfBits
{
    private const uint Magnitude = 0x7FFF, Sign = 0x8000;
    private const int FractionShift = 13, SignShift = 16;
    private const float Rebias = 5.192296858534828e33f; // 2^112

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Widen(ushort half)
    {
        float size = BitConverter.UInt32BitsToSingle((half & Magnitude) << FractionShift) * Rebias;
        return BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(size) | ((half & Sign) << SignShift));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Widen(Vector256<uint> halves)
    {
        Vector256<float> size = ((halves & Vector256.Create(Magnitude)) << FractionShift).AsSingle() * Vector256.Create(Rebias);
        return size | ((halves & Vector256.Create(Sign)) << SignShift).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Widen(Vector512<uint> halves)
    {
        Vector512<float> size = ((halves & Vector512.Create(Magnitude)) << FractionShift).AsSingle() * Vector512.Create(Rebias);
        return size | ((halves & Vector512.Create(Sign)) << SignShift).AsSingle();
    }
}
