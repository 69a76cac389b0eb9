using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>Builds a log record: little-endian numbers, and lengths before whatever has no fixed one.</summary>
internal sealed class RecordWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public int Count => _bytes.WrittenCount;

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public IBufferWriter<byte> Buffer => _bytes;

    public RecordWriter Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
        return this;
    }

    public RecordWriter Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
        return this;
    }

    public RecordWriter UInt32(uint value) => Int32((int)value);

    public RecordWriter Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return this;
    }

    public RecordWriter Raw(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public RecordWriter Bytes(ReadOnlySpan<byte> bytes) => Int32(bytes.Length).Raw(bytes);

    public RecordWriter Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));
}
