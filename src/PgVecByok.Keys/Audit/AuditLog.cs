using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// What happened to each tenant's keys: one chain of records per tenant, each holding the hash of the one before as
/// stored, and a head that counts them and holds the hash of the tenant's record and wrapped keys. A change to the keyring
/// and its record are one atomic write, so neither exists without the other, and an older record or wrapped key that was
/// put back is not what the head names. Sealed under the cluster key: the operator reads it while the tenant is locked.
/// Not detected: everything of a tenant here put back together to an earlier time.
/// </summary>
public sealed class AuditLog
{
    private static readonly byte[] EntryPurpose = "audit/v1"u8.ToArray();
    private static readonly byte[] HeadPurpose = "audit-head/v1"u8.ToArray();

    private readonly IKeyRecordStore _records;
    private readonly ClusterKey _cluster;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<TenantId, Chain> _chains = new();

    internal AuditLog(IKeyRecordStore records, ClusterKey cluster, TimeProvider clock) =>
        (_records, _cluster, _clock) = (records, cluster, clock);

    public void Append(string actor, TenantId tenant, string action, string detail, string outcome) =>
        Write([], tenant, actor, action, detail, outcome);

    public IEnumerable<AuditEntry> Read(TenantId tenant)
    {
        foreach ((byte[] name, byte[] value) in _records.Scan(RecordName.Audits(tenant)))
            yield return Open(tenant, name, value).Entry;
    }

    /// <summary>Every tenant's entries, chain after chain.</summary>
    public IEnumerable<AuditEntry> Read() => _records.Scan(RecordName.Tenants)
        .Select(record => RecordName.TenantOf(record.Name)).SelectMany(Read);

    /// <summary>Walks the chain: every entry opens, names its place, and holds the hash of the one before; the head agrees.</summary>
    public AuditVerification Verify(TenantId tenant)
    {
        byte[] previous = new byte[32];
        ulong count = 0;
        foreach ((byte[] name, byte[] value) in _records.Scan(RecordName.Audits(tenant)))
        {
            try
            {
                (AuditEntry entry, byte[] hash) = Open(tenant, name, value);
                if (entry.Number != count || !hash.AsSpan().SequenceEqual(previous))
                    return new AuditVerification(tenant, count, count);
            }
            catch (Exception bad) when (bad is KeyException or FormatException)
            {
                return new AuditVerification(tenant, count, count);
            }

            previous = SHA256.HashData(value);
            count++;
        }

        try
        {
            (ulong expected, byte[] head, _) = ReadHead(tenant);
            bool agrees = expected == count && head.AsSpan().SequenceEqual(previous);
            return new AuditVerification(tenant, count, agrees ? null : count);
        }
        catch (KeyException)
        {
            return new AuditVerification(tenant, count, count);
        }
    }

    /// <summary>Writes changes and the record of them in one batch.</summary>
    /// <exception cref="KeyException">Rollback: what is there is not what the last change left, and would pass for it now.</exception>
    internal void Write(
        IReadOnlyList<KeyRecordChange> changes, TenantId tenant, string actor, string action, string detail, string outcome)
    {
        lock (Known(tenant, out Chain chain))
        {
            if (changes.Any(change => KeyState.Includes(tenant, change.Name))) RequireNewest(tenant, chain);
            Write(chain, changes, tenant, actor, action, detail, outcome);
        }
    }

    /// <summary>As above, whatever is there: of what ends the tenant, so that no damage keeps it from its end.</summary>
    internal void WriteLast(
        IReadOnlyList<KeyRecordChange> changes, TenantId tenant, string actor, string action, string detail, string outcome)
    {
        lock (Known(tenant, out Chain chain)) Write(chain, changes, tenant, actor, action, detail, outcome);
    }

    /// <summary>Part of a change whose record comes at its end. What it leaves is a state to go on from.</summary>
    internal void Prepare(IReadOnlyList<KeyRecordChange> changes, TenantId tenant)
    {
        lock (Known(tenant, out Chain chain))
        {
            RequireNewest(tenant, chain);
            byte[]? state = StateAfter(tenant, chain, changes);
            _records.Write([.. changes, Head(tenant, chain.Count, chain.Hash, state)]);
            chain.State = state;
        }
    }

    /// <summary>
    /// The tenant's record and wrapped keys are those of its last change, and its chain ends with its head: nothing was put back.
    /// </summary>
    /// <exception cref="KeyException">Rollback.</exception>
    internal void RequireNewest(TenantId tenant)
    {
        lock (Known(tenant, out Chain chain)) RequireNewest(tenant, chain);
    }

    private void Write(
        Chain chain, IReadOnlyList<KeyRecordChange> changes, TenantId tenant, string actor, string action, string detail, string outcome)
    {
        byte[] name = RecordName.Audit(tenant, chain.Count);
        byte[] fields = new FieldWriter()
            .Add(1, chain.Count).Add(2, _clock.GetUtcNow()).Add(3, actor).Add(4, action).Add(5, outcome)
            .Add(6, detail).Add(7, chain.Hash).ToArray();
        byte[] value = _cluster.Seal(EntryPurpose, name, fields);
        byte[] hash = SHA256.HashData(value);
        byte[]? state = StateAfter(tenant, chain, changes);
        _records.Write([.. changes, new(name, value), Head(tenant, chain.Count + 1, hash, state)]);
        (chain.Count, chain.Hash, chain.State) = (chain.Count + 1, hash, state);
    }

    private void RequireNewest(TenantId tenant, Chain chain)
    {
        byte[]? last = chain.Count == 0 ? null : _records.Read(RecordName.Audit(tenant, chain.Count - 1));
        bool ends = _records.Read(RecordName.Audit(tenant, chain.Count)) is null
            && (chain.Count == 0 || (last is not null && SHA256.HashData(last).AsSpan().SequenceEqual(chain.Hash)));
        // A head from before states were hashed says nothing of them; the next change does.
        if (ends && (chain.State is null || chain.State.AsSpan().SequenceEqual(KeyState.Hash(_records, tenant, [])))) return;
        throw new KeyException(
            KeyFault.Rollback, tenant,
            "its key records are not those of its last change: older ones were put back, or newer ones taken away");
    }

    private byte[]? StateAfter(TenantId tenant, Chain chain, IReadOnlyList<KeyRecordChange> changes) =>
        changes.Any(change => KeyState.Includes(tenant, change.Name)) ? KeyState.Hash(_records, tenant, changes) : chain.State;

    private KeyRecordChange Head(TenantId tenant, ulong count, byte[] hash, byte[]? state)
    {
        byte[] name = RecordName.AuditHead(tenant);
        FieldWriter head = new FieldWriter().Add(1, count).Add(2, hash);
        return new KeyRecordChange(name, _cluster.Seal(HeadPurpose, name, (state is null ? head : head.Add(3, state)).ToArray()));
    }

    /// <summary>The tenant's chain, read; also what to lock.</summary>
    private Chain Known(TenantId tenant, out Chain chain)
    {
        chain = _chains.GetOrAdd(tenant, _ => new Chain());
        lock (chain)
        {
            if (chain.IsRead) return chain;
            (chain.Count, chain.Hash, chain.State) = ReadHead(tenant);
            chain.IsRead = true;
        }

        return chain;
    }

    private (ulong Count, byte[] Hash, byte[]? State) ReadHead(TenantId tenant)
    {
        byte[] name = RecordName.AuditHead(tenant);
        byte[]? sealedHead = _records.Read(name);
        if (sealedHead is null) return (0, new byte[32], null);
        var fields = new FieldReader(_cluster.Open(HeadPurpose, name, sealedHead));
        return (fields.UInt64(1), fields.Bytes(2, 32).ToArray(), fields.Has(3) ? fields.Bytes(3, 32).ToArray() : null);
    }

    private (AuditEntry Entry, byte[] Previous) Open(TenantId tenant, byte[] name, byte[] value)
    {
        var fields = new FieldReader(_cluster.Open(EntryPurpose, name, value));
        ulong number = fields.UInt64(1);
        DateTimeOffset time = fields.Time(2);
        string actor = fields.Text(3), action = fields.Text(4), outcome = fields.Text(5), detail = fields.Text(6);
        return (new AuditEntry(tenant, number, time, actor, action, outcome, detail), fields.Bytes(7, 32).ToArray());
    }

    private sealed class Chain
    {
        public bool IsRead;
        public ulong Count;
        public byte[] Hash = new byte[32];
        public byte[]? State;
    }
}
