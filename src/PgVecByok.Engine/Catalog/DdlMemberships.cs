using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// GRANT and REVOKE of roles. A membership goes by who granted it; what somebody granted by an ADMIN option goes with that option.
/// </summary>
internal static class DdlMemberships
{
    private sealed record Grant(string Member, Membership Membership);

    public static void Run(DdlContext context, GrantRole statement)
    {
        context.Begin(statement.IsGrant ? "GRANT ROLE" : "REVOKE ROLE");
        string? asked = statement.GrantedBy is { } by ? context.RoleNamed(by) : null;
        string[] members = [.. statement.Members.Select(context.RoleNamed)];
        foreach (string granted in statement.Roles.Select(context.RoleNamed))
        {
            RequireMayChange(context, granted, statement.IsGrant);
            string grantor = Grantor(context, granted, asked, statement.IsGrant);
            if (statement.IsGrant)
                Add(context, granted, members, grantor, statement.Options);
            else
                Remove(context, statement, granted, members, grantor);
        }
    }

    /// <summary>The role, or one that it is a member of, has the ADMIN option on the other.</summary>
    public static bool IsAdmin(CatalogSnapshot catalog, string role, string of) =>
        catalog.FindRole(role) is { IsSuperuser: true } || (role != of && BestAdmin(catalog, role, of) is not null);

    /// <summary>Adds members without asking who may.</summary>
    public static void Add(
        DdlContext context, string granted, IReadOnlyList<string> members, string grantor, MembershipOptions options)
    {
        foreach (string member in members)
        {
            if (context.Catalog.IsMember(granted, member))
                throw new SqlException(SqlState.InvalidGrantOperation, $"role \"{granted}\" is a member of role \"{member}\"");
        }

        if (options.Admin == true && grantor != CatalogSeed.Operator)
            RequireNoCircle(context, granted, members, grantor);
        foreach (string member in members)
            Add(context, granted, Found(context, member), grantor, options);
    }

    private static void Add(DdlContext context, string granted, Role member, string grantor, MembershipOptions options)
    {
        Membership? old = member.MemberOf.FirstOrDefault(each => each.Role == granted && each.Grantor == grantor);
        Membership next = old is null
            ? new Membership(granted, options.Admin ?? false, grantor)
            {
                Inherits = options.Inherit ?? member.Inherit, MaySet = options.Set ?? true,
            }
            : old with
            {
                WithAdmin = options.Admin ?? old.WithAdmin, Inherits = options.Inherit ?? old.Inherits ?? member.Inherit,
                MaySet = options.Set ?? old.MaySet,
            };
        if (old is not null && next == old with { Inherits = old.Inherits ?? member.Inherit })
        {
            context.Notice(
                SqlState.SuccessfulCompletion,
                $"role \"{member.Name}\" has already been granted membership in role \"{granted}\" by role \"{grantor}\"");
            return;
        }

        Put(context, member, [.. member.MemberOf.Where(each => each != old), next]);
    }

    private static void Put(DdlContext context, Role member, IReadOnlyList<Membership> memberships)
    {
        context.Transaction.Edit(CatalogEdit.Put(member with { MemberOf = memberships }));
        DdlRoles.SuspendGrants(context, member.Name);
    }

    private static void Remove(
        DdlContext context, GrantRole statement, string granted, IReadOnlyList<string> members, string grantor)
    {
        foreach (string name in members)
        {
            Role member = Found(context, name);
            if (member.MemberOf.FirstOrDefault(each => each.Role == granted && each.Grantor == grantor) is not { } membership)
            {
                context.Warning(
                    SqlState.Warning, $"role \"{name}\" has not been granted membership in role \"{granted}\" by role \"{grantor}\"");
                continue;
            }

            Membership? left = statement.OptionOnly switch
            {
                "ADMIN" => membership with { WithAdmin = false },
                "INHERIT" => membership with { Inherits = false },
                "SET" => membership with { MaySet = false },
                _ => null,
            };
            if (membership.WithAdmin && left is not { WithAdmin: true })
                RemoveDependents(context, granted, name, grantor, statement.Cascade);
            Replace(context, name, membership, left);
        }
    }

    private static void Replace(DdlContext context, string member, Membership old, Membership? next)
    {
        Role role = Found(context, member);
        Put(context, role, [.. role.MemberOf.Where(each => each != old), .. next is null ? Array.Empty<Membership>() : [next]]);
    }

    /// <summary>What the member has granted by the option that goes, unless another grantor has given it the option too.</summary>
    private static void RemoveDependents(DdlContext context, string granted, string admin, string grantor, bool cascade)
    {
        SqlException.ThrowIfTooDeep();
        if (Grants(context, granted).Any(each => each.Member == admin && each.Membership.Grantor != grantor && each.Membership.WithAdmin))
            return;
        foreach (Grant dependent in Grants(context, granted).Where(each => each.Membership.Grantor == admin).ToList())
        {
            if (!cascade)
            {
                throw new SqlException(SqlState.DependentObjectsStillExist, "dependent privileges exist")
                {
                    Hint = "Use CASCADE to revoke them too.",
                };
            }

            if (dependent.Membership.WithAdmin)
                RemoveDependents(context, granted, dependent.Member, admin, cascade);
            Replace(context, dependent.Member, dependent.Membership, null);
        }
    }

    private static void RequireNoCircle(DdlContext context, string granted, IReadOnlyList<string> members, string grantor)
    {
        HashSet<string> from = [grantor];
        for (int before = 0; before < from.Count;)
        {
            before = from.Count;
            from.UnionWith(Grants(context, granted).Where(each => from.Contains(each.Member) && each.Membership.WithAdmin)
                .Select(each => each.Membership.Grantor).ToList());
        }

        if (members.Any(from.Contains))
        {
            throw new SqlException(
                SqlState.InvalidGrantOperation, "ADMIN option cannot be granted back to your own grantor");
        }
    }

    private static IEnumerable<Grant> Grants(DdlContext context, string granted) =>
        from role in context.Catalog.Roles.Values
        from membership in role.MemberOf
        where membership.Role == granted
        select new Grant(role.Name, membership);

    private static void RequireMayChange(DdlContext context, string granted, bool isGrant)
    {
        if (granted == "pg_database_owner")
            throw new SqlException(SqlState.InvalidGrantOperation, "role \"pg_database_owner\" cannot have explicit members");
        bool isStrong = context.Catalog.FindRole(granted) is { IsSuperuser: true };
        if (isStrong ? context.IsOperator : IsAdmin(context.Catalog, context.CurrentRole, granted))
            return;
        string verb = isGrant ? "grant" : "revoke";
        throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied to {verb} role \"{granted}\"")
        {
            Detail = isStrong
                ? $"Only roles with the SUPERUSER attribute may {verb} roles with the SUPERUSER attribute."
                : $"Only roles with the ADMIN option on role \"{granted}\" may {verb} this role.",
        };
    }

    /// <summary>The server operator's grants are the first superuser's; others grant as whichever of their roles has the option.</summary>
    private static string Grantor(DdlContext context, string granted, string? asked, bool isGrant)
    {
        if (asked is null)
            return context.IsOperator ? CatalogSeed.Operator : BestAdmin(context.Catalog, context.CurrentRole, granted)!;
        string refusal = isGrant
            ? $"permission denied to grant privileges as role \"{asked}\""
            : $"permission denied to revoke privileges granted by role \"{asked}\"";
        if (!new Rights(context.Catalog, context.CurrentRole).Owns(asked))
        {
            string deed = isGrant ? "grant privileges as this role" : "revoke privileges granted by this role";
            throw new SqlException(SqlState.InsufficientPrivilege, refusal)
            {
                Detail = $"Only roles with privileges of role \"{asked}\" may {deed}.",
            };
        }

        bool hasOption = !isGrant || asked == CatalogSeed.Operator || BestAdmin(context.Catalog, asked, granted) == asked;
        return hasOption
            ? asked
            : throw new SqlException(SqlState.InsufficientPrivilege, refusal)
            {
                Detail = $"The grantor must have the ADMIN option on role \"{granted}\".",
            };
    }

    private static string? BestAdmin(CatalogSnapshot catalog, string role, string of) =>
        Memberships.Closure(catalog, role, _ => true).FirstOrDefault(each =>
            catalog.FindRole(each) is { } member && member.MemberOf.Any(membership => membership.Role == of && membership.WithAdmin));

    private static Role Found(DdlContext context, string name) => context.Catalog.FindRole(name)
        ?? throw new SqlException(SqlState.UndefinedObject, $"role \"{name}\" does not exist");
}
