using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>COMMENT ON: the text stays with the object, and goes with it. An empty one is none.</summary>
internal static class DdlComments
{
    public static void Comment(DdlContext context, CommentOn statement)
    {
        context.Begin("COMMENT");
        string? text = statement.Comment is { Length: > 0 } given ? given : null;
        switch (statement.Kind)
        {
            case "TABLE" or "VIEW" or "SEQUENCE" or "MATERIALIZED VIEW":
                context.Transaction.Edit(CatalogEdit.Put(Relation(context, statement) with { Comment = text }));
                break;
            case "INDEX":
                OfIndex(context, statement.Name, text);
                break;
            case "COLUMN":
                OfColumn(context, statement, text);
                break;
            case "FUNCTION" or "PROCEDURE" or "ROUTINE":
                OfFunction(context, statement, text);
                break;
            case "TYPE" or "DOMAIN":
                DdlTypes.Put(context, DdlTypes.Owned(context, statement.Name) with { Comment = text });
                break;
            case "CONSTRAINT" when statement.IsOnDomain:
                OfDomain(context, statement, text);
                break;
            case "CONSTRAINT":
                OfConstraint(context, context.Owned<Table>(statement.On!, "table"), statement.Name.Name, text);
                break;
            case "POLICY":
                OfPolicy(context, context.Owned<Table>(statement.On!, "table"), statement.Name.Name, text);
                break;
            case "TRIGGER" or "RULE":
                throw NoneOn(context, statement);
            default:
                OfNamed(context, statement.Kind, statement.Name.Name, text);
                break;
        }
    }

    private static void OfNamed(DdlContext context, string kind, string name, string? text)
    {
        switch (kind)
        {
            case "SCHEMA":
                Schema schema = context.Catalog.Schemas.GetValueOrDefault(name)
                    ?? throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{name}\" does not exist");
                if (!context.IsOwner(schema.Owner))
                    throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of schema {name}");
                context.Transaction.Edit(CatalogEdit.Put(schema with { Comment = text }));
                break;
            case "ROLE":
                Role role = context.Catalog.FindRole(name) ?? throw Missing(kind, name);
                context.Transaction.Edit(CatalogEdit.Put(role with { Comment = text }));
                break;
            case "DATABASE":
                OfDatabase(context, name, text);
                break;
            case "EXTENSION":
                Extension extension = context.Catalog.Extensions.GetValueOrDefault(name) ?? throw Missing(kind, name);
                if (!context.IsOperator)
                    throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of extension {name}");
                context.Transaction.Edit(CatalogEdit.Put(extension with { Comment = text ?? "" }));
                break;
            default:
                throw SqlException.NotSupported($"COMMENT ON {kind} is not supported yet");
        }
    }

    private static Relation Relation(DdlContext context, CommentOn statement)
    {
        Relation found = context.Owned<Relation>(statement.Name, "table");
        string kind = DdlContext.KindOf(found);
        string wanted = statement.Kind.ToLowerInvariant();
        if (kind != wanted)
            throw new SqlException(SqlState.WrongObjectType, $"\"{found.Name}\" is not a {wanted}");
        context.Transaction.Lock(found.Oid, TableLockMode.ShareUpdateExclusive);
        return found;
    }

    private static void OfIndex(DdlContext context, QualifiedName name, string? text)
    {
        foreach (string schema in name.Schema is { } named ? [named] : context.SearchPath)
        {
            if (!context.Catalog.IndexNames.TryGetValue((schema, name.Name), out uint oid) || context.Catalog.ByOid(oid) is not Table table)
                continue;
            if (!context.IsOwner(table.Owner))
                throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of index {name.Name}");
            PutKey(context, table, table.Keys.Single(key => key.Name == name.Name) with { Comment = text });
            return;
        }

        Relation found = context.Owned<Relation>(name, "index");
        throw new SqlException(SqlState.WrongObjectType, $"\"{found.Name}\" is not an index");
    }

    private static void PutKey(DdlContext context, Table table, TableKey key) => context.Transaction.Edit(CatalogEdit.Put(table with
    {
        Keys = [.. table.Keys.Select(each => each.Oid == key.Oid ? key : each)],
    }));

    private static void OfColumn(DdlContext context, CommentOn statement, string? text)
    {
        QualifiedName on = statement.On!;
        string column = statement.Name.Name;
        bool isRelation = context.Catalog.Find(on.Schema, on.Name, context.SearchPath) is not null;
        if (!isRelation && context.Catalog.FindUserType(on.Schema, on.Name, context.SearchPath) is { Kind: UserTypeKind.Composite } type)
        {
            RequireColumn(type.Attributes, column, on);
            DdlTypes.Put(context, DdlTypes.Owned(context, on) with { Attributes = With(type.Attributes, column, text) });
            return;
        }

        Relation relation = context.Owned<Relation>(on, "table");
        RequireColumn(relation.Columns, column, on);
        context.Transaction.Edit(CatalogEdit.Put(relation with { Columns = With(relation.Columns, column, text) }));
    }

    private static void RequireColumn(IReadOnlyList<TableColumn> columns, string name, QualifiedName relation)
    {
        if (!columns.Any(column => column.Name == name))
            throw new SqlException(SqlState.UndefinedColumn, $"column \"{name}\" of relation \"{relation}\" does not exist");
    }

    private static TableColumn[] With(IReadOnlyList<TableColumn> columns, string name, string? text) =>
        [.. columns.Select(column => column.Name == name ? column with { Comment = text } : column)];

    private static void OfFunction(DdlContext context, CommentOn statement, string? text)
    {
        UserFunction function = DdlFunctions.Find(
            context, statement.Kind, statement.Name, statement.Arguments, out SqlException? missing) ?? throw missing!;
        if (!context.IsOwner(function.Owner))
        {
            throw new SqlException(
                SqlState.InsufficientPrivilege, $"must be owner of {(function.IsProcedure ? "procedure" : "function")} {function.Name}");
        }

        context.Transaction.Edit(CatalogEdit.Put(function with { Comment = text }));
    }

    private static void OfDomain(DdlContext context, CommentOn statement, string? text)
    {
        UserType domain = DdlTypes.Owned(context, statement.On!);
        string name = statement.Name.Name;
        if (!domain.Checks.Any(check => check.Name == name))
        {
            throw new SqlException(
                SqlState.UndefinedObject, $"constraint \"{name}\" for domain {domain.Describe()} does not exist");
        }

        DdlTypes.Put(context, domain with
        {
            Checks = [.. domain.Checks.Select(check => check.Name == name ? check with { Comment = text } : check)],
        });
    }

    private static void OfConstraint(DdlContext context, Table table, string name, string? text)
    {
        if (table.ForeignKeys.FirstOrDefault(key => key.Name == name) is { } reference)
            context.Transaction.Edit(CatalogEdit.Put(DdlForeignKeys.With(table, reference with { Comment = text })));
        else if (table.Keys.FirstOrDefault(key => key.IsConstraint && key.Name == name) is { } key)
            PutKey(context, table, key with { ConstraintComment = text });
        else if (table.Checks.Any(check => check.Name == name))
        {
            context.Transaction.Edit(CatalogEdit.Put(table with
            {
                Checks = [.. table.Checks.Select(check => check.Name == name ? check with { Comment = text } : check)],
            }));
        }
        else if (table.Columns.FirstOrDefault(column => column.NotNull && name == $"{table.Name}_{column.Name}_not_null") is { } column)
        {
            context.Transaction.Edit(CatalogEdit.Put(table with
            {
                Columns = [.. table.Columns.Select(each => each == column ? each with { NotNullComment = text } : each)],
            }));
        }
        else
        {
            throw new SqlException(SqlState.UndefinedObject, $"constraint \"{name}\" for table \"{table.Name}\" does not exist");
        }
    }

    private static void OfPolicy(DdlContext context, Table table, string name, string? text)
    {
        if (!table.Policies.Any(policy => policy.Name == name))
            throw DdlPrivileges.NoPolicy(name, table);
        context.Transaction.Edit(CatalogEdit.Put(table with
        {
            Policies = [.. table.Policies.Select(policy => policy.Name == name ? policy with { Comment = text } : policy)],
        }));
    }

    private static void OfDatabase(DdlContext context, string name, string? text)
    {
        if (!CatalogSnapshot.Databases.Contains(name))
        {
            // A dump of a database may be read into another.
            context.Warning(SqlState.InvalidCatalogName, $"database \"{name}\" does not exist");
            return;
        }

        if (!context.IsOperator)
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of database {name}");
        if (name != CatalogSnapshot.Databases[0])
            throw SqlException.NotSupported($"database \"{name}\" cannot have a comment");
        Role everyone = context.Catalog.FindRole("") ?? new Role { Oid = 0, Name = "" };
        context.Transaction.Edit(CatalogEdit.Put(everyone with { Comment = text }));
    }

    private static SqlException NoneOn(DdlContext context, CommentOn statement)
    {
        Relation relation = context.Owned<Relation>(statement.On!, "table");
        string on = statement.Kind == "RULE" ? "relation" : "table";
        return new SqlException(
            SqlState.UndefinedObject,
            $"{statement.Kind.ToLowerInvariant()} \"{statement.Name.Name}\" for {on} \"{relation.Name}\" does not exist");
    }

    private static SqlException Missing(string kind, string name) =>
        new(SqlState.UndefinedObject, $"{kind.ToLowerInvariant()} \"{name}\" does not exist");
}
