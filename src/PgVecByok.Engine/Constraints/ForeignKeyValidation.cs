using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Foreign keys over the rows that are there: of a tenant-aware table every tenant's, each against what that tenant can refer to.
/// REQUIRES: the referencing table is locked for the transaction alone.
/// </summary>
internal static class ForeignKeyValidation
{
    /// <summary>True if values of both sides are kept alike, so that one side's can be looked up among the other's.</summary>
    public static bool HaveSameForm(Table child, Table parent, ForeignKey key)
    {
        int[] ours = key.Ordinals(child), theirs = key.ParentOrdinals(parent);
        return !ours.Where((ordinal, i) => !AreAlike(child.Columns[ordinal].Type, parent.Columns[theirs[i]].Type)).Any();
    }

    public static void RequireHeld(DdlContext context, Table child, ForeignKey key)
    {
        Transaction transaction = context.Transaction;
        Table parent = key.Parent == child.Oid ? child : (Table)context.Catalog.ByOid(key.Parent)!;
        transaction.Lock(parent.Oid, TableLockMode.ShareRowExclusive);
        if (!HaveSameForm(child, parent, key))
        {
            RequireHeldInSql(context, child, parent, key);
            return;
        }

        TableKey index = parent.Keys.First(each => each.Oid == key.ParentKey);
        ExistingRows.ForEachTenant(transaction, child, tenant =>
        {
            TableRows parents = RowsOf(transaction, tenant, parent);
            KeyIndex there = IndexOf(transaction, parents, parent, index);
            return FirstMissing(transaction, tenant, child, parent, key, index, parents, there);
        });
    }

    /// <summary>Rows of any tenant: the answer says that there is one, and not whose.</summary>
    public static bool IsReferencedByAnyone(Transaction transaction, Table child, Table parent, ForeignKey key, Column[] old)
    {
        if (!HaveSameForm(child, parent, key))
        {
            ExistingRows.RequireNone(transaction, child, () => SqlException.NotSupported(
                $"rows of tenants in table \"{child.Name}\" cannot be compared with a key of another type"));
            return false;
        }

        bool isReferenced = false;
        int[] ordinals = key.Ordinals(child);
        ExistingRows.ForEachOpened(transaction, child, tenant =>
        {
            TableRows rows = tenant.Table(child.Oid, child.StorageGeneration);
            foreach (Chunk chunk in isReferenced ? [] : rows.Chunks)
            {
                Column[] values = [.. ordinals.Select(ordinal => chunk.Gather(child.Columns[ordinal]))];
                isReferenced |= ExistingRows.Live(transaction, chunk).Any(row => ordinals.Select((ordinal, i) =>
                    !values[i].IsNull(row) && child.Columns[ordinal].Type.AreEqual(values[i], row, old[i], 0)).All(same => same));
            }

            return false;
        });
        return isReferenced;
    }

    private static SqlException? FirstMissing(
        Transaction transaction, TenantRows tenant, Table child, Table parent, ForeignKey key, TableKey index,
            TableRows parents, KeyIndex there)
    {
        int[] ordinals = key.Ordinals(child), referenced = key.ParentOrdinals(parent);
        int[] order = [.. index.Columns.Select(ordinal => Array.IndexOf(referenced, ordinal))];
        foreach (Chunk chunk in tenant.Table(child.Oid, child.StorageGeneration).Chunks)
        {
            Column[] values = [.. ordinals.Select(ordinal => chunk.Gather(child.Columns[ordinal]))];
            Column[] arranged = [.. order.Select(i => values[i])];
            foreach (int row in ExistingRows.Live(transaction, chunk))
            {
                int nulls = values.Count(value => value.IsNull(row));
                if (nulls > 0 && key.MatchFull && nulls < values.Length)
                    return ForeignKeyErrors.Mixed(child, key);
                if (nulls > 0 || IsThere(parents, there, arranged, row))
                    continue;
                return child.IsTenantAware
                    ? ForeignKeyErrors.OfChild(child, key, null)
                    : ForeignKeyErrors.Missing(transaction, child, key, parent, values, row);
            }
        }

        return null;
    }

    private static bool IsThere(TableRows parents, KeyIndex there, Column[] values, int row)
    {
        if (!there.TryHash(values, row, out int hash))
            return false;
        for (int entry = there.Find(hash, -1); entry >= 0; entry = there.Find(hash, entry))
        {
            long version = there.Version(entry);
            if (there.AreEqual(values, row, parents.ChunkOf(version), Chunk.RowOf(version)))
                return true;
        }

        return false;
    }

    private static KeyIndex IndexOf(Transaction transaction, TableRows rows, Table table, TableKey key)
    {
        var index = new KeyIndex(key, table);
        foreach (Chunk chunk in rows.Chunks)
        {
            Column[] values = [.. index.Columns.Select(chunk.Gather)];
            foreach (int row in ExistingRows.Live(transaction, chunk))
            {
                if (index.TryHash(values, row, out int hash))
                    index.Add(hash, chunk.Version(row));
            }
        }

        return index;
    }

    private static TableRows RowsOf(Transaction transaction, TenantRows tenant, Table table) =>
        (table.IsTenantAware ? tenant : transaction.Scope.Rows(isTenantAware: false, writes: false)).Table(
            table.Oid, table.StorageGeneration);

    // Compared in SQL, where the types' operators are known; only of shared tables, whose rows one statement can see.
    private static void RequireHeldInSql(DdlContext context, Table child, Table parent, ForeignKey key)
    {
        if (child.IsTenantAware || context.FirstRow is not { } firstRow)
        {
            ExistingRows.RequireNone(context.Transaction, child, () => SqlException.NotSupported(
                "rows of tenants cannot be compared with a key of another type"));
            return;
        }

        context.Transaction.Edit(CatalogEdit.Put(child));
        int[] ordinals = key.Ordinals(child), referenced = key.ParentOrdinals(parent);
        string[] names = [.. ordinals.Select(ordinal => "c." + Name(child.Columns[ordinal].Name))];
        string from = $"FROM ONLY {Name(child.Schema)}.{Name(child.Name)} c";
        string nulls = $"num_nulls({string.Join(", ", names)})";
        if (key.MatchFull && firstRow($"SELECT 1 {from} WHERE {nulls} NOT IN (0, {names.Length})") is not null)
            throw ForeignKeyErrors.Mixed(child, key);
        string same = string.Join(" AND ", names.Select((name, i) => $"p.{Name(parent.Columns[referenced[i]].Name)} = {name}"));
        Batch? missing = firstRow($"SELECT {string.Join(", ", names)} {from} WHERE {nulls} = 0 AND NOT EXISTS "
            + $"(SELECT 1 FROM ONLY {Name(parent.Schema)}.{Name(parent.Name)} p WHERE {same})");
        if (missing is not null)
            throw ForeignKeyErrors.Missing(context.Transaction, child, key, parent, [.. missing.Columns], 0);
    }

    private static string Name(string name) => SqlQuoting.Identifier(name);

    private static bool AreAlike(SqlType left, SqlType right) => left == right || (IsText(left) && IsText(right));

    private static bool IsText(SqlType type) => type == BuiltinTypes.Text || type == BuiltinTypes.Varchar;
}
