using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What the statement's role may do with relations and functions. A text that is only kept, such as a view's, is bound without asking:
/// rights are those of whoever runs it. Tenants' rows are guarded elsewhere, by the login.
/// </summary>
internal static class Privileges
{
    public static void RequireExecute(BindState state, FunctionDefinition function)
    {
        if (function.IsOwnersDeed && state.Context is { IsKept: true, IsDefinition: false })
            throw Stored(function.Name);
        if (state.Context.IsDefinition || IsSuperuser(state) || RightsOn(state.Catalog, function) is not { } list
            || Of(state).Has(list, "EXECUTE"))
        {
            return;
        }

        bool isProcedure = state.Catalog.Functions.GetValueOrDefault(function.Oid) is { IsProcedure: true };
        throw new SqlException(
            SqlState.InsufficientPrivilege, $"permission denied for {(isProcedure ? "procedure" : "function")} {function.Name}");
    }

    /// <summary>
    /// Rights over tenants are the login's, whoever wrote what runs in its session: a default or a function of the server operator's
    /// would grant him the tenant.
    /// </summary>
    public static SqlException Stored(string function) => new(
        SqlState.InsufficientPrivilege, $"permission denied for function {function}")
    {
        Detail = "It is called by stored code: a function, a view, a default, a check or a policy.",
        Hint = "Call it in a statement of its own.",
    };

    /// <summary>Null: nothing was ever said about the function, and everybody may call it.</summary>
    public static AccessList? RightsOn(CatalogSnapshot catalog, FunctionDefinition function)
    {
        if (catalog.Functions.TryGetValue(function.Oid, out UserFunction? made))
            return AccessList.Of(made);
        return function.IsRestricted || catalog.ObjectPrivileges.ContainsKey(AccessList.BuiltinKey(AccessKind.Function, function.Name))
            ? AccessList.OfBuiltin(catalog, AccessKind.Function, function.Name, function.IsRestricted)
            : null;
    }

    /// <summary>The kind on the whole relation, or on each of the columns, by their ordinals (none of them: any column will do).</summary>
    public static void Require(BindState state, Relation relation, string kind, IEnumerable<int>? columns = null)
    {
        if (Holds(state, relation, kind, columns))
            return;
        string noun = relation is View ? "view" : relation is Sequence ? "sequence"
            : relation is Table { IsMaterializedView: true } ? "materialized view" : "table";
        throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for {noun} {relation.Name}");
    }

    public static bool Holds(BindState state, Relation relation, string kind, IEnumerable<int>? columns = null) =>
        state.Context.IsDefinition || Of(state).Has(relation, kind, columns);

    public static bool IsSuperuser(BindState state) => Of(state).IsSuperuser;

    public static bool IsOwner(BindState state, string owner) => state.Catalog.HasPrivilegesOf(state.Role, owner);

    private static Rights Of(BindState state) => new(state.Catalog, state.Role);
}
