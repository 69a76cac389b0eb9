using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>What a granted role may do with the tenant's rows and keys; each level includes the one before.</summary>
public enum TenantLevel
{
    Reader,
    Writer,
    Owner,
}

/// <summary>
/// A login that may work for a tenant. Suspended: the server operator changed the role after the grant, so that the grant
/// waits for an owner to confirm it.
/// </summary>
public sealed record TenantGrant(TenantId Tenant, string Role, TenantLevel Level, bool IsSuspended, string Grantor);
