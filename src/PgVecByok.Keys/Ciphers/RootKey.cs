using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>A tenant root key of one generation, unwrapped. It seals object keys, vouches for its envelope, and leaves no other way.</summary>
internal sealed class RootKey(KeySlot key, TenantId tenant, uint generation) : IDisposable
{
    public TenantId Tenant => tenant;
    public uint Generation => generation;
    public KeySlot Slot => key;

    /// <summary>Says which key this is without giving it away; two keys cannot share it.</summary>
    public byte[] Commitment()
    {
        byte[] commitment = new byte[32];
        using KeySlot.Loan root = key.Borrow();
        ChunkedKey.Expand(root.Bytes, "pgvecbyok/root-commitment/v1"u8, commitment);
        return commitment;
    }

    /// <summary>Only who holds the root key can make this, so an envelope filled in by another does not pass.</summary>
    public byte[] EnvelopeMac(ReadOnlySpan<byte> fields)
    {
        Span<byte> macKey = stackalloc byte[32];
        using (KeySlot.Loan root = key.Borrow()) ChunkedKey.Expand(root.Bytes, "pgvecbyok/envelope-mac/v1"u8, macKey);
        byte[] mac = HMACSHA256.HashData(macKey, fields);
        CryptographicOperations.ZeroMemory(macKey);
        return mac;
    }

    public void Dispose() => key.Dispose();
}
