namespace PgVecByok.Keys;

/// <summary>One thing that was done, or refused, to a tenant's keys. Metadata only: never tenant data.</summary>
public sealed record AuditEntry(
    TenantId Tenant, ulong Number, DateTimeOffset Time, string Actor, string Action, string Outcome, string Detail);
