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
        Token[] tokens = Tokenise(text, out SqlException? malformed, onTokens, escapesInPlain);
        ReservedMarks.Refuse(tokens);
        return Statements(tokens, text, malformed);
    }

    /// <summary>The statements of a text that the catalog keeps: the server has written its names.</summary>
    /// <inheritdoc cref="ParseScript"/>
    public static IReadOnlyList<ParsedStatement> ParseKept(string text) =>
        Statements(Tokenise(text, out SqlException? malformed), text, malformed);

    private static List<ParsedStatement> Statements(Token[] tokens, string text, SqlException? malformed)
    {
        tokens = UnquotedBodies.Quote(tokens, text);
        List<ParsedStatement> statements = [];
        int at = 0;
        while (tokens[at].Kind != Kind.End)
        {
            if (tokens[at].Is(";"))
            {
                at++;
                continue;
            }

            int end = EndOfStatement(tokens, at);
            Statement statement = Parse(StatementsGrammar.Statement, tokens.AsSpan(at, end - at + 1), text, malformed);
            int start = tokens[at].Offset;
            statements.Add(new ParsedStatement(statement, text[start..tokens[end - 1].End], start, tokens[end - 1].End));
            at = tokens[end].Kind == Kind.End ? end : end + 1;
        }

        return malformed is null ? statements : throw malformed;
    }

    /// <summary>Every key word with its class, U, C, T or R, and whether it may be a column label without AS.</summary>
    public static IEnumerable<(string Word, char Category, bool IsBareLabel)> KeyWords => Keywords.All;

    /// <summary>A lone expression, as defaults, checks and policies are kept.</summary>
    public static Expression ParseExpression(string text) => ParseLone(StatementsGrammar.OnlyExpression, text);

    /// <summary>A lone type name, as 'name'::regtype has it.</summary>
    public static TypeName ParseTypeName(string text) => ParseLone(StatementsGrammar.OnlyType, text);

    private static T ParseLone<T>(Parser<Token, T> rule, string text)
    {
        T result = Parse(rule, Tokenise(text, out SqlException? malformed), text, malformed);
        return malformed is null ? result : throw malformed;
    }

    private static Token[] Tokenise(string text, out SqlException? malformed, Action<int>? onTokens = null, bool escapesInPlain = false)
    {
        Token[] tokens = Lexer.Tokenise(text, out malformed, onTokens, escapesInPlain);
        QueryParentheses.Mark(tokens);
        return tokens;
    }

    /// <summary>The index of the semicolon or end behind the statement.</summary>
    private static int EndOfStatement(Token[] tokens, int at)
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
