using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>xid8: a transaction's number that does not wrap.</summary>
public sealed class TransactionIdType : SqlType<ulong>
{
    public override ulong Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        string text = Encoding.UTF8.GetString(utf8), trimmed = text.Trim(' ', '\t', '\n', '\r', '\f', '\v');
        if (ulong.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value))
            return value;
        if (trimmed.StartsWith('-') && ulong.TryParse(trimmed.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out value))
            return unchecked(0 - value);
        bool isWide = trimmed.Length > 0 && trimmed.All(char.IsAsciiDigit);
        throw isWide
            ? new SqlException(SqlState.NumericValueOutOfRange, $"value \"{text}\" is out of range for type xid8")
            : new SqlException(SqlState.InvalidTextRepresentation, $"invalid input syntax for type xid8: \"{text}\"");
    }

    public override ulong ReadBinary(ReadOnlySpan<byte> bytes, int typmod) =>
        BinaryPrimitives.ReadUInt64BigEndian(BinaryForm.Exactly(bytes, sizeof(ulong)));

    public override void WriteText(ulong value, IBufferWriter<byte> writer, FormatSettings settings) =>
        writer.Write(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    public override void WriteBinary(ulong value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteUInt64BigEndian(writer.GetSpan(sizeof(ulong)), value);
        writer.Advance(sizeof(ulong));
    }

    public override int Compare(ulong left, ulong right) => left.CompareTo(right);

    public override int Hash(ulong value) => value.GetHashCode();
}
