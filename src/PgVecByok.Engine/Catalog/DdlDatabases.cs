using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// CREATE, ALTER and DROP DATABASE where a server has one (decision 0013): what does not exist is not there, what exists is in use, and
/// another one cannot be made.
/// </summary>
internal static class DdlDatabases
{
    private const string Current = "postgres";

    public static void Create(DdlContext context, CreateDatabase statement)
    {
        if (!context.IsOperator && context.Catalog.FindRole(context.CurrentRole) is not { CreateDb: true })
            throw new SqlException(SqlState.InsufficientPrivilege, "permission denied to create database");
        string? owner = Option(statement, "OWNER"), template = Option(statement, "TEMPLATE");
        if (owner is not null && context.Catalog.FindRole(owner) is null)
            throw new SqlException(SqlState.UndefinedObject, $"role \"{owner}\" does not exist");
        if (template is not null && !CatalogSnapshot.Databases.Contains(template))
            throw new SqlException(SqlState.InvalidCatalogName, $"template database \"{template}\" does not exist");
        if (CatalogSnapshot.Databases.Contains(statement.Name))
            throw new SqlException(SqlState.DuplicateDatabase, $"database \"{statement.Name}\" already exists");
        throw SqlException.NotSupported(
            $"this server has one database, \"{Current}\"",
            $"Connect to database \"{Current}\" and use a schema of your own: CREATE SCHEMA {SqlQuoting.Identifier(statement.Name)}. "
            + "Customers are separated by tenant.");
    }

    public static void Alter(DdlContext context, AlterObject statement)
    {
        if (!CatalogSnapshot.Databases.Contains(statement.Name.Name))
            throw Missing(statement.Name.Name);
        if (!context.IsOperator)
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of database {statement.Name.Name}");
        if (statement.Actions.OfType<RenameTo>().FirstOrDefault() is { } rename)
        {
            throw CatalogSnapshot.Databases.Contains(rename.NewName)
                ? new SqlException(SqlState.DuplicateDatabase, $"database \"{rename.NewName}\" already exists")
                : SqlException.NotSupported("current database cannot be renamed");
        }

        throw SqlException.NotSupported("this form of ALTER DATABASE is not supported", "Settings belong to a session or a role.");
    }

    /// <summary>REQUIRES: not in a transaction block.</summary>
    public static void Drop(DdlContext context, Drop statement)
    {
        string name = statement.Names[0].Name;
        if (!CatalogSnapshot.Databases.Contains(name))
        {
            if (!statement.IfExists)
                throw Missing(name);
            context.Notice(SqlState.SuccessfulCompletion, Missing(name).Message + ", skipping");
            return;
        }

        if (!context.IsOperator)
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of database {name}");
        throw name != Current
            ? new SqlException(SqlState.WrongObjectType, "cannot drop a template database")
            : new SqlException(SqlState.ObjectInUse, "cannot drop the currently open database");
    }

    private static string? Option(CreateDatabase statement, string name) =>
        statement.Options.LastOrDefault(option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static SqlException Missing(string name) => new(SqlState.InvalidCatalogName, $"database \"{name}\" does not exist");
}
