namespace PgVecByok.Engine;

/// <summary>character(n): kept padded with blanks to n characters, compared without those at the end.</summary>
public sealed class BpcharType : TextType
{
    public override bool HasTypmod => true;

    public override string DisplayName(int typmod) =>
        typmod < CharacterLength.TypmodHeader ? "character" : $"character({typmod - CharacterLength.TypmodHeader})";

    public override int ReadTypmod(IReadOnlyList<string> modifiers) => CharacterLength.Read(modifiers, "char");

    public override Text Coerce(Text value, int typmod, bool isExplicit)
    {
        if (typmod < CharacterLength.TypmodHeader)
            return value;
        int length = typmod - CharacterLength.TypmodHeader;
        Text cut = CharacterLength.Cut(value, length, isExplicit, DisplayName(typmod));
        int missing = length - CharacterLength.Count(cut.Span);
        if (missing <= 0)
            return cut;
        byte[] padded = new byte[cut.Length + missing];
        cut.Span.CopyTo(padded);
        padded.AsSpan(cut.Length).Fill((byte)' ');
        return new Text(padded);
    }

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => Coerce(Validated(utf8), typmod, false);

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => Coerce(Validated(bytes), typmod, false);

    public override int Compare(Text left, Text right) => Unpadded(left).CompareTo(Unpadded(right));

    public override bool AreEqual(Text left, Text right) => Unpadded(left).Equals(Unpadded(right));

    public override int Hash(Text value) => Unpadded(value).GetHashCode();

    /// <summary>As the cast to text has it.</summary>
    public static Text Unpadded(Text value) => value.Slice(0, value.Span.LastIndexOfAnyExcept((byte)' ') + 1);
}
