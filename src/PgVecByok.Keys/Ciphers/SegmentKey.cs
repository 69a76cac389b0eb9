using System.Diagnostics;
using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// Seals and opens the pages of one segment. What holds:
/// <list type="bullet">
/// <item>it keeps no key bytes, only OpenSSL contexts made from them, and derives again what it needs more of;</item>
/// <item>a context serves one thread at a time (two would share a nonce), so threads never wait for each other;</item>
/// <item>a new key seals each number once, an opened key seals nothing: after a crash a new segment has a new salt;</item>
/// <item>a fence kills it for good; an idle tenant's contexts are dropped and come back with the next unwrap.</item>
/// </list>
/// </summary>
public sealed class SegmentKey : IDisposable
{
    public const int TagBytes = ChunkedKey.TagBytes;
    public const int SaltBytes = ChunkedKey.SaltBytes;
    public const int CommitmentBytes = ChunkedKey.CommitmentBytes;

    private readonly TenantCapability _capability;
    private readonly SegmentIdentity _identity;
    private readonly byte[] _salt, _commitment;
    private readonly byte[] _baseNonce = new byte[ChunkedKey.NonceBytes];
    private readonly SealedNumbers? _sealed;

    // Four: as many readers of one segment as keep their context; a fifth makes one for the call (about 4 µs).
    private readonly PageCipher?[] _resting = new PageCipher?[4];
    private volatile bool _closed;

    internal SegmentKey(
        TenantCapability capability, SegmentIdentity identity, byte[] salt, byte[] commitment, bool isNew)
    {
        (_capability, _identity, _salt, _commitment) = (capability, identity, salt, commitment);
        _sealed = isNew ? new SealedNumbers() : null;
        _resting[0] = Derive(expectCommitment: !isNew);
    }

    public ReadOnlySpan<byte> Salt => _salt;
    public ReadOnlySpan<byte> Commitment => _commitment;
    public SegmentIdentity Identity => _identity;

    /// <summary>REQUIRES: a number never sealed before under this key; sealedBytes is TagBytes longer than plaintext.</summary>
    public void Seal(uint number, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plaintext, Span<byte> sealedBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sealedBytes.Length, plaintext.Length + TagBytes);
        if (_sealed is null) throw new InvalidOperationException("a key opened from disk seals nothing: make a new segment");
        PageCipher cipher = Take();
        if (!_sealed.TryUse(number)) throw new InvalidOperationException($"page number {number} was sealed before");
        Span<byte> nonce = stackalloc byte[ChunkedKey.NonceBytes];
        ChunkedKey.ChunkNonce(_baseNonce, number, nonce);
        cipher.Seal(nonce, associated, plaintext, sealedBytes);
        Rest(cipher);
    }

    /// <exception cref="KeyException">Corrupt: changed, moved, or not of this segment. Nothing of it is returned.</exception>
    public void Open(uint number, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes, Span<byte> plaintext)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sealedBytes.Length, plaintext.Length + TagBytes);
        PageCipher cipher = Take();
        Span<byte> nonce = stackalloc byte[ChunkedKey.NonceBytes];
        ChunkedKey.ChunkNonce(_baseNonce, number, nonce);
        bool isOpen = cipher.TryOpen(nonce, associated, sealedBytes, plaintext);
        Rest(cipher);
        if (!isOpen) throw _capability.Corrupt($"page {number} of segment {_identity.Segment}");
    }

    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        DropContexts();
        _capability.Forget(this);
    }

    /// <summary>The lease ended unused. The key works again once the tenant's root key was unwrapped again.</summary>
    internal void DropContexts()
    {
        for (int i = 0; i < _resting.Length; i++) Interlocked.Exchange(ref _resting[i], null)?.Dispose();
    }

    /// <summary>The fence: for good.</summary>
    internal void Kill()
    {
        _closed = true;
        DropContexts();
    }

    private PageCipher Take()
    {
        _capability.Touch();
        ObjectDisposedException.ThrowIf(_closed, this);
        for (int i = 0; i < _resting.Length; i++)
        {
            if (Interlocked.Exchange(ref _resting[i], null) is { } cipher) return cipher;
        }

        return Derive(expectCommitment: true);
    }

    private void Rest(PageCipher cipher)
    {
        for (int i = 0; i < _resting.Length; i++)
        {
            if (_closed || !_capability.IsLive) break;
            if (Interlocked.CompareExchange(ref _resting[i], cipher, null) is not null) continue;
            // A fence between the check and the exchange has already swept: sweep again.
            if (_closed || !_capability.IsLive) DropContexts();
            return;
        }

        cipher.Dispose();
    }

    private PageCipher Derive(bool expectCommitment)
    {
        Span<byte> derived = stackalloc byte[ChunkedKey.DerivedBytes];
        try
        {
            _capability.DeriveSegment(_identity, _salt, create: !expectCommitment, derived);
            if (!expectCommitment) ChunkedKey.Commitment(derived).CopyTo(_commitment);
            else if (!CryptographicOperations.FixedTimeEquals(_commitment, ChunkedKey.Commitment(derived)))
                throw _capability.Corrupt($"the header of segment {_identity.Segment}");
            ChunkedKey.Nonce(derived).CopyTo(_baseNonce);
            Debug.Assert(_baseNonce.AsSpan().ContainsAnyExcept((byte)0));
            return PageCipher.Create(ChunkedKey.Key(derived));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }
}
