using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Whether the rows that are there satisfy a constraint that is being added: for a tenant-aware table, every tenant's. A tenant whose
/// key cannot be had stops the statement, since nobody could say. Errors name the tenant and never a value.
/// REQUIRES: the table is locked for the transaction alone.
/// </summary>
internal static class ExistingRows
{
    /// <param name="form">Of a key that needs one.</param>
    public static void RequireUnique(Transaction transaction, Table table, TableKey key, KeyForm? form = null) => ForEach(
        transaction, table, rows =>
    {
        var seen = new KeyIndex(key, table, form);
        foreach (Chunk chunk in rows.Chunks)
        {
            int[] live = [.. Live(transaction, chunk)];
            Column[] values = form?.Of(table, chunk, live) ?? [.. seen.Columns.Select(column => chunk.Gather(column, live))];
            for (int row = 0; row < live.Length; row++)
            {
                if (!seen.TryHash(values, row, out int hash))
                    continue;
                for (int entry = seen.Find(hash, -1); entry >= 0; entry = seen.Find(hash, entry))
                {
                    if (seen.AreEqual(values, row, entry, rows.ChunkOf(seen.Version(entry))))
                        return Duplicated(transaction, table, key, seen, values, row);
                }

                seen.Add(hash, chunk.Version(live[row]), values, row);
            }
        }

        return null;
    });

    /// <summary>What the form computes can be computed of every row; of tenants' rows, of those of the tenant that asks.</summary>
    public static void RequireComputed(Transaction transaction, Table table, KeyForm form)
    {
        if (!TenantSecrets.Keeps(table))
            ForEach(transaction, table, Compute);
        else if (transaction.Scope.Tenant is not null)
            Compute(transaction.Scope.Rows(table, writes: false).Table(table.Oid, table.StorageGeneration));

        SqlException? Compute(TableRows rows)
        {
            foreach (Chunk chunk in rows.Chunks)
                form.Of(table, chunk, [.. Live(transaction, chunk)]);
            return null;
        }
    }

    private static SqlException Duplicated(
        Transaction transaction, Table table, TableKey key, KeyIndex index, Column[] values, int row) =>
        new(SqlState.UniqueViolation, $"could not create unique index \"{key.Name}\"")
        {
            Detail = TenantSecrets.Keeps(table)
                ? null
                : $"Key ({UniqueKeys.Names(transaction, table, key)})=({UniqueKeys.Values(index.Types, values, row)}) is duplicated.",
            Schema = table.Schema, Table = table.Name, Constraint = key.Name,
        };

    public static void RequireNoNulls(Transaction transaction, Table table, TableColumn column) =>
        ForEach(transaction, table, rows =>
    {
        foreach (Chunk chunk in rows.Chunks)
        {
            Column values = chunk.Gather(column);
            if (!values.HasNoNulls && Live(transaction, chunk).Any(values.IsNull))
            {
                return new SqlException(
                    SqlState.NotNullViolation, $"column \"{column.Name}\" of relation \"{table.Name}\" contains null values");
            }
        }

        return null;
    });

    /// <summary>A CHECK over the table's columns holds, or is unknown, for every row.</summary>
    public static void RequireHeld(Transaction transaction, Table table, string check, Evaluator holds) => RequireHeld(
        transaction, table, holds, () => new SqlException(
            SqlState.CheckViolation, $"check constraint \"{check}\" of relation \"{table.Name}\" is violated by some row")
        {
            Schema = table.Schema, Table = table.Name, Constraint = check,
        });

    public static void RequireHeld(
        Transaction transaction, Table table, Evaluator holds, Func<SqlException> otherwise) => ForEach(transaction, table, rows =>
    {
        foreach (Chunk chunk in rows.Chunks)
        {
            List<int> live = Live(transaction, chunk);
            if (live.Count == 0)
                continue;
            Batch batch = new([.. table.Columns.Select(column => Picked(chunk.Gather(column), column.Type, live))], live.Count);
            var results = (Column<bool>)holds.Evaluate(batch);
            for (int row = 0; row < live.Count; row++)
            {
                if (!results.IsNull(row) && !results[row])
                    return otherwise();
            }
        }

        return null;
    });

    /// <summary>One column's values, chunk by chunk, as the check has it.</summary>
    public static void RequireValues(
        Transaction transaction, Table table, TableColumn column, Func<Column, bool> holds, Func<SqlException> otherwise) =>
        ForEach(transaction, table, rows =>
        {
            foreach (Chunk chunk in rows.Chunks)
            {
                List<int> live = Live(transaction, chunk);
                if (live.Count > 0 && !holds(Picked(chunk.Gather(column), column.Type, live)))
                    return otherwise();
            }

            return null;
        });

    public static void RequireNone(Transaction transaction, Table table, Func<SqlException> otherwise) => ForEach(
        transaction, table, rows => rows.Chunks.Any(chunk => Live(transaction, chunk).Count > 0) ? otherwise() : null);

    private static void ForEach(Transaction transaction, Table table, Func<TableRows, SqlException?> check) =>
        ForEachTenant(transaction, table, rows => check(rows.Table(table.Oid, table.StorageGeneration)));

    /// <summary>The rows of every tenant that may have some in the table; what the check returns is thrown.</summary>
    public static void ForEachTenant(Transaction transaction, Table table, Func<TenantRows, SqlException?> check) =>
        ForEachTenant(transaction, table, rows =>
        {
            if (Checked(transaction, table, rows, check) is { } broken)
                throw broken;
            return false;
        });

    /// <summary>What the check itself says of tenants' rows holds no value; what goes wrong while it looks at them may.</summary>
    private static SqlException? Checked(Transaction transaction, Table table, TenantRows rows, Func<TenantRows, SqlException?> check)
    {
        try
        {
            return check(rows);
        }
        catch (SqlException failed) when (TenantSecrets.Keeps(table) && TenantSecrets.MayHold(failed))
        {
            throw TenantSecrets.Masked(failed, transaction.Catalog.Tenants[rows.Capability.Tenant].Name, table, "checked");
        }
    }

    /// <summary>As above; a tenant for which it says true is kept open until the transaction ends.</summary>
    /// <exception cref="SqlException">42501: the rows are of another tenant than the login's; 55000: a key is not to be had.</exception>
    public static void ForEachTenant(Transaction transaction, Table table, Func<TenantRows, bool> visit)
    {
        TenantSecrets.Visit visiting = TenantSecrets.Visitor(transaction, table);
        ForEachOpened(transaction, table, rows => visiting(rows) && visit(rows));
    }

    /// <summary>As above for a statement that changes rows of another table, whoever it is by: what it is told names no tenant.</summary>
    public static void ForEachOpened(Transaction transaction, Table table, Func<TenantRows, bool> visit)
    {
        TransactionManager manager = transaction.Manager;
        IEnumerable<TenantId> tenants = table.IsTemporary && table.IsOfTenant
            ? transaction.Scope.Tenant is { } own ? [own.Id] : []
            : table.IsTenantAware
            ? transaction.Catalog.Tenants.Values.Where(tenant => !tenant.IsShredded).OrderBy(tenant => tenant.Name, StringComparer.Ordinal)
                .Select(tenant => tenant.Id)
            : [TenantId.System];
        foreach (TenantId tenant in tenants)
        {
            TenantRows rows = manager.Tenants.Open(Acquire(transaction, tenant, table));
            transaction.Scope.Visiting = rows;
            bool keep = false;
            try
            {
                keep = visit(rows);
                rows.Capability.ThrowIfFenced();
            }
            finally
            {
                transaction.Scope.Visiting = null;
                if (!keep || !transaction.Scope.TryKeep(rows))
                    manager.Tenants.Release(rows);
            }
        }
    }

    private static TenantCapability Acquire(Transaction transaction, TenantId tenant, Table table)
    {
        try
        {
            return transaction.Manager.Keyring.Acquire(tenant);
        }
        catch (KeyException)
        {
            string whose = transaction.Catalog.Tenants.GetValueOrDefault(tenant) is not { } known ? "the system"
                : new TenantRights(transaction).Sees(tenant) ? $"tenant \"{known.Name}\""
                : "a tenant";
            throw new SqlException(
                SqlState.ObjectNotInPrerequisiteState,
                $"the rows of {whose} in table \"{table.Name}\" cannot be checked: its key is not available");
        }
    }

    private static Column Picked(Column values, SqlType type, List<int> rows)
    {
        Column picked = type.NewColumn(rows.Count);
        foreach (int row in rows)
            picked.AppendFrom(values, row);
        return picked;
    }

    public static List<int> Live(Transaction transaction, Chunk chunk)
    {
        Snapshot newest = new(transaction.Manager.LastCommit, transaction.Id, Stamp.CommandMax);
        int[] rows = new int[chunk.Count];
        int count = Visibility.Select(transaction.Manager, newest, chunk, 0, rows.Length, rows);
        return [.. rows.AsSpan(0, count)];
    }
}
