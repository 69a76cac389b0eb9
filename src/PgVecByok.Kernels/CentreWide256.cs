using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>
/// Six rows at once against half a tile: twelve sums in registers, each two elements of a centre loaded once for all six. One instruction
/// multiplies a row's two elements with those of eight centres and adds what belongs together.
/// </summary>
internal static class CentreWide256
{
    private const int Lanes = 16;

    /// <summary>As <see cref="CentrePlain.AddSix"/>.</summary>
    public static void AddSix(ReadOnlySpan<short> rows, ReadOnlySpan<int> six, ReadOnlySpan<short> stretch, Span<int> products)
    {
        if (!Avx2.IsSupported)
        {
            CentrePlain.AddSix(rows, six, stretch, products);
            return;
        }

        AddSixToHalf(rows, six, stretch, products, 0);
        AddSixToHalf(rows, six, stretch, products, Centres.TileCentres / 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSixToHalf(
        ReadOnlySpan<short> rows, ReadOnlySpan<int> six, ReadOnlySpan<short> stretch, Span<int> products, int half)
    {
        ref short t = ref Unsafe.Add(ref MemoryMarshal.GetReference(stretch), 2 * half);
        ref short first = ref MemoryMarshal.GetReference(rows);
        ref short r0 = ref Unsafe.Add(ref first, six[0]), r1 = ref Unsafe.Add(ref first, six[1]), r2 = ref Unsafe.Add(ref first, six[2]);
        ref short r3 = ref Unsafe.Add(ref first, six[3]), r4 = ref Unsafe.Add(ref first, six[4]), r5 = ref Unsafe.Add(ref first, six[5]);
        Vector256<int> a0 = default, b0 = default, a1 = default, b1 = default, a2 = default, b2 = default;
        Vector256<int> a3 = default, b3 = default, a4 = default, b4 = default, a5 = default, b5 = default;
        for (nuint i = 0, n = (nuint)(stretch.Length / Centres.TileCentres); i < n; i += 2)
        {
            Vector256<short> a = Vector256.LoadUnsafe(ref t), b = Vector256.LoadUnsafe(ref t, Lanes);
            Vector256<short> x = Pair(ref Unsafe.Add(ref r0, i));
            a0 += Avx2.MultiplyAddAdjacent(x, a);
            b0 += Avx2.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r1, i));
            a1 += Avx2.MultiplyAddAdjacent(x, a);
            b1 += Avx2.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r2, i));
            a2 += Avx2.MultiplyAddAdjacent(x, a);
            b2 += Avx2.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r3, i));
            a3 += Avx2.MultiplyAddAdjacent(x, a);
            b3 += Avx2.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r4, i));
            a4 += Avx2.MultiplyAddAdjacent(x, a);
            b4 += Avx2.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r5, i));
            a5 += Avx2.MultiplyAddAdjacent(x, a);
            b5 += Avx2.MultiplyAddAdjacent(x, b);
            t = ref Unsafe.Add(ref t, Centres.PairShorts);
        }

        ref int p = ref Unsafe.Add(ref MemoryMarshal.GetReference(products), half);
        Add(ref p, a0, b0);
        Add(ref Unsafe.Add(ref p, Centres.TileCentres), a1, b1);
        Add(ref Unsafe.Add(ref p, 2 * Centres.TileCentres), a2, b2);
        Add(ref Unsafe.Add(ref p, 3 * Centres.TileCentres), a3, b3);
        Add(ref Unsafe.Add(ref p, 4 * Centres.TileCentres), a4, b4);
        Add(ref Unsafe.Add(ref p, 5 * Centres.TileCentres), a5, b5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Pair(ref short elements) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref elements))).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref int products, Vector256<int> first, Vector256<int> second)
    {
        (Vector256.LoadUnsafe(ref products) + first).StoreUnsafe(ref products);
        (Vector256.LoadUnsafe(ref products, Lanes / 2) + second).StoreUnsafe(ref products, Lanes / 2);
    }
}
