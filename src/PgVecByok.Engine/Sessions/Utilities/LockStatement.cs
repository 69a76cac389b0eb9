using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// LOCK TABLE. Here are three strengths only: readers take none, writers share, and whoever changes the table has it alone. A mode is
/// taken as the weakest of them that keeps its promise.
/// </summary>
internal static class LockStatement
{
    public static StatementOutcome Run(Session session, Transaction transaction, LockTable statement)
    {
        if (!session.Block.IsBlock && !session.IsInScript)
            throw new SqlException(SqlState.NoActiveSqlTransaction, "LOCK TABLE can only be used in transaction blocks");
        foreach (QualifiedName name in statement.Tables)
        {
            Relation relation = transaction.Catalog.Find(name.Schema, name.Name, session.Environment.SearchPath)
                ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist") { Offset = name.Offset };
            if (relation is not Table table)
                throw new SqlException(SqlState.WrongObjectType, $"cannot lock relation \"{relation.Name}\"");
            RequirePrivilege(session, transaction.Catalog, table, statement.Mode);
            Lock(transaction, table, statement);
        }

        return new StatementOutcome("LOCK TABLE");
    }

    private static void Lock(Transaction transaction, Table table, LockTable statement)
    {
        switch (statement.Mode)
        {
            case "ACCESS SHARE" or "ROW SHARE":
                break;
            case "ROW EXCLUSIVE":
                transaction.Lock(table.Oid, exclusive: false);
                break;
            default:
                if (statement.NoWait)
                    transaction.LockNow(table.Oid, table.Name);
                else
                    transaction.Lock(table.Oid, exclusive: true);
                break;
        }
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
