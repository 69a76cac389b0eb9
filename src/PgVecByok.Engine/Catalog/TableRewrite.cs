using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// ALTER TABLE's forms that write rows anew: under a new storage generation, so that readers of older snapshots keep theirs. Of a
/// tenant-aware table every tenant's rows are rewritten under that tenant's own key, and all of them commit together with the catalog; a
/// tenant whose key cannot be had stops the statement (decision 0012). Whoever alters the table learns nothing of their values.
/// REQUIRES: the table is locked for the transaction alone.
/// </summary>
internal static class TableRewrite
{
    /// <summary>The rows of <paramref name="old"/> as rows of <paramref name="changed"/>: one column's values are the expression's.</summary>
    public static Table SetColumn(DdlContext context, Table old, Table changed, int ordinal, BoundTableExpression value)
    {
        Transaction transaction = context.Transaction;
        changed = changed with { StorageGeneration = transaction.NewOid() };
        if (context.Compile is not { } compile)
        {
            ExistingRows.RequireNone(transaction, old, () => SqlException.NotSupported("rows cannot be rewritten here"));
            return changed;
        }

        // What others committed while the statement waited for the table is there to be rewritten as well.
        CommandView before = transaction.BeginCommand(looksAnew: true);
        try
        {
            Evaluator evaluator = compile(value);
            IReadOnlyList<KeyForm> forms = KeyForms.Of(context, changed);
            if (old.IsTenantAware)
                OverTenants(transaction, old, changed, ordinal, value, evaluator, forms);
            else
                Rewrite(transaction, old, changed, ordinal, evaluator, forms, transaction.Scope.Rows(old, writes: true));
        }
        finally
        {
            transaction.EndCommand(before);
        }

        return changed;
    }

    private static void OverTenants(
        Transaction transaction, Table old, Table changed, int ordinal, BoundTableExpression value, Evaluator evaluator,
        IReadOnlyList<KeyForm> forms)
    {
        string? telling = TenantSecrets.Telling(value.Value, transaction.Catalog);
        ExistingRows.ForEachTenant(transaction, old, rows =>
        {
            if (!rows.Table(old.Oid, old.StorageGeneration).Chunks.Any(chunk => ExistingRows.Live(transaction, chunk).Count > 0))
                return false;
            if (telling is not null)
                throw TenantSecrets.Refused(telling, old);
            transaction.Scope.Rewriting = rows;
            try
            {
                Rewrite(transaction, old, changed, ordinal, evaluator, forms, rows);
            }
            catch (SqlException failed) when (TenantSecrets.MayHold(failed))
            {
                throw TenantSecrets.Masked(failed, transaction.Catalog.Tenants[rows.Capability.Tenant].Name, old, "rewritten");
            }
            finally
            {
                transaction.Scope.Rewriting = null;
            }

            return true;
        });
    }

    private static void Rewrite(
        Transaction transaction, Table old, Table changed, int ordinal, Evaluator evaluator, IReadOnlyList<KeyForm> forms,
        TenantRows tenant)
    {
        using var cursor = new TableCursor(
            transaction, old, tenant.Table(old.Oid, old.StorageGeneration), [.. Enumerable.Range(0, old.Columns.Count)]);
        var insertion = new RowInsertion(transaction, changed, tenant, forms);
        while (cursor.TryRead(out Batch batch))
        {
            transaction.ThrowIfCancelled();
            insertion.InsertAll(Changed(batch, evaluator.Evaluate(batch), changed, ordinal));
        }
    }

    private static Batch Changed(Batch batch, Column values, Table changed, int ordinal)
    {
        TableColumn column = changed.Columns[ordinal];
        if (column.NotNull && !values.HasNoNulls)
        {
            throw new SqlException(
                SqlState.NotNullViolation, $"column \"{column.Name}\" of relation \"{changed.Name}\" contains null values");
        }

        List<Column> columns = [.. batch.Columns];
        if (ordinal < columns.Count)
            columns[ordinal] = values;
        else
            columns.Add(values);
        return new Batch([.. columns], batch.Count);
    }
}
