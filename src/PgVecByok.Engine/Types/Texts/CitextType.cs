namespace PgVecByok.Engine;

/// <summary>citext: text that is compared, and hashed, in small letters, and kept as it was written.</summary>
public sealed class CitextType : TextType
{
    public override int Compare(Text left, Text right) => LetterCase.Lower(left).CompareTo(LetterCase.Lower(right));

    public override bool AreEqual(Text left, Text right) => left.Equals(right) || LetterCase.Lower(left).Equals(LetterCase.Lower(right));

    public override int Hash(Text value) => LetterCase.Lower(value).GetHashCode();
}
