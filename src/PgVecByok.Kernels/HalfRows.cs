using System.Runtime.InteropServices;

namespace PgVecByok.Kernels;

/// <summary>
/// Distances from one query, widened to single precision once, to rows of halves that lie one after another. They order rows as the
/// distances of <see cref="Halves"/> do.
/// </summary>
public static class HalfRows
{
    public static void SquaredL2(ReadOnlySpan<float> query, ReadOnlySpan<Half> rows, Span<float> distances) =>
        Sum<SquaredDifference>(query, rows, distances);

    public static void L1(ReadOnlySpan<float> query, ReadOnlySpan<Half> rows, Span<float> distances) =>
        Sum<AbsoluteDifference>(query, rows, distances);

    public static void NegativeInnerProduct(ReadOnlySpan<float> query, ReadOnlySpan<Half> rows, Span<float> distances)
    {
        Sum<Product>(query, rows, distances);
        foreach (ref float distance in distances)
            distance = -distance;
    }

    public static void Cosine(ReadOnlySpan<float> query, ReadOnlySpan<Half> rows, Span<float> distances)
    {
        Sums.RequireRows(query.Length, rows.Length, distances.Length);
        ReadOnlySpan<ushort> bits = MemoryMarshal.Cast<Half, ushort>(rows);
        float norm = Sums.Of<Product>(query, query);
        const int RowsAtOnce = Kernels.Cosine.RowsAtOnce;
        Span<float> products = stackalloc float[RowsAtOnce], squares = stackalloc float[RowsAtOnce];
        for (int row = 0, count; row < distances.Length; row += count)
        {
            count = Math.Min(RowsAtOnce, distances.Length - row);
            Products(query, bits.Slice(row * query.Length, count * query.Length), products[..count], squares[..count]);
            Kernels.Cosine.FromProducts(norm, products[..count], squares, distances[row..]);
        }
    }

    private static void Sum<TTerm>(ReadOnlySpan<float> query, ReadOnlySpan<Half> rows, Span<float> sums) where TTerm : struct, ITerm
    {
        Sums.RequireRows(query.Length, rows.Length, sums.Length);
        ReadOnlySpan<ushort> bits = MemoryMarshal.Cast<Half, ushort>(rows);
        switch (KernelWidth.Bits)
        {
            case 512: HalfWide512.SumRows<TTerm>(query, bits, sums); break;
            case 256: HalfWide256.SumRows<TTerm>(query, bits, sums); break;
            default: HalfPlain.SumRows<TTerm>(query, bits, sums); break;
        }
    }

    private static void Products(ReadOnlySpan<float> query, ReadOnlySpan<ushort> rows, Span<float> products, Span<float> squares)
    {
        switch (KernelWidth.Bits)
        {
            case 512: HalfWide512.ProductRows(query, rows, products, squares); break;
            case 256: HalfWide256.ProductRows(query, rows, products, squares); break;
            default: HalfPlain.ProductRows(query, rows, products, squares); break;
        }
    }
}
