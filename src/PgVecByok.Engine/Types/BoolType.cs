using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>boolean: written t and f, read from any unambiguous beginning of true, false, yes, no, on, off, or 1 and 0.</summary>
public sealed class BoolType : SqlType<bool>
{
    public override string DisplayName(int typmod) => "boolean";

    public override bool Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        ReadOnlySpan<byte> word = Blanks.Trim(utf8);
        if (Begins(word, "true"u8, 1) || Begins(word, "yes"u8, 1) || Begins(word, "on"u8, 2) || word.SequenceEqual("1"u8))
            return true;
        if (Begins(word, "false"u8, 1) || Begins(word, "no"u8, 1) || Begins(word, "off"u8, 2) || word.SequenceEqual("0"u8))
            return false;
        throw IntegerText.Invalid(utf8, "boolean");
    }

    public override bool ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => BinaryForm.Exactly(bytes, 1)[0] != 0;

    public override void WriteText(bool value, IBufferWriter<byte> writer, FormatSettings settings) =>
        writer.Write(value ? "t"u8 : "f"u8);

    public override void WriteBinary(bool value, IBufferWriter<byte> writer) => writer.Write(value ? [1] : (ReadOnlySpan<byte>)[0]);

    public override int Compare(bool left, bool right) => left.CompareTo(right);

    public override int Hash(bool value) => value ? 1 : 0;

    private static bool Begins(ReadOnlySpan<byte> word, ReadOnlySpan<byte> whole, int least)
    {
        if (word.Length < least || word.Length > whole.Length)
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if ((word[i] | 0x20) != whole[i])
                return false;
        }

        return true;
    }
}
