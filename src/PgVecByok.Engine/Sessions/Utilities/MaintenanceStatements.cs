using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// CHECKPOINT, VACUUM, ANALYZE, REINDEX and CLUSTER with what they do here. CHECKPOINT moves rows from the log into segments; VACUUM does,
/// and rewrites segments so that what nobody can see leaves the disk. Both work for the session's tenant and, for the server operator,
/// for what is shared. REINDEX makes vector indexes anew; CLUSTER checks its names only, as no order of rows is kept.
/// </summary>
internal static class MaintenanceStatements
{
    public static StatementOutcome Run(Session session, StatementRunner runner, Transaction transaction, Maintenance statement)
    {
        switch (statement.Command)
        {
            case "CHECKPOINT":
                if (session.Tenant() is null && !IsOperator(session, transaction))
                {
                    throw new SqlException(SqlState.InsufficientPrivilege, "permission denied to execute CHECKPOINT command")
                    {
                        Detail = "Only roles with privileges of the \"pg_checkpoint\" role may execute this command.",
                    };
                }

                Checkpoint(session, transaction);
                break;
            case "VACUUM":
                session.Block.RequireNoBlock("VACUUM");
                Vacuum(session, transaction, Tables(session, transaction, statement));
                if (statement.Options.Any(option => option.Name == "analyze"))
                    AnalyseAnew(session, statement);
                break;
            case "REFRESH MATERIALIZED VIEW":
                return MaterializedViews.Refresh(session, runner, transaction, statement);
            case "REINDEX":
                Reindex(session, runner, transaction, statement);
                break;
            case "ANALYZE":
                Analyse(session, transaction, Tables(session, transaction, statement));
                break;
            default:
                RequireOrdered(Tables(session, transaction, statement), statement);
                break;
        }

        return new StatementOutcome(statement.Command);
    }

    private static void RequireOrdered(List<Table> tables, Maintenance statement)
    {
        if (tables.SelectMany(table => table.Keys).FirstOrDefault(key => key.Name == statement.Index) is { Method: not "btree" } key)
        {
            throw SqlException.NotSupported(
                $"cannot cluster on index \"{key.Name}\" because access method does not support clustering");
        }
    }

    private static bool IsOperator(Session session, Transaction transaction) =>
        transaction.Catalog.FindRole(session.State.CurrentRole) is { IsSuperuser: true };

    private static void Checkpoint(Session session, Transaction transaction)
    {
        if (session.Tenant() is { } tenant)
        {
            transaction.Scope.Rows(isTenantAware: true, writes: true);
            session.Database.Manager.Checkpoint(tenant.Id);
        }

        if (IsOperator(session, transaction))
            session.Database.Manager.Checkpoint(TenantId.System);
    }

    /// <summary>Tables of others are passed over, as PostgreSQL does.</summary>
    private static void Vacuum(Session session, Transaction transaction, List<Table> tables)
    {
        bool isOperator = IsOperator(session, transaction);
        HashSet<uint>? shared = Named(tables, table => !table.IsTenantAware && (isOperator || table.Owner == session.State.CurrentRole));
        HashSet<uint>? own = Named(tables, table => table.IsTenantAware);
        Tenant? tenant = session.Tenant();
        if (tenant is not null && own is not { Count: 0 })
            transaction.Scope.Rows(isTenantAware: true, writes: true);
        session.Block.EndImplicit();
        if (tenant is not null && own is not { Count: 0 })
            session.Database.Manager.Vacuum(tenant.Id, own);
        if (shared is { Count: > 0 } || (shared is null && isOperator))
            session.Database.Manager.Vacuum(TenantId.System, shared);
    }

    /// <summary>Vector indexes learn their lists anew; the others hold no order that could go stale.</summary>
    private static void Reindex(Session session, StatementRunner runner, Transaction transaction, Maintenance statement)
    {
        if (statement.Options.Any(option => option.Name == "concurrently" && option.Value is not ("false" or "off" or "0")))
            session.Block.RequireNoBlock("REINDEX CONCURRENTLY");
        if (statement.Target is "SCHEMA" or "DATABASE" or "SYSTEM")
            session.Block.RequireNoBlock("REINDEX " + statement.Target);
        foreach (Table table in Tables(session, transaction, statement).Distinct())
        {
            foreach (TableKey key in table.Keys.Where(key => statement.Target != "INDEX" || key.Name == statement.Relations[0].Name))
                VectorIndexBuild.Run(runner, transaction, table, key, isAnew: true);
        }
    }

    /// <summary>VACUUM has ended the transaction it was given.</summary>
    private static void AnalyseAnew(Session session, Maintenance statement)
    {
        Transaction transaction = session.Block.Ensure();
        transaction.NewStatement(session.Cancelled);
        Analyse(session, transaction, Tables(session, transaction, statement));
    }

    /// <summary>Statistics of the tables named, or of all that the role may maintain, over the rows of the session's own tenant.</summary>
    private static void Analyse(Session session, Transaction transaction, List<Table> tables)
    {
        foreach (Table table in tables)
            transaction.Lock(table.Oid, TableLockMode.ShareUpdateExclusive);
        CatalogSnapshot catalog = transaction.Catalog;
        var rights = new Rights(catalog, session.State.CurrentRole);
        IEnumerable<Table> meant = tables.Count > 0 ? tables : catalog.Relations.Values.OfType<Table>();
        foreach (Table table in meant.Where(table => rights.Owns(table.Owner) || rights.Has(table, "MAINTAIN")))
        {
            if (!table.IsTenantAware || session.Tenant() is not null)
                TableSample.Analyse(transaction, table, TableStore.Rows(transaction, table));
        }
    }

    /// <summary>Null: no table was named, and all are meant.</summary>
    private static HashSet<uint>? Named(List<Table> tables, Func<Table, bool> isMeant) =>
        tables.Count == 0 ? null : [.. tables.Where(isMeant).Select(table => table.Oid)];

    private static List<Table> Tables(Session session, Transaction transaction, Maintenance statement)
    {
        List<Table> tables = [];
        foreach (QualifiedName name in statement.Relations)
        {
            IReadOnlyList<string> path = session.Environment.SearchPath;
            CatalogSnapshot catalog = transaction.Catalog;
            if (catalog.Find(name.Schema, name.Name, path) is Table table)
                tables.Add(table);
            else if (catalog.TryFindIndex(name.Schema, name.Name, path, out Table? indexed, out _))
                tables.Add(indexed);
            else if (statement.Command is not "REINDEX" || !catalog.Schemas.ContainsKey(name.Name))
                throw new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist");
        }

        return tables;
    }
}
