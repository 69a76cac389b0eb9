using System.Buffers;
using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>smallint: 16 bits, two's complement.</summary>
public sealed class Int2Type : SqlType<short>
{
    public override string DisplayName(int typmod) => "smallint";

    public override short Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        (short)IntegerText.Parse(utf8, short.MinValue, short.MaxValue, "smallint");

    public override short ReadBinary(ReadOnlySpan<byte> bytes, int typmod) =>
        BinaryPrimitives.ReadInt16BigEndian(BinaryForm.Exactly(bytes, sizeof(short)));

    public override void WriteText(short value, IBufferWriter<byte> writer, FormatSettings settings) => IntegerText.Write(value, writer);

    public override void WriteBinary(short value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteInt16BigEndian(writer.GetSpan(sizeof(short)), value);
        writer.Advance(sizeof(short));
    }

    public override int Compare(short left, short right) => left.CompareTo(right);

    public override bool AreEqual(short left, short right) => left == right;

    public override int Hash(short value) => value.GetHashCode();
}
