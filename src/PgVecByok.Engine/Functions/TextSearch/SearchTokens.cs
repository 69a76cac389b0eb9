using System.Globalization;
using System.Text.RegularExpressions;

namespace PgVecByok.Engine;

/// <summary>Kinds by the numbers of PostgreSQL's default parser.</summary>
internal enum SearchTokenKind
{
    AsciiWord = 1,
    Word,
    NumWord,
    Email,
    Url,
    Host,
    Scientific,
    Version,
    HyphenatedNumPart,
    HyphenatedPart,
    HyphenatedAsciiPart,
    Blank,
    Tag,
    Protocol,
    HyphenatedNum,
    HyphenatedAscii,
    Hyphenated,
    UrlPath,
    File,
    Float,
    Int,
    UInt,
    Entity,
}

internal readonly record struct SearchToken(SearchTokenKind Kind, string Text);

/// <summary>A text taken apart as PostgreSQL's default parser does: addresses, numbers, words with hyphens and without.</summary>
internal static class SearchTokens
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Host = @"([A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9](:[0-9]+)?";

    private static readonly (SearchTokenKind Kind, Regex Pattern)[] Forms =
    [
        (SearchTokenKind.Tag, New(@"\G</?[A-Za-z!?][^<>]*>")),
        (SearchTokenKind.Entity, New(@"\G&(#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")),
        (SearchTokenKind.Protocol, New(@"\G[A-Za-z][A-Za-z0-9+.-]*://")),
        (SearchTokenKind.Email, New(@"\G[A-Za-z0-9][A-Za-z0-9._+-]*@" + Host)),
        (SearchTokenKind.Url, New(@"\G" + Host + @"(/[^\s<>""]*|\?[^\s<>""]+)")),
        (SearchTokenKind.Host, New(@"\G" + Host + @"(?![\p{L}\p{N}_-])")),
        (SearchTokenKind.Scientific, New(@"\G[-+]?[0-9]+(\.[0-9]+)?[eE][-+]?[0-9]+(?![\p{L}\p{N}])")),
        (SearchTokenKind.Version, New(@"\G[0-9]+(\.[0-9]+){2,}(?![\p{L}\p{N}])")),
        (SearchTokenKind.Float, New(@"\G[-+]?[0-9]+\.[0-9]+(?![\p{L}\p{N}])")),
        (SearchTokenKind.File, New(@"\G/[A-Za-z0-9_][A-Za-z0-9_.~-]*(/[A-Za-z0-9_.~-]+)*/?")),
        (SearchTokenKind.File, New(@"\G[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_.-]+)+")),
        (SearchTokenKind.Int, New(@"\G[-+][0-9]+(?![\p{L}\p{N}.])")),
        (SearchTokenKind.UInt, New(@"\G[0-9]+(?![\p{L}\p{N}-]|\.[0-9])")),
    ];

    private static readonly Regex Hyphens = New(@"\G[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)+");
    private static readonly Regex Words = New(@"\G[\p{L}\p{N}\p{M}]+");
    private static readonly Regex UnsignedAnyway = New(@"\G[0-9]+");

    public static IEnumerable<SearchToken> Of(string text)
    {
        bool isBehindProtocol = false;
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            foreach (SearchToken token in Next(text, ref at, isBehindProtocol, start == 0 || !char.IsLetterOrDigit(text[start - 1])))
            {
                isBehindProtocol = token.Kind == SearchTokenKind.Protocol;
                yield return token;
            }
        }
    }

    private static Regex New(string pattern) => new(pattern, Options, TimeSpan.FromSeconds(2));

    private static List<SearchToken> Next(string text, ref int at, bool isBehindProtocol, bool isAtEdge)
    {
        char c = text[at];
        if (!char.IsLetterOrDigit(c) && !"<&-+/~.".Contains(c, StringComparison.Ordinal))
            return Blank(text, ref at);
        if (char.IsLetter(c) && PlainWord(text, at) is { } plain)
        {
            at += plain.Length;
            return [Word(plain)];
        }

        foreach ((SearchTokenKind kind, Regex pattern) in Forms)
        {
            if (kind is SearchTokenKind.Int or SearchTokenKind.Float or SearchTokenKind.Scientific && !isAtEdge && c is '-' or '+')
                continue;
            if (kind == SearchTokenKind.File && isBehindProtocol)
                continue;
            Match match = pattern.Match(text, at);
            if (!match.Success)
                continue;
            at += match.Length;
            return kind == SearchTokenKind.Url ? Url(match.Value) : [new SearchToken(kind, match.Value)];
        }

        if (!char.IsLetterOrDigit(c))
            return Blank(text, ref at);
        Match compound = Hyphens.Match(text, at);
        if (compound.Success && compound.Value[..compound.Value.IndexOf('-', StringComparison.Ordinal)].Any(char.IsLetter))
            return Compound(compound.Value, ref at);
        Match word = Words.Match(text, at);
        if (word.Value.All(char.IsAsciiDigit))
            word = UnsignedAnyway.Match(text, at);
        at += word.Length;
        return [Word(word.Value)];
    }

    /// <summary>
    /// Letters and digits with nothing behind them that any other form could go on with: nearly every word of a text, for which
    /// thirteen patterns need not be tried. Null for all else.
    /// </summary>
    private static string? PlainWord(string text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        bool endsPlainly = end == text.Length
            || (!"@./:?&_+-~".Contains(text[end], StringComparison.Ordinal) && CharUnicodeInfo.GetUnicodeCategory(text, end) is
                not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Surrogate));
        return endsPlainly ? text[at..end] : null;
    }

    private static SearchToken Word(string word) =>
        new(KindOf(word, SearchTokenKind.AsciiWord, SearchTokenKind.Word, SearchTokenKind.NumWord), word);

    private static List<SearchToken> Blank(string text, ref int at)
    {
        int start = at++;
        return [new SearchToken(SearchTokenKind.Blank, text[start..at])];
    }

    private static List<SearchToken> Url(string url)
    {
        int path = url.IndexOfAny(['/', '?']);
        return [new(SearchTokenKind.Url, url), new(SearchTokenKind.Host, url[..path]), new(SearchTokenKind.UrlPath, url[path..])];
    }

    private static List<SearchToken> Compound(string compound, ref int at)
    {
        at += compound.Length;
        List<SearchToken> tokens =
        [
            new(KindOf(compound.Replace("-", "", StringComparison.Ordinal), SearchTokenKind.HyphenatedAscii, SearchTokenKind.Hyphenated,
                SearchTokenKind.HyphenatedNum), compound),
        ];
        string[] parts = compound.Split('-');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                tokens.Add(new SearchToken(SearchTokenKind.Blank, "-"));
            tokens.Add(new SearchToken(
                KindOf(parts[i], SearchTokenKind.HyphenatedAsciiPart, SearchTokenKind.HyphenatedPart, SearchTokenKind.HyphenatedNumPart),
                    parts[i]));
        }

        return tokens;
    }

    private static SearchTokenKind KindOf(string word, SearchTokenKind ascii, SearchTokenKind letters, SearchTokenKind numbers) =>
        word.All(char.IsAsciiDigit) ? SearchTokenKind.UInt
        : word.Any(char.IsDigit) ? numbers
        : word.All(char.IsAscii) ? ascii : letters;
}
