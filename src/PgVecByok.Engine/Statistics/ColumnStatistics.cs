namespace PgVecByok.Engine;

/// <summary>
/// What a sample told of one column's values, as in pg_statistic. <paramref name="DistinctCode"/> is a count, or below zero a share of the
/// rows. The values are a tenant's own: they live and are wiped with its rows.
/// </summary>
internal sealed record ColumnStatistics(SqlType Type, double NullFraction, double DistinctCode, int Width)
{
    public Column? Common { get; init; }

    public double[] CommonFrequencies { get; init; } = [];

    /// <summary>Ascending, with as many rows between any two neighbours; without the common values.</summary>
    public Column? Bounds { get; init; }

    public double? Correlation { get; init; }

    public double Distinct(double rows) => Math.Max(1, DistinctCode >= 0 ? DistinctCode : -DistinctCode * rows);

    public void Wipe()
    {
        Common?.Wipe();
        Bounds?.Wipe();
    }
}

/// <summary>By ANALYZE, of one tenant's rows in one table. Columns by attnum.</summary>
internal sealed record TableStatistics(double Rows, IReadOnlyDictionary<short, ColumnStatistics> Columns)
{
    public void Wipe()
    {
        foreach (ColumnStatistics column in Columns.Values)
            column.Wipe();
    }
}
