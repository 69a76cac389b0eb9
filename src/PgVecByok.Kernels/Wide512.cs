using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// The sums at 512 bits. The body is the same at every width; the widths differ only in the order they add, so in the last bits.
/// A tail is the last full vector with the elements already counted masked to zero: no scalar loop, no read past the span.
/// </summary>
internal static class Wide512
{
    private const int Lanes = 16;

    // Two sums, since one waits on its own addition.
    public static float Sum<TTerm>(ReadOnlySpan<float> left, ReadOnlySpan<float> right) where TTerm : struct, ITerm
    {
        if (left.Length < Lanes)
            return Wide256.Sum<TTerm>(left, right);

        ref float l = ref MemoryMarshal.GetReference(left);
        ref float r = ref MemoryMarshal.GetReference(right);
        Vector512<float> even = default, odd = default;
        nuint i = 0, end = (nuint)left.Length;
        for (; i + (2 * Lanes) <= end; i += 2 * Lanes)
        {
            even = TTerm.Add(even, Vector512.LoadUnsafe(ref l, i), Vector512.LoadUnsafe(ref r, i));
            odd = TTerm.Add(odd, Vector512.LoadUnsafe(ref l, i + Lanes), Vector512.LoadUnsafe(ref r, i + Lanes));
        }

        if (i + Lanes <= end)
        {
            even = TTerm.Add(even, Vector512.LoadUnsafe(ref l, i), Vector512.LoadUnsafe(ref r, i));
            i += Lanes;
        }

        if (i < end)
        {
            Vector512<float> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            odd = TTerm.Add(odd, Vector512.LoadUnsafe(ref l, last) & fresh, Vector512.LoadUnsafe(ref r, last) & fresh);
        }

        return Vector512.Sum(even + odd);
    }

    /// <summary>l·r, l·l and r·r in one pass.</summary>
    public static (float Product, float Left, float Right) Products(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        if (left.Length < Lanes)
            return Wide256.Products(left, right);

        ref float l = ref MemoryMarshal.GetReference(left);
        ref float r = ref MemoryMarshal.GetReference(right);
        Vector512<float> product = default, lefts = default, rights = default;
        nuint i = 0, end = (nuint)left.Length;
        for (; i + Lanes <= end; i += Lanes)
            Add(Vector512.LoadUnsafe(ref l, i), Vector512.LoadUnsafe(ref r, i), ref product, ref lefts, ref rights);

        if (i < end)
        {
            Vector512<float> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            Add(Vector512.LoadUnsafe(ref l, last) & fresh, Vector512.LoadUnsafe(ref r, last) & fresh,
                ref product, ref lefts, ref rights);
        }

        return (Vector512.Sum(product), Vector512.Sum(lefts), Vector512.Sum(rights));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        Vector512<float> l, Vector512<float> r,
        ref Vector512<float> product, ref Vector512<float> lefts, ref Vector512<float> rights)
    {
        product = Vector512.FusedMultiplyAdd(l, r, product);
        lefts = Vector512.FusedMultiplyAdd(l, l, lefts);
        rights = Vector512.FusedMultiplyAdd(r, r, rights);
    }

    // All bits set in the last count lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Fresh(int count) =>
        Vector512.GreaterThanOrEqual(Vector512<int>.Indices, Vector512.Create(Lanes - count)).AsSingle();

    /// <summary>The first position from <paramref name="from"/> on whose distance is below the threshold, or the length.</summary>
    public static int NextBelow(ReadOnlySpan<float> distances, int from, float threshold)
    {
        Vector512<float> bound = Vector512.Create(threshold);
        ref float d = ref MemoryMarshal.GetReference(distances);
        int i = from;
        for (; i + Lanes <= distances.Length; i += Lanes)
        {
            ulong below = Vector512.LessThan(Vector512.LoadUnsafe(ref d, (nuint)i), bound).ExtractMostSignificantBits();
            if (below != 0)
                return i + System.Numerics.BitOperations.TrailingZeroCount(below);
        }

        return Plain.NextBelow(distances, i, threshold);
    }
}
