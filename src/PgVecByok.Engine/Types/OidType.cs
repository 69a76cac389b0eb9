using System.Buffers;
using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>oid, xid, cid: 32 bits without sign.</summary>
public class OidType : SqlType<uint>
{
    public override uint Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => IntegerText.ParseUnsigned(utf8, Name);

    public override uint ReadBinary(ReadOnlySpan<byte> bytes, int typmod) =>
        BinaryPrimitives.ReadUInt32BigEndian(BinaryForm.Exactly(bytes, sizeof(uint)));

    public override void WriteText(uint value, IBufferWriter<byte> writer, FormatSettings settings) => IntegerText.Write(value, writer);

    public override void WriteBinary(uint value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteUInt32BigEndian(writer.GetSpan(sizeof(uint)), value);
        writer.Advance(sizeof(uint));
    }

    public override int Compare(uint left, uint right) => left.CompareTo(right);

    public override bool AreEqual(uint left, uint right) => left == right;

    public override int Hash(uint value) => (int)value;
}
