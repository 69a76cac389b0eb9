using System.Runtime.InteropServices;

namespace PgVecByok.Kernels;

/// <summary>
/// Distances between vectors of half precision: widened lane by lane, summed in single. REQUIRES of every element: it is finite.
/// </summary>
public static class Halves
{
    public static float SquaredL2(ReadOnlySpan<Half> left, ReadOnlySpan<Half> right) => Sum<SquaredDifference>(left, right);

    public static float InnerProduct(ReadOnlySpan<Half> left, ReadOnlySpan<Half> right) => Sum<Product>(left, right);

    public static float L1(ReadOnlySpan<Half> left, ReadOnlySpan<Half> right) => Sum<AbsoluteDifference>(left, right);

    public static double Cosine(ReadOnlySpan<Half> left, ReadOnlySpan<Half> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, right.Length);
        ReadOnlySpan<ushort> l = MemoryMarshal.Cast<Half, ushort>(left), r = MemoryMarshal.Cast<Half, ushort>(right);
        (float product, float lefts, float rights) = KernelWidth.Bits switch
        {
            512 => HalfWide512.Products(l, r),
            256 => HalfWide256.Products(l, r),
            _ => HalfPlain.Products(l, r),
        };
        return Kernels.Cosine.FromProducts(product, lefts, rights);
    }

    /// <summary>Exact, as every half is a single.</summary>
    public static void Widen(ReadOnlySpan<Half> halves, Span<float> singles)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(singles.Length, halves.Length);
        ReadOnlySpan<ushort> bits = MemoryMarshal.Cast<Half, ushort>(halves);
        for (int i = 0; i < bits.Length; i++)
            singles[i] = HalfBits.Widen(bits[i]);
    }

    private static float Sum<TTerm>(ReadOnlySpan<Half> left, ReadOnlySpan<Half> right) where TTerm : struct, ITerm
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, right.Length);
        ReadOnlySpan<ushort> l = MemoryMarshal.Cast<Half, ushort>(left), r = MemoryMarshal.Cast<Half, ushort>(right);
        return KernelWidth.Bits switch
        {
            512 => HalfWide512.Sum<TTerm>(l, r),
            256 => HalfWide256.Sum<TTerm>(l, r),
            _ => HalfPlain.Sum<TTerm>(l, r),
        };
    }
}
