using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// What a session needs to reach a tenant's data, and the only way to it: no key byte comes out, and every member
/// throws once the tenant was fenced. A capability outlives idleness, never a fence.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1001", Justification = "a token source without a timer holds nothing to release")]
public sealed class TenantCapability
{
    private readonly TenantLease _lease;
    private readonly string _name;
    private readonly CancellationTokenSource _fenced = new();
    private readonly Lock _gate = new();
    private readonly HashSet<SegmentKey> _segments = [];
    private volatile KeyException? _killed;

    internal TenantCapability(TenantLease lease, TenantId tenant, string name) => (_lease, Tenant, _name) = (lease, tenant, name);

    public TenantId Tenant { get; }

    /// <summary>Cancelled by a fence. Statements link to it.</summary>
    public CancellationToken Fenced => _fenced.Token;

    /// <summary>The newest generation: what new segments are sealed under.</summary>
    public uint Generation => _lease.Record.Newest.Number;

    internal bool IsLive => _lease.IsLive(this);

    /// <exception cref="KeyException">Why the tenant was fenced; or why its idle keys cannot be had again.</exception>
    public void ThrowIfFenced() => _lease.Touch(this);

    /// <summary>A key with a new salt. It alone may seal.</summary>
    public SegmentKey CreateSegmentKey(in SegmentIdentity identity)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SegmentKey.SaltBytes);
        return Add(new SegmentKey(this, identity, salt, new byte[SegmentKey.CommitmentBytes], isNew: true));
    }

    /// <exception cref="KeyException">Corrupt: salt and commitment are not of this segment under this tenant's key.</exception>
    public SegmentKey OpenSegmentKey(
        in SegmentIdentity identity, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> commitment)
    {
        if (salt.Length != SegmentKey.SaltBytes || commitment.Length != SegmentKey.CommitmentBytes)
            throw Corrupt($"the header of segment {identity.Segment}");
        return Add(new SegmentKey(this, identity, salt.ToArray(), commitment.ToArray(), isNew: false));
    }

    internal void Touch() => _lease.Touch(this);

    internal void DeriveSegment(in SegmentIdentity identity, ReadOnlySpan<byte> salt, bool create, Span<byte> derived)
    {
        // Twice: the tenant may go to rest between its keys being asked for and being used.
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                _lease.Keys(this).DeriveSegment(identity, salt, create, derived);
                return;
            }
            catch (ObjectDisposedException) when (attempt < 2)
            {
            }
            catch (KeyException failed) when (failed.Fault == KeyFault.Corrupt)
            {
                throw failed.For(Tenant, _name);
            }
        }
    }

    internal KeyException Corrupt(string what) =>
        new(KeyFault.Corrupt, Tenant, $"tenant \"{_name}\": {what} fails authentication");

    internal void ThrowIfKilled()
    {
        if (_killed is { } why) throw why.Again();
    }

    internal void Kill(KeyException why)
    {
        _killed = why;
        foreach (SegmentKey key in Snapshot(clear: true)) key.Kill();
    }

    internal void Rest()
    {
        foreach (SegmentKey key in Snapshot(clear: false)) key.DropContexts();
    }

    internal void Retire(uint generation)
    {
        foreach (SegmentKey key in Snapshot(clear: false))
        {
            if (key.Identity.Generation == generation) key.Dispose();
        }
    }

    internal void CancelHolders(Action<string> report)
    {
        try
        {
            _fenced.Cancel();
        }
        catch (AggregateException failed)
        {
            report($"tenant {Tenant}: a statement's answer to the fence failed: {failed.InnerException?.GetType().Name}");
        }
    }

    internal void Forget(SegmentKey key)
    {
        lock (_gate) _segments.Remove(key);
    }

    private SegmentKey Add(SegmentKey key)
    {
        lock (_gate)
        {
            if (_killed is null)
            {
                _segments.Add(key);
                return key;
            }
        }

        key.Kill();
        throw _killed.Again();
    }

    private SegmentKey[] Snapshot(bool clear)
    {
        lock (_gate)
        {
            SegmentKey[] keys = [.. _segments];
            if (clear) _segments.Clear();
            return keys;
        }
    }
}
