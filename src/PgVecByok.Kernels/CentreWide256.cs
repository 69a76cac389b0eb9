using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>Six rows at once against half a tile: twelve sums in registers, each element of a tile loaded once for all six.</summary>
internal static class CentreWide256
{
    private const int Lanes = 8, Rows = 6, Half = 16;

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

    public static void Assign(
        ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<float> tile, int firstCentre, Span<int> nearest, Span<float> least)
    {
        int row = 0;
        for (; row + Rows <= least.Length; row += Rows)
        {
            AssignSix(rows.Slice(row * dimensions, Rows * dimensions), dimensions, tile, 0, firstCentre, nearest[row..], least[row..]);
            AssignSix(rows.Slice(row * dimensions, Rows * dimensions), dimensions, tile, Half, firstCentre, nearest[row..], least[row..]);
        }

        Span<float> scores = stackalloc float[Centres.TileCentres];
        for (; row < least.Length; row++)
        {
            Score(rows.Slice(row * dimensions, dimensions), tile, scores);
            Centres.Keep(scores, firstCentre, ref nearest[row], ref least[row]);
        }
    }

    private static void AssignSix(
        ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<float> tile, int half, int firstCentre, Span<int> nearest, Span<float> least)
    {
        ref float t = ref Unsafe.Add(ref MemoryMarshal.GetReference(tile), half);
        ref float r = ref MemoryMarshal.GetReference(rows);
        nuint n = (nuint)dimensions;
        Vector256<float> a0 = default, b0 = default, a1 = default, b1 = default, a2 = default, b2 = default;
        Vector256<float> a3 = default, b3 = default, a4 = default, b4 = default, a5 = default, b5 = default;
        for (nuint i = 0; i < n; i++)
        {
            t = ref Unsafe.Add(ref t, Centres.TileCentres);
            Vector256<float> a = Vector256.LoadUnsafe(ref t), b = Vector256.LoadUnsafe(ref t, Lanes);
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref r, i));
            (a0, b0) = (Vector256.FusedMultiplyAdd(x, a, a0), Vector256.FusedMultiplyAdd(x, b, b0));
            x = Vector256.Create(Unsafe.Add(ref r, i + n));
            (a1, b1) = (Vector256.FusedMultiplyAdd(x, a, a1), Vector256.FusedMultiplyAdd(x, b, b1));
            x = Vector256.Create(Unsafe.Add(ref r, i + 2 * n));
            (a2, b2) = (Vector256.FusedMultiplyAdd(x, a, a2), Vector256.FusedMultiplyAdd(x, b, b2));
            x = Vector256.Create(Unsafe.Add(ref r, i + 3 * n));
            (a3, b3) = (Vector256.FusedMultiplyAdd(x, a, a3), Vector256.FusedMultiplyAdd(x, b, b3));
            x = Vector256.Create(Unsafe.Add(ref r, i + 4 * n));
            (a4, b4) = (Vector256.FusedMultiplyAdd(x, a, a4), Vector256.FusedMultiplyAdd(x, b, b4));
            x = Vector256.Create(Unsafe.Add(ref r, i + 5 * n));
            (a5, b5) = (Vector256.FusedMultiplyAdd(x, a, a5), Vector256.FusedMultiplyAdd(x, b, b5));
        }

        ref float h = ref Unsafe.Add(ref MemoryMarshal.GetReference(tile), half);
        Vector256<float> first = Vector256.LoadUnsafe(ref h), second = Vector256.LoadUnsafe(ref h, Lanes);
        Keep(first - a0, second - b0, firstCentre + half, ref nearest[0], ref least[0]);
        Keep(first - a1, second - b1, firstCentre + half, ref nearest[1], ref least[1]);
        Keep(first - a2, second - b2, firstCentre + half, ref nearest[2], ref least[2]);
        Keep(first - a3, second - b3, firstCentre + half, ref nearest[3], ref least[3]);
        Keep(first - a4, second - b4, firstCentre + half, ref nearest[4], ref least[4]);
        Keep(first - a5, second - b5, firstCentre + half, ref nearest[5], ref least[5]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(Vector256<float> first, Vector256<float> second, int firstCentre, ref int nearest, ref float least)
    {
        if (Vector256.LessThanAny(Vector256.Min(first, second), Vector256.Create(least)))
            KeepLeast(first, second, firstCentre, ref nearest, ref least);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void KeepLeast(Vector256<float> first, Vector256<float> second, int firstCentre, ref int nearest, ref float least)
    {
        Span<float> lanes = stackalloc float[2 * Lanes];
        first.StoreUnsafe(ref MemoryMarshal.GetReference(lanes));
        second.StoreUnsafe(ref MemoryMarshal.GetReference(lanes), Lanes);
        Centres.Keep(lanes, firstCentre, ref nearest, ref least);
    }
}
