namespace PgVecByok.Keys;

/// <summary>What one fence did, measured from its decision to the last listener's return.</summary>
public sealed record FenceReport(
    TenantId Tenant, DateTimeOffset FencedAt, TimeSpan Elapsed, int QueriesCancelled, long PagesPurged);
