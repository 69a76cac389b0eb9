namespace PgVecByok.Engine;

/// <summary>Queries from texts: as written with operators, of all words, as a phrase, or as people type them into a search box.</summary>
internal static class SearchQueries
{
    /// <summary>to_tsquery: operators as written; a word that is several tokens becomes a phrase of them.</summary>
    public static SearchQuery Written(SearchConfiguration configuration, string text) =>
        SearchQueryParser.Parse(text, (word, weights, isPrefix) => Phrase(configuration, word, weights, isPrefix, SearchNodeKind.Phrase));

    public static SearchQuery Plain(SearchConfiguration configuration, string text, SearchNodeKind kind) =>
        new(Phrase(configuration, text, 0, isPrefix: false, kind));

    /// <summary>websearch_to_tsquery: words, "phrases", or, and - for not; nothing is an error.</summary>
    public static SearchQuery Web(SearchConfiguration configuration, string text)
    {
        List<(SearchNode Node, bool IsOr)> parts = [];
        bool isOr = false;
        for (int at = 0; at < text.Length;)
        {
            bool isNegated = text[at] == '-' && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && HasMore(text, at + 1);
            int start = isNegated ? at + 1 : at;
            while (isNegated && start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            bool isQuoted = text[start] == '"';
            int end = isQuoted ? text.IndexOf('"', start + 1) : EndOfWord(text, start);
            if (end < 0)
                (end, isQuoted) = (EndOfWord(text, start), false);
            string word = isQuoted ? text[(start + 1)..end] : text[start..end];
            at = isQuoted ? end + 1 : Math.Max(end, at + 1);
            if (!isQuoted && !isNegated && string.Equals(word, "or", StringComparison.OrdinalIgnoreCase) && parts.Count > 0
                && HasMore(text, at))
            {
                isOr = true;
                continue;
            }

            if (Phrase(configuration, word, 0, isPrefix: false, SearchNodeKind.Phrase) is { } node)
            {
                parts.Add((isNegated ? new SearchNode(SearchNodeKind.Not, node) : node, isOr));
                isOr = false;
            }
        }

        return new SearchQuery(Joined(parts));
    }

    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" \t\r\n\"");

    private static bool HasMore(string text, int at) => text.AsSpan(at).IndexOfAnyExcept(Blanks) >= 0;

    private static int EndOfWord(string text, int start)
    {
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '"')
            end++;
        return Math.Max(end, Math.Min(start + 1, text.Length));
    }

    private static SearchNode? Joined(List<(SearchNode Node, bool IsOr)> parts)
    {
        SearchNode? whole = null, group = null;
        foreach ((SearchNode node, bool isOr) in parts)
        {
            if (isOr && group is not null)
            {
                whole = whole is null ? group : new SearchNode(SearchNodeKind.Or, whole, group);
                group = node;
            }
            else
            {
                group = group is null ? node : new SearchNode(SearchNodeKind.And, group, node);
            }
        }

        return whole is null || group is null ? whole ?? group : new SearchNode(SearchNodeKind.Or, whole, group);
    }

    /// <summary>All the text's words under one operator; a phrase keeps the distances that stop words leave.</summary>
    private static SearchNode? Phrase(SearchConfiguration configuration, string text, int weights, bool isPrefix, SearchNodeKind kind)
    {
        SearchNode? whole = null;
        int place = 0, last = 0;
        foreach (SearchToken token in configuration.Tokens(text))
        {
            if (!SearchConfiguration.Counts(token.Kind))
                continue;
            place++;
            if (configuration.Lexeme(token) is not { } lexeme)
                continue;
            var word = new SearchNode(SearchNodeKind.Word) { Word = lexeme, Weights = weights, IsPrefix = isPrefix };
            whole = whole is null ? word : new SearchNode(kind, whole, word) { Distance = kind == SearchNodeKind.Phrase ? place - last
                : 1 };
            last = place;
        }

        return whole;
    }
}
