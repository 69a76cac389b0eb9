using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// ALTER TABLE's forms that need to look at rows or write them anew. Rows are written under a new storage generation, so that readers
/// of older snapshots keep theirs. A tenant-aware table's rows are in reach one tenant at a time: there a rewrite is refused where rows are.
/// REQUIRES: the table is locked for the transaction alone.
/// </summary>
internal static class TableRewrite
{
    /// <summary>The rows of <paramref name="old"/> as rows of <paramref name="changed"/>: one column's values are the expression's.</summary>
    public static Table SetColumn(DdlContext context, Table old, Table changed, int ordinal, BoundTableExpression value)
    {
        Transaction transaction = context.Transaction;
        if (old.IsTenantAware || context.Compile is null)
        {
            ExistingRows.RequireNone(transaction, old, () => SqlException.NotSupported(
                "rewriting the rows of a tenant-aware table is not supported", "Add another column and UPDATE it tenant by tenant."));
        }

        changed = changed with { StorageGeneration = transaction.NewOid() };
        if (old.IsTenantAware || context.Compile is not { } compile)
            return changed;
        Evaluator evaluator = compile(value);
        TableStore tables = transaction.Manager.Tables;
        using TableCursor cursor = tables.Scan(transaction, old, [.. Enumerable.Range(0, old.Columns.Count)]);
        while (cursor.TryRead(out Batch batch))
            tables.InsertBatch(transaction, changed, Changed(batch, evaluator.Evaluate(batch), changed, ordinal));
        return changed;
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
