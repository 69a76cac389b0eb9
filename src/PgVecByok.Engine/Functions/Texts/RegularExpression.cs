using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Compiled patterns, kept by pattern and options. Matching is linear in the text where the pattern allows it (no back references,
/// no look-around); other patterns have two seconds per text, so that none of them holds a core for ever.
/// </summary>
internal static class RegularExpression
{
    private const int KeptMax = 512;
    private static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> Kept = new();

    /// <summary>A pattern may be a tenant's value.</summary>
    public static void Forget() => Kept.Clear();

    public static Regex Of(Text pattern, RegexOptions options = RegexOptions.Singleline)
    {
        (string, RegexOptions) key = (pattern.ToString(), options);
        if (Kept.TryGetValue(key, out Regex? regex))
            return regex;
        regex = Compile(key.Item1, options | RegexOptions.CultureInvariant);
        if (Kept.Count >= KeptMax)
            Kept.Clear();
        return Kept[key] = regex;
    }

    /// <summary>The flags argument: i, c, n, s, m, p, w, x, q; g is the caller's and reported apart.</summary>
    public static RegexOptions Options(Text flags, out bool isGlobal)
    {
        isGlobal = false;
        RegexOptions options = RegexOptions.Singleline;
        foreach (Rune rune in flags.ToString().EnumerateRunes())
        {
            switch (rune.Value)
            {
                case 'g': isGlobal = true; break;
                case 'i': options |= RegexOptions.IgnoreCase; break;
                case 'c': options &= ~RegexOptions.IgnoreCase; break;
                case 's': options = (options | RegexOptions.Singleline) & ~RegexOptions.Multiline; break;
                case 'n' or 'm': options = (options & ~RegexOptions.Singleline) | RegexOptions.Multiline; break;
                case 'p': options &= ~(RegexOptions.Singleline | RegexOptions.Multiline); break;
                case 'w': options |= RegexOptions.Singleline | RegexOptions.Multiline; break;
                case 'x': options |= RegexOptions.IgnorePatternWhitespace; break;
                case 'b' or 'e' or 't': break;
                default:
                    throw new SqlException(SqlState.InvalidParameterValue, $"invalid regular expression option: \"{rune}\"");
            }
        }

        return options;
    }

    public static bool IsMatch(Text text, Text pattern, bool ignoringCase) => Guarded(
        () => Of(pattern, RegexOptions.Singleline | (ignoringCase ? RegexOptions.IgnoreCase : 0)).IsMatch(text.ToString()));

    public static T Guarded<T>(Func<T> match)
    {
        try
        {
            return match();
        }
        catch (RegexMatchTimeoutException)
        {
            throw new SqlException(SqlState.ProgramLimitExceeded, "regular expression took too long");
        }
    }

    private static Regex Compile(string pattern, RegexOptions options)
    {
        string translated = RegexTranslation.ToDotNet(pattern);
        try
        {
            return new Regex(translated, options | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, options, TimeMax);
        }
        catch (RegexParseException error)
        {
            throw RegexTranslation.Invalid(ReasonOf(error.Error));
        }
    }

    private static string ReasonOf(RegexParseError error) => error switch
    {
        RegexParseError.UnterminatedBracket => "brackets [] not balanced",
        RegexParseError.InsufficientClosingParentheses or RegexParseError.InsufficientOpeningParentheses => "parentheses () not balanced",
        RegexParseError.QuantifierAfterNothing or RegexParseError.NestedQuantifiersNotParenthesized => "quantifier operand invalid",
        RegexParseError.ReversedQuantifierRange => "invalid repetition count(s)",
        RegexParseError.ReversedCharacterRange => "invalid character range",
        RegexParseError.UndefinedNumberedReference => "invalid backreference number",
        _ => "invalid escape \\ sequence",
    };
}
