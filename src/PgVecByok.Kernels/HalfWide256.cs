using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>The sums over halves at 256 bits; tails and loops over rows as in <see cref="Wide256"/>.</summary>
internal static class HalfWide256
{
    private const int Lanes = 8;

    public static float Sum<TTerm>(ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right) where TTerm : struct, ITerm
    {
        if (left.Length < Lanes)
            return HalfPlain.Sum<TTerm>(left, right);

        ref ushort l = ref MemoryMarshal.GetReference(left);
        ref ushort r = ref MemoryMarshal.GetReference(right);
        Vector256<float> even = default, odd = default;
        nuint i = 0, end = (nuint)left.Length;
        for (; i + (2 * Lanes) <= end; i += 2 * Lanes)
        {
            even = TTerm.Add(even, Load(ref l, i), Load(ref r, i));
            odd = TTerm.Add(odd, Load(ref l, i + Lanes), Load(ref r, i + Lanes));
        }

        if (i + Lanes <= end)
        {
            even = TTerm.Add(even, Load(ref l, i), Load(ref r, i));
            i += Lanes;
        }

        if (i < end)
        {
            Vector256<float> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            odd = TTerm.Add(odd, Load(ref l, last) & fresh, Load(ref r, last) & fresh);
        }

        return Vector256.Sum(even + odd);
    }

    /// <summary>l·r, l·l and r·r in one pass.</summary>
    public static (float Product, float Left, float Right) Products(ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right)
    {
        if (left.Length < Lanes)
            return HalfPlain.Products(left, right);

        ref ushort l = ref MemoryMarshal.GetReference(left);
        ref ushort r = ref MemoryMarshal.GetReference(right);
        Vector256<float> product = default, lefts = default, rights = default;
        nuint i = 0, end = (nuint)left.Length;
        for (; i + Lanes <= end; i += Lanes)
            Add(Load(ref l, i), Load(ref r, i), ref product, ref lefts, ref rights);

        if (i < end)
        {
            Vector256<float> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            Add(Load(ref l, last) & fresh, Load(ref r, last) & fresh, ref product, ref lefts, ref rights);
        }

        return (Vector256.Sum(product), Vector256.Sum(lefts), Vector256.Sum(rights));
    }

    /// <summary>The sum of the query, in single precision, with each of the rows, which lie one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumRows<TTerm>(ReadOnlySpan<float> query, ReadOnlySpan<ushort> rows, Span<float> sums) where TTerm : struct, ITerm
    {
        if (query.Length < Lanes)
        {
            HalfPlain.SumRows<TTerm>(query, rows, sums);
            return;
        }

        ref float l = ref MemoryMarshal.GetReference(query);
        ref ushort r = ref MemoryMarshal.GetReference(rows);
        for (int row = 0; row < sums.Length; row++)
        {
            sums[row] = Sum<TTerm>(ref l, ref r, (nuint)query.Length);
            r = ref Unsafe.Add(ref r, query.Length);
        }
    }

    /// <summary>query·row and row·row of each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ProductRows(ReadOnlySpan<float> query, ReadOnlySpan<ushort> rows, Span<float> products, Span<float> squares)
    {
        if (query.Length < Lanes)
        {
            HalfPlain.ProductRows(query, rows, products, squares);
            return;
        }

        ref float l = ref MemoryMarshal.GetReference(query);
        ref ushort r = ref MemoryMarshal.GetReference(rows);
        for (int row = 0; row < products.Length; row++)
        {
            (products[row], squares[row]) = ProductAndSquare(ref l, ref r, (nuint)query.Length);
            r = ref Unsafe.Add(ref r, query.Length);
        }
    }

    // Four sums side by side, since each addition waits for the one before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum<TTerm>(ref float l, ref ushort r, nuint end) where TTerm : struct, ITerm
    {
        Vector256<float> a = default, b = default, c = default, d = default;
        nuint i = 0;
        for (; i + (4 * Lanes) <= end; i += 4 * Lanes)
        {
            a = TTerm.Add(a, Vector256.LoadUnsafe(ref l, i), Load(ref r, i));
            b = TTerm.Add(b, Vector256.LoadUnsafe(ref l, i + Lanes), Load(ref r, i + Lanes));
            c = TTerm.Add(c, Vector256.LoadUnsafe(ref l, i + (2 * Lanes)), Load(ref r, i + (2 * Lanes)));
            d = TTerm.Add(d, Vector256.LoadUnsafe(ref l, i + (3 * Lanes)), Load(ref r, i + (3 * Lanes)));
        }

        for (; i + Lanes <= end; i += Lanes)
            a = TTerm.Add(a, Vector256.LoadUnsafe(ref l, i), Load(ref r, i));

        if (i < end)
        {
            Vector256<float> fresh = Fresh((int)(end - i));
            nuint last = end - Lanes;
            b = TTerm.Add(b, Vector256.LoadUnsafe(ref l, last) & fresh, Load(ref r, last) & fresh);
        }

        return Vector256.Sum((a + b) + (c + d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (float Product, float Square) ProductAndSquare(ref float l, ref ushort r, nuint end)
    {
        Vector256<float> product = default, square = default;
        nuint i = 0;
        for (; i + Lanes <= end; i += Lanes)
        {
            Vector256<float> x = Load(ref r, i);
            product = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref l, i), x, product);
            square = Vector256.FusedMultiplyAdd(x, x, square);
        }

        if (i < end)
        {
            Vector256<float> fresh = Fresh((int)(end - i)), x = Load(ref r, end - Lanes) & fresh;
            product = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref l, end - Lanes) & fresh, x, product);
            square = Vector256.FusedMultiplyAdd(x, x, square);
        }

        return (Vector256.Sum(product), Vector256.Sum(square));
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ref ushort halves, nuint at)
    {
        Vector128<ushort> packed = Vector128.LoadUnsafe(ref halves, at);
        return HalfBits.Widen(Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(packed).AsUInt32()
            : Vector256.Create(Vector128.WidenLower(packed), Vector128.WidenUpper(packed)));
    }

    // All bits set in the last count lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Fresh(int count) =>
        Vector256.GreaterThanOrEqual(Vector256<int>.Indices, Vector256.Create(Lanes - count)).AsSingle();
}
