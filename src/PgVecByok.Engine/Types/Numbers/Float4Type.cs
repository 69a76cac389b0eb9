using System.Buffers;
using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>real: IEEE 754, 32 bits. NaN equals itself and is above everything, -0 equals 0.</summary>
public sealed class Float4Type : SqlType<float>
{
    public override string DisplayName(int typmod) => "real";

    public override float Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => FloatText.ParseSingle(utf8);

    public override float ReadBinary(ReadOnlySpan<byte> bytes, int typmod) =>
        BinaryPrimitives.ReadSingleBigEndian(BinaryForm.Exactly(bytes, sizeof(float)));

    public override void WriteText(float value, IBufferWriter<byte> writer, FormatSettings settings) =>
        FloatText.Write(value, writer, settings.ExtraFloatDigits);

    public override void WriteBinary(float value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteSingleBigEndian(writer.GetSpan(sizeof(float)), value);
        writer.Advance(sizeof(float));
    }

    public override int Compare(float left, float right) => FloatOrder.Compare(left, right);

    public override bool AreEqual(float left, float right) => left == right || (float.IsNaN(left) && float.IsNaN(right));

    public override int Hash(float value) => value == 0 ? 0 : float.IsNaN(value) ? 1 : value.GetHashCode();
}
