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
