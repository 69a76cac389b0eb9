using System.Buffers;
using System.Security.Cryptography;

namespace PgVecByok.Engine;

/// <summary>
/// Bytes of rows in clear, on their way to a client, a page or a temporary file. They are overwritten when the buffer is outgrown and
/// when it is done with; if nobody says so, before its memory is free.
/// </summary>
internal sealed class PlaintextBuffer(int capacity = 256) : IBufferWriter<byte>, IDisposable
{
    // Arrays of this size are for the large heap anyway; pinned, none of their bytes is left behind by a move.
    private const int LargeBytes = 80_000;
    private const int LengthMax = 0x7FFFFFC7;
    private byte[] _bytes = Allocate(capacity);
    private int _count;

    ~PlaintextBuffer() => CryptographicOperations.ZeroMemory(_bytes);

    public int WrittenCount => _count;

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _count);

    /// <summary>Begins again. What was written stays until it is written over.</summary>
    public void Reset() => _count = 0;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_bytes.Length - _count), nameof(count));
        _count += count;
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _count = 0;
        GC.SuppressFinalize(this);
    }

    /// <summary>An array for plaintext; whoever has it overwrites it.</summary>
    public static byte[] Allocate(int bytes) => GC.AllocateUninitializedArray<byte>(bytes, pinned: bytes >= LargeBytes);

    private void Reserve(int sizeHint)
    {
        int wanted = Math.Max(sizeHint, 1);
        if (_bytes.Length - _count >= wanted)
            return;
        long doubled = Math.Min(_bytes.Length * 2L, LengthMax);
        byte[] larger = Allocate((int)Math.Max(checked(_count + wanted), doubled));
        WrittenSpan.CopyTo(larger);
        CryptographicOperations.ZeroMemory(_bytes);
        _bytes = larger;
    }
}
