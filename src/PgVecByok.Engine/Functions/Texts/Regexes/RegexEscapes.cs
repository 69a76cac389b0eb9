using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Escapes behind a backslash that stand for characters and classes, in brackets and outside.</summary>
internal static class RegexEscapes
{
    public static CharacterSet? Class(int letter)
    {
        string? name = letter switch { 'd' or 'D' => "digit", 's' or 'S' => "space", 'w' or 'W' => "word", _ => null };
        if (name is null)
            return null;
        var set = new CharacterSet();
        set.AddClass(CharacterSet.Class(name)!, negated: char.IsAsciiLetterUpper((char)letter));
        return set;
    }

    /// <summary>The character behind the backslash; <paramref name="at"/> moves past it.</summary>
    public static int Character(int[] text, ref int at)
    {
        int c = text[at++];
        switch (c)
        {
            case 'a': return '\a';
            case 'b': return '\b';
            case 'B': return '\\';
            case 'c': return at < text.Length ? text[at++] & 31 : throw Invalid();
            case 'e': return 27;
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'u': return Digits(text, ref at, 16, 4, 4);
            case 'U': return Digits(text, ref at, 16, 8, 8);
            case 'x': return Digits(text, ref at, 16, 1, 255);
            case >= '0' and <= '9':
                at--;
                return Octal(text, ref at);
            default:
                return char.IsAsciiLetter((char)Math.Min(c, 0x7F)) ? throw Invalid() : c;
        }
    }

    private static int Octal(int[] text, ref int at)
    {
        int value = Digits(text, ref at, 8, 1, 3);
        if (value <= 0xFF)
            return value;
        at--;
        return value >> 3;
    }

    private static int Digits(int[] text, ref int at, int radix, int least, int most)
    {
        long value = 0;
        int count = 0;
        for (; count < most && at < text.Length; count++, at++)
        {
            int digit = text[at] is >= '0' and <= '9' ? text[at] - '0' : (text[at] | 32) is >= 'a' and <= 'f' ? (text[at] | 32) - 'a' + 10
                : radix;
            if (digit >= radix)
                break;
            value = Math.Min(value * radix + digit, uint.MaxValue);
        }

        return count >= least && value <= 0x10FFFF ? (int)value : throw Invalid();
    }

    private static SqlException Invalid() => RegexParser.Invalid("invalid escape \\ sequence");
}
