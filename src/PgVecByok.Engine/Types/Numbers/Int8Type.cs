using System.Buffers;
using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>bigint: 64 bits, two's complement.</summary>
public sealed class Int8Type : SqlType<long>
{
    public override string DisplayName(int typmod) => "bigint";

    public override long Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        IntegerText.Parse(utf8, long.MinValue, long.MaxValue, "bigint");

    public override long ReadBinary(ReadOnlySpan<byte> bytes, int typmod) =>
        BinaryPrimitives.ReadInt64BigEndian(BinaryForm.Exactly(bytes, sizeof(long)));

    public override void WriteText(long value, IBufferWriter<byte> writer, FormatSettings settings) => IntegerText.Write(value, writer);

    public override void WriteBinary(long value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteInt64BigEndian(writer.GetSpan(sizeof(long)), value);
        writer.Advance(sizeof(long));
    }

    public override int Compare(long left, long right) => left.CompareTo(right);

    public override bool AreEqual(long left, long right) => left == right;

    public override int Hash(long value) => value.GetHashCode();
}
