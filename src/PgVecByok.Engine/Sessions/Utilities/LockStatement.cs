using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// LOCK TABLE, in PostgreSQL's modes. Plain SELECT takes no lock here and waits for none: it keeps the rows and the definition that there
/// were when it began.
/// </summary>
internal static class LockStatement
{
    public static StatementOutcome Run(Session session, Transaction transaction, LockTable statement)
    {
        if (!session.Block.IsBlock && !session.IsInScript)
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
        Relation relation = transaction.Catalog.Find(name.Schema, name.Name, session.Environment.SearchPath)
            ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist") { Offset = name.Offset };
        if (relation is not Table table)
            throw new SqlException(SqlState.WrongObjectType, $"cannot lock relation \"{relation.Name}\"");
        RequirePrivilege(session, transaction.Catalog, table, statement.Mode);
        if (statement.NoWait)
            transaction.Tables.TakeNow(new TableNeed(table.Oid, mode), table.Name);
        return transaction.TryHold([new TableNeed(table.Oid, mode)], looksAnew: false);
    }

    private static void RequirePrivilege(Session session, CatalogSnapshot catalog, Table table, string mode)
    {
        var rights = new Rights(catalog, session.State.CurrentRole);
        string[] enough = mode switch
        {
            "ACCESS SHARE" => ["UPDATE", "DELETE", "TRUNCATE", "MAINTAIN", "SELECT", "INSERT"],
            "ROW SHARE" or "ROW EXCLUSIVE" => ["UPDATE", "DELETE", "TRUNCATE", "MAINTAIN", "INSERT"],
            _ => ["UPDATE", "DELETE", "TRUNCATE", "MAINTAIN"],
        };
        bool holds = enough.Any(right => rights.Has(table, right));
        if (!holds)
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for table {table.Name}");
    }
}
