using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// The derivation of C2SP chunked encryption (c2sp.org/chunked-encryption), for AES-256-GCM with SHA-256:
/// <code>
///   key32 | base nonce12 | commitment32 = HKDF-Expand(prk, prefix | "AEAD_AES_256_GCM" | 0x00 | salt24 | context, 76)
///   nonce of chunk k                    = base nonce XOR k, big-endian
/// </code>
/// The prefix is our own, one per use, since our chunks have sizes and associated data of their own. A fresh salt makes
/// a fresh key, so no nonce is ever kept on disk; the commitment makes a second key that opens the same bytes infeasible.
/// </summary>
internal static class ChunkedKey
{
    public const int KeyBytes = 32, NonceBytes = 12, CommitmentBytes = 32, SaltBytes = 24, TagBytes = 16;
    public const int DerivedBytes = KeyBytes + NonceBytes + CommitmentBytes;

    public static void Derive(
        ReadOnlySpan<byte> inputKey, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> context,
        Span<byte> derived)
    {
        ReadOnlySpan<byte> aead = "AEAD_AES_256_GCM\0"u8;
        byte[] expanded = [.. prefix, .. aead, .. salt, .. context];
        HKDF.Expand(HashAlgorithmName.SHA256, inputKey, derived, expanded);
    }

    public static Span<byte> Key(Span<byte> derived) => derived[..KeyBytes];
    public static Span<byte> Nonce(Span<byte> derived) => derived.Slice(KeyBytes, NonceBytes);
    public static Span<byte> Commitment(Span<byte> derived) => derived[(KeyBytes + NonceBytes)..];

    public static void ChunkNonce(ReadOnlySpan<byte> baseNonce, uint number, Span<byte> nonce)
    {
        baseNonce.CopyTo(nonce);
        Span<byte> tail = nonce[8..];
        BinaryPrimitives.WriteUInt32BigEndian(tail, BinaryPrimitives.ReadUInt32BigEndian(tail) ^ number);
    }

    /// <summary>A key for one purpose: HKDF-Expand under a label that no other purpose has.</summary>
    public static void Expand(ReadOnlySpan<byte> key, ReadOnlySpan<byte> label, Span<byte> output) =>
        HKDF.Expand(HashAlgorithmName.SHA256, key, output, label);
}
