using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// CREATE, ALTER, DROP ROLE and role membership. Whoever changes a role that a tenant has granted, and is neither that role nor an
/// owner of the tenant, suspends the grant: the server operator cannot become a tenant by resetting a password.
/// </summary>
public static class DdlRoles
{
    public static void Create(DdlContext context, CreateRole statement)
    {
        context.Begin("CREATE ROLE");
        if (!context.IsOperator && context.Catalog.FindRole(context.CurrentRole) is not { CreateRole: true })
        {
            throw new SqlException(SqlState.InsufficientPrivilege, "permission denied to create role")
            {
                Detail = "Only roles with the CREATEROLE attribute may create roles.",
            };
        }

        if (statement.Name.StartsWith("pg_", StringComparison.Ordinal) || statement.Name is "public" or "none")
            throw new SqlException(SqlState.ReservedName, $"role name \"{statement.Name}\" is reserved");
        if (context.Catalog.FindRole(statement.Name) is not null)
            throw new SqlException(SqlState.DuplicateObject, $"role \"{statement.Name}\" already exists");
        var role = new Role { Oid = context.Transaction.NewOid(), Name = statement.Name, CanLogin = statement.IsUser };
        context.Transaction.Edit(CatalogEdit.Put(Apply(context, role, statement.Options)));
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
        if (!context.IsOperator && !isSelf && context.Catalog.FindRole(context.CurrentRole) is not { CreateRole: true })
            throw new SqlException(SqlState.InsufficientPrivilege, "permission denied to alter role");
        Role changed = Apply(context, role, statement.Options);
        if (statement.Setting is { } setting)
            changed = WithSetting(changed, statement.Database is not null, setting);
        if (statement.RenameTo is { } name)
        {
            if (context.Catalog.TenantGrants.Values.Any(grant => grant.Role == role.Name))
                throw new SqlException(
                    SqlState.DependentObjectsStillExist, $"role \"{role.Name}\" cannot be renamed while a tenant grants it");
            context.Transaction.Edit(CatalogEdit.RemoveRole(role.Name));
            changed = changed with { Name = name };
        }

        context.Transaction.Edit(CatalogEdit.Put(changed));
        if (!isSelf && statement.Setting is null)
            SuspendGrants(context, role.Name);
    }

    public static void Grant(DdlContext context, GrantRole statement)
    {
        context.Begin(statement.IsGrant ? "GRANT ROLE" : "REVOKE ROLE");
        foreach (string granted in statement.Roles)
        {
            Find(context, granted);
            bool mayGrant = context.IsOperator || context.Catalog.FindRole(context.CurrentRole) is { CreateRole: true }
                || (context.Catalog.FindRole(context.CurrentRole)?.MemberOf.Any(each =>
                    each.Role == granted && each.WithAdmin) ?? false);
            if (!mayGrant)
                throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied to grant role \"{granted}\"");
            foreach (string member in statement.Members)
                SetMembership(context, statement, granted, Find(context, member));
        }
    }

    internal static SqlException? Drop(DdlContext context, string name)
    {
        if (context.Catalog.FindRole(name) is not { } role)
            return new SqlException(SqlState.UndefinedObject, $"role \"{name}\" does not exist");
        if (!context.IsOperator && context.Catalog.FindRole(context.CurrentRole) is not { CreateRole: true })
            throw new SqlException(SqlState.InsufficientPrivilege, "permission denied to drop role");
        if (role.Oid < CatalogSnapshot.FirstUserOid)
            throw new SqlException(
                SqlState.DependentObjectsStillExist, $"cannot drop role {name} because it is required by the database system");
        if (name == context.CurrentRole || name == context.LoginRole)
            throw new SqlException(
                SqlState.ObjectInUse, name == context.CurrentRole ? "current user cannot be dropped" : "session user cannot be dropped");
        string[] dependents = [.. Dependents(context, name)];
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

    private static IEnumerable<string> Dependents(DdlContext context, string role)
    {
        foreach (Schema schema in context.Catalog.Schemas.Values.OrderBy(schema => schema.Oid))
        {
            if (schema.Owner == role)
                yield return $"owner of schema {schema.Name}";
            else if (schema.Privileges.Any(each => each.Grantee == role))
                yield return $"privileges for schema {schema.Name}";
        }

        foreach (Relation relation in context.Catalog.Relations.Values.OrderBy(relation => relation.Oid))
        {
            if (relation.Owner == role)
                yield return $"owner of {context.Describe(relation)}";
            else if (relation.Privileges.Any(each => each.Grantee == role && each.Columns is null))
                yield return $"privileges for {context.Describe(relation)}";
            foreach (TableColumn column in relation.Columns.Where(column =>
                relation.Privileges.Any(each => each.Grantee == role && each.Columns?.Contains(column.Number) == true)))
                yield return $"privileges for column {column.Name} of {context.Describe(relation)}";
            foreach (Policy policy in relation is Table table ? table.Policies : [])
            {
                if (policy.Roles.Contains(role))
                    yield return $"target of policy {policy.Name} on {context.Describe(relation)}";
            }
        }
    }

    private static void SetMembership(DdlContext context, GrantRole statement, string granted, Role member)
    {
        if (statement.IsGrant && context.Catalog.IsMember(granted, member.Name))
        {
            throw new SqlException(
                "0LP01", $"role \"{granted}\" is a member of role \"{member.Name}\""); // invalid_grant_operation
        }

        Membership[] others = [.. member.MemberOf.Where(each => each.Role != granted)];
        Role changed = member with
        {
            MemberOf = statement.IsGrant ? [.. others, new Membership(granted, statement.WithAdminOption, context.CurrentRole)] : others,
        };
        context.Transaction.Edit(CatalogEdit.Put(changed));
        SuspendGrants(context, member.Name);
    }

    private static void SuspendGrants(DdlContext context, string role)
    {
        foreach (TenantGrant grant in context.Catalog.GrantsOf(role).Where(grant => !grant.IsSuspended).ToList())
        {
            bool isOwner = context.Catalog.FindGrant(grant.Tenant, context.LoginRole) is { Level: TenantLevel.Owner, IsSuspended: false };
            if (!isOwner)
                context.Transaction.Edit(CatalogEdit.Put(grant with { IsSuspended = true }));
        }
    }

    private static Role Apply(DdlContext context, Role role, IReadOnlyList<DefinitionOption> options)
    {
        foreach (DefinitionOption option in options)
        {
            string key = Key(option);
            if (!context.IsOperator && key is "SUPERUSER" or "REPLICATION" or "BYPASSRLS")
                throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied to set the {key} attribute");
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
                "IN ROLE" or "IN GROUP" => role with
                {
                    MemberOf = [.. role.MemberOf, new Membership(Find(context, option.Value!).Name, false, context.CurrentRole)],
                },
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
