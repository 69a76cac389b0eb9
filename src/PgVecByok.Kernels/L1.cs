namespace PgVecByok.Kernels;

/// <summary>
/// Taxicab distance, <c>&lt;+&gt;</c>.
/// </summary>
public static class L1
{
    public static float Distance(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, right.Length);
        return Sums.Of<AbsoluteDifference>(left, right);
    }

    /// <summary>The distance from the query to each of <paramref name="rows"/>, which lie one after another.</summary>
    public static void DistanceToRows(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> distances) =>
        Sums.OfRows<AbsoluteDifference>(query, rows, distances);

    /// <summary>From each of several queries, one after another, to each of the rows: query by query.</summary>
    public static void DistancesToRows(ReadOnlySpan<float> queries, int dimensions, ReadOnlySpan<float> rows, Span<float> distances) =>
        Sums.OfQueries<AbsoluteDifference>(queries, dimensions, rows, distances);
}
