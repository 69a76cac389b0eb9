namespace PgVecByok.Engine;

/// <summary>
/// ANALYZE without being asked, as PostgreSQL's autovacuum does it: once more than fifty rows and a tenth of the table have come or gone.
/// A load is looked at as soon as it is there; small changes a minute after they were noticed, by the commit that comes then.
/// REQUIRES: the tenant's maintenance lock, for <see cref="Run"/>.
/// </summary>
internal sealed class AutoAnalysis(TransactionManager manager)
{
    private const long ChangesMin = 50, LoadRows = 10_000, PauseMilliseconds = 60_000;
    private const double ChangesShare = 0.1;

    // No transaction has this number, so only what is committed is seen.
    private const long NoTransaction = 0;

    /// <summary>Asked at every commit, so a few loads and comparisons.</summary>
    public static bool IsDue(TableRows rows)
    {
        long changes = rows.Changed - rows.AnalysedAt;
        if (changes <= ChangesMin + (ChangesShare * rows.Live))
            return false;
        if (rows.ConsideredAt == 0)
            rows.ConsideredAt = Environment.TickCount64;
        return changes >= LoadRows || Environment.TickCount64 - rows.ConsideredAt >= PauseMilliseconds;
    }

    public void Run(TableRows rows)
    {
        if (!IsDue(rows))
            return;
        rows.ConsideredAt = 0;
        if (manager.Catalog.ByOid(rows.Table) is not Table table || table.StorageGeneration != rows.Generation)
            return;
        var newest = new Snapshot(manager.LastCommit, NoTransaction, Stamp.CommandMax);
        TableSample.Analyse(manager, table, rows, newest, rows.Tenant.Capability.ThrowIfFenced);
    }
}
