namespace PgVecByok.Keys;

/// <summary>A tenant, for ever: names change, this does not, and it is what keys and pages are bound to.</summary>
public readonly record struct TenantId(Guid Value)
{
    /// <summary>The server's own tenant: the catalog and the tables that belong to no customer.</summary>
    public static readonly TenantId System = new(Guid.Empty);

    public bool IsSystem => Value == Guid.Empty;

    public override string ToString() => IsSystem ? "system" : Value.ToString();
}
