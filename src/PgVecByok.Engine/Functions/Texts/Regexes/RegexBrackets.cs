using System.Text;

namespace PgVecByok.Engine;

/// <summary>What stands between [ and ]: characters, ranges, classes, and in advanced patterns escapes.</summary>
internal static class RegexBrackets
{
    private const int NoCharacter = -1;

    private static readonly Dictionary<string, int> Named = new()
    {
        ["NUL"] = 0, ["tab"] = 9, ["newline"] = 10, ["vertical-tab"] = 11, ["form-feed"] = 12, ["carriage-return"] = 13, ["space"] = 32,
        ["exclamation-mark"] = '!', ["quotation-mark"] = '"', ["number-sign"] = '#', ["dollar-sign"] = '$', ["percent-sign"] = '%',
        ["ampersand"] = '&', ["apostrophe"] = '\'', ["left-parenthesis"] = '(', ["right-parenthesis"] = ')', ["asterisk"] = '*',
        ["plus-sign"] = '+', ["comma"] = ',', ["hyphen"] = '-', ["hyphen-minus"] = '-', ["period"] = '.', ["full-stop"] = '.', ["slash"] =
            '/',
        ["solidus"] = '/', ["zero"] = '0', ["one"] = '1', ["two"] = '2', ["three"] = '3', ["four"] = '4', ["five"] = '5', ["six"] = '6',
        ["seven"] = '7', ["eight"] = '8', ["nine"] = '9', ["colon"] = ':', ["semicolon"] = ';', ["less-than-sign"] = '<',
            ["equals-sign"] = '=',
        ["greater-than-sign"] = '>', ["question-mark"] = '?', ["commercial-at"] = '@', ["left-square-bracket"] = '[', ["backslash"] = '\\',
        ["reverse-solidus"] = '\\', ["right-square-bracket"] = ']', ["circumflex"] = '^', ["circumflex-accent"] = '^', ["underscore"] = '_',
        ["low-line"] = '_', ["grave-accent"] = '`', ["left-brace"] = '{', ["left-curly-bracket"] = '{', ["vertical-line"] = '|',
        ["right-brace"] = '}', ["right-curly-bracket"] = '}', ["tilde"] = '~', ["DEL"] = 127,
    };

    public static CharacterSet Read(int[] text, ref int at, RegexFlags flags)
    {
        var set = new CharacterSet();
        bool isNegated = at < text.Length && text[at] == '^';
        if (isNegated)
            at++;
        bool isFirst = true;
        for (; ; isFirst = false)
        {
            if (at >= text.Length)
                throw Unbalanced();
            if (text[at] == ']' && !isFirst)
                break;
            Item(text, ref at, flags, set);
        }

        at++;
        if ((flags & RegexFlags.IgnoreCase) != 0)
            set.FoldCase();
        if (isNegated)
        {
            if ((flags & RegexFlags.NewlineStops) != 0)
                set.Add('\n', '\n');
            set.Negate();
        }

        return set;
    }

    private static void Item(int[] text, ref int at, RegexFlags flags, CharacterSet set)
    {
        int first = One(text, ref at, flags, set, out bool isClass);
        bool isRange = at + 1 < text.Length && text[at] == '-' && text[at + 1] != ']';
        if (!isRange)
        {
            if (!isClass)
                set.Add(first, first);
            return;
        }

        at++;
        int last = One(text, ref at, flags, set, out bool isClassToo);
        if (isClass || isClassToo || first > last)
            throw RegexParser.Invalid("invalid character range");
        set.Add(first, last);
    }

    private static int One(int[] text, ref int at, RegexFlags flags, CharacterSet set, out bool isClass)
    {
        isClass = false;
        int c = text[at];
        if (c == '[' && at + 1 < text.Length && text[at + 1] is ':' or '.' or '=')
        {
            isClass = text[at + 1] == ':';
            return Special(text, ref at, flags, set);
        }

        at++;
        if (c != '\\' || (flags & RegexFlags.Advanced) == 0)
            return c;
        if (at >= text.Length)
            throw RegexParser.Invalid("invalid escape \\ sequence");
        if (text[at] is 'd' or 's' or 'w' or 'D' or 'S' or 'W')
        {
            isClass = true;
            string name = (text[at] | 32) switch { 'd' => "digit", 's' => "space", _ => "word" };
            set.AddClass(CharacterSet.Class(name)!, negated: char.IsAsciiLetterUpper((char)text[at++]));
            return NoCharacter;
        }

        if (text[at] is 'A' or 'Z' or 'm' or 'M' or 'y' or 'Y')
            throw RegexParser.Invalid("invalid escape \\ sequence");
        return RegexEscapes.Character(text, ref at);
    }

    private static int Special(int[] text, ref int at, RegexFlags flags, CharacterSet set)
    {
        int kind = text[at + 1], start = at + 2, end = start;
        while (end + 1 < text.Length && !(text[end] == kind && text[end + 1] == ']'))
            end++;
        if (end + 1 >= text.Length)
            throw Unbalanced();
        var name = new StringBuilder();
        foreach (int c in text.AsSpan(start, end - start))
            name.Append(new Rune(c));
        at = end + 2;
        if (kind == ':')
        {
            string known = (flags & RegexFlags.IgnoreCase) != 0 && name.ToString() is "upper" or "lower" ? "alpha" : name.ToString();
            set.AddClass(CharacterSet.Class(known) ?? throw RegexParser.Invalid("invalid character class"));
            return NoCharacter;
        }

        if (end - start == 1)
            return text[start];
        return Named.TryGetValue(name.ToString(), out int code) ? code : throw RegexParser.Invalid("invalid collating element");
    }

    private static Sql.SqlException Unbalanced() => RegexParser.Invalid("brackets [] not balanced");
}
