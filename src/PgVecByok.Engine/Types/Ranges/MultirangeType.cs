using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The multirange type over a range type. Text: <c>{[1,2),[5,9)}</c>. Binary: how many, then each with its length.</summary>
public sealed class MultirangeType : SqlType<MultirangeValue>
{
    public required RangeType Range { get; init; }

    public override MultirangeValue Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        int at = Skip(utf8, 0);
        if (at >= utf8.Length || utf8[at] != '{')
            throw Malformed(utf8, "Missing left brace.");
        at = Skip(utf8, at + 1);
        List<RangeValue> ranges = [];
        if (at < utf8.Length && utf8[at] == '}')
            at++;
        else
            Ranges(utf8, ref at, settings, ranges);
        return Skip(utf8, at) == utf8.Length
            ? Range.Algebra.Normalise(ranges)
            : throw Malformed(utf8, "Junk after closing right brace.");
    }

    public override MultirangeValue ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        int count = BinaryPrimitives.ReadInt32BigEndian(BinaryForm.AtLeast(bytes, sizeof(int)));
        bytes = bytes[sizeof(int)..];
        List<RangeValue> ranges = [];
        for (int i = 0; i < count; i++)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(BinaryForm.AtLeast(bytes, sizeof(int)));
            if (length < 0 || length > bytes.Length - sizeof(int))
                throw new SqlException(SqlState.ProtocolViolation, "insufficient data left in message");
            ranges.Add(Range.ReadBinary(bytes.Slice(sizeof(int), length), -1));
            bytes = bytes[(sizeof(int) + length)..];
        }

        BinaryForm.Exactly(bytes, 0);
        return Range.Algebra.Normalise(ranges);
    }

    public override void WriteText(MultirangeValue value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        writer.Write("{"u8);
        for (int i = 0; i < value.Ranges.Count; i++)
        {
            if (i > 0)
                writer.Write(","u8);
            Range.WriteText(value.Ranges[i], writer, settings);
        }

        writer.Write("}"u8);
    }

    public override void WriteBinary(MultirangeValue value, IBufferWriter<byte> writer)
    {
        Int32(writer, value.Ranges.Count);
        var written = new ArrayBufferWriter<byte>();
        foreach (RangeValue range in value.Ranges)
        {
            written.ResetWrittenCount();
            Range.WriteBinary(range, written);
            Int32(writer, written.WrittenCount);
            writer.Write(written.WrittenSpan);
        }
    }

    public override int Compare(MultirangeValue left, MultirangeValue right)
    {
        for (int i = 0; i < Math.Min(left.Ranges.Count, right.Ranges.Count); i++)
        {
            int order = Range.Compare(left.Ranges[i], right.Ranges[i]);
            if (order != 0)
                return order;
        }

        return left.Ranges.Count.CompareTo(right.Ranges.Count);
    }

    public override int Hash(MultirangeValue value) => value.Ranges.Aggregate(1, (hash, range) => hash * 31 + Range.Hash(range));

    private void Ranges(ReadOnlySpan<byte> utf8, ref int at, FormatSettings settings, List<RangeValue> ranges)
    {
        while (true)
        {
            at = Skip(utf8, at);
            int start = at;
            at = EndOfRange(utf8, at);
            ranges.Add(Range.Parse(utf8[start..at], -1, settings));
            at = Skip(utf8, at);
            if (at >= utf8.Length)
                throw Malformed(utf8, "Unexpected end of input.");
            if (utf8[at] == '}')
            {
                at++;
                return;
            }

            if (utf8[at] != ',')
                throw Malformed(utf8, "Expected comma or end of multirange.");
            at++;
        }
    }

    private static int EndOfRange(ReadOnlySpan<byte> utf8, int at)
    {
        if (at >= utf8.Length)
            throw Malformed(utf8, "Unexpected end of input.");
        if (utf8.Length - at >= 5 && Ascii.EqualsIgnoreCase(utf8.Slice(at, 5), "empty"u8))
            return at + 5;
        if (utf8[at] is not ((byte)'[' or (byte)'('))
            throw Malformed(utf8, "Expected range start.");
        bool isQuoted = false;
        for (at++; at < utf8.Length; at++)
        {
            if (utf8[at] == '\\')
                at++;
            else if (utf8[at] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && utf8[at] is (byte)']' or (byte)')')
                return at + 1;
        }

        throw Malformed(utf8, "Unexpected end of input.");
    }

    private static int Skip(ReadOnlySpan<byte> utf8, int at)
    {
        while (at < utf8.Length && ArrayText.IsSpace(utf8[at]))
            at++;
        return at;
    }

    private static void Int32(IBufferWriter<byte> writer, int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(sizeof(int)), value);
        writer.Advance(sizeof(int));
    }

    private static SqlException Malformed(ReadOnlySpan<byte> utf8, string detail) =>
        new(SqlState.InvalidTextRepresentation, $"malformed multirange literal: \"{Encoding.UTF8.GetString(utf8)}\"") { Detail = detail };
}
