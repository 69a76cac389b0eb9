using System.Collections.Immutable;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>GRANT and REVOKE on tables, sequences, schemas, functions and databases; policies; comments.</summary>
public static class DdlPrivileges
{
    private static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["TABLE"] = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"],
        ["SEQUENCE"] = ["USAGE", "SELECT", "UPDATE"],
        ["SCHEMA"] = ["USAGE", "CREATE"],
        ["FUNCTION"] = ["EXECUTE"],
        ["TYPE"] = ["USAGE"],
        ["DOMAIN"] = ["USAGE"],
        ["DATABASE"] = ["CREATE", "CONNECT", "TEMPORARY"],
    };

    public static void Grant(DdlContext context, GrantPrivileges statement)
    {
        context.Begin(statement.IsGrant ? "GRANT" : "REVOKE");
        if (statement.IsDefault)
            throw SqlException.NotSupported("ALTER DEFAULT PRIVILEGES is not supported yet");
        string kind = statement.ObjectKind is "PROCEDURE" or "ROUTINE" ? "FUNCTION" : statement.ObjectKind;
        if (!Kinds.TryGetValue(kind, out string[]? known))
            throw SqlException.NotSupported($"GRANT on {kind} is not supported");
        foreach (string? grantee in statement.Grantees)
        {
            if (grantee is not null && context.Catalog.FindRole(grantee) is null)
                throw new SqlException(SqlState.UndefinedObject, $"role \"{grantee}\" does not exist");
        }

        foreach (QualifiedName name in statement.AllInSchema ? InSchemas(context, statement) : statement.Objects)
            Grant(context, statement, kind, known, name);
    }

    public static void Define(DdlContext context, PolicyDefinition statement)
    {
        context.Begin(statement.IsAlter ? "ALTER POLICY" : "CREATE POLICY");
        Table table = context.Owned<Table>(statement.Table, "table");
        Policy? old = table.Policies.FirstOrDefault(policy => policy.Name == statement.Name);
        if (statement.IsAlter && old is null)
            throw NoPolicy(statement.Name, table);
        if (!statement.IsAlter && old is not null)
        {
            throw new SqlException(
                SqlState.DuplicateObject, $"policy \"{statement.Name}\" for table \"{table.Name}\" already exists");
        }

        foreach (Expression expression in new[] { statement.Using, statement.WithCheck }.OfType<Expression>())
            context.CheckExpression?.Invoke(expression, ExpressionUse.Policy, table.Name, table.Columns, null);
        string command = old?.Command ?? statement.Command;
        if (command == "INSERT" && statement.Using is not null)
            throw new SqlException(SqlState.SyntaxError, "only WITH CHECK expression allowed for INSERT");
        if (command is "SELECT" or "DELETE" && statement.WithCheck is not null)
            throw new SqlException(SqlState.SyntaxError, "WITH CHECK cannot be applied to SELECT or DELETE");
        var policy = new Policy(
            old?.Oid ?? context.Transaction.NewOid(), statement.RenameTo ?? statement.Name,
            old?.IsPermissive ?? statement.IsPermissive, command,
            statement.Roles is { } roles ? [.. roles.OfType<string>()] : old?.Roles ?? [],
            statement.Using is { } condition ? context.Print(condition) : old?.Using,
            statement.WithCheck is { } check ? context.Print(check) : old?.WithCheck);
        context.Transaction.Edit(CatalogEdit.Put(table with
        {
            Policies = [.. table.Policies.Where(each => each != old), policy],
        }));
    }

    public static void Drop(DdlContext context, DropOnTable statement)
    {
        context.Begin("DROP " + statement.Kind);
        if (statement.Kind != "POLICY")
            throw SqlException.NotSupported($"DROP {statement.Kind} is not supported");
        Table table = context.Owned<Table>(statement.Table, "table");
        if (!table.Policies.Any(policy => policy.Name == statement.Name))
        {
            if (!statement.IfExists)
                throw NoPolicy(statement.Name, table);
            context.Notice(
                SqlState.SuccessfulCompletion, $"policy \"{statement.Name}\" for relation \"{table.Name}\" does not exist, skipping");
            return;
        }

        context.Transaction.Edit(CatalogEdit.Put(table with
        {
            Policies = [.. table.Policies.Where(policy => policy.Name != statement.Name)],
        }));
    }

    public static void Comment(DdlContext context, CommentOn statement)
    {
        context.Begin("COMMENT");
        switch (statement.Kind)
        {
            case "TABLE" or "VIEW" or "SEQUENCE" or "MATERIALIZED VIEW":
                context.Transaction.Edit(CatalogEdit.Put(
                    context.Owned<Relation>(statement.Name, "table") with { Comment = statement.Comment }));
                break;
            case "COLUMN":
                Relation relation = context.Owned<Relation>(statement.On!, "table");
                if (!relation.Columns.Any(column => column.Name == statement.Name.Name))
                {
                    throw new SqlException(
                        SqlState.UndefinedColumn, $"column \"{statement.Name.Name}\" of relation \"{relation.Name}\" does not exist");
                }

                context.Transaction.Edit(CatalogEdit.Put(relation with
                {
                    Columns = [.. relation.Columns.Select(column =>
                        column.Name == statement.Name.Name ? column with { Comment = statement.Comment } : column)],
                }));
                break;
            case "FUNCTION" or "PROCEDURE" or "ROUTINE":
                UserFunction function = DdlFunctions.Find(context, statement.Kind, statement.Name, null, out SqlException? missing)
                    ?? throw missing!;
                context.Transaction.Edit(CatalogEdit.Put(function with { Comment = statement.Comment }));
                break;
            case "TYPE" or "DOMAIN":
                DdlTypes.Put(context, DdlTypes.Owned(context, statement.Name) with { Comment = statement.Comment });
                break;
            case "CONSTRAINT":
                CommentConstraint(context, statement);
                break;
            case "SCHEMA" when context.Catalog.Schemas.TryGetValue(statement.Name.Name, out Schema? schema):
                context.Transaction.Edit(CatalogEdit.Put(schema with { Comment = statement.Comment }));
                break;
            case "ROLE" when context.Catalog.FindRole(statement.Name.Name) is { } role:
                context.Transaction.Edit(CatalogEdit.Put(role with { Comment = statement.Comment }));
                break;
            case "EXTENSION" or "DATABASE":
                break;
            default: throw SqlException.NotSupported($"COMMENT ON {statement.Kind} is not supported yet");
        }
    }

    private static void CommentConstraint(DdlContext context, CommentOn statement)
    {
        Table table = context.Owned<Table>(statement.On!, "table");
        string name = statement.Name.Name;
        bool isOther = table.Checks.Any(check => check.Name == name) || table.Keys.Any(key => key.IsConstraint && key.Name == name)
            || table.Columns.Any(column => column.NotNull && name == $"{table.Name}_{column.Name}_not_null");
        if (table.ForeignKeys.FirstOrDefault(key => key.Name == name) is { } found)
            context.Transaction.Edit(CatalogEdit.Put(DdlForeignKeys.With(table, found with { Comment = statement.Comment })));
        else if (!isOther)
        {
            throw new SqlException(SqlState.UndefinedObject, $"constraint \"{name}\" for table \"{table.Name}\" does not exist");
        }
    }

    private static IEnumerable<QualifiedName> InSchemas(DdlContext context, GrantPrivileges statement) =>
        from schema in statement.Objects
        from relation in context.Catalog.Relations.Values
        where relation.Schema == schema.Name && relation is not SystemRelation
            && relation is Sequence == (statement.ObjectKind == "SEQUENCE")
        select new QualifiedName([relation.Schema, relation.Name], schema.Offset);

    private static void Grant(DdlContext context, GrantPrivileges statement, string kind, string[] known, QualifiedName name)
    {
        switch (kind)
        {
            case "TABLE" or "SEQUENCE":
                Relation relation = context.Owned<Relation>(name, "table");
                context.Transaction.Edit(CatalogEdit.Put(relation with
                {
                    Privileges = [.. Change(context, statement, known, relation.Privileges, relation)],
                }));
                break;
            case "TYPE" or "DOMAIN":
                UserType type = DdlTypes.Owned(context, name);
                DdlTypes.Put(context, type with { Privileges = Change(context, statement, known, type.Privileges, null) });
                break;
            case "SCHEMA":
                if (!context.Catalog.Schemas.TryGetValue(name.Name, out Schema? schema))
                    throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{name.Name}\" does not exist");
                if (!context.IsOwner(schema.Owner))
                    throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for schema {name.Name}");
                context.Transaction.Edit(CatalogEdit.Put(schema with
                {
                    Privileges = [.. Change(context, statement, known, schema.Privileges, null)],
                }));
                break;
            default:
                if (!context.IsOperator)
                    throw new SqlException(
                        SqlState.InsufficientPrivilege, $"permission denied for {kind.ToLowerInvariant()} {name.Name}");
                string target = $"{kind.ToLowerInvariant()}:{name.Name}";
                ImmutableList<Privilege> old = context.Catalog.ObjectPrivileges.GetValueOrDefault(target) ?? [];
                context.Transaction.Edit(CatalogEdit.Put(target, [.. Change(context, statement, known, old, null)]));
                break;
        }
    }

    private static List<Privilege> Change(
        DdlContext context, GrantPrivileges statement, string[] known, IEnumerable<Privilege> old, Relation? relation)
    {
        IReadOnlyList<PrivilegeItem> items = statement.Privileges.Count > 0
            ? statement.Privileges
            : [.. known.Select(kind => new PrivilegeItem(kind, []))];
        if (items.FirstOrDefault(item => !known.Contains(item.Privilege)) is { } unknown)
        {
            throw new SqlException(
                "0LP01", // invalid_grant_operation
                $"invalid privilege type {unknown.Privilege} for {statement.ObjectKind.ToLowerInvariant()}");
        }

        List<Privilege> privileges = [.. old];
        foreach (string? grantee in statement.Grantees)
        {
            foreach (PrivilegeItem item in items)
            {
                int[] columns = [.. item.Columns.Select(column => Number(relation!, column))];
                privileges.RemoveAll(each => each.Grantee == grantee && each.Kind == item.Privilege
                    && (each.Columns ?? []).SequenceEqual(columns));
                if (statement.IsGrant)
                {
                    privileges.Add(new Privilege(
                        grantee, item.Privilege, statement.WithGrantOption, context.CurrentRole, columns.Length > 0 ? columns : null));
                }
            }
        }

        return privileges;
    }

    private static int Number(Relation relation, string column) =>
        relation.Columns.FirstOrDefault(each => each.Name == column)?.Number
        ?? throw new SqlException(
            SqlState.UndefinedColumn, $"column \"{column}\" of relation \"{relation.Name}\" does not exist");

    private static SqlException NoPolicy(string name, Table table) =>
        new(SqlState.UndefinedObject, $"policy \"{name}\" for table \"{table.Name}\" does not exist");
}
