using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PgVecByok.Keys;

/// <summary>
/// The one encoding of every record and of every associated data: fields in ascending order, each
/// <code>u16 id | u32 length | bytes</code>, numbers big-endian. Equal content is equal bytes, and no two contents share them.
/// </summary>
internal sealed class FieldWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);
    private int _lastId = -1;

    public FieldWriter Add(ushort id, ReadOnlySpan<byte> value)
    {
        if (id <= _lastId) throw new InvalidOperationException("fields are written in ascending order");
        _lastId = id;
        Span<byte> head = _bytes.GetSpan(6);
        BinaryPrimitives.WriteUInt16BigEndian(head, id);
        BinaryPrimitives.WriteInt32BigEndian(head[2..], value.Length);
        _bytes.Advance(6);
        _bytes.Write(value);
        return this;
    }

    public FieldWriter Add(ushort id, string value) => Add(id, Encoding.UTF8.GetBytes(value));
    public FieldWriter Add(ushort id, Guid value) => Add(id, RecordName.Id(value));
    public FieldWriter Add(ushort id, uint value) => Add(id, RecordName.Number32(value));
    public FieldWriter Add(ushort id, ulong value) => Add(id, RecordName.Number64(value));
    public FieldWriter Add(ushort id, DateTimeOffset value) => Add(id, (ulong)value.ToUnixTimeMilliseconds());

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
