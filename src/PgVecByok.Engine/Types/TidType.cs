using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>tid: where a row lies, a block and a place in it. Kept as its text, "(block,place)".</summary>
public sealed class TidType : TextType
{
    private const int Bytes = 6;

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        string text = Validated(utf8).ToString();
        (uint block, ushort place) = TryRead(text) ?? throw new SqlException(
            SqlState.InvalidTextRepresentation, $"invalid input syntax for type tid: \"{text}\"");
        return Of(block, place);
    }

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        ReadOnlySpan<byte> six = BinaryForm.Exactly(bytes, Bytes);
        return Of(BinaryPrimitives.ReadUInt32BigEndian(six), BinaryPrimitives.ReadUInt16BigEndian(six[4..]));
    }

    public override void WriteBinary(Text value, IBufferWriter<byte> writer)
    {
        (uint block, ushort place) = Parts(value);
        Span<byte> six = writer.GetSpan(Bytes);
        BinaryPrimitives.WriteUInt32BigEndian(six, block);
        BinaryPrimitives.WriteUInt16BigEndian(six[4..], place);
        writer.Advance(Bytes);
    }

    public override int Compare(Text left, Text right) => Parts(left).CompareTo(Parts(right));

    private static Text Of(uint block, ushort place) => new(string.Create(CultureInfo.InvariantCulture, $"({block},{place})"));

    private static (uint Block, ushort Place) Parts(Text value) => TryRead(value.ToString()) ?? default;

    private static (uint Block, ushort Place)? TryRead(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal), comma = text.IndexOf(',', StringComparison.Ordinal);
        int close = text.IndexOf(')', StringComparison.Ordinal);
        if (open < 0 || comma < open || close < comma)
            return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite;
        return long.TryParse(text.AsSpan(open + 1, comma - open - 1), Style, CultureInfo.InvariantCulture, out long block)
            && block is >= int.MinValue and <= uint.MaxValue
            && ushort.TryParse(text.AsSpan(comma + 1, close - comma - 1), Style, CultureInfo.InvariantCulture, out ushort place)
                ? ((uint)block, place)
                : null;
    }
}
