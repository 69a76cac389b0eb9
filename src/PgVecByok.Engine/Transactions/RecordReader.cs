using System.Buffers.Binary;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// Reads what <see cref="RecordWriter"/> wrote. The bytes were authenticated before; lengths are checked all the
/// same.
/// </summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    public readonly bool AtEnd => _left.IsEmpty;

    public readonly int Left => _left.Length;

    public byte Byte() => Raw(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Raw(4));

    public uint UInt32() => (uint)Int32();

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Raw(8));

    public ReadOnlySpan<byte> Bytes() => Raw(Int32());

    public string Text() => Encoding.UTF8.GetString(Bytes());

    /// <summary>A number of things that each take at least a byte.</summary>
    public int Count()
    {
        int count = Int32();
        return count >= 0 && count <= _left.Length ? count : throw Malformed();
    }

    public ReadOnlySpan<byte> Raw(int count)
    {
        if (count < 0 || count > _left.Length)
            throw Malformed();
        ReadOnlySpan<byte> taken = _left[..count];
        _left = _left[count..];
        return taken;
    }

    public static InvalidDataException Malformed() => new("a log record is authentic, and yet not what this version writes");
}
