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

    /// <summary>
    /// Of several queries, one after another, with each of the rows: query by query. Four at a time share what is loaded, so that a row
    /// comes from memory once for them; those left over take the rows by themselves, while they are near.
    /// </summary>
    public static void OfQueries<TTerm>(ReadOnlySpan<float> queries, int dimensions, ReadOnlySpan<float> rows, Span<float> sums)
        where TTerm : struct, ITerm
    {
        int several = queries.Length / dimensions, count = rows.Length / dimensions, query = 0;
        ArgumentOutOfRangeException.ThrowIfNotEqual(queries.Length % dimensions, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length % dimensions, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual((long)sums.Length, (long)several * count);
        const int Four = QueriesWide256.Queries;
        for (; query + Four <= several && KernelWidth.Bits >= 256; query += Four)
        {
            ReadOnlySpan<float> four = queries.Slice(query * dimensions, Four * dimensions);
            if (KernelWidth.Bits == 512)
                QueriesWide512.SumRows<TTerm>(four, rows, sums.Slice(query * count, Four * count));
            else
                QueriesWide256.SumRows<TTerm>(four, rows, sums.Slice(query * count, Four * count));
        }

        for (; query < several; query++)
            OfRows<TTerm>(queries.Slice(query * dimensions, dimensions), rows, sums.Slice(query * count, count));
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
