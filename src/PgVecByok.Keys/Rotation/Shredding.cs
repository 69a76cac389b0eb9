using System.Security.Cryptography;
using System.Text;

namespace PgVecByok.Keys;

/// <summary>
/// The end of a tenant, in two writes. The first makes it final: a tombstone, and random bytes over every wrapped key,
/// with a draft of the certificate. The second deletes what was overwritten, after trying to open it, and signs. A crash
/// between them leaves a shredded tenant whose certificate is finished by the next call.
/// </summary>
/// <remarks>REQUIRES: the lease's administration lock is held.</remarks>
internal sealed class Shredding(Custody custody, TenantLease lease)
{
    private static readonly byte[] Purpose = "certificate/v1"u8.ToArray();

    private TenantId Tenant => lease.Record.Id;

    public ShredCertificate Shred(string confirm, string actor)
    {
        TenantRecord record = lease.Record;
        if (!string.Equals(confirm, record.Name, StringComparison.Ordinal))
        {
            throw new KeyException(KeyFault.Invalid, Tenant, "the confirmation is not the tenant's name")
            {
                Hint = "Shredding is final. Repeat the tenant's name to confirm.",
            };
        }

        if (record.State == TenantState.Shredded) return Finish(record);
        TenantRecord tombstone =
            record.In(TenantState.Shredded, "", actor, custody.Clock.GetUtcNow()) with { Certificate = Guid.NewGuid() };
        lease.Adopt(tombstone);
        FenceReport fence = lease.Fence(
            new KeyException(KeyFault.Shredded, Tenant, $"tenant \"{record.Name}\" is shredded"), LeaseState.Shredded);
        return lease.Exclusively(() =>
        {
            Overwrite(record, tombstone, actor, fence);
            return Finish(tombstone);
        });
    }

    public static ShredCertificate? Find(Custody custody, Guid id)
    {
        byte[] name = RecordName.Certificate(id);
        return custody.Records.Read(name) is { } stored
            ? ShredCertificate.Decode(custody.Cluster.Open(Purpose, name, stored)) : null;
    }

    private void Overwrite(TenantRecord before, TenantRecord tombstone, string actor, FenceReport fence)
    {
        (byte[] Name, byte[] Value)[] keys = [.. WrappedKeys()];
        var draft = new ShredCertificate(
            tombstone.Certificate, Tenant, tombstone.StateSince, Statement(tombstone, actor, fence, keys), [], []);
        List<KeyRecordChange> changes =
        [
            tombstone.Change(custody.Cluster), Change(draft),
            .. keys.Select(key => new KeyRecordChange(key.Name, RandomNumberGenerator.GetBytes(key.Value.Length))),
        ];
        try
        {
            custody.Audit.WriteLast(
                changes, Tenant, actor, "shred_tenant", $"certificate={tombstone.Certificate} wrapped_keys={keys.Length}", "done");
        }
        catch
        {
            // Not written: nothing is destroyed, and the tenant is what it was.
            lease.Allow(before);
            throw;
        }
    }

    private ShredCertificate Finish(TenantRecord tombstone)
    {
        ShredCertificate draft = Find(custody, tombstone.Certificate)
            ?? throw new KeyException(KeyFault.Corrupt, Tenant, "the certificate of this shredding is gone");
        if (draft.Signature.Length > 0) return draft;

        string statement = draft.Statement + $"negative-test: {NegativeTest(tombstone)}\n";
        byte[] signing = custody.Records.Read(RecordName.ClusterSigning)
            ?? throw new KeyException(KeyFault.Corrupt, "the signing key is gone");
        (byte[] signature, byte[] publicKey) = custody.Cluster.Sign(signing, Encoding.UTF8.GetBytes(statement));
        ShredCertificate certified = draft with { Statement = statement, Signature = signature, PublicKey = publicKey };
        custody.Audit.WriteLast(
            [Change(certified), .. WrappedKeys().Select(key => new KeyRecordChange(key.Name, null))],
            Tenant, tombstone.StateActor, "shred_certificate", $"certificate={certified.Id}", "done");
        return certified;
    }

    /// <summary>Tries to get the root key back the way a lease would. Anything but a refusal here stops the certificate.</summary>
    private string NegativeTest(TenantRecord tombstone)
    {
        try
        {
            custody.Envelopes.UnwrapAny(Tenant, tombstone.Newest.Commitment, custody.Cluster).Root.Dispose();
        }
        catch (KeyException refused) when (refused.Fault == KeyFault.Corrupt)
        {
            return "no wrapped root key of this tenant can be opened";
        }

        throw new KeyException(KeyFault.Unknown, Tenant, "a wrapped key of a shredded tenant could still be opened");
    }

    private IEnumerable<(byte[] Name, byte[] Value)> WrappedKeys() =>
    [
        .. custody.Records.Scan(RecordName.Envelopes(Tenant)), .. custody.Records.Scan(RecordName.Roots(Tenant)),
        .. custody.Records.Scan(RecordName.Objects(Tenant)),
    ];

    private KeyRecordChange Change(ShredCertificate certificate)
    {
        byte[] name = RecordName.Certificate(certificate.Id);
        return new KeyRecordChange(name, custody.Cluster.Seal(Purpose, name, certificate.Encode()));
    }

    private string Statement(
        TenantRecord tombstone, string actor, FenceReport fence, (byte[] Name, byte[] Value)[] keys)
    {
        var text = new StringBuilder("PgVecByok shred certificate 1\n");
        text.Append($"certificate: {tombstone.Certificate}\ncluster: {custody.Cluster.Cluster}\n");
        text.Append($"tenant: {Tenant} \"{tombstone.Name}\"\nshredded-at: {tombstone.StateSince:O}\nby: {actor}\n");
        text.Append($"fence: {fence.Elapsed.TotalMilliseconds:F1} ms, {fence.QueriesCancelled} queries cancelled\n");
        foreach (Generation generation in tombstone.Generations)
        {
            text.Append($"root-key: generation {generation.Number}, commitment ")
                .Append(Convert.ToHexStringLower(generation.Commitment)).Append(generation.IsRetired ? ", retired\n" : "\n");
        }

        foreach (Envelope envelope in ReadableEnvelopes())
            text.Append($"wrapped-by: {envelope.Uri} version {envelope.Wrapped.Version}\n");
        foreach ((byte[] name, byte[] value) in keys)
        {
            text.Append("destroyed: ").Append(Convert.ToHexStringLower(SHA256.HashData(name))).Append(' ')
                .Append(Convert.ToHexStringLower(SHA256.HashData(value))).Append('\n');
        }

        return text.Append("not-reached: copies of this store made before, and the customer's own key at its provider\n").ToString();
    }

    /// <summary>For the statement only: a damaged envelope must not keep its tenant from being shredded.</summary>
    private IReadOnlyList<Envelope> ReadableEnvelopes()
    {
        try
        {
            return custody.Envelopes.Read(Tenant);
        }
        catch (KeyException)
        {
            return [];
        }
    }
}
