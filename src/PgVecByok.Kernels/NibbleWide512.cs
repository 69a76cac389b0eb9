using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>
/// Four parts to a register. Two registers' entries are added as bytes, which 127 each allows, before they are widened: sums of bytes at
/// even places are kept together with 256 times their neighbours', those at odd places alone, and one subtraction parts them at the end.
/// </summary>
internal static class NibbleWide512
{
    private const int Lanes = 64;

    public static void Sum(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> tables, Span<ushort> sums)
    {
        if (!Avx512BW.IsSupported)
        {
            NibbleWide256.Sum(codes, tables, sums);
            return;
        }

        ref byte c = ref MemoryMarshal.GetReference(codes);
        ref byte t = ref MemoryMarshal.GetReference(tables);
        Vector512<byte> low = Vector512.Create((byte)0x0F);
        Vector512<ushort> first = default, firstOdd = default, second = default, secondOdd = default;
        nuint i = 0, end = (nuint)codes.Length;
        for (; i + 2 * Lanes <= end; i += 2 * Lanes)
        {
            Vector512<byte> one = Vector512.LoadUnsafe(ref c, i), two = Vector512.LoadUnsafe(ref c, i + Lanes);
            Vector512<byte> table = Vector512.LoadUnsafe(ref t, i), next = Vector512.LoadUnsafe(ref t, i + Lanes);
            Vector512<ushort> lows = (Avx512BW.Shuffle(table, one & low) + Avx512BW.Shuffle(next, two & low)).AsUInt16();
            Vector512<ushort> highs = (Avx512BW.Shuffle(table, High(one) & low) + Avx512BW.Shuffle(next, High(two) & low)).AsUInt16();
            first += lows;
            firstOdd += lows >>> 8;
            second += highs;
            secondOdd += highs >>> 8;
        }

        if (i < end)
        {
            Vector512<byte> one = Vector512.LoadUnsafe(ref c, i), table = Vector512.LoadUnsafe(ref t, i);
            Vector512<ushort> lows = Avx512BW.Shuffle(table, one & low).AsUInt16();
            Vector512<ushort> highs = Avx512BW.Shuffle(table, High(one) & low).AsUInt16();
            first += lows;
            firstOdd += lows >>> 8;
            second += highs;
            secondOdd += highs >>> 8;
        }

        Store(first, firstOdd, sums[..16]);
        Store(second, secondOdd, sums.Slice(16, 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> High(Vector512<byte> codes) => (codes.AsUInt16() >>> 4).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<ushort> both, Vector512<ushort> odd, Span<ushort> sums)
    {
        Vector128<ushort> odds = Fold(odd), evens = Fold(both - (odd << 8));
        ref ushort s = ref MemoryMarshal.GetReference(sums);
        Sse2.UnpackLow(evens, odds).StoreUnsafe(ref s);
        Sse2.UnpackHigh(evens, odds).StoreUnsafe(ref s, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Fold(Vector512<ushort> sums)
    {
        Vector256<ushort> half = sums.GetLower() + sums.GetUpper();
        return half.GetLower() + half.GetUpper();
    }
}
