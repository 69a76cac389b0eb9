using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>
/// Six rows at once against a tile: twelve sums in registers, each two elements of a centre loaded once for all six. One instruction
/// multiplies a row's two elements with those of sixteen centres and adds what belongs together.
/// </summary>
internal static class CentreWide512
{
    private const int Lanes = 32;

    /// <summary>As <see cref="CentrePlain.AddSix"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddSix(ReadOnlySpan<short> rows, ReadOnlySpan<int> six, ReadOnlySpan<short> stretch, Span<int> products)
    {
        if (!Avx512BW.IsSupported)
        {
            CentreWide256.AddSix(rows, six, stretch, products);
            return;
        }

        ref short t = ref MemoryMarshal.GetReference(stretch);
        ref short first = ref MemoryMarshal.GetReference(rows);
        ref short r0 = ref Unsafe.Add(ref first, six[0]), r1 = ref Unsafe.Add(ref first, six[1]), r2 = ref Unsafe.Add(ref first, six[2]);
        ref short r3 = ref Unsafe.Add(ref first, six[3]), r4 = ref Unsafe.Add(ref first, six[4]), r5 = ref Unsafe.Add(ref first, six[5]);
        Vector512<int> a0 = default, b0 = default, a1 = default, b1 = default, a2 = default, b2 = default;
        Vector512<int> a3 = default, b3 = default, a4 = default, b4 = default, a5 = default, b5 = default;
        for (nuint i = 0, n = (nuint)(stretch.Length / Centres.TileCentres); i < n; i += 2)
        {
            Vector512<short> a = Vector512.LoadUnsafe(ref t), b = Vector512.LoadUnsafe(ref t, Lanes);
            Vector512<short> x = Pair(ref Unsafe.Add(ref r0, i));
            a0 += Avx512BW.MultiplyAddAdjacent(x, a);
            b0 += Avx512BW.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r1, i));
            a1 += Avx512BW.MultiplyAddAdjacent(x, a);
            b1 += Avx512BW.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r2, i));
            a2 += Avx512BW.MultiplyAddAdjacent(x, a);
            b2 += Avx512BW.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r3, i));
            a3 += Avx512BW.MultiplyAddAdjacent(x, a);
            b3 += Avx512BW.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r4, i));
            a4 += Avx512BW.MultiplyAddAdjacent(x, a);
            b4 += Avx512BW.MultiplyAddAdjacent(x, b);
            x = Pair(ref Unsafe.Add(ref r5, i));
            a5 += Avx512BW.MultiplyAddAdjacent(x, a);
            b5 += Avx512BW.MultiplyAddAdjacent(x, b);
            t = ref Unsafe.Add(ref t, Centres.PairShorts);
        }

        ref int p = ref MemoryMarshal.GetReference(products);
        Add(ref p, a0, b0);
        Add(ref Unsafe.Add(ref p, Centres.TileCentres), a1, b1);
        Add(ref Unsafe.Add(ref p, 2 * Centres.TileCentres), a2, b2);
        Add(ref Unsafe.Add(ref p, 3 * Centres.TileCentres), a3, b3);
        Add(ref Unsafe.Add(ref p, 4 * Centres.TileCentres), a4, b4);
        Add(ref Unsafe.Add(ref p, 5 * Centres.TileCentres), a5, b5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Pair(ref short elements) =>
        Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref elements))).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref int products, Vector512<int> first, Vector512<int> second)
    {
        (Vector512.LoadUnsafe(ref products) + first).StoreUnsafe(ref products);
        (Vector512.LoadUnsafe(ref products, Lanes / 2) + second).StoreUnsafe(ref products, Lanes / 2);
    }
}
