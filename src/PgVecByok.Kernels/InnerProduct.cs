namespace PgVecByok.Kernels;

/// <summary>The inner product, and its negative, by which <c>&lt;#&gt;</c> orders: smaller is nearer.</summary>
public static class InnerProduct
{
    public static float Of(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, right.Length);
        return Sums.Of<Product>(left, right);
    }

    public static float Distance(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => -Of(left, right);

    /// <summary>The distance from the query to each of <paramref name="rows"/>, which lie one after another.</summary>
    public static void DistanceToRows(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> distances)
    {
        Sums.OfRows<Product>(query, rows, distances);
        foreach (ref float distance in distances)
            distance = -distance;
    }

    /// <summary>From each of several queries, one after another, to each of the rows: query by query.</summary>
    public static void DistancesToRows(ReadOnlySpan<float> queries, int dimensions, ReadOnlySpan<float> rows, Span<float> distances)
    {
        Sums.OfQueries<Product>(queries, dimensions, rows, distances);
        foreach (ref float distance in distances)
            distance = -distance;
    }
}
