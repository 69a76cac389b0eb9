namespace PgVecByok.Keys;

/// <summary>How a tenant's keys stand. Times left are the clock's, not promises.</summary>
public sealed record TenantKeyStatus(
    TenantId Tenant,
    string Name,
    LeaseState State,
    uint Generation,
    IReadOnlyList<uint> Generations,
    string? KeyUri,
    string? KeyVersion,
    DateTimeOffset? ProvedAt,
    TimeSpan? LeaseLeft,
    KeyFault? LastFault,
    TenantKeyOptions Options,
    string StateReason);
