using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Policies; comments.</summary>
public static class DdlPrivileges
{
    public static void Define(DdlContext context, PolicyDefinition statement)
    {
        context.Begin(statement.IsAlter ? "ALTER POLICY" : "CREATE POLICY");
        Table table = context.Owned<Table>(statement.Table, "table");
        context.Transaction.Lock(table.Oid, TableLockMode.AccessExclusive);
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

        context.Transaction.Lock(table.Oid, TableLockMode.AccessExclusive);
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

    public static SqlException NoPolicy(string name, Table table) =>
        new(SqlState.UndefinedObject, $"policy \"{name}\" for table \"{table.Name}\" does not exist");
}
