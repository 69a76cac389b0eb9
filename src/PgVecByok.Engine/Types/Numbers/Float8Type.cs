using System.Buffers;
using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>double precision: IEEE 754, 64 bits. NaN equals itself and is above everything, -0 equals 0.</summary>
public sealed class Float8Type : SqlType<double>
{
    public override string DisplayName(int typmod) => "double precision";

    public override double Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => FloatText.ParseDouble(utf8);

    public override double ReadBinary(ReadOnlySpan<byte> bytes, int typmod) =>
        BinaryPrimitives.ReadDoubleBigEndian(BinaryForm.Exactly(bytes, sizeof(double)));

    public override void WriteText(double value, IBufferWriter<byte> writer, FormatSettings settings) =>
        FloatText.Write(value, writer, settings.ExtraFloatDigits);

    public override void WriteBinary(double value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteDoubleBigEndian(writer.GetSpan(sizeof(double)), value);
        writer.Advance(sizeof(double));
    }

    public override int Compare(double left, double right) => FloatOrder.Compare(left, right);

    public override bool AreEqual(double left, double right) => left == right || (double.IsNaN(left) && double.IsNaN(right));

    public override int Hash(double value) => value == 0 ? 0 : double.IsNaN(value) ? 1 : value.GetHashCode();
}
