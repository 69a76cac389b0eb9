using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// The server operator's key: it seals what must be readable while a tenant is locked (names, states, audit), vouches for
/// every envelope, and signs certificates. It opens no tenant's data. Random, sealed under the system tenant's root key.
/// </summary>
internal sealed class ClusterKey(Guid cluster, KeySlot key) : IDisposable
{
    private static readonly byte[] SigningPurpose = "signing/v1"u8.ToArray();

    public Guid Cluster => cluster;

    public byte[] Seal(ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> name, ReadOnlySpan<byte> plaintext) =>
        SealedRecord.Seal(key, purpose, Context(name), plaintext);

    /// <exception cref="KeyException">Corrupt: the record was changed, moved, or is not of this cluster.</exception>
    public byte[] Open(ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> name, ReadOnlySpan<byte> record) =>
        SealedRecord.Open(key, purpose, Context(name), record)
        ?? throw new KeyException(KeyFault.Corrupt, "a record of the keyring fails authentication");

    public byte[] EnvelopeMac(ReadOnlySpan<byte> fields)
    {
        Span<byte> macKey = stackalloc byte[32];
        using (KeySlot.Loan cluster = key.Borrow()) ChunkedKey.Expand(cluster.Bytes, "pgvecbyok/cluster-mac/v1"u8, macKey);
        byte[] mac = HMACSHA256.HashData(macKey, fields);
        CryptographicOperations.ZeroMemory(macKey);
        return mac;
    }

    /// <summary>The cluster key itself, sealed under the system tenant's root key.</summary>
    public byte[] SealUnder(RootKey system)
    {
        using KeySlot.Loan bytes = key.Borrow();
        byte[] body = SealedRecord.Seal(system.Slot, "cluster-key/v1"u8, RecordName.Id(cluster), bytes.Bytes);
        return new FieldWriter().Add(1, system.Generation).Add(2, body).ToArray();
    }

    public static ClusterKey OpenUnder(RootKey system, Guid cluster, byte[] record, KeySlab slab)
    {
        var fields = new FieldReader(record);
        uint generation = fields.UInt32(1);
        ReadOnlyMemory<byte> body = fields.Bytes(2);
        fields.End();
        KeySlot slot = slab.Rent();
        bool opened;
        using (KeySlot.Loan bytes = slot.Borrow())
        {
            opened = generation == system.Generation && SealedRecord.TryOpen(
                system.Slot, "cluster-key/v1"u8, RecordName.Id(cluster), body.Span, bytes.Bytes);
        }

        if (opened) return new ClusterKey(cluster, slot);
        slot.Dispose();
        throw new KeyException(KeyFault.Corrupt, "the cluster key fails authentication");
    }

    /// <summary>A new pair for signatures; the private half leaves only sealed.</summary>
    public byte[] CreateSigningKey()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        byte[] secret = pair.ExportPkcs8PrivateKey();
        try
        {
            return Seal(SigningPurpose, RecordName.ClusterSigning, secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>ECDSA P-256 with SHA-256, so that a customer can check it with the public half alone.</summary>
    public (byte[] Signature, byte[] PublicKey) Sign(byte[] signingRecord, ReadOnlySpan<byte> statement)
    {
        byte[] secret = Open(SigningPurpose, RecordName.ClusterSigning, signingRecord);
        try
        {
            using var pair = ECDsa.Create();
            pair.ImportPkcs8PrivateKey(secret, out _);
            return (pair.SignData(statement, HashAlgorithmName.SHA256), pair.ExportSubjectPublicKeyInfo());
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public void Dispose() => key.Dispose();

    private byte[] Context(ReadOnlySpan<byte> name) =>
        new FieldWriter().Add(1, cluster).Add(2, name).ToArray();
}
