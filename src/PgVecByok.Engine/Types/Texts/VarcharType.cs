namespace PgVecByok.Engine;

/// <summary>character varying(n).</summary>
public sealed class VarcharType : TextType
{
    public override bool HasTypmod => true;

    public override string DisplayName(int typmod) =>
        typmod < CharacterLength.TypmodHeader ? "character varying" : $"character varying({typmod - CharacterLength.TypmodHeader})";

    public override int ReadTypmod(IReadOnlyList<string> modifiers) => CharacterLength.Read(modifiers, "varchar");

    public override Text Coerce(Text value, int typmod, bool isExplicit) =>
        typmod < CharacterLength.TypmodHeader
            ? value
            : CharacterLength.Cut(value, typmod - CharacterLength.TypmodHeader, isExplicit, DisplayName(typmod));

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => Coerce(Validated(utf8), typmod, false);

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => Coerce(Validated(bytes), typmod, false);
}
