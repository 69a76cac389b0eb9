namespace PgVecByok.Kernels;

/// <summary>The sums one element at a time: what the wider ones are held against, and what a machine without them runs.</summary>
internal static class Plain
{
    public static float Sum<TTerm>(ReadOnlySpan<float> left, ReadOnlySpan<float> right) where TTerm : struct, ITerm
    {
        float sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum = TTerm.Add(sum, left[i], right[i]);
        return sum;
    }

    /// <summary>The sum of the query with each of the rows, which lie one after another.</summary>
    public static void SumRows<TTerm>(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> sums) where TTerm : struct, ITerm
    {
        for (int row = 0; row < sums.Length; row++)
            sums[row] = Sum<TTerm>(query, rows.Slice(row * query.Length, query.Length));
    }

    /// <summary>query·row and row·row of each row.</summary>
    public static void ProductRows(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> products, Span<float> squares)
    {
        for (int row = 0; row < products.Length; row++)
            (products[row], _, squares[row]) = Products(query, rows.Slice(row * query.Length, query.Length));
    }

    /// <summary>l·r, l·l and r·r in one pass.</summary>
    public static (float Product, float Left, float Right) Products(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float product = 0, lefts = 0, rights = 0;
        for (int i = 0; i < left.Length; i++)
        {
            product += left[i] * right[i];
            lefts += left[i] * left[i];
            rights += right[i] * right[i];
        }

        return (product, lefts, rights);
    }

    /// <summary>The first position from <paramref name="from"/> on whose distance is below the threshold, or the length.</summary>
    public static int NextBelow(ReadOnlySpan<float> distances, int from, float threshold)
    {
        while (from < distances.Length && !(distances[from] < threshold))
            from++;
        return from;
    }
}
