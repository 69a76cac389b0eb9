using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// CHECKPOINT, VACUUM, ANALYZE, REINDEX and CLUSTER with what they do here: CHECKPOINT and VACUUM write the rows as they stand in place
/// of a log that has grown; indexes hold no order of their own that could go stale, so REINDEX and CLUSTER check their names only.
/// </summary>
internal static class MaintenanceStatements
{
    public static StatementOutcome Run(Session session, Transaction transaction, Maintenance statement)
    {
        switch (statement.Command)
        {
            case "CHECKPOINT":
                if (transaction.Catalog.FindRole(session.State.CurrentRole) is not { IsSuperuser: true })
                {
                    throw new SqlException(SqlState.InsufficientPrivilege, "permission denied to execute CHECKPOINT command")
                    {
                        Detail = "Only roles with privileges of the \"pg_checkpoint\" role may execute this command.",
                    };
                }

                session.Database.Manager.Checkpoint(TenantId.System);
                break;
            case "VACUUM":
                session.Block.RequireNoBlock("VACUUM");
                Vacuum(session, Tables(session, transaction, statement));
                break;
            case "REFRESH MATERIALIZED VIEW":
                throw SqlException.NotSupported("materialized views are not supported yet");
            default:
                Tables(session, transaction, statement);
                break;
        }

        return new StatementOutcome(statement.Command);
    }

    private static void Vacuum(Session session, List<Table> tables)
    {
        bool all = tables.Count == 0;
        session.Block.EndImplicit();
        if (all || tables.Any(table => !table.IsTenantAware))
            session.Database.Manager.Checkpoint(TenantId.System);
        if (session.Tenant() is { } tenant && (all || tables.Any(table => table.IsTenantAware)))
            session.Database.Manager.Checkpoint(tenant.Id);
    }

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
                throw new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist") { Offset = name.Offset };
        }

        return tables;
    }
}
