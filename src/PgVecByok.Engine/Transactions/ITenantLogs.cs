using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// Where commits become durable: a sealed log per tenant. Implemented over the node's page store, and over the simulated stores that
/// fail by seed.
/// </summary>
public interface ITenantLogs
{
    /// <summary>All records of all tenants, durable on return, or none of them.</summary>
    void Append(IReadOnlyList<TenantRecords> commit);

    /// <summary>The tenant's records, oldest first.</summary>
    /// <exception cref="KeyException">Corrupt: a frame fails authentication.</exception>
    IEnumerable<ReadOnlyMemory<byte>> Replay(TenantCapability capability);
}

/// <summary>What one commit writes to one tenant's log.</summary>
public sealed record TenantRecords(TenantCapability Capability, IReadOnlyList<ReadOnlyMemory<byte>> Records);
