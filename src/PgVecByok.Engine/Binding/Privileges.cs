using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the role may do with relations and functions, by ownership and grants. Tenants' rows are guarded elsewhere, by the login.</summary>
internal static class Privileges
{
    public static void RequireExecute(BindState state, FunctionDefinition function)
    {
        if (!function.IsRestricted || IsSuperuser(state))
            return;
        bool isGranted = state.Catalog.ObjectPrivileges.TryGetValue($"function:{function.Name}", out var granted)
            && granted.Any(privilege => privilege.Kind == "EXECUTE" && Reaches(state, privilege));
        if (!isGranted)
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for function {function.Name}");
    }

    /// <summary>The kind on the whole relation, or on each of the columns, by their ordinals (null: any column will do).</summary>
    public static void Require(BindState state, Relation relation, string kind, IEnumerable<int>? columns = null)
    {
        if (Holds(state, relation, kind, columns))
            return;
        string noun = relation is View ? "view" : relation is Sequence ? "sequence" : "table";
        throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for {noun} {relation.Name}");
    }

    public static bool Holds(BindState state, Relation relation, string kind, IEnumerable<int>? columns = null)
    {
        if (IsSuperuser(state) || IsOwner(state, relation.Owner) || IsAllData(state, relation, kind))
            return true;
        List<Privilege> reached = [.. relation.Privileges.Where(privilege => privilege.Kind == kind && Reaches(state, privilege))];
        if (reached.Any(privilege => privilege.Columns is null))
            return true;
        if (reached.Count == 0)
            return false;
        HashSet<int> granted = [.. reached.SelectMany(privilege => privilege.Columns!)];
        return columns is null ? granted.Count > 0 : columns.All(ordinal => granted.Contains(relation.Columns[ordinal].Number));
    }

    public static bool IsSuperuser(BindState state) => state.Catalog.FindRole(state.Role) is { IsSuperuser: true };

    public static bool IsOwner(BindState state, string owner) =>
        state.Catalog.IsMember(state.Role, owner == "pg_database_owner" ? CatalogSeed.Operator : owner);

    private static bool Reaches(BindState state, Privilege privilege) =>
        privilege.Grantee is null || state.Catalog.IsMember(state.Role, privilege.Grantee);

    private static bool IsAllData(BindState state, Relation relation, string kind) =>
        relation is not SystemRelation && (kind == "SELECT"
            ? state.Catalog.IsMember(state.Role, "pg_read_all_data")
            : kind is "INSERT" or "UPDATE" or "DELETE" && state.Catalog.IsMember(state.Role, "pg_write_all_data"));
}
