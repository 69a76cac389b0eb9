using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// AES-256-GCM under one key, with tags behind what they cover. It keeps no key bytes, only what the platform's implementation made from
/// them. One thread at a time.
/// </summary>
internal abstract class PageCipher : IDisposable
{
    public const int TagBytes = ChunkedKey.TagBytes;

    /// <summary>OpenSSL called by ourselves where it is the one that .NET calls, since that takes a third of the time per unit.</summary>
    public static PageCipher Create(ReadOnlySpan<byte> key) => OpenSslCipher.IsUsable ? new OpenSslCipher(key) : new PlatformCipher(key);

    /// <summary>REQUIRES: sealedBytes is <see cref="TagBytes"/> longer than plaintext, and the nonce was not used before.</summary>
    public abstract void Seal(
        ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plaintext, Span<byte> sealedBytes);

    /// <summary>False: the tag is of something else; the plaintext is then zero.</summary>
    public abstract bool TryOpen(
        ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes, Span<byte> plaintext);

    public abstract void Dispose();
}

/// <summary>The one that .NET has for every platform.</summary>
internal sealed class PlatformCipher(ReadOnlySpan<byte> key) : PageCipher
{
    private readonly AesGcm _cipher = new(key, TagBytes);

    public override void Seal(
        ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plaintext, Span<byte> sealedBytes) =>
        _cipher.Encrypt(nonce, plaintext, sealedBytes[..plaintext.Length], sealedBytes[plaintext.Length..], associated);

    public override bool TryOpen(
        ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes, Span<byte> plaintext)
    {
        try
        {
            _cipher.Decrypt(nonce, sealedBytes[..plaintext.Length], sealedBytes[plaintext.Length..], plaintext, associated);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public override void Dispose() => _cipher.Dispose();
}
