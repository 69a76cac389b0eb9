using System.Runtime.InteropServices;

namespace PgVecByok.Storage;

/// <summary>Some of an object's bytes where the store has them in memory; they stay there until it is disposed.</summary>
public readonly ref struct ObjectView
{
    private readonly SafeHandle? _holder;

    /// <summary>REQUIRES: the holder counts this view among its users.</summary>
    internal ObjectView(ReadOnlySpan<byte> bytes, SafeHandle holder)
    {
        Bytes = bytes;
        _holder = holder;
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public void Dispose() => _holder?.DangerousRelease();
}
