using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// The sums at 256 bits. The body is the same at every width; the widths differ only in the order they add, so in the last bits.
/// A tail is the last full vector with the elements already counted masked to zero: no scalar loop, no read past the span.
/// </summary>
internal static class Wide256
{
    private const int Lanes = 8;

    // Two sums, since one waits on its own addition.
    public static float Sum<TTerm>(ReadOnlySpan<float> left, ReadOnlySpan<float> right) where TTerm : struct, ITerm
    {
        if (left.Length < Lanes)
            return Plain.Sum<TTerm>(left, right);

        ref float l = ref MemoryMarshal.GetReference(left);
        ref float r = ref MemoryMarshal.GetReference(right);
        Vector256<float> even = default, odd = default;
        nuint i = 0, end = (nuint)left.Length;
        for (; i + (2 * Lanes) <= end; i += 2 * Lanes)
        {
            even = TTerm.Add(even, Vector256.LoadUnsafe(ref l, i), Vector256.LoadUnsafe(ref r, i));
            odd = TTerm.Add(odd, Vector256.LoadUnsafe(ref l, i + Lanes), Vector256.LoadUnsafe(ref r, i + Lanes));
        }

        if (i + Lanes <= end)
        {
            even = TTerm.Add(even, Vector256.LoadUnsafe(ref l, i), Vector256.LoadUnsafe(ref r, i));
            i += Lanes;
        }

        if (i < end)
        {
            Vector256<float> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            odd = TTerm.Add(odd, Vector256.LoadUnsafe(ref l, last) & fresh, Vector256.LoadUnsafe(ref r, last) & fresh);
        }

        return Vector256.Sum(even + odd);
    }

    /// <summary>l·r, l·l and r·r in one pass.</summary>
    public static (float Product, float Left, float Right) Products(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        if (left.Length < Lanes)
            return Plain.Products(left, right);

        ref float l = ref MemoryMarshal.GetReference(left);
        ref float r = ref MemoryMarshal.GetReference(right);
        Vector256<float> product = default, lefts = default, rights = default;
        nuint i = 0, end = (nuint)left.Length;
        for (; i + Lanes <= end; i += Lanes)
            Add(Vector256.LoadUnsafe(ref l, i), Vector256.LoadUnsafe(ref r, i), ref product, ref lefts, ref rights);

        if (i < end)
        {
            Vector256<float> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            Add(Vector256.LoadUnsafe(ref l, last) & fresh, Vector256.LoadUnsafe(ref r, last) & fresh,
                ref product, ref lefts, ref rights);
        }

        return (Vector256.Sum(product), Vector256.Sum(lefts), Vector256.Sum(rights));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        Vector256<float> l, Vector256<float> r,
        ref Vector256<float> product, ref Vector256<float> lefts, ref Vector256<float> rights)
    {
        product = Vector256.FusedMultiplyAdd(l, r, product);
        lefts = Vector256.FusedMultiplyAdd(l, l, lefts);
        rights = Vector256.FusedMultiplyAdd(r, r, rights);
    }

    // All bits set in the last count lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Fresh(int count) =>
        Vector256.GreaterThanOrEqual(Vector256<int>.Indices, Vector256.Create(Lanes - count)).AsSingle();

    /// <summary>The first position from <paramref name="from"/> on whose distance is below the threshold, or the length.</summary>
    public static int NextBelow(ReadOnlySpan<float> distances, int from, float threshold)
    {
        Vector256<float> bound = Vector256.Create(threshold);
        ref float d = ref MemoryMarshal.GetReference(distances);
        int i = from;
        for (; i + Lanes <= distances.Length; i += Lanes)
        {
            ulong below = Vector256.LessThan(Vector256.LoadUnsafe(ref d, (nuint)i), bound).ExtractMostSignificantBits();
            if (below != 0)
                return i + System.Numerics.BitOperations.TrailingZeroCount(below);
        }

        return Plain.NextBelow(distances, i, threshold);
    }
}
