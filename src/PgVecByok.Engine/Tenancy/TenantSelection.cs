using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Which tenant a session works for: what it chose with byok.tenant, or the only one that was granted to its login.
/// </summary>
public static class TenantSelection
{
    /// <summary>REQUIRES: the authenticated login. An empty name selects none.</summary>
    /// <exception cref="SqlException">42501: not granted, or no such tenant; the two read alike.</exception>
    public static Tenant? Select(CatalogSnapshot catalog, string login, string name)
    {
        if (name.Length == 0)
            return null;
        return catalog.FindTenant(name) is { } tenant && catalog.FindGrant(tenant.Id, login) is { IsSuspended: false }
            ? tenant
            : throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for tenant \"{name}\"");
    }

    /// <summary>Null with no grant, and with several: then the session must choose.</summary>
    public static Tenant? Default(CatalogSnapshot catalog, string login)
    {
        TenantGrant[] grants = [.. catalog.GrantsOf(login).Where(grant => !grant.IsSuspended).Take(2)];
        return grants.Length == 1 ? catalog.Tenants.GetValueOrDefault(grants[0].Tenant) : null;
    }
}
