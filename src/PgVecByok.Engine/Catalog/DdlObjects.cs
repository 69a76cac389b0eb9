using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>CREATE of sequences, schemas and extensions; ALTER SEQUENCE.</summary>
public static class DdlObjects
{
    public static void Create(DdlContext context, CreateSequence statement)
    {
        context.Begin("CREATE SEQUENCE");
        Schema schema = context.CreationSchema(statement.Name, statement.IsTemporary);
        if (!context.IsFree(schema, statement.Name.Name, statement.IfNotExists))
            return;
        string type = statement.Options.FirstOrDefault(option =>
            option.Name.Equals("AS", StringComparison.OrdinalIgnoreCase))?.Value ?? "bigint";
        uint oid = type is "smallint" or "int2" ? 21u : type is "integer" or "int" or "int4" ? 23u : 20u;
        Sequence sequence = SequenceOptions.New(
            context.Transaction.NewOid(), schema.Name, statement.Name.Name, CatalogJson.Types(oid)!, context.CurrentRole);
        sequence = SequenceOptions.Apply(sequence, statement.Options);
        context.Transaction.Edit(CatalogEdit.Put(SequenceOwner.Apply(context, sequence, statement.Options)));
    }

    public static void Alter(DdlContext context, AlterSequence statement)
    {
        context.Begin("ALTER SEQUENCE");
        if (statement.IfExists && context.Catalog.Find(statement.Name.Schema, statement.Name.Name, context.SearchPath) is null)
        {
            context.Notice(SqlState.SuccessfulCompletion, $"relation \"{statement.Name.Name}\" does not exist, skipping");
            return;
        }

        Sequence sequence = SequenceOptions.Apply(context.Owned<Sequence>(statement.Name, "sequence"), statement.Options);
        sequence = SequenceOwner.Apply(context, sequence, statement.Options);
        context.Transaction.Edit(CatalogEdit.Put(sequence));
        SequenceOptions.Restart(context.Transaction, sequence, statement.Options);
    }

    public static void Create(DdlContext context, CreateSchema statement)
    {
        context.Begin("CREATE SCHEMA");
        RequireMaker(context);
        string name = statement.Name ?? statement.Authorization!;
        RequireUnreserved(name);
        if (context.Catalog.Schemas.ContainsKey(name))
        {
            if (!statement.IfNotExists)
                throw new SqlException(SqlState.DuplicateSchema, $"schema \"{name}\" already exists");
            context.Notice(SqlState.DuplicateSchema, $"schema \"{name}\" already exists, skipping");
            return;
        }

        string owner = statement.Authorization ?? context.CurrentRole;
        context.Transaction.Edit(CatalogEdit.Put(new Schema(context.Transaction.NewOid(), name, owner)));
    }

    internal static void RequireMaker(DdlContext context)
    {
        if (!context.Rights.Has(AccessList.OfBuiltin(context.Catalog, AccessKind.Database, "postgres"), "CREATE"))
            throw new SqlException(SqlState.InsufficientPrivilege, "permission denied for database postgres");
    }

    internal static void RequireUnreserved(string name)
    {
        if (!name.StartsWith("pg_", StringComparison.Ordinal))
            return;
        throw new SqlException(SqlState.ReservedName, $"unacceptable schema name \"{name}\"")
        {
            Detail = "The prefix \"pg_\" is reserved for system schemas.",
        };
    }

    /// <summary>ALTER EXTENSION: each is there in one version, and its functions in one schema.</summary>
    public static void Alter(DdlContext context, string name, AlterAction action)
    {
        context.Begin("ALTER EXTENSION");
        if (!context.Catalog.Extensions.TryGetValue(name, out Extension? installed))
            throw new SqlException(SqlState.UndefinedObject, $"extension \"{name}\" does not exist");
        if (!context.IsOperator)
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of extension {name}");
        switch (action)
        {
            case UpdateExtension { Version: var version } when version is null || version == installed.Version:
                context.Notice(
                    SqlState.SuccessfulCompletion, $"version \"{installed.Version}\" of extension \"{name}\" is already installed");
                break;
            case UpdateExtension { Version: var version }:
                throw new SqlException(
                    SqlState.InvalidParameterValue,
                    $"extension \"{name}\" has no update path from version \"{installed.Version}\" to version \"{version}\"");
            case SetSchema { Schema: "public" }:
                break;
            default:
                throw SqlException.NotSupported("moving an extension to another schema is not supported");
        }
    }

    public static void Create(DdlContext context, CreateExtension statement)
    {
        context.Begin("CREATE EXTENSION");
        if (context.Catalog.Extensions.ContainsKey(statement.Name))
        {
            if (!statement.IfNotExists)
                throw new SqlException(SqlState.DuplicateObject, $"extension \"{statement.Name}\" already exists");
            context.Notice(SqlState.DuplicateObject, $"extension \"{statement.Name}\" already exists, skipping");
            return;
        }

        if (KnownExtension.Find(statement.Name) is not { Version: var version })
        {
            throw SqlException.NotSupported(
                $"extension \"{statement.Name}\" is not available",
                $"The extensions here are: {string.Join(", ", KnownExtension.All.Select(each => each.Name))}.");
        }

        if (statement.Version is { } wanted && wanted != version)
        {
            throw new SqlException(
                SqlState.InvalidParameterValue,
                $"extension \"{statement.Name}\" has no installation script nor update path for version \"{wanted}\"");
        }

        string[] name = statement.Schema is { } named ? [named, "vector"] : ["vector"];
        Schema schema = context.CreationSchema(new QualifiedName(name, statement.Offset));
        context.Transaction.Edit(CatalogEdit.Put(new Extension(context.Transaction.NewOid(), statement.Name, version, schema.Name)));
    }
}
