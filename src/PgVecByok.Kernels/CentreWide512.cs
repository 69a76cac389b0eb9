using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>Six rows at once against a tile: twelve sums in registers, each element of a tile loaded once for all six.</summary>
internal static class CentreWide512
{
    private const int Lanes = 16, Rows = 6;

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

    public static void Assign(
        ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<float> tile, int firstCentre, Span<int> nearest, Span<float> least)
    {
        int row = 0;
        for (; row + Rows <= least.Length; row += Rows)
            AssignSix(rows.Slice(row * dimensions, Rows * dimensions), dimensions, tile, firstCentre, nearest[row..], least[row..]);
        Span<float> scores = stackalloc float[Centres.TileCentres];
        for (; row < least.Length; row++)
        {
            Score(rows.Slice(row * dimensions, dimensions), tile, scores);
            Centres.Keep(scores, firstCentre, ref nearest[row], ref least[row]);
        }
    }

    private static void AssignSix(
        ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<float> tile, int firstCentre, Span<int> nearest, Span<float> least)
    {
        ref float t = ref MemoryMarshal.GetReference(tile);
        ref float r = ref MemoryMarshal.GetReference(rows);
        nuint n = (nuint)dimensions;
        Vector512<float> a0 = default, b0 = default, a1 = default, b1 = default, a2 = default, b2 = default;
        Vector512<float> a3 = default, b3 = default, a4 = default, b4 = default, a5 = default, b5 = default;
        for (nuint i = 0; i < n; i++)
        {
            t = ref Unsafe.Add(ref t, Centres.TileCentres);
            Vector512<float> a = Vector512.LoadUnsafe(ref t), b = Vector512.LoadUnsafe(ref t, Lanes);
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref r, i));
            (a0, b0) = (Vector512.FusedMultiplyAdd(x, a, a0), Vector512.FusedMultiplyAdd(x, b, b0));
            x = Vector512.Create(Unsafe.Add(ref r, i + n));
            (a1, b1) = (Vector512.FusedMultiplyAdd(x, a, a1), Vector512.FusedMultiplyAdd(x, b, b1));
            x = Vector512.Create(Unsafe.Add(ref r, i + 2 * n));
            (a2, b2) = (Vector512.FusedMultiplyAdd(x, a, a2), Vector512.FusedMultiplyAdd(x, b, b2));
            x = Vector512.Create(Unsafe.Add(ref r, i + 3 * n));
            (a3, b3) = (Vector512.FusedMultiplyAdd(x, a, a3), Vector512.FusedMultiplyAdd(x, b, b3));
            x = Vector512.Create(Unsafe.Add(ref r, i + 4 * n));
            (a4, b4) = (Vector512.FusedMultiplyAdd(x, a, a4), Vector512.FusedMultiplyAdd(x, b, b4));
            x = Vector512.Create(Unsafe.Add(ref r, i + 5 * n));
            (a5, b5) = (Vector512.FusedMultiplyAdd(x, a, a5), Vector512.FusedMultiplyAdd(x, b, b5));
        }

        ref float h = ref MemoryMarshal.GetReference(tile);
        Vector512<float> first = Vector512.LoadUnsafe(ref h), second = Vector512.LoadUnsafe(ref h, Lanes);
        Keep(first - a0, second - b0, firstCentre, ref nearest[0], ref least[0]);
        Keep(first - a1, second - b1, firstCentre, ref nearest[1], ref least[1]);
        Keep(first - a2, second - b2, firstCentre, ref nearest[2], ref least[2]);
        Keep(first - a3, second - b3, firstCentre, ref nearest[3], ref least[3]);
        Keep(first - a4, second - b4, firstCentre, ref nearest[4], ref least[4]);
        Keep(first - a5, second - b5, firstCentre, ref nearest[5], ref least[5]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(Vector512<float> first, Vector512<float> second, int firstCentre, ref int nearest, ref float least)
    {
        Vector512<float> bound = Vector512.Create(least);
        Vector512<float> lower = Vector512.Min(first, second);
        if (Vector512.LessThanAny(lower, bound))
            KeepLeast(first, second, lower, firstCentre, ref nearest, ref least);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void KeepLeast(
        Vector512<float> first, Vector512<float> second, Vector512<float> lower, int firstCentre, ref int nearest, ref float least)
    {
        Span<float> lanes = stackalloc float[Lanes];
        lower.StoreUnsafe(ref MemoryMarshal.GetReference(lanes));
        float found = least;
        foreach (float lane in lanes)
            found = lane < found ? lane : found;
        Vector512<float> wanted = Vector512.Create(found);
        ulong at = Vector512.Equals(first, wanted).ExtractMostSignificantBits()
            | (Vector512.Equals(second, wanted).ExtractMostSignificantBits() << Lanes);
        if (at != 0)
            (nearest, least) = (firstCentre + System.Numerics.BitOperations.TrailingZeroCount(at), found);
    }
}
