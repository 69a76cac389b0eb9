using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// PostgreSQL's advanced regular expressions in .NET's syntax. What differs is rewritten: word boundaries (\m \M \y \Y \&lt; \&gt;),
/// \A and \Z, classes in brackets ([[:alpha:]]), a leading ***= or (?flags), a lone { or ] that stands for itself.
/// Alternatives match leftmost-first here and longest in PostgreSQL; where that shows, the answers differ.
/// </summary>
internal static class RegexTranslation
{
    private static readonly Dictionary<string, string> Classes = new()
    {
        ["alpha"] = "\\p{L}", ["digit"] = "0-9", ["alnum"] = "\\p{L}0-9", ["upper"] = "\\p{Lu}", ["lower"] = "\\p{Ll}",
        ["space"] = "\\s", ["blank"] = " \\t", ["punct"] = "!-/:-@\\[-`{-~", ["xdigit"] = "0-9A-Fa-f", ["word"] = "\\w",
        ["cntrl"] = "\\x00-\\x1f\\x7f", ["print"] = " -~\\u00a0-\\uffff", ["graph"] = "!-~\\u00a1-\\uffff",
    };

    public static string ToDotNet(string pattern)
    {
        if (pattern.StartsWith("***=", StringComparison.Ordinal))
            return System.Text.RegularExpressions.Regex.Escape(pattern[4..]);
        if (pattern.StartsWith("***:", StringComparison.Ordinal))
            pattern = pattern[4..];
        var result = new StringBuilder(pattern.Length + 16);
        for (int at = 0; at < pattern.Length;)
        {
            at = pattern[at] switch
            {
                '\\' => Escape(pattern, at, result),
                '[' => Bracket(pattern, at, result),
                '{' when at + 1 >= pattern.Length || !char.IsAsciiDigit(pattern[at + 1]) => Literal("\\{", at, result),
                '$' => Literal("(?!\\n)$", at, result),
                _ => Literal(pattern[at].ToString(), at, result),
            };
        }

        return result.ToString();
    }

    private static int Literal(string text, int at, StringBuilder result)
    {
        result.Append(text);
        return at + 1;
    }

    private static int Escape(string pattern, int at, StringBuilder result)
    {
        if (at + 1 == pattern.Length)
            throw Invalid("invalid escape \\ sequence");
        char next = pattern[at + 1];
        result.Append(next switch
        {
            'm' or '<' => "\\b(?=\\w)",
            'M' or '>' => "\\b(?<=\\w)",
            'y' => "\\b",
            'Y' => "\\B",
            'A' => "\\A",
            'Z' => "\\z",
            'a' => "\\a",
            'B' => "\\\\",
            '0' => "\\0",
            '_' => "_",
            'd' => "[0-9]",
            'D' => "[^0-9]",
            _ => "\\" + next,
        });
        return at + 2;
    }

    private static int Bracket(string pattern, int at, StringBuilder result)
    {
        if (pattern.AsSpan(at).StartsWith("[[:<:]]"))
        {
            result.Append("\\b(?=\\w)");
            return at + 7;
        }

        if (pattern.AsSpan(at).StartsWith("[[:>:]]"))
        {
            result.Append("\\b(?<=\\w)");
            return at + 7;
        }

        result.Append('[');
        int start = ++at;
        if (at < pattern.Length && pattern[at] == '^')
        {
            result.Append('^');
            start = ++at;
        }

        for (; at < pattern.Length; at++)
        {
            if (pattern[at] == ']' && at > start)
            {
                result.Append(']');
                return at + 1;
            }

            at = BracketItem(pattern, at, result);
        }

        throw Invalid("brackets [] not balanced");
    }

    // Returns the place of the item's last character.
    private static int BracketItem(string pattern, int at, StringBuilder result)
    {
        if (pattern[at] == '[' && at + 1 < pattern.Length && pattern[at + 1] is ':' or '.' or '=')
        {
            char kind = pattern[at + 1];
            int end = pattern.IndexOf(kind + "]", at + 2, StringComparison.Ordinal);
            if (end < 0)
                throw Invalid("brackets [] not balanced");
            string name = pattern[(at + 2)..end];
            result.Append(kind != ':' ? System.Text.RegularExpressions.Regex.Escape(name)
                : Classes.GetValueOrDefault(name.ToLower(CultureInfo.InvariantCulture)) ?? throw Invalid("invalid character class"));
            return end + 1;
        }

        if (pattern[at] == '\\' && at + 1 < pattern.Length)
        {
            result.Append('\\').Append(pattern[at + 1]);
            return at + 1;
        }

        if (pattern[at] is '[' or ']')
            result.Append('\\');
        result.Append(pattern[at]);
        return at;
    }

    public static SqlException Invalid(string reason) =>
        new(SqlState.InvalidRegularExpression, $"invalid regular expression: {reason}");
}
