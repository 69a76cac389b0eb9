using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>pg_lsn: a place in a log, 64 bits shown as two hexadecimal numbers.</summary>
public sealed class LogPositionType : SqlType<ulong>
{
    public override ulong Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        string text = Encoding.UTF8.GetString(utf8);
        string[] halves = text.Split('/');
        if (halves.Length == 2 && TryRead(halves[0], out uint high) && TryRead(halves[1], out uint low))
            return (ulong)high << 32 | low;
        throw new SqlException(SqlState.InvalidTextRepresentation, $"invalid input syntax for type pg_lsn: \"{text}\"");
    }

    public override ulong ReadBinary(ReadOnlySpan<byte> bytes, int typmod) =>
        BinaryPrimitives.ReadUInt64BigEndian(BinaryForm.Exactly(bytes, sizeof(ulong)));

    public override void WriteText(ulong value, IBufferWriter<byte> writer, FormatSettings settings) =>
        writer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{value >> 32:X}/{value & 0xFFFFFFFF:X}")));

    public override void WriteBinary(ulong value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteUInt64BigEndian(writer.GetSpan(sizeof(ulong)), value);
        writer.Advance(sizeof(ulong));
    }

    public override int Compare(ulong left, ulong right) => left.CompareTo(right);

    public override int Hash(ulong value) => value.GetHashCode();

    private static bool TryRead(string half, out uint value)
    {
        value = 0;
        return half.Length is > 0 and <= 8 && uint.TryParse(half, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
