namespace PgVecByok.Kernels;

/// <summary>
/// Cosine distance, <c>&lt;=&gt;</c>: one minus the cosine of the angle, clamped to [0, 2] since sums round.
/// A zero vector has no direction: NaN, which sorts last.
/// </summary>
public static class Cosine
{
    internal const int RowsAtOnce = 64;

    public static double Distance(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, right.Length);
        (float product, float lefts, float rights) = Sums.Products(left, right);
        return FromProducts(product, lefts, rights);
    }

    /// <summary>The distance from the query to each of <paramref name="rows"/>, which lie one after another.</summary>
    public static void DistanceToRows(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> distances)
    {
        Sums.RequireRows(query.Length, rows.Length, distances.Length);
        float norm = Sums.Of<Product>(query, query);
        Span<float> products = stackalloc float[RowsAtOnce], squares = stackalloc float[RowsAtOnce];
        for (int row = 0, count; row < distances.Length; row += count)
        {
            count = Math.Min(RowsAtOnce, distances.Length - row);
            Sums.ProductsOfRows(query, rows.Slice(row * query.Length, count * query.Length), products[..count], squares[..count]);
            FromProducts(norm, products[..count], squares, distances[row..]);
        }
    }

    /// <summary>From each of several queries, one after another, to each of the rows: query by query.</summary>
    public static void DistancesToRows(ReadOnlySpan<float> queries, int dimensions, ReadOnlySpan<float> rows, Span<float> distances)
    {
        Sums.OfQueries<Product>(queries, dimensions, rows, distances);
        Span<float> squares = stackalloc float[RowsAtOnce];
        int count = rows.Length / dimensions;
        for (int row = 0, some; row < count; row += some)
        {
            some = Math.Min(RowsAtOnce, count - row);
            for (int i = 0; i < some; i++)
            {
                ReadOnlySpan<float> each = rows.Slice((row + i) * dimensions, dimensions);
                squares[i] = Sums.Of<Product>(each, each);
            }

            for (int query = 0; query * dimensions < queries.Length; query++)
            {
                ReadOnlySpan<float> own = queries.Slice(query * dimensions, dimensions);
                Span<float> products = distances.Slice((query * count) + row, some);
                FromProducts(Sums.Of<Product>(own, own), products, squares, products);
            }
        }
    }

    internal static void FromProducts(float norm, ReadOnlySpan<float> products, ReadOnlySpan<float> squares, Span<float> distances)
    {
        for (int i = 0; i < products.Length; i++)
            distances[i] = (float)FromProducts(products[i], norm, squares[i]);
    }

    // The norms are multiplied as doubles: two squares of large vectors pass the range of a float.
    internal static double FromProducts(float product, float lefts, float rights)
    {
        double similarity = product / Math.Sqrt((double)lefts * rights);
        return 1 - (double.IsNaN(similarity) ? similarity : Math.Clamp(similarity, -1, 1));
    }
}
