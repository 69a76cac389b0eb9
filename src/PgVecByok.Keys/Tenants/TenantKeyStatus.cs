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
    string StateReason)
{
    internal static TenantKeyStatus Unreadable(TenantId tenant, KeyFault fault) => new(
        tenant, "", LeaseState.Fenced, 0, [], null, null, null, null, fault, TenantKeyOptions.Default, "its key record cannot be read");
}
