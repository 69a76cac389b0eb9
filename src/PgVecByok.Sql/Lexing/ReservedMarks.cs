namespace PgVecByok.Sql;

/// <summary>
/// U+0001 in a quoted name, or a quoted name that is only that in a literal, is how kept texts refer to what users made. A client that
/// wrote it could forge such references.
/// </summary>
internal static class ReservedMarks
{
    private const char Mark = '\u0001';

    // What a reference in a literal begins with: only definitions are kept as text.
    private const string Reference = "\"\u0001\".\"";

    /// <exception cref="SqlException">42601.</exception>
    public static void Refuse(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (token.Kind == Kind.QuotedWord && token.Text.Contains(Mark))
                throw Refused("an identifier cannot contain the character U+0001", token);
            if (token.Kind == Kind.String && token.Text.Contains(Mark) && token.Text.Contains(Reference, StringComparison.Ordinal)
                && IsDefinition(tokens))
                throw Refused("a string in a definition cannot contain an identifier with the character U+0001", token);
        }
    }

    private static bool IsDefinition(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (token.Is(Keyword.Create) || token.Is(Keyword.Alter))
                return true;
        }

        return false;
    }

    private static SqlException Refused(string message, in Token token) => new(SqlState.SyntaxError, message) { Offset = token.Offset };
}
