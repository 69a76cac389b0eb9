using System.Buffers.Binary;

namespace PgVecByok.Bench;

/// <summary>Writes COPY's binary format into memory.</summary>
internal sealed class CopyStream
{
    public const int HeaderBytes = 19;

    private readonly byte[] _bytes;
    private int _length;

    public CopyStream(int capacity)
    {
        _bytes = new byte[capacity];
        Bytes("PGCOPY\n"u8);
        Bytes([0xFF, (byte)'\r', (byte)'\n', 0]);
        Int32(0);
        Int32(0);
    }

    public void BeginRow(short fields) => Int16(fields);

    public void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_bytes.AsSpan(_length), value);
        _length += 2;
    }

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(_length), value);
        _length += 4;
    }

    public void Single(float value)
    {
        BinaryPrimitives.WriteSingleBigEndian(_bytes.AsSpan(_length), value);
        _length += 4;
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_bytes.AsSpan(_length));
        _length += value.Length;
    }

    public void IdAndVector(int id, ReadOnlySpan<float> vector)
    {
        BeginRow(2);
        Int32(4);
        Int32(id);
        Vector(vector);
    }

    public void Vector(ReadOnlySpan<float> vector)
    {
        Int32(4 + vector.Length * 4);
        Int16((short)vector.Length);
        Int16(0);
        foreach (float value in vector)
            Single(value);
    }

    public byte[] Finish()
    {
        Int16(-1);
        return _bytes[.._length];
    }
}
