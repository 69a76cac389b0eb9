using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// What happened to each tenant's keys: one chain of records per tenant, each holding the hash of the one before as
/// stored, and a head that counts them. A change to the keyring and its record are one atomic write, so neither exists
/// without the other. Sealed under the cluster key: the operator reads it while the tenant is locked.
/// Not detected: a store put back whole to an earlier time.
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
            (ulong expected, byte[] head) = ReadHead(tenant);
            bool agrees = expected == count && head.AsSpan().SequenceEqual(previous);
            return new AuditVerification(tenant, count, agrees ? null : count);
        }
        catch (KeyException)
        {
            return new AuditVerification(tenant, count, count);
        }
    }

    /// <summary>Writes changes and the record of them in one batch.</summary>
    internal void Write(
        IReadOnlyList<KeyRecordChange> changes, TenantId tenant, string actor, string action, string detail, string outcome)
    {
        Chain chain = _chains.GetOrAdd(tenant, _ => new Chain());
        lock (chain)
        {
            if (!chain.IsRead)
            {
                (chain.Count, chain.Hash) = ReadHead(tenant);
                chain.IsRead = true;
            }

            byte[] name = RecordName.Audit(tenant, chain.Count);
            byte[] fields = new FieldWriter()
                .Add(1, chain.Count).Add(2, _clock.GetUtcNow()).Add(3, actor).Add(4, action).Add(5, outcome)
                .Add(6, detail).Add(7, chain.Hash).ToArray();
            byte[] value = _cluster.Seal(EntryPurpose, name, fields);
            byte[] hash = SHA256.HashData(value);
            byte[] headName = RecordName.AuditHead(tenant);
            byte[] head = new FieldWriter().Add(1, chain.Count + 1).Add(2, hash).ToArray();
            _records.Write([.. changes, new(name, value), new(headName, _cluster.Seal(HeadPurpose, headName, head))]);
            (chain.Count, chain.Hash) = (chain.Count + 1, hash);
        }
    }

    private (ulong Count, byte[] Hash) ReadHead(TenantId tenant)
    {
        byte[] name = RecordName.AuditHead(tenant);
        byte[]? sealedHead = _records.Read(name);
        if (sealedHead is null) return (0, new byte[32]);
        var fields = new FieldReader(_cluster.Open(HeadPurpose, name, sealedHead));
        return (fields.UInt64(1), fields.Bytes(2, 32).ToArray());
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
    }
}
