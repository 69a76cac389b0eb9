using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>SET CONSTRAINTS: which foreign keys and deferrable unique keys wait for the transaction's end. Those that wait no longer are looked at now.</summary>
internal static class ConstraintStatements
{
    public static StatementOutcome Run(Session session, StatementRunner runner, Transaction transaction, SetConstraints statement)
    {
        if (!session.Block.GoesOn)
            session.Warn(SqlState.NoActiveSqlTransaction, "SET CONSTRAINTS can only be used in transaction blocks");
        if (statement.Names.Count == 0)
            transaction.Deferred.SetAll(statement.Deferred);
        foreach (uint key in statement.Names.SelectMany(name => Find(session, transaction.Catalog, name)))
            transaction.Deferred.Set(key, statement.Deferred);
        if (!statement.Deferred && transaction.Deferred.HasPending)
            runner.ForeignKeys.RunDeferred(transaction, oid => !IsDeferred(transaction, oid));
        return new StatementOutcome("SET CONSTRAINTS");
    }

    private static bool IsDeferred(Transaction transaction, uint oid)
    {
        foreach (Table table in transaction.Catalog.Relations.Values.OfType<Table>())
        {
            if (table.ForeignKeys.FirstOrDefault(key => key.Oid == oid) is { } reference)
                return transaction.Deferred.IsDeferred(reference);
            if (table.Keys.FirstOrDefault(key => key.Oid == oid) is { } key)
                return transaction.Deferred.IsDeferred(key);
        }

        return false;
    }

    /// <summary>The constraints of that name in the first schema of the path that has one.</summary>
    private static uint[] Find(Session session, CatalogSnapshot catalog, QualifiedName name)
    {
        IReadOnlyList<string> schemas = name.Schema is { } named ? [named] : session.Environment.SearchPath;
        foreach (string schema in schemas)
        {
            (uint Oid, bool IsDeferrable)[] found =
                [.. catalog.Relations.Values.OfType<Table>().Where(table => table.Schema == schema).SelectMany(table => Named(table, name.Name))];
            if (found.Length > 0)
            {
                return found.All(each => each.IsDeferrable)
                    ? [.. found.Select(each => each.Oid)]
                    : throw new SqlException(SqlState.WrongObjectType, $"constraint \"{name.Name}\" is not deferrable");
            }
        }

        throw new SqlException(SqlState.UndefinedObject, $"constraint \"{name.Name}\" does not exist");
    }

    private static IEnumerable<(uint Oid, bool IsDeferrable)> Named(Table table, string name) =>
    [
        .. table.ForeignKeys.Where(key => key.Name == name).Select(key => (key.Oid, key.IsDeferrable)),
        .. table.Keys.Where(key => key.IsConstraint && key.Name == name).Select(key => (key.Oid, key.IsDeferrable)),
        .. table.Checks.Where(check => check.Name == name).Select(check => (check.Oid, false)),
    ];
}
