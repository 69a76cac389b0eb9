namespace PgVecByok.Engine;

/// <summary>name: an identifier, cut to 63 bytes at a character's end.</summary>
public sealed class NameType : TextType
{
    public const int BytesMax = 63;

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => Cut(Validated(utf8));

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => Cut(Validated(bytes));

    public static Text Cut(Text value)
    {
        if (value.Length <= BytesMax)
            return value;
        int end = BytesMax;
        while ((value.Span[end] & 0xC0) == 0x80)
            end--;
        return value.Slice(0, end);
    }
}
