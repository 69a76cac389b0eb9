namespace PgVecByok.Keys;

/// <summary>A wrapped root key that still needs a certain version of a customer's key.</summary>
public sealed record KeyUse(TenantId Tenant, string Name, string KeyUri, string KeyVersion, uint Generation, DateTimeOffset Wrapped);
