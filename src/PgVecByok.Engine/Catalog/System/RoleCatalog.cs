namespace PgVecByok.Engine;

/// <summary>
/// pg_roles, pg_user, pg_group, pg_auth_members, pg_database, pg_tablespace. Passwords are never shown, neither as verifiers: to who may
/// read pg_authid and pg_shadow every role looks as if it had none.
/// </summary>
internal static class RoleCatalog
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_roles", (Roles, true));
        providers.Add("pg_catalog.pg_user", (Users, true));
        providers.Add("pg_catalog.pg_authid", (Accounts, true));
        providers.Add("pg_catalog.pg_shadow", (Logins, true));
        providers.Add("pg_catalog.pg_group", (Groups, true));
        providers.Add("pg_catalog.pg_auth_members", (Members, true));
        providers.Add("pg_catalog.pg_db_role_setting", (Settings, true));
        providers.Add("pg_catalog.pg_database", (Databases, true));
        providers.Add("pg_catalog.pg_tablespace", (Tablespaces, true));
    }

    private static IEnumerable<Role> All(CatalogReader reader) => reader.Catalog.Roles.Values
        .Where(role => !role.IsEveryone).OrderBy(role => role.Oid);

    private static IEnumerable<SystemRow> Roles(CatalogReader reader, SystemShape shape) => All(reader).Select(role => new SystemRow(shape)
    {
        ["rolname"] = role.Name, ["rolsuper"] = role.IsSuperuser, ["rolinherit"] = role.Inherit, ["rolcreaterole"] = role.CreateRole,
        ["rolcreatedb"] = role.CreateDb, ["rolcanlogin"] = role.CanLogin, ["rolreplication"] = role.CanReplicate,
        ["rolconnlimit"] = role.ConnectionLimit, ["rolpassword"] = "********", ["rolvaliduntil"] = Micros(role.ValidUntil),
        ["rolbypassrls"] = role.BypassRowSecurity, ["rolconfig"] = Config(role), ["oid"] = role.Oid,
    });

    private static IEnumerable<SystemRow> Users(CatalogReader reader, SystemShape shape) => All(reader)
        .Where(role => role.CanLogin).Select(role => new SystemRow(shape)
        {
            ["usename"] = role.Name, ["usesysid"] = role.Oid, ["usecreatedb"] = role.CreateDb, ["usesuper"] = role.IsSuperuser,
            ["userepl"] = role.CanReplicate, ["usebypassrls"] = role.BypassRowSecurity, ["passwd"] = "********",
            ["valuntil"] = Micros(role.ValidUntil), ["useconfig"] = Config(role),
        });

    private static IEnumerable<SystemRow> Accounts(CatalogReader reader, SystemShape shape) => All(reader)
        .Select(role => new SystemRow(shape)
        {
            ["oid"] = role.Oid, ["rolname"] = role.Name, ["rolsuper"] = role.IsSuperuser, ["rolinherit"] = role.Inherit,
            ["rolcreaterole"] = role.CreateRole, ["rolcreatedb"] = role.CreateDb, ["rolcanlogin"] = role.CanLogin,
            ["rolreplication"] = role.CanReplicate, ["rolbypassrls"] = role.BypassRowSecurity,
            ["rolconnlimit"] = role.ConnectionLimit, ["rolvaliduntil"] = Micros(role.ValidUntil),
        });

    private static IEnumerable<SystemRow> Logins(CatalogReader reader, SystemShape shape) => All(reader)
        .Where(role => role.CanLogin).Select(role => new SystemRow(shape)
        {
            ["usename"] = role.Name, ["usesysid"] = role.Oid, ["usecreatedb"] = role.CreateDb, ["usesuper"] = role.IsSuperuser,
            ["userepl"] = role.CanReplicate, ["usebypassrls"] = role.BypassRowSecurity, ["valuntil"] = Micros(role.ValidUntil),
            ["useconfig"] = Config(role),
        });

    private static IEnumerable<SystemRow> Groups(CatalogReader reader, SystemShape shape) => All(reader)
        .Where(role => !role.CanLogin).Select(role => new SystemRow(shape)
        {
            ["groname"] = role.Name, ["grosysid"] = role.Oid,
            ["grolist"] = All(reader).Where(member => member.MemberOf.Any(each => each.Role == role.Name)).Select(member => member.Oid),
        });

    private static IEnumerable<SystemRow> Members(CatalogReader reader, SystemShape shape) =>
        from role in All(reader)
        from membership in role.MemberOf
        select new SystemRow(shape)
        {
            ["oid"] = MembershipOid(reader, role, membership), ["roleid"] = reader.Role(membership.Role),
            ["member"] = role.Oid, ["grantor"] = reader.Role(membership.Grantor), ["admin_option"] = membership.WithAdmin,
            ["inherit_option"] = membership.Inherits ?? role.Inherit, ["set_option"] = membership.MaySet,
        };

    private static uint MembershipOid(CatalogReader reader, Role member, Membership membership) =>
        0x2000_0000u + (((member.Oid * 31) + (reader.Role(membership.Role) * 7) + reader.Role(membership.Grantor)) & 0x0FFF_FFFF);

    private static IEnumerable<SystemRow> Settings(CatalogReader reader, SystemShape shape) =>
        from role in reader.Catalog.Roles.Values.OrderBy(role => role.Oid)
        from kind in new (uint Database, IReadOnlyDictionary<string, string> Settings)[]
            {
                (0, role.Settings), (DatabaseOid(reader.Session.DatabaseName), role.DatabaseSettings),
            }
        where kind.Settings.Count > 0
        select new SystemRow(shape)
        {
            ["setdatabase"] = kind.Database, ["setrole"] = role.Oid, ["setconfig"] = Config(kind.Settings),
        };

    private static IEnumerable<SystemRow> Databases(CatalogReader reader, SystemShape shape) => CatalogSnapshot.Databases
        .Append(reader.Session.DatabaseName).Distinct().Select((name, at) => new SystemRow(shape)
        {
            ["oid"] = DatabaseOid(name), ["datname"] = name, ["datdba"] = CatalogReader.OperatorRole, ["encoding"] = 6,
            ["datlocprovider"] = 'b', ["datistemplate"] = name.StartsWith("template", StringComparison.Ordinal),
            ["datallowconn"] = name != "template0", ["datconnlimit"] = -1, ["datfrozenxid"] = 3u, ["datminmxid"] = 1u,
            ["dattablespace"] = CatalogReader.DefaultTablespace, ["datcollate"] = "C.UTF-8", ["datctype"] = "C.UTF-8",
            ["datlocale"] = "C.UTF-8", ["datacl"] = CatalogReader.Acl(AccessList.OfBuiltin(reader.Catalog, AccessKind.Database, name)),
        });

    public static uint DatabaseOid(string name) => name switch
    {
        "template1" => 1,
        "template0" => 4,
        _ => 5,
    };

    private static IEnumerable<SystemRow> Tablespaces(CatalogReader reader, SystemShape shape)
    {
        yield return new(shape) { ["oid"] = CatalogReader.DefaultTablespace, ["spcname"] = "pg_default", ["spcowner"] = CatalogReader.OperatorRole };
        yield return new(shape) { ["oid"] = 1664, ["spcname"] = "pg_global", ["spcowner"] = CatalogReader.OperatorRole };
    }

    private static object? Micros(DateTimeOffset? time) => time is { } given ? (given - Epoch).Ticks / 10 : null;

    private static string[]? Config(Role role) => Config(role.Settings);

    private static string[]? Config(IReadOnlyDictionary<string, string> settings) =>
        settings.Count > 0 ? [.. settings.Select(setting => $"{setting.Key}={setting.Value}")] : null;
}
