using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// Seals what one running query lays aside on disk. What holds:
/// <list type="bullet">
/// <item>the key is random, belongs to one file of one query, and is never written or wrapped: without this object nobody opens
/// what it sealed, not even this server;</item>
/// <item>a chunk's number is its nonce, given out once in ascending order.</item>
/// </list>
/// One thread at a time.
/// </summary>
public sealed class SpillKey : IDisposable
{
    public const int TagBytes = 16;
    private const int KeyBytes = 32;
    private readonly AesGcm _cipher;
    private long _next;

    public SpillKey()
    {
        Span<byte> key = stackalloc byte[KeyBytes];
        RandomNumberGenerator.Fill(key);
        _cipher = new AesGcm(key, TagBytes);
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>Returns the chunk's number. REQUIRES: sealedBytes is TagBytes longer than plaintext.</summary>
    public long Seal(ReadOnlySpan<byte> plaintext, Span<byte> sealedBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sealedBytes.Length, plaintext.Length + TagBytes);
        Span<byte> nonce = stackalloc byte[12];
        long number = _next++;
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], number);
        _cipher.Encrypt(nonce, plaintext, sealedBytes[..plaintext.Length], sealedBytes[plaintext.Length..]);
        return number;
    }

    /// <exception cref="AuthenticationTagMismatchException">The chunk was changed, or is another one.</exception>
    public void Open(long number, ReadOnlySpan<byte> sealedBytes, Span<byte> plaintext)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sealedBytes.Length, plaintext.Length + TagBytes);
        Span<byte> nonce = stackalloc byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], number);
        _cipher.Decrypt(nonce, sealedBytes[..plaintext.Length], sealedBytes[plaintext.Length..], plaintext);
    }

    public void Dispose() => _cipher.Dispose();
}
