using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>SET CONSTRAINTS: which foreign keys wait for the transaction's end. Those that wait no longer are looked at now.</summary>
internal static class ConstraintStatements
{
    public static StatementOutcome Run(Session session, StatementRunner runner, Transaction transaction, SetConstraints statement)
    {
        if (!session.Block.IsBlock && !session.IsInScript)
            session.Warn(SqlState.NoActiveSqlTransaction, "SET CONSTRAINTS can only be used in transaction blocks");
        if (statement.Names.Count == 0)
            transaction.Deferred.SetAll(statement.Deferred);
        foreach (ForeignKey key in statement.Names.SelectMany(name => Find(session, transaction.Catalog, name)))
            transaction.Deferred.Set(key.Oid, statement.Deferred);
        if (!statement.Deferred && transaction.Deferred.HasPending)
            runner.ForeignKeys.RunDeferred(
                transaction, oid => KeyOf(transaction.Catalog, oid) is not { } key || !transaction.Deferred.IsDeferred(key));
        return new StatementOutcome("SET CONSTRAINTS");
    }

    private static ForeignKey? KeyOf(CatalogSnapshot catalog, uint oid) =>
        catalog.Relations.Values.OfType<Table>().SelectMany(table => table.ForeignKeys).FirstOrDefault(key => key.Oid == oid);

    /// <summary>The constraints of that name in the first schema of the path that has one.</summary>
    private static List<ForeignKey> Find(Session session, CatalogSnapshot catalog, QualifiedName name)
    {
        IReadOnlyList<string> schemas = name.Schema is { } named ? [named] : session.Environment.SearchPath;
        foreach (string schema in schemas)
        {
            Table[] tables = [.. catalog.Relations.Values.OfType<Table>().Where(table => table.Schema == schema)];
            List<ForeignKey> found = [.. tables.SelectMany(table => table.ForeignKeys).Where(key => key.Name == name.Name)];
            bool isOther = tables.Any(table => table.Checks.Any(check => check.Name == name.Name)
                || table.Keys.Any(key => key.IsConstraint && key.Name == name.Name));
            if (found.Count == 0 && !isOther)
                continue;
            return isOther || found.Exists(key => !key.IsDeferrable)
                ? throw new SqlException(SqlState.WrongObjectType, $"constraint \"{name.Name}\" is not deferrable")
                : found;
        }

        throw new SqlException(SqlState.UndefinedObject, $"constraint \"{name.Name}\" does not exist");
    }
}
