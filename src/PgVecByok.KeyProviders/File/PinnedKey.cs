using System.Security.Cryptography;

namespace PgVecByok.KeyProviders;

/// <summary>Key bytes the collector does not move, zeroised at the end. Swap is not held off: this keystore is for development.</summary>
internal sealed class PinnedKey(int length) : IDisposable
{
    private readonly byte[] _bytes = GC.AllocateArray<byte>(length, pinned: true);

    public Span<byte> Bytes => _bytes;

    public void Dispose() => CryptographicOperations.ZeroMemory(_bytes);
}
