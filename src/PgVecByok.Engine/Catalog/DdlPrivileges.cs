using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Policies; comments.</summary>
public static class DdlPrivileges
{
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
        Table table = Relation(context, statement.Table);
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

    /// <summary>Of which a policy goes: whose it is not is told of the relation, whatever kind it is.</summary>
    private static Table Relation(DdlContext context, QualifiedName name) =>
        context.Catalog.Find(name.Schema, name.Name, context.SearchPath) is Table found && !context.IsOwner(found.Owner)
            ? throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of relation {found.Name}")
            : context.Owned<Table>(name, "table");

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

    private static SqlException NoPolicy(string name, Table table) =>
        new(SqlState.UndefinedObject, $"policy \"{name}\" for table \"{table.Name}\" does not exist");
}
