using System.Security.Cryptography;

namespace PgVecByok.KeyProviders;

/// <summary>Key bytes the collector does not move, zeroised at the end. Swap is not held off: this keystore is for development.</summary>
internal sealed class PinnedKey(int length) : IDisposable
{
    private readonly byte[] _bytes = GC.AllocateArray<byte>(length, pinned: true);

    private bool _disposed;

    /// <exception cref="ObjectDisposedException">Zeroised: what was sealed with it now would be sealed under a key of zeros.</exception>
    public Span<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }

    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }
}
