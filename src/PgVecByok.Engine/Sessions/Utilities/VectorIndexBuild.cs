namespace PgVecByok.Engine;

/// <summary>
/// What CREATE INDEX and REINDEX do for a vector index before they answer: the rows of whoever asks get its parts. Another tenant's rows
/// are out of reach here; its own maintenance makes the parts once it is used.
/// </summary>
internal static class VectorIndexBuild
{
    private const int ResidentRowsMost = 1024;

    public static void Run(StatementRunner runner, Transaction transaction, Table table, TableKey key, bool isAnew = false)
    {
        if (IndexedForm.Of(table, key) is null || transaction.Manager.Segments is null
            || (table.IsTenantAware && transaction.Scope.Tenant is null))
        {
            return;
        }

        TenantRows tenant = transaction.Scope.Rows(table, writes: false);
        TableRows rows = tenant.Table(table.Oid, table.StorageGeneration);
        if (!IndexMaintenance.IsWorthwhile(rows, table, key, rows.Live))
            return;
        var scope = new ExecutionScope(new StatementRun(runner.Context(transaction, []), null));
        long memory = (long)scope.Statement.Session.Settings.Number("maintenance_work_mem") << 10;
        TenantMaintenance maintenance = transaction.Manager.Maintenance;
        using IndexBuildProgress progress = transaction.Manager.IndexBuilds.Begin(scope.Statement.Session, table, key, isAnew);
        lock (tenant.Maintenance)
        {
            if (rows.Chunks.Sum(chunk => chunk.Segment is null ? chunk.Count : 0) > ResidentRowsMost)
                maintenance.Checkpoint(tenant);
            maintenance.Indexes.Build(rows, table, key, memory, scope.ThrowIfCancelled, progress.Report, isAnew);
        }
    }
}
