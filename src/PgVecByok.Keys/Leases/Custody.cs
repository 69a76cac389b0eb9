namespace PgVecByok.Keys;

/// <summary>What all leases of one keyring share.</summary>
internal sealed class Custody
{
    public required IKeyRecordStore Records { get; init; }
    public required Envelopes Envelopes { get; init; }
    public required ProviderSet Providers { get; init; }
    public required ClusterKey Cluster { get; init; }
    public required AuditLog Audit { get; init; }
    public required TimeProvider Clock { get; init; }
    public required KeySlab Slab { get; init; }
    public required RenewalQueue Renewals { get; init; }
    public required KeyringOptions Options { get; init; }
    public required Action<string> Report { get; init; }

    private IFenceListener[] _listeners = [];

    public void Register(IFenceListener listener)
    {
        lock (this) _listeners = [.. _listeners, listener];
    }

    public FenceEffects Fence(TenantId tenant)
    {
        FenceEffects effects = default;
        foreach (IFenceListener listener in _listeners)
            effects += Guard(() => listener.Fence(tenant));
        return effects;
    }

    public void Rest(TenantId tenant)
    {
        foreach (IFenceListener listener in _listeners)
        {
            Guard(() =>
            {
                listener.Rest(tenant);
                return default;
            });
        }
    }

    /// <summary>One listener's failure must not keep the next one from forgetting.</summary>
    private FenceEffects Guard(Func<FenceEffects> call)
    {
        try
        {
            return call();
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            Report($"a fence listener failed: {failed.GetType().Name}");
            return default;
        }
    }
}
