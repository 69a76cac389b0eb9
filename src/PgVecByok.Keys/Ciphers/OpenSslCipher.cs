using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// The same calls of OpenSSL that AesGcm makes, in one context that keeps the key's schedule, without what AesGcm does around each of
/// them. OpenSSL clears the schedule when the context is freed. Used only where a message that AesGcm sealed opens here, and one sealed
/// here is what AesGcm seals.
/// </summary>
internal sealed unsafe class OpenSslCipher : PageCipher
{
    private const int Opens = 0, Seals = 1;
    private nint _context;

    public OpenSslCipher(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, ChunkedKey.KeyBytes);
        if ((_context = OpenSsl.NewContext()) == 0)
            throw new CryptographicException("OpenSSL has no context left");
        fixed (byte* bytes = key)
        {
            if (OpenSsl.Start(_context, OpenSsl.Aes256Gcm(), 0, bytes, null, Opens) == 1)
                return;
        }

        Dispose();
        throw new CryptographicException("OpenSSL refuses a key for AES-256-GCM");
    }

    ~OpenSslCipher() => Free();

    public static bool IsUsable { get; } = Agrees();

    public override void Seal(
        ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plaintext, Span<byte> sealedBytes)
    {
        Check(nonce, plaintext.Length, sealedBytes.Length);
        fixed (byte* number = nonce, with = associated, from = plaintext, into = sealedBytes)
        {
            int written;
            bool isSealed = OpenSsl.Start(_context, 0, 0, null, number, Seals) == 1
                && (associated.IsEmpty || OpenSsl.Update(_context, null, &written, with, associated.Length) == 1)
                && (plaintext.IsEmpty || OpenSsl.Update(_context, into, &written, from, plaintext.Length) == 1)
                && OpenSsl.Finish(_context, into + plaintext.Length, &written) == 1
                && OpenSsl.Control(_context, OpenSsl.GetTag, TagBytes, into + plaintext.Length) == 1;
            GC.KeepAlive(this);
            if (isSealed)
                return;
        }

        CryptographicOperations.ZeroMemory(sealedBytes);
        throw new CryptographicException("OpenSSL does not seal");
    }

    public override bool TryOpen(
        ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes, Span<byte> plaintext)
    {
        Check(nonce, plaintext.Length, sealedBytes.Length);
        // An empty span has no address, which OpenSSL would take for a question.
        byte* nowhere = stackalloc byte[TagBytes];
        fixed (byte* number = nonce, with = associated, from = sealedBytes, room = plaintext)
        {
            int written;
            bool isOpen = OpenSsl.Start(_context, 0, 0, null, number, Opens) == 1
                && OpenSsl.Control(_context, OpenSsl.SetTag, TagBytes, from + plaintext.Length) == 1
                && (associated.IsEmpty || OpenSsl.Update(_context, null, &written, with, associated.Length) == 1)
                && (plaintext.IsEmpty || OpenSsl.Update(_context, room, &written, from, plaintext.Length) == 1)
                && OpenSsl.Finish(_context, nowhere, &written) == 1;
            GC.KeepAlive(this);
            if (isOpen)
                return true;
        }

        CryptographicOperations.ZeroMemory(plaintext);
        return false;
    }

    public override void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (Interlocked.Exchange(ref _context, 0) is var context and not 0)
            OpenSsl.FreeContext(context);
    }

    private void Check(ReadOnlySpan<byte> nonce, int plaintextBytes, int sealedBytes)
    {
        ObjectDisposedException.ThrowIf(_context == 0, this);
        ArgumentOutOfRangeException.ThrowIfNotEqual(nonce.Length, ChunkedKey.NonceBytes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(sealedBytes, plaintextBytes + TagBytes);
    }

    /// <summary>False as well where the library is not there: then AesGcm serves.</summary>
    private static bool Agrees()
    {
        // Two of them in one process would be asked for: .NET takes another one than ours.
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("DOTNET_OPENSSL_VERSION_OVERRIDE") is not null)
            return false;
        try
        {
            byte[] key = RandomNumberGenerator.GetBytes(ChunkedKey.KeyBytes), text = RandomNumberGenerator.GetBytes(100);
            using var ours = new OpenSslCipher(key);
            using var theirs = new PlatformCipher(key);
            byte[] here = new byte[text.Length + TagBytes], there = new byte[text.Length + TagBytes], opened = new byte[text.Length];
            ReadOnlySpan<byte> nonce = key.AsSpan(0, ChunkedKey.NonceBytes), associated = text.AsSpan(0, 24);
            theirs.Seal(nonce, associated, text, there);
            ours.Seal(nonce, associated, text, here);
            bool agrees = here.AsSpan().SequenceEqual(there) && ours.TryOpen(nonce, associated, there, opened)
                && opened.AsSpan().SequenceEqual(text);
            there[^1] ^= 1;
            return agrees && !ours.TryOpen(nonce, associated, there, opened) && !opened.AsSpan().ContainsAnyExcept((byte)0);
        }
        catch (Exception absent) when (absent is DllNotFoundException or EntryPointNotFoundException or CryptographicException)
        {
            return false;
        }
    }
}
