namespace PgVecByok.Sql;

/// <summary>
/// Bodies that SQL writes without quotes, RETURN expression and BEGIN ATOMIC … END, become what AS 'text' would be: a body
/// has semicolons of
/// its own, which must not end the statement, and is kept as text in any case.
/// </summary>
internal static class UnquotedBodies
{
    public static Span<Token> Quote(Span<Token> tokens, string text)
    {
        for (int at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Is(Keyword.Create) && (at == 0 || tokens[at - 1].Is(";")) && StartsFunction(tokens, at))
                tokens = Quoted(tokens, at, text);
        }

        return tokens;
    }

    private static bool StartsFunction(ReadOnlySpan<Token> tokens, int at)
    {
        int next = tokens[at + 1].Is(Keyword.Or) ? at + 3 : at + 1;
        return next < tokens.Length && (tokens[next].Is(Keyword.Function) || tokens[next].Is(Keyword.Procedure));
    }

    private static Span<Token> Quoted(Span<Token> tokens, int start, string text)
    {
        int depth = 0;
        for (int at = start; tokens[at].Kind != Kind.End && !tokens[at].Is(";"); at++)
        {
            depth += tokens[at].Is("(") ? 1 : tokens[at].Is(")") ? -1 : 0;
            if (depth > 0)
                continue;
            if (tokens[at].Is(Keyword.Return))
                return Replaced(tokens, at, End(tokens, at), "RETURN " + Between(tokens, at + 1, End(tokens, at), text));
            if (tokens[at].Is(Keyword.Begin) && tokens[at + 1].Is(Keyword.Atomic))
            {
                int end = EndOfBlock(tokens, at + 2);
                return end < 0 ? tokens : Replaced(tokens, at, end + 1, Between(tokens, at + 2, end, text));
            }
        }

        return tokens;
    }

    private static int End(ReadOnlySpan<Token> tokens, int at)
    {
        while (tokens[at].Kind != Kind.End && !tokens[at].Is(";"))
            at++;
        return at;
    }

    private static int EndOfBlock(ReadOnlySpan<Token> tokens, int at)
    {
        int cases = 0;
        for (; tokens[at].Kind != Kind.End; at++)
        {
            if (tokens[at].Is(Keyword.Case))
                cases++;
            else if (tokens[at].Is(Keyword.End) && cases-- == 0)
                return at;
        }

        return -1;
    }

    private static string Between(ReadOnlySpan<Token> tokens, int from, int to, string text) =>
        from >= to ? "" : text[tokens[from].Offset..tokens[to - 1].End];

    private static Span<Token> Replaced(Span<Token> tokens, int from, int to, string body)
    {
        Token first = tokens[from];
        Token word = new(Kind.Word, Keyword.As, first.Offset, first.Length, "as");
        Token quoted = new(Kind.UnquotedBody, Keyword.NotKeyword, first.Offset, tokens[to - 1].End - first.Offset, body);
        return (Token[])[.. tokens[..from], word, quoted, .. tokens[to..]];
    }
}
