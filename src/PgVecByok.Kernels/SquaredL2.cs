namespace PgVecByok.Kernels;

/// <summary>
/// Squared Euclidean distance. It orders rows as <c>&lt;-&gt;</c> does, so a scan compares squares
/// and takes the root once per row it returns, not once per row it reads.
/// </summary>
public static class SquaredL2
{
    public static float Distance(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, right.Length);
        return Sums.Of<SquaredDifference>(left, right);
    }

    /// <summary>The distance from the query to each of <paramref name="rows"/>, which lie one after another.</summary>
    public static void DistanceToRows(ReadOnlySpan<float> query, ReadOnlySpan<float> rows, Span<float> distances) =>
        Sums.OfRows<SquaredDifference>(query, rows, distances);

    /// <summary>From each of several queries, one after another, to each of the rows: query by query.</summary>
    public static void DistancesToRows(ReadOnlySpan<float> queries, int dimensions, ReadOnlySpan<float> rows, Span<float> distances) =>
        Sums.OfQueries<SquaredDifference>(queries, dimensions, rows, distances);
}
