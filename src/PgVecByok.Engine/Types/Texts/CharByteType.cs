using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>"char": one byte, shown as a character if it is ASCII and as \ooo if it is not; zero is the empty text.</summary>
public sealed class CharByteType : SqlType<byte>
{
    public override string DisplayName(int typmod) => "\"char\"";

    public override byte Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        if (utf8.Length == 4 && utf8[0] == '\\' && IsOctal(utf8[1]) && IsOctal(utf8[2]) && IsOctal(utf8[3]))
            return (byte)(((utf8[1] - '0') << 6) + ((utf8[2] - '0') << 3) + utf8[3] - '0');
        return utf8.Length == 0 ? (byte)0 : utf8[0];
    }

    public override byte ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => BinaryForm.Exactly(bytes, 1)[0];

    public override void WriteText(byte value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        if (value >= 0x80)
            writer.Write([(byte)'\\', (byte)('0' + (value >> 6)), (byte)('0' + ((value >> 3) & 7)), (byte)('0' + (value & 7))]);
        else if (value != 0)
            writer.Write([value]);
    }

    public override void WriteBinary(byte value, IBufferWriter<byte> writer) => writer.Write([value]);

    public override int Compare(byte left, byte right) => left.CompareTo(right);

    public override int Hash(byte value) => value;

    private static bool IsOctal(byte each) => each is >= (byte)'0' and <= (byte)'7';
}
