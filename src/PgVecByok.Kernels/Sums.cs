namespace PgVecByok.Kernels;

/// <summary>The one place that picks a width. REQUIRES: equal lengths, which the public kernels check.</summary>
internal static class Sums
{
    public static float Of<TTerm>(ReadOnlySpan<float> left, ReadOnlySpan<float> right) where TTerm : struct, ITerm =>
        KernelWidth.Bits switch
        {
            512 => Wide512.Sum<TTerm>(left, right),
            256 => Wide256.Sum<TTerm>(left, right),
            _ => Plain.Sum<TTerm>(left, right),
        };

    public static (float Product, float Left, float Right) Products(ReadOnlySpan<float> left, ReadOnlySpan<float> right) =>
        KernelWidth.Bits switch
        {
            512 => Wide512.Products(left, right),
            256 => Wide256.Products(left, right),
            _ => Plain.Products(left, right),
        };

    public static int NextBelow(ReadOnlySpan<float> distances, int from, float threshold) =>
        KernelWidth.Bits switch
        {
            512 => Wide512.NextBelow(distances, from, threshold),
            256 => Wide256.NextBelow(distances, from, threshold),
            _ => Plain.NextBelow(distances, from, threshold),
        };

    /// <summary>Rows lie one after another. REQUIRES: rows.Length = query.Length * sums.Length.</summary>
    public static void OfRows<TTerm>(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> sums)
        where TTerm : struct, ITerm
    {
        RequireRows(query.Length, rows.Length, sums.Length);
        switch (KernelWidth.Bits)
        {
            case 512: Wide512.SumRows<TTerm>(query, rows, sums); break;
            case 256: Wide256.SumRows<TTerm>(query, rows, sums); break;
            default: Plain.SumRows<TTerm>(query, rows, sums); break;
        }
    }

    /// <summary>query·row and row·row of each row. REQUIRES: as <see cref="OfRows"/>, and as many squares as products.</summary>
    public static void ProductsOfRows(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> products, Span<float> squares)
    {
        switch (KernelWidth.Bits)
        {
            case 512: Wide512.ProductRows(query, rows, products, squares); break;
            case 256: Wide256.ProductRows(query, rows, products, squares); break;
            default: Plain.ProductRows(query, rows, products, squares); break;
        }
    }

    public static void RequireRows(int queryLength, int rowsLength, int rows) =>
        ArgumentOutOfRangeException.ThrowIfNotEqual(rowsLength, checked(queryLength * rows));
}
