using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Who may make, change and drop roles: the server operator; others with CREATEROLE, and of roles that are there with the ADMIN option on
/// them. A role that is stronger than they are is out of their reach, and so are attributes that they have not got.
/// </summary>
internal static class RoleRights
{
    private static readonly string[] Guarded = ["SUPERUSER", "CREATEDB", "REPLICATION", "BYPASSRLS"];

    public static void RequireCreate(DdlContext context, IEnumerable<string> attributes)
    {
        if (context.IsOperator)
            return;
        Role current = context.Catalog.FindRole(context.CurrentRole)!;
        if (!current.CreateRole)
            throw Refused("create role", "Only roles with the CREATEROLE attribute may create roles.");
        foreach (string attribute in Guarded.Where(attribute => attributes.Contains(attribute) && !Has(current, attribute)))
        {
            throw Refused(
                "create role", $"Only roles with the {attribute} attribute may create roles with the {attribute} attribute.");
        }
    }

    /// <summary>REQUIRES: not a change of the role's own password or settings.</summary>
    public static void RequireAlter(DdlContext context, Role role, IEnumerable<string> attributes)
    {
        if (context.IsOperator)
            return;
        Role current = context.Catalog.FindRole(context.CurrentRole)!;
        if (role.IsSuperuser)
        {
            throw Refused(
                "alter role", "Only roles with the SUPERUSER attribute may alter roles with the SUPERUSER attribute.");
        }

        if (!current.CreateRole || !DdlMemberships.IsAdmin(context.Catalog, current.Name, role.Name))
        {
            throw Refused(
                "alter role",
                $"Only roles with the CREATEROLE attribute and the ADMIN option on role \"{role.Name}\" may alter this role.");
        }

        foreach (string attribute in Guarded.Where(attribute => Names(attributes, attribute) && !Has(current, attribute)))
            throw Refused("alter role", $"Only roles with the {attribute} attribute may change the {attribute} attribute.");
    }

    public static void RequireDrop(DdlContext context, Role role)
    {
        if (context.IsOperator)
            return;
        if (context.Catalog.FindRole(context.CurrentRole) is not { CreateRole: true } current)
        {
            throw Refused(
                "drop role", "Only roles with the CREATEROLE attribute and the ADMIN option on the target roles may drop roles.");
        }

        if (role.IsSuperuser)
            throw Refused("drop role", "Only roles with the SUPERUSER attribute may drop roles with the SUPERUSER attribute.");
        if (!DdlMemberships.IsAdmin(context.Catalog, current.Name, role.Name))
        {
            throw Refused(
                "drop role",
                $"Only roles with the CREATEROLE attribute and the ADMIN option on role \"{role.Name}\" may drop this role.");
        }
    }

    private static bool Names(IEnumerable<string> attributes, string attribute) =>
        attributes.Any(each => each == attribute || each == "NO" + attribute);

    private static bool Has(Role role, string attribute) => attribute switch
    {
        "CREATEDB" => role.CreateDb,
        "REPLICATION" => role.CanReplicate,
        "BYPASSRLS" => role.BypassRowSecurity,
        _ => role.IsSuperuser,
    };

    private static SqlException Refused(string what, string why) =>
        new(SqlState.InsufficientPrivilege, $"permission denied to {what}") { Detail = why };
}
