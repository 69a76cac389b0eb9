namespace PgVecByok.Sql;

/// <summary>
/// Tells the parentheses around a query from those around an expression, which may be any number of tokens away:
/// ((SELECT 1) UNION SELECT 2) is a query, ((SELECT 1) + 2) is not. One pass marks the former with the key word SELECT, so the
/// grammar needs no backtracking; that the nesting is well formed is the grammar's business.
/// </summary>
internal static class QueryParentheses
{
    public static void Mark(Span<Token> tokens)
    {
        int[] closes = Closes(tokens);
        for (int i = tokens.Length - 2; i >= 0; i--)
        {
            if (!tokens[i].Is("("))
                continue;
            Token inner = tokens[i + 1];
            bool isQuery = inner.Kind == Kind.Word
                ? inner.Keyword is Keyword.Select or Keyword.Values or Keyword.Table or Keyword.With
                : inner.Keyword == Keyword.Select && ContinuesQuery(tokens[Math.Min(closes[i + 1] + 1, tokens.Length - 1)]);
            if (isQuery)
                tokens[i] = tokens[i] with { Keyword = Keyword.Select };
        }
    }

    /// <summary>For each opening parenthesis where it closes; the end if nowhere.</summary>
    private static int[] Closes(ReadOnlySpan<Token> tokens)
    {
        int[] closes = new int[tokens.Length];
        Stack<int> open = [];
        for (int i = 0; i < tokens.Length; i++)
        {
            closes[i] = tokens.Length - 1;
            if (tokens[i].Is("("))
                open.Push(i);
            else if (tokens[i].Is(")") && open.TryPop(out int at))
                closes[at] = i;
        }

        return closes;
    }

    private static bool ContinuesQuery(Token token) =>
        token.Is(")") || token.Kind == Kind.End || token.Keyword is Keyword.Union or Keyword.Intersect or Keyword.Except or Keyword.Order
            or Keyword.Limit or Keyword.Offset or Keyword.Fetch or Keyword.For;
}
