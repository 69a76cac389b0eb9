using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>One sealed record of one tenant's log. Only the tenant's id and the place in its log are in clear.</summary>
public readonly record struct LogFrame(TenantId Tenant, ulong Lsn, ReadOnlyMemory<byte> Sealed);
