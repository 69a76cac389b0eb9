using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>Six rows at once against half a tile: twelve sums in registers, each element of a tile loaded once for all six.</summary>
internal static class CentreWide256
{
    private const int Lanes = 8, Half = 16;

    public static void Score(ReadOnlySpan<float> vector, ReadOnlySpan<float> tile, Span<float> scores)
    {
        ref float t = ref MemoryMarshal.GetReference(tile);
        Vector256<float> a = Vector256.LoadUnsafe(ref t), b = Vector256.LoadUnsafe(ref t, Lanes);
        Vector256<float> c = Vector256.LoadUnsafe(ref t, 2 * Lanes), d = Vector256.LoadUnsafe(ref t, 3 * Lanes);
        for (int i = 0; i < vector.Length; i++)
        {
            nuint at = (nuint)((i + 1) * Centres.TileCentres);
            Vector256<float> x = Vector256.Create(-vector[i]);
            a = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref t, at), a);
            b = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref t, at + Lanes), b);
            c = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref t, at + 2 * Lanes), c);
            d = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref t, at + 3 * Lanes), d);
        }

        ref float s = ref MemoryMarshal.GetReference(scores);
        a.StoreUnsafe(ref s);
        b.StoreUnsafe(ref s, Lanes);
        c.StoreUnsafe(ref s, 2 * Lanes);
        d.StoreUnsafe(ref s, 3 * Lanes);
    }

    /// <summary>Adds the products of some elements of six rows with the same of each centre, half a tile at a time.</summary>
    public static void AddSix(
        ReadOnlySpan<float> rows, int dimensions, int from, ReadOnlySpan<int> six, ReadOnlySpan<float> stretch, Span<float> products)
    {
        AddSixToHalf(rows, dimensions, from, six, stretch, products, 0);
        AddSixToHalf(rows, dimensions, from, six, stretch, products, Half);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSixToHalf(
        ReadOnlySpan<float> rows, int dimensions, int from, ReadOnlySpan<int> six, ReadOnlySpan<float> stretch, Span<float> products,
        int half)
    {
        ref float t = ref Unsafe.Add(ref MemoryMarshal.GetReference(stretch), half);
        ref float first = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), from);
        ref float r0 = ref Unsafe.Add(ref first, six[0] * dimensions), r1 = ref Unsafe.Add(ref first, six[1] * dimensions);
        ref float r2 = ref Unsafe.Add(ref first, six[2] * dimensions), r3 = ref Unsafe.Add(ref first, six[3] * dimensions);
        ref float r4 = ref Unsafe.Add(ref first, six[4] * dimensions), r5 = ref Unsafe.Add(ref first, six[5] * dimensions);
        Vector256<float> a0 = default, b0 = default, a1 = default, b1 = default, a2 = default, b2 = default;
        Vector256<float> a3 = default, b3 = default, a4 = default, b4 = default, a5 = default, b5 = default;
        for (nuint i = 0, n = (nuint)(stretch.Length / Centres.TileCentres); i < n; i++)
        {
            Vector256<float> a = Vector256.LoadUnsafe(ref t), b = Vector256.LoadUnsafe(ref t, Lanes);
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref r0, i));
            (a0, b0) = (Vector256.FusedMultiplyAdd(x, a, a0), Vector256.FusedMultiplyAdd(x, b, b0));
            x = Vector256.Create(Unsafe.Add(ref r1, i));
            (a1, b1) = (Vector256.FusedMultiplyAdd(x, a, a1), Vector256.FusedMultiplyAdd(x, b, b1));
            x = Vector256.Create(Unsafe.Add(ref r2, i));
            (a2, b2) = (Vector256.FusedMultiplyAdd(x, a, a2), Vector256.FusedMultiplyAdd(x, b, b2));
            x = Vector256.Create(Unsafe.Add(ref r3, i));
            (a3, b3) = (Vector256.FusedMultiplyAdd(x, a, a3), Vector256.FusedMultiplyAdd(x, b, b3));
            x = Vector256.Create(Unsafe.Add(ref r4, i));
            (a4, b4) = (Vector256.FusedMultiplyAdd(x, a, a4), Vector256.FusedMultiplyAdd(x, b, b4));
            x = Vector256.Create(Unsafe.Add(ref r5, i));
            (a5, b5) = (Vector256.FusedMultiplyAdd(x, a, a5), Vector256.FusedMultiplyAdd(x, b, b5));
            t = ref Unsafe.Add(ref t, Centres.TileCentres);
        }

        ref float p = ref Unsafe.Add(ref MemoryMarshal.GetReference(products), half);
        Add(ref p, a0, b0);
        Add(ref Unsafe.Add(ref p, Centres.TileCentres), a1, b1);
        Add(ref Unsafe.Add(ref p, 2 * Centres.TileCentres), a2, b2);
        Add(ref Unsafe.Add(ref p, 3 * Centres.TileCentres), a3, b3);
        Add(ref Unsafe.Add(ref p, 4 * Centres.TileCentres), a4, b4);
        Add(ref Unsafe.Add(ref p, 5 * Centres.TileCentres), a5, b5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref float products, Vector256<float> first, Vector256<float> second)
    {
        (Vector256.LoadUnsafe(ref products) + first).StoreUnsafe(ref products);
        (Vector256.LoadUnsafe(ref products, Lanes) + second).StoreUnsafe(ref products, Lanes);
    }
}
