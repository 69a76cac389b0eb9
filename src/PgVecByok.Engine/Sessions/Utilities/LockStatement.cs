using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>LOCK TABLE, in PostgreSQL's modes.</summary>
internal static class LockStatement
{
    public static StatementOutcome Run(Session session, Transaction transaction, LockTable statement)
    {
        if (!session.Block.GoesOn)
            throw new SqlException(SqlState.NoActiveSqlTransaction, "LOCK TABLE can only be used in transaction blocks");
        TableLockMode mode = TableLockModes.Parse(statement.Mode);
        foreach (QualifiedName name in statement.Tables)
        {
            while (!TryLock(session, transaction, name, statement, mode))
            {
            }
        }

        return new StatementOutcome("LOCK TABLE");
    }

    /// <summary>False: while it waited, the name may have come to mean another table.</summary>
    private static bool TryLock(Session session, Transaction transaction, QualifiedName name, LockTable statement, TableLockMode mode)
    {
        IReadOnlyList<string> path = session.Environment.SearchPath;
        if (transaction.Catalog.Find(name.Schema, name.Name, path) is not { } named)
        {
            throw transaction.Catalog.TryFindIndex(name.Schema, name.Name, path, out _, out _)
                ? NotLockable(name.Name, "indexes")
                : new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist");
        }

        RequireLockable(named);
        Dictionary<uint, Relation> meant = [];
        Gather(transaction.Catalog, named, session.State.CurrentRole, statement.Mode, meant);
        foreach (Relation relation in meant.Values)
        {
            if (statement.NoWait)
                transaction.Tables.HoldNow(new TableNeed(relation.Oid, mode), relation.Name);
            if (!transaction.TryHold([new TableNeed(relation.Oid, mode)], looksAnew: false))
                return false;
        }

        return true;
    }

    private static void RequireLockable(Relation relation)
    {
        string? kind = relation switch
        {
            Table { IsMaterializedView: true } => "materialized views",
            Sequence => "sequences",
            _ => null,
        };
        if (kind is not null)
            throw NotLockable(relation.Name, kind);
    }

    private static SqlException NotLockable(string relation, string kind) =>
        new(SqlState.WrongObjectType, $"cannot lock relation \"{relation}\"") { Detail = $"This operation is not supported for {kind}." };

    /// <summary>The table; or the view, and with its owner's rights what it reads.</summary>
    private static void Gather(
        CatalogSnapshot catalog, Relation relation, string role, string mode, Dictionary<uint, Relation> meant)
    {
        if (relation is not (Table { IsMaterializedView: false } or View or SystemRelation))
            return;
        SqlException.ThrowIfTooDeep();
        RequirePrivilege(new Rights(catalog, role), relation, mode);
        if (!meant.TryAdd(relation.Oid, relation) || relation is not View view)
            return;
        string reader = view.SecurityInvoker ? role : view.Owner;
        foreach (uint oid in KeptNames.Are(view.Definition) ? KeptNames.In(view.Definition) : view.References)
        {
            if (catalog.ByOid(oid) is { } read)
                Gather(catalog, read, reader, mode, meant);
        }
    }

    private static void RequirePrivilege(Rights rights, Relation relation, string mode)
    {
        string[] enough = mode switch
        {
            "ACCESS SHARE" => ["UPDATE", "DELETE", "TRUNCATE", "MAINTAIN", "SELECT", "INSERT"],
            "ROW SHARE" or "ROW EXCLUSIVE" => ["UPDATE", "DELETE", "TRUNCATE", "MAINTAIN", "INSERT"],
            _ => ["UPDATE", "DELETE", "TRUNCATE", "MAINTAIN"],
        };
        if (enough.Any(right => rights.Has(relation, right)))
            return;
        string noun = relation is View ? "view" : "table";
        throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for {noun} {relation.Name}");
    }
}
