using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>like_regex: XQuery's patterns and flags over PostgreSQL's regular expressions. Without s the dot stops at a line's end.</summary>
internal static class PathRegex
{
    /// <summary>Flags in PostgreSQL's order, each once.</summary>
    public static string Flags(string written)
    {
        foreach (Rune flag in written.EnumerateRunes())
        {
            if (flag.Value is 'i' or 's' or 'm' or 'x' or 'q')
                continue;
            throw new SqlException(SqlState.SyntaxError, "invalid input syntax for type jsonpath")
            {
                Detail = $"Unrecognized flag character \"{flag}\" in LIKE_REGEX predicate.",
            };
        }

        return string.Concat("ismxq".Where(flag => written.Contains(flag, StringComparison.Ordinal)));
    }

    public static RegexProgram Compile(string pattern, string flags)
    {
        bool isQuoted = flags.Contains('q', StringComparison.Ordinal);
        if (flags.Contains('x', StringComparison.Ordinal) && !isQuoted)
            throw SqlException.NotSupported("XQuery \"x\" flag (expanded regular expressions) is not implemented");
        RegexFlags options = isQuoted ? RegexFlags.Quoted : RegexFlags.Advanced;
        if (flags.Contains('i', StringComparison.Ordinal))
            options |= RegexFlags.IgnoreCase;
        if (!isQuoted && !flags.Contains('s', StringComparison.Ordinal))
            options |= RegexFlags.NewlineStops;
        if (!isQuoted && flags.Contains('m', StringComparison.Ordinal))
            options |= RegexFlags.NewlineAnchors;
        return RegularExpression.Of(pattern, options);
    }

    public static bool IsMatch(Text text, PathNode node) => Compile(node.Text.ToString(), node.Flags).IsMatch(text);
}
