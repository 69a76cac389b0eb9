using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PgVecByok.Server;

/// <summary>
/// A client's text on its way from one encoding to another. Pinned, so that no move leaves a copy; overwritten when it is outgrown, before
/// it is used again and when it is done with.
/// </summary>
internal sealed class WipedBuffer : IBufferWriter<byte>, IDisposable
{
    private const int LengthMax = 0x7FFFFFC7;
    private byte[] _bytes = [];
    private int _count;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_bytes.Length - _count), nameof(count));
        _count += count;
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_count);
    }

    /// <summary>Over four bytes that were written before.</summary>
    public void PutInt32(int place, int value) => BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(place, 4), value);

    /// <summary>Nothing of what was written is left; the room stays.</summary>
    public void Wipe()
    {
        CryptographicOperations.ZeroMemory(_bytes.AsSpan(0, _count));
        _count = 0;
    }

    public void Dispose() => Wipe();

    private void Reserve(int wanted)
    {
        if (_bytes.Length - _count >= wanted)
            return;
        long length = Math.Max(checked(_count + wanted), Math.Min(_bytes.Length * 2L, LengthMax));
        byte[] larger = GC.AllocateUninitializedArray<byte>((int)length, pinned: true);
        _bytes.AsSpan(0, _count).CopyTo(larger);
        CryptographicOperations.ZeroMemory(_bytes.AsSpan(0, _count));
        _bytes = larger;
    }
}
