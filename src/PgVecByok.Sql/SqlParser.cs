using Pidgin;

namespace PgVecByok.Sql;

/// <summary>
/// Text to trees. A tree follows from its text alone: no catalog, no session. Errors are PostgreSQL's, with their place in
/// characters of the text. Any text gives trees or a <see cref="SqlException"/>; none ends the process (54001 past the nesting limits).
/// </summary>
public static class SqlParser
{
    /// <summary>The statements of a text, in order; empty ones are left out, so an empty list is an empty query.</summary>
    /// <exception cref="SqlException">
    /// 42601 and what the lexer finds, or a name that only <see cref="ParseKept"/> takes; 54001 nested too deep.
    /// </exception>
    /// <param name="text">Of any length up to the limits.</param>
    /// <param name="onTokens">Told each time that room for so many tokens is taken; may throw.</param>
    /// <param name="escapesInPlain">In '…' as in E'…', as before standard_conforming_strings.</param>
    public static IReadOnlyList<ParsedStatement> ParseScript(
        string text, Action<int>? onTokens = null, bool escapesInPlain = false)
    {
        using TokenList tokens = Lexer.Read(text, onTokens, escapesInPlain);
        if (tokens.Has(Sights.Quotes))
            ReservedMarks.Refuse(tokens.All);
        return Statements(tokens, text);
    }

    /// <summary>The statements of a text that the catalog keeps: the server has written its names.</summary>
    /// <inheritdoc cref="ParseScript"/>
    public static IReadOnlyList<ParsedStatement> ParseKept(string text)
    {
        using TokenList tokens = Lexer.Read(text);
        return Statements(tokens, text);
    }

    private static List<ParsedStatement> Statements(in TokenList list, string text)
    {
        Span<Token> tokens = Marked(list);
        if (list.Has(Sights.Create))
            tokens = UnquotedBodies.Quote(tokens, text);
        bool mayBeSeveral = list.Has(Sights.Semicolon);
        var statements = new List<ParsedStatement>(mayBeSeveral ? 4 : 1);
        for (int at = 0; tokens[at].Kind != Kind.End;)
        {
            int end = mayBeSeveral ? EndOfStatement(tokens, at) : tokens.Length - 1;
            if (end > at)
                statements.Add(StatementOf(tokens[at..(end + 1)], text, list.Malformed));
            at = tokens[end].Kind == Kind.End ? end : end + 1;
        }

        return list.Malformed is null ? statements : throw list.Malformed;
    }

    /// <summary>REQUIRES: its last token is the semicolon or end behind it.</summary>
    private static ParsedStatement StatementOf(ReadOnlySpan<Token> tokens, string text, SqlException? malformed)
    {
        Statement statement = Parse(StatementsGrammar.Statement, tokens, text, malformed);
        int start = tokens[0].Offset, end = tokens[^2].End;
        return new ParsedStatement(statement, text[start..end], start, end);
    }

    /// <summary>Every key word with its class, U, C, T or R, and whether it may be a column label without AS.</summary>
    public static IEnumerable<(string Word, char Category, bool IsBareLabel)> KeyWords => Keywords.All;

    /// <summary>A lone expression, as defaults, checks and policies are kept.</summary>
    public static Expression ParseExpression(string text) => ParseLone(StatementsGrammar.OnlyExpression, text);

    /// <summary>A lone type name, as 'name'::regtype has it.</summary>
    public static TypeName ParseTypeName(string text) => ParseLone(StatementsGrammar.OnlyType, text);

    private static T ParseLone<T>(Parser<Token, T> rule, string text)
    {
        using TokenList tokens = Lexer.Read(text);
        T result = Parse(rule, Marked(tokens), text, tokens.Malformed);
        return tokens.Malformed is null ? result : throw tokens.Malformed;
    }

    private static Span<Token> Marked(in TokenList tokens)
    {
        if (tokens.Has(Sights.QueryInParentheses))
            QueryParentheses.Mark(tokens.All);
        return tokens.All;
    }

    /// <summary>The index of the semicolon or end behind the statement.</summary>
    private static int EndOfStatement(ReadOnlySpan<Token> tokens, int at)
    {
        while (tokens[at].Kind != Kind.End && !tokens[at].Is(";"))
            at++;
        return at;
    }

    private static T Parse<T>(Parser<Token, T> rule, ReadOnlySpan<Token> tokens, string text, SqlException? malformed)
    {
        Result<Token, T> result;
        try
        {
            result = rule.Parse(tokens);
        }
        catch (InsufficientExecutionStackException)
        {
            throw SqlException.TooDeep();
        }

        if (result.Success)
            return result.Value;

        // Pidgin counts tokens; the client counts characters of the statement.
        Token token = tokens[Math.Min(result.Error!.ErrorOffset, tokens.Length - 1)];
        throw token.Kind == Kind.End
            ? malformed ?? SqlException.SyntaxAt(null, text.Length)
            : SqlException.SyntaxAt(text.Substring(token.Offset, token.Length), token.Offset);
    }
}
