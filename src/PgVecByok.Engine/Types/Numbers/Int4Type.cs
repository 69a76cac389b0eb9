using System.Buffers;
using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>integer: 32 bits, two's complement.</summary>
public sealed class Int4Type : SqlType<int>
{
    public override string DisplayName(int typmod) => "integer";

    public override int Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        (int)IntegerText.Parse(utf8, int.MinValue, int.MaxValue, "integer");

    public override int ReadBinary(ReadOnlySpan<byte> bytes, int typmod) =>
        BinaryPrimitives.ReadInt32BigEndian(BinaryForm.Exactly(bytes, sizeof(int)));

    public override void WriteText(int value, IBufferWriter<byte> writer, FormatSettings settings) => IntegerText.Write(value, writer);

    public override void WriteBinary(int value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(sizeof(int)), value);
        writer.Advance(sizeof(int));
    }

    public override int Compare(int left, int right) => left.CompareTo(right);

    public override bool AreEqual(int left, int right) => left == right;

    public override int Hash(int value) => value.GetHashCode();
}
