using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// Root keys in and out of their envelopes. An unwrapped key is believed only if it is 32 bytes, is the one the tenant's
/// record pins, and vouches for its envelope: whatever a provider, a proxy or an edited store answers.
/// </summary>
internal sealed class Envelopes(IKeyRecordStore records, ProviderSet providers, Guid cluster, KeySlab slab, TimeProvider clock)
{
    public IReadOnlyList<Envelope> Read(TenantId tenant) =>
        [.. records.Scan(RecordName.Envelopes(tenant)).Select(record => Envelope.Decode(record.Value, cluster, tenant))];

    /// <summary>
    /// Unwraps with any of the customer's keys, first share first. Another key is tried when one is unreachable, never
    /// when it is denied: a customer who withdraws a key means it.
    /// </summary>
    public (RootKey Root, Envelope Used) UnwrapAny(TenantId tenant, byte[]? pinned, ClusterKey? key) =>
        UnwrapAny(Read(tenant), tenant, pinned, key);

    public (RootKey Root, Envelope Used) UnwrapAny(
        IReadOnlyList<Envelope> envelopes, TenantId tenant, byte[]? pinned, ClusterKey? key)
    {
        KeyException? unreachable = null;
        foreach (Envelope envelope in envelopes)
        {
            try
            {
                return (Unwrap(envelope, pinned, key), envelope);
            }
            catch (KeyException failed) when (failed.Fault == KeyFault.Unreachable)
            {
                unreachable ??= failed;
            }
        }

        throw unreachable ?? new KeyException(KeyFault.Corrupt, tenant, "no wrapped key is left");
    }

    public RootKey Unwrap(Envelope envelope, byte[]? pinned, ClusterKey? key)
    {
        if (envelope.NotAfter < clock.GetUtcNow())
            throw new KeyException(KeyFault.PolicyViolation, $"the use of key \"{envelope.Uri}\" ended {envelope.NotAfter:u}");
        KeySlot slot = slab.Rent();
        var root = new RootKey(slot, envelope.Tenant, envelope.Generation);
        try
        {
            providers.Unwrap(envelope.Uri, envelope.Wrapped, envelope.Context, slot);
            bool isPinned = pinned is null || CryptographicOperations.FixedTimeEquals(pinned, envelope.Commitment);
            bool isOurs = key is null || envelope.IsOf(key);
            if (isPinned & isOurs & envelope.Vouches(root)) return root;
            throw new KeyException(KeyFault.Corrupt, $"what key \"{envelope.Uri}\" unwrapped is not the tenant's root key");
        }
        catch
        {
            root.Dispose();
            throw;
        }
    }

    /// <summary>Wraps, encodes, and proves the result by unwrapping it from its own bytes.</summary>
    public (Envelope Envelope, byte[] Encoded) Wrap(
        RootKey root, KeyUri uri, KeyShare share, TenantKeyOptions options, ClusterKey key)
    {
        byte[] context = Envelope.ContextOf(cluster, root.Tenant, root.Generation);
        var envelope = new Envelope
        {
            Cluster = cluster,
            Tenant = root.Tenant,
            Generation = root.Generation,
            Share = share,
            Uri = uri,
            Wrapped = providers.Wrap(uri, root.Slot, context),
            Commitment = root.Commitment(),
            Created = clock.GetUtcNow(),
            PolicyHash = SHA256.HashData(options.Encode()),
        };
        byte[] encoded = envelope.Encode(root, key);
        Envelope reread = Envelope.Decode(encoded, cluster, root.Tenant);
        Unwrap(reread, envelope.Commitment, key).Dispose();
        return (reread, encoded);
    }
}
