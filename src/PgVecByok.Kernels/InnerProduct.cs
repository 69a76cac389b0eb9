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
}
