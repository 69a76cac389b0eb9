using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>Six rows at once against a tile: twelve sums in registers, each element of a tile loaded once for all six.</summary>
internal static class CentreWide512
{
    private const int Lanes = 16;

    public static void Score(ReadOnlySpan<float> vector, ReadOnlySpan<float> tile, Span<float> scores)
    {
        ref float t = ref MemoryMarshal.GetReference(tile);
        Vector512<float> a = Vector512.LoadUnsafe(ref t), b = Vector512.LoadUnsafe(ref t, Lanes), c = default, d = default;
        nuint at = Centres.TileCentres;
        int i = 0;
        for (; i + 2 <= vector.Length; i += 2, at += 2 * Centres.TileCentres)
        {
            Vector512<float> one = Vector512.Create(-vector[i]), two = Vector512.Create(-vector[i + 1]);
            a = Vector512.FusedMultiplyAdd(one, Vector512.LoadUnsafe(ref t, at), a);
            b = Vector512.FusedMultiplyAdd(one, Vector512.LoadUnsafe(ref t, at + Lanes), b);
            c = Vector512.FusedMultiplyAdd(two, Vector512.LoadUnsafe(ref t, at + 2 * Lanes), c);
            d = Vector512.FusedMultiplyAdd(two, Vector512.LoadUnsafe(ref t, at + 3 * Lanes), d);
        }

        if (i < vector.Length)
        {
            Vector512<float> one = Vector512.Create(-vector[i]);
            a = Vector512.FusedMultiplyAdd(one, Vector512.LoadUnsafe(ref t, at), a);
            b = Vector512.FusedMultiplyAdd(one, Vector512.LoadUnsafe(ref t, at + Lanes), b);
        }

        ref float s = ref MemoryMarshal.GetReference(scores);
        (a + c).StoreUnsafe(ref s);
        (b + d).StoreUnsafe(ref s, Lanes);
    }

    /// <summary>Adds the products of some elements of six rows with the same of each centre.</summary>
    public static void AddSix(
        ReadOnlySpan<float> rows, int dimensions, int from, ReadOnlySpan<int> six, ReadOnlySpan<float> stretch, Span<float> products)
    {
        const int half = 0;
        ref float t = ref MemoryMarshal.GetReference(stretch);
        ref float first = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), from);
        ref float r0 = ref Unsafe.Add(ref first, six[0] * dimensions), r1 = ref Unsafe.Add(ref first, six[1] * dimensions);
        ref float r2 = ref Unsafe.Add(ref first, six[2] * dimensions), r3 = ref Unsafe.Add(ref first, six[3] * dimensions);
        ref float r4 = ref Unsafe.Add(ref first, six[4] * dimensions), r5 = ref Unsafe.Add(ref first, six[5] * dimensions);
        Vector512<float> a0 = default, b0 = default, a1 = default, b1 = default, a2 = default, b2 = default;
        Vector512<float> a3 = default, b3 = default, a4 = default, b4 = default, a5 = default, b5 = default;
        for (nuint i = 0, n = (nuint)(stretch.Length / Centres.TileCentres); i < n; i++)
        {
            Vector512<float> a = Vector512.LoadUnsafe(ref t), b = Vector512.LoadUnsafe(ref t, Lanes);
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref r0, i));
            (a0, b0) = (Vector512.FusedMultiplyAdd(x, a, a0), Vector512.FusedMultiplyAdd(x, b, b0));
            x = Vector512.Create(Unsafe.Add(ref r1, i));
            (a1, b1) = (Vector512.FusedMultiplyAdd(x, a, a1), Vector512.FusedMultiplyAdd(x, b, b1));
            x = Vector512.Create(Unsafe.Add(ref r2, i));
            (a2, b2) = (Vector512.FusedMultiplyAdd(x, a, a2), Vector512.FusedMultiplyAdd(x, b, b2));
            x = Vector512.Create(Unsafe.Add(ref r3, i));
            (a3, b3) = (Vector512.FusedMultiplyAdd(x, a, a3), Vector512.FusedMultiplyAdd(x, b, b3));
            x = Vector512.Create(Unsafe.Add(ref r4, i));
            (a4, b4) = (Vector512.FusedMultiplyAdd(x, a, a4), Vector512.FusedMultiplyAdd(x, b, b4));
            x = Vector512.Create(Unsafe.Add(ref r5, i));
            (a5, b5) = (Vector512.FusedMultiplyAdd(x, a, a5), Vector512.FusedMultiplyAdd(x, b, b5));
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
    private static void Add(ref float products, Vector512<float> first, Vector512<float> second)
    {
        (Vector512.LoadUnsafe(ref products) + first).StoreUnsafe(ref products);
        (Vector512.LoadUnsafe(ref products, Lanes) + second).StoreUnsafe(ref products, Lanes);
    }
}
