using System.Globalization;
using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// CREATE, ALTER, DROP ROLE and role membership. Whoever changes a role that a tenant has granted, and has logged in neither as that role
/// nor as an owner of the tenant, suspends the grant: the server operator cannot become a tenant by resetting a password.
/// </summary>
public static class DdlRoles
{
    public static void Create(DdlContext context, CreateRole statement)
    {
        context.Begin("CREATE ROLE");
        RoleRights.RequireCreate(context, statement.Options.Select(Key));
        if (statement.Name.StartsWith("pg_", StringComparison.Ordinal) || statement.Name is "public" or "none")
            throw new SqlException(SqlState.ReservedName, $"role name \"{statement.Name}\" is reserved");
        if (context.Catalog.FindRole(statement.Name) is not null)
            throw new SqlException(SqlState.DuplicateObject, $"role \"{statement.Name}\" already exists");
        var role = new Role { Oid = context.Transaction.NewOid(), Name = statement.Name, CanLogin = statement.IsUser };
        context.Transaction.Edit(CatalogEdit.Put(Apply(role, statement.Options)));
        AddMemberships(context, role.Name, statement.Options);
    }

    /// <summary>IN ROLE, ROLE and ADMIN; a maker who is not the server operator may hand the role on.</summary>
    private static void AddMemberships(DdlContext context, string name, IReadOnlyList<DefinitionOption> options)
    {
        var plain = new MembershipOptions(null, null, null);
        if (!context.IsOperator)
            DdlMemberships.Add(context, name, [context.CurrentRole], CatalogSeed.Operator, new MembershipOptions(true, false, false));
        foreach (DefinitionOption option in options)
        {
            switch (Key(option))
            {
                case "IN ROLE" or "IN GROUP":
                    DdlMemberships.Run(context, new GrantRole(true, [option.Value!], [name], option.Offset));
                    break;
                case "ROLE":
                    DdlMemberships.Run(context, new GrantRole(true, [name], [option.Value!], option.Offset));
                    break;
                case "ADMIN":
                    DdlMemberships.Run(context, new GrantRole(true, [name], [option.Value!], option.Offset)
                    {
                        Options = plain with { Admin = true },
                    });
                    break;
            }
        }
    }

    public static void Alter(DdlContext context, AlterRole statement)
    {
        context.Begin(statement.IsOfDatabase ? "ALTER DATABASE" : "ALTER ROLE");
        if (statement.Database is { } database && !CatalogSnapshot.Databases.Contains(database))
            throw new SqlException(SqlState.InvalidCatalogName, $"database \"{database}\" does not exist");
        if (statement.IsAll)
        {
            AlterAll(context, statement);
            return;
        }

        Role role = Find(context, statement.Name is "current_user" or "current_role" ? context.CurrentRole : statement.Name);
        bool isSelf = role.Name == context.CurrentRole && statement.Options.All(option => Key(option) == "PASSWORD");
        if (!isSelf)
            RoleRights.RequireAlter(context, role, statement.Options.Select(Key));
        Role changed = Apply(role, statement.Options);
        if (statement.Setting is { } setting)
            changed = WithSetting(changed, statement.Database is not null, setting);
        if (statement.RenameTo is { } name)
        {
            if (context.Catalog.TenantGrants.Values.Any(grant => grant.Role == role.Name))
                throw new SqlException(
                    SqlState.DependentObjectsStillExist, $"role \"{role.Name}\" cannot be renamed while a tenant grants it");
            if (context.Catalog.FindRole(name) is not null)
                throw new SqlException(SqlState.DuplicateObject, $"role \"{name}\" already exists");
            if (role.Name == context.CurrentRole || role.Name == context.LoginRole)
                throw SqlException.NotSupported($"{(role.Name == context.LoginRole ? "session" : "current")} user cannot be renamed");
            RoleReferences.Rename(context.Transaction, role.Name, name);
            changed = changed with { MemberOf = context.Catalog.FindRole(role.Name)!.MemberOf, Name = name };
            context.Transaction.Edit(CatalogEdit.RemoveRole(role.Name));
        }

        context.Transaction.Edit(CatalogEdit.Put(changed));
        // By the login: who has taken the role on is not that role.
        bool isOwnDeed = isSelf && role.Name == context.LoginRole && !context.IsInBody;
        if (isOwnDeed)
            context.Proof?.Accept(changed.ScramVerifier);
        else if (statement.Setting is null)
            SuspendGrants(context, role.Name);
    }

    internal static SqlException? Drop(DdlContext context, string name)
    {
        if (context.Catalog.FindRole(name) is not { } role)
            return new SqlException(SqlState.UndefinedObject, $"role \"{name}\" does not exist");
        RoleRights.RequireDrop(context, role);
        if (role.Oid < CatalogSnapshot.FirstUserOid)
            throw new SqlException(
                SqlState.DependentObjectsStillExist, $"cannot drop role {name} because it is required by the database system");
        if (name == context.CurrentRole || name == context.LoginRole)
            throw new SqlException(
                SqlState.ObjectInUse, name == context.CurrentRole ? "current user cannot be dropped" : "session user cannot be dropped");
        string[] dependents = [.. RoleReferences.Dependents(context, name)];
        if (dependents.Length > 0)
        {
            throw new SqlException(
                SqlState.DependentObjectsStillExist, $"role \"{name}\" cannot be dropped because some objects depend on it")
            {
                Detail = string.Join('\n', dependents),
            };
        }

        // Else the server operator could leave a tenant without an owner, and name one himself.
        if (context.Catalog.GrantsOf(name).FirstOrDefault() is { } granted)
        {
            throw new SqlException(
                SqlState.DependentObjectsStillExist, $"role \"{name}\" cannot be dropped because some objects depend on it")
            {
                Detail = $"tenant {context.Catalog.Tenants[granted.Tenant].Name} grants it",
                Hint = "An owner of the tenant revokes it with revoke_tenant().",
            };
        }

        foreach (Role member in context.Catalog.Roles.Values.Where(each => each.MemberOf.Any(of => of.Role == name)).ToList())
            context.Transaction.Edit(CatalogEdit.Put(member with { MemberOf = [.. member.MemberOf.Where(of =>
                of.Role != name)] }));
        context.Transaction.Edit(CatalogEdit.RemoveRole(name));
        return null;
    }

    internal static void SuspendGrants(DdlContext context, string role)
    {
        foreach (TenantGrant grant in context.Catalog.GrantsOf(role).Where(grant => !grant.IsSuspended).ToList())
        {
            bool isOwner = context.Catalog.FindGrant(grant.Tenant, context.LoginRole) is { Level: TenantLevel.Owner, IsSuspended: false };
            if (isOwner && !context.IsInBody)
                continue;
            context.Transaction.Edit(CatalogEdit.Put(grant with { IsSuspended = true }));
            if (grant.Level == TenantLevel.Owner && !HasOwner(context, grant.Tenant))
                WarnOfLastOwner(context, grant);
        }
    }

    private static bool HasOwner(DdlContext context, TenantId tenant) => context.Transaction.Catalog.TenantGrants.Values.Any(
        grant => grant.Tenant == tenant && grant is { Level: TenantLevel.Owner, IsSuspended: false });

    private static void WarnOfLastOwner(DdlContext context, TenantGrant grant)
    {
        string tenant = context.Catalog.Tenants[grant.Tenant].Name;
        context.Warning(
            SqlState.Warning, $"role \"{grant.Role}\" was the last owner of tenant \"{tenant}\": nobody is left to confirm its grant",
            "Roll back, let it name another owner with grant_tenant(), and change the role then; or let it change its own password.");
    }

    private static Role Apply(Role role, IReadOnlyList<DefinitionOption> options)
    {
        foreach (DefinitionOption option in options)
        {
            string key = Key(option);
            role = key switch
            {
                "LOGIN" => role with { CanLogin = true },
                "NOLOGIN" => role with { CanLogin = false },
                "SUPERUSER" => role with { IsSuperuser = true },
                "NOSUPERUSER" => role with { IsSuperuser = false },
                "INHERIT" => role with { Inherit = true },
                "NOINHERIT" => role with { Inherit = false },
                "CREATEROLE" => role with { CreateRole = true },
                "NOCREATEROLE" => role with { CreateRole = false },
                "CREATEDB" => role with { CreateDb = true },
                "NOCREATEDB" => role with { CreateDb = false },
                "BYPASSRLS" => role with { BypassRowSecurity = true },
                "NOBYPASSRLS" => role with { BypassRowSecurity = false },
                "REPLICATION" => role with { CanReplicate = true },
                "NOREPLICATION" => role with { CanReplicate = false },
                "PASSWORD" =>
                    role with { ScramVerifier = string.IsNullOrEmpty(option.Value) ? null : ScramVerifier.Of(option.Value) },
                "CONNECTION LIMIT" => role with { ConnectionLimit = int.Parse(option.Value!, CultureInfo.InvariantCulture) },
                "VALID UNTIL" => role with { ValidUntil = Until(option) },
                "IN ROLE" or "IN GROUP" or "ROLE" or "ADMIN" => role,
                _ => throw SqlException.NotSupported($"role option \"{option.Name}\" is not supported").At(option.Offset),
            };
        }

        return role;
    }

    private static string Key(DefinitionOption option) => option.Name.ToUpperInvariant() switch
    {
        "ENCRYPTED PASSWORD" => "PASSWORD",
        string name => name,
    };

    private static DateTimeOffset? Until(DefinitionOption option)
    {
        if (option.Value is "infinity")
            return null;
        return DateTimeOffset.TryParse(option.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset until)
            ? until
            : throw new SqlException(
                SqlState.InvalidDatetimeFormat, $"invalid input syntax for type timestamp with time zone: \"{option.Value}\"");
    }

    /// <summary>What holds for all roles is kept as a role without a name.</summary>
    private static void AlterAll(DdlContext context, AlterRole statement)
    {
        if (!context.IsOperator)
        {
            throw statement.IsOfDatabase
                ? new SqlException(SqlState.InsufficientPrivilege, $"must be owner of database {statement.Database}")
                : new SqlException(SqlState.InsufficientPrivilege, "permission denied to alter setting")
                {
                    Detail = "Only roles with the SUPERUSER attribute may alter settings globally.",
                };
        }

        if (statement.Setting is not { } setting)
            throw SqlException.NotSupported("this form of ALTER ROLE ALL is not supported");
        Role everyone = context.Catalog.FindRole("") ?? new Role { Oid = 0, Name = "" };
        context.Transaction.Edit(CatalogEdit.Put(WithSetting(everyone, statement.Database is not null, setting)));
    }

    private static Role WithSetting(Role role, bool isInDatabase, SetVariable setting) => isInDatabase
        ? role with { DatabaseSettings = Set(role.DatabaseSettings, setting) }
        : role with { Settings = Set(role.Settings, setting) };

    private static Dictionary<string, string> Set(IReadOnlyDictionary<string, string> settings, SetVariable change)
    {
        var changed = new Dictionary<string, string>(settings);
        if (change.Name == "all")
            changed.Clear();
        else if (change.Values is { } values)
            changed[change.Name] = string.Join(", ", values);
        else
            changed.Remove(change.Name);
        return changed;
    }

    private static Role Find(DdlContext context, string name) => context.Catalog.FindRole(name)
        ?? throw new SqlException(SqlState.UndefinedObject, $"role \"{name}\" does not exist");
}
