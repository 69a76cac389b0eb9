namespace PgVecByok.Sql;

/// <summary>What a character may be, outside of quotes; one beyond ASCII is a letter, wherever it stands.</summary>
[Flags]
internal enum CharacterClass : byte
{
    None = 0,

    /// <summary>May begin a name.</summary>
    Start = 1,

    /// <summary>May stand in a name.</summary>
    Part = 2,

    /// <summary>Is folded to its lower case.</summary>
    Upper = 4,
    Digit = 8,
    Operator = 16,
    Blank = 32,
}

internal static class CharacterClasses
{
    private static readonly CharacterClass[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Of((char)c))];

    public static CharacterClass Class(this char c)
    {
        CharacterClass[] ascii = Ascii;
        return c < (uint)ascii.Length ? ascii[c] : CharacterClass.Start | CharacterClass.Part;
    }

    public static bool Is(this char c, CharacterClass classes) => (c.Class() & classes) != 0;

    private static CharacterClass Of(char c) => c switch
    {
        >= 'a' and <= 'z' or '_' => CharacterClass.Start | CharacterClass.Part,
        >= 'A' and <= 'Z' => CharacterClass.Start | CharacterClass.Part | CharacterClass.Upper,
        >= '0' and <= '9' => CharacterClass.Digit | CharacterClass.Part,
        '$' => CharacterClass.Part,
        ' ' or '\t' or '\n' or '\r' or '\f' or '\v' => CharacterClass.Blank,
        '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' => CharacterClass.Operator,
        '+' or '-' or '*' or '/' or '%' or '<' or '>' or '=' => CharacterClass.Operator,
        _ => CharacterClass.None,
    };
}
