using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// Builds a log record: little-endian numbers, and lengths before whatever has no fixed one. It holds rows in clear: a buffer that was
/// outgrown is wiped, and whoever is done with a record wipes it.
/// </summary>
internal sealed class RecordWriter
{
    private byte[] _bytes = new byte[256];
    private int _count;

    public int Count => _count;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    public RecordWriter Byte(byte value)
    {
        Reserve(1)[0] = value;
        return this;
    }

    public RecordWriter Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);
        return this;
    }

    public RecordWriter UInt32(uint value) => Int32((int)value);

    public RecordWriter Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), value);
        return this;
    }

    public RecordWriter Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        return this;
    }

    public RecordWriter Bytes(ReadOnlySpan<byte> bytes) => Int32(bytes.Length).Raw(bytes);

    public RecordWriter Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public void Wipe() => CryptographicOperations.ZeroMemory(_bytes);

    /// <summary>REQUIRES: the records are sealed, or will not be.</summary>
    public static void Wipe(IEnumerable<ReadOnlyMemory<byte>> records)
    {
        foreach (ReadOnlyMemory<byte> record in records)
            CryptographicOperations.ZeroMemory(MemoryMarshal.AsMemory(record).Span);
    }

    private Span<byte> Reserve(int bytes)
    {
        if (_bytes.Length - _count < bytes)
        {
            byte[] larger = PlaintextBuffer.Allocate(Math.Max(checked(_count + bytes), _bytes.Length * 2));
            _bytes.AsSpan(0, _count).CopyTo(larger);
            Wipe();
            _bytes = larger;
        }

        Span<byte> reserved = _bytes.AsSpan(_count, bytes);
        _count += bytes;
        return reserved;
    }
}
