using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>
/// Two parts to a register. Two registers' entries are added as bytes, which 127 each allows, before they are widened: sums of bytes at
/// even places are kept together with 256 times their neighbours', those at odd places alone, and one subtraction parts them at the end.
/// </summary>
internal static class NibbleWide256
{
    private const int Lanes = 32;

    public static void Sum(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> tables, Span<ushort> sums)
    {
        if (!Avx2.IsSupported)
        {
            NibblePlain.Sum(codes, tables, sums);
            return;
        }

        ref byte c = ref MemoryMarshal.GetReference(codes);
        ref byte t = ref MemoryMarshal.GetReference(tables);
        Vector256<byte> low = Vector256.Create((byte)0x0F);
        Vector256<ushort> first = default, firstOdd = default, second = default, secondOdd = default;
        nuint end = (nuint)codes.Length;
        for (nuint i = 0; i + 2 * Lanes <= end; i += 2 * Lanes)
        {
            Vector256<byte> one = Vector256.LoadUnsafe(ref c, i), two = Vector256.LoadUnsafe(ref c, i + Lanes);
            Vector256<byte> table = Vector256.LoadUnsafe(ref t, i), next = Vector256.LoadUnsafe(ref t, i + Lanes);
            Vector256<ushort> lows = (Avx2.Shuffle(table, one & low) + Avx2.Shuffle(next, two & low)).AsUInt16();
            Vector256<ushort> highs = (Avx2.Shuffle(table, High(one) & low) + Avx2.Shuffle(next, High(two) & low)).AsUInt16();
            first += lows;
            firstOdd += lows >>> 8;
            second += highs;
            secondOdd += highs >>> 8;
        }

        Store(first, firstOdd, sums[..16]);
        Store(second, secondOdd, sums.Slice(16, 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> High(Vector256<byte> codes) => (codes.AsUInt16() >>> 4).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<ushort> both, Vector256<ushort> odd, Span<ushort> sums)
    {
        Vector256<ushort> even = both - (odd << 8);
        Vector128<ushort> odds = odd.GetLower() + odd.GetUpper(), evens = even.GetLower() + even.GetUpper();
        ref ushort s = ref MemoryMarshal.GetReference(sums);
        Sse2.UnpackLow(evens, odds).StoreUnsafe(ref s);
        Sse2.UnpackHigh(evens, odds).StoreUnsafe(ref s, 8);
    }
}
