using System.Buffers.Binary;
using System.Text;

namespace PgVecByok.Keys;

/// <summary>
/// Reads what <see cref="FieldWriter"/> wrote and nothing else: fields out of order, twice, cut short, of a wrong width
/// or left unread are malformed. Lengths are held against the bytes at hand before anything is allocated.
/// </summary>
internal sealed class FieldReader
{
    private readonly SortedDictionary<ushort, ReadOnlyMemory<byte>> _fields = [];

    /// <exception cref="FormatException">The bytes are not canonical.</exception>
    public FieldReader(ReadOnlyMemory<byte> bytes)
    {
        int last = -1;
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < 6) throw new FormatException("a field is cut short");
            ushort id = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span);
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[2..]);
            if (length > (uint)(bytes.Length - 6)) throw new FormatException("a field is longer than its record");
            if (id <= last) throw new FormatException("fields are out of order");
            _fields.Add(id, bytes.Slice(6, (int)length));
            bytes = bytes[(6 + (int)length)..];
            last = id;
        }
    }

    public bool Has(ushort id) => _fields.ContainsKey(id);

    public ReadOnlyMemory<byte> Bytes(ushort id) =>
        _fields.Remove(id, out ReadOnlyMemory<byte> value) ? value : throw new FormatException($"field {id} is missing");

    public ReadOnlyMemory<byte> Bytes(ushort id, int length) =>
        Bytes(id) is var value && value.Length == length ? value : throw new FormatException($"field {id} has a wrong width");

    public string Text(ushort id) => Encoding.UTF8.GetString(Bytes(id).Span);
    public Guid Guid(ushort id) => new(Bytes(id, 16).Span, bigEndian: true);
    public uint UInt32(ushort id) => BinaryPrimitives.ReadUInt32BigEndian(Bytes(id, 4).Span);
    public ulong UInt64(ushort id) => BinaryPrimitives.ReadUInt64BigEndian(Bytes(id, 8).Span);
    public DateTimeOffset Time(ushort id)
    {
        long milliseconds = (long)UInt64(id);
        return milliseconds is >= -62_135_596_800_000 and <= 253_402_300_799_999
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw new FormatException($"field {id} is no time");
    }

    /// <exception cref="FormatException">A field nobody asked for: written by a newer version, or planted.</exception>
    public void End()
    {
        if (_fields.Count > 0) throw new FormatException($"field {_fields.First().Key} is unknown");
    }
}
