using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// The sums at 256 bits. The body is the same at every width; the widths differ only in the order they add, so in the last bits.
/// A tail is the last full vector with the elements already counted masked to zero: no scalar loop, no read past the span.
/// Loops over rows are compiled at once and in full: a scan is as fast for the first query as for the thousandth.
/// </summary>
internal static class Wide256
{
    private const int Lanes = 8;

    public static float Sum<TTerm>(ReadOnlySpan<float> left, ReadOnlySpan<float> right) where TTerm : struct, ITerm =>
        left.Length < Lanes
            ? Plain.Sum<TTerm>(left, right)
            : Sum<TTerm>(ref MemoryMarshal.GetReference(left), ref MemoryMarshal.GetReference(right), (nuint)left.Length);

    /// <summary>The sum of the query with each of the rows, which lie one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumRows<TTerm>(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> sums) where TTerm : struct, ITerm
    {
        if (query.Length < Lanes)
        {
            Plain.SumRows<TTerm>(query, rows, sums);
            return;
        }

        ref float l = ref MemoryMarshal.GetReference(query);
        ref float r = ref MemoryMarshal.GetReference(rows);
        for (int row = 0; row < sums.Length; row++)
        {
            sums[row] = Sum<TTerm>(ref l, ref r, (nuint)query.Length);
            r = ref Unsafe.Add(ref r, query.Length);
        }
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

    /// <summary>query·row and row·row of each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ProductRows(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> products, Span<float> squares)
    {
        if (query.Length < Lanes)
        {
            Plain.ProductRows(query, rows, products, squares);
            return;
        }

        ref float l = ref MemoryMarshal.GetReference(query);
        ref float r = ref MemoryMarshal.GetReference(rows);
        for (int row = 0; row < products.Length; row++)
        {
            (products[row], squares[row]) = ProductAndSquare(ref l, ref r, (nuint)query.Length);
            r = ref Unsafe.Add(ref r, query.Length);
        }
    }

    // Four sums side by side, since each addition waits for the one before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum<TTerm>(ref float l, ref float r, nuint end) where TTerm : struct, ITerm
    {
        Vector256<float> a = default, b = default, c = default, d = default;
        nuint i = 0;
        for (; i + (4 * Lanes) <= end; i += 4 * Lanes)
        {
            a = TTerm.Add(a, Vector256.LoadUnsafe(ref l, i), Vector256.LoadUnsafe(ref r, i));
            b = TTerm.Add(b, Vector256.LoadUnsafe(ref l, i + Lanes), Vector256.LoadUnsafe(ref r, i + Lanes));
            c = TTerm.Add(c, Vector256.LoadUnsafe(ref l, i + (2 * Lanes)), Vector256.LoadUnsafe(ref r, i + (2 * Lanes)));
            d = TTerm.Add(d, Vector256.LoadUnsafe(ref l, i + (3 * Lanes)), Vector256.LoadUnsafe(ref r, i + (3 * Lanes)));
        }

        for (; i + Lanes <= end; i += Lanes)
            a = TTerm.Add(a, Vector256.LoadUnsafe(ref l, i), Vector256.LoadUnsafe(ref r, i));

        if (i < end)
        {
            Vector256<float> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            b = TTerm.Add(b, Vector256.LoadUnsafe(ref l, last) & fresh, Vector256.LoadUnsafe(ref r, last) & fresh);
        }

        return Vector256.Sum((a + b) + (c + d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (float Product, float Square) ProductAndSquare(ref float l, ref float r, nuint end)
    {
        Vector256<float> product = default, other = default, square = default, another = default;
        nuint i = 0;
        for (; i + (2 * Lanes) <= end; i += 2 * Lanes)
        {
            Vector256<float> x = Vector256.LoadUnsafe(ref r, i), y = Vector256.LoadUnsafe(ref r, i + Lanes);
            product = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref l, i), x, product);
            other = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref l, i + Lanes), y, other);
            square = Vector256.FusedMultiplyAdd(x, x, square);
            another = Vector256.FusedMultiplyAdd(y, y, another);
        }

        for (; i < end; i += Lanes)
        {
            // The last one of all may begin before its place, and counts what is new in it.
            nuint at = Math.Min(i, end - Lanes);
            Vector256<float> fresh = Fresh((int)Math.Min(end - i, Lanes)), x = Vector256.LoadUnsafe(ref r, at) & fresh;
            product = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref l, at) & fresh, x, product);
            square = Vector256.FusedMultiplyAdd(x, x, square);
        }

        return (Vector256.Sum(product + other), Vector256.Sum(square + another));
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
