namespace PgVecByok.Sql;

internal enum Kind : byte
{
    /// <summary>Behind the last token.</summary>
    End,

    /// <summary>A word: identifier or key word, told apart by <see cref="Token.Keyword"/>.</summary>
    Word,

    /// <summary>"quoted": never a key word.</summary>
    QuotedWord,
    String,

    /// <summary>A function's, see <see cref="UnquotedBodies"/>.</summary>
    UnquotedBody,
    BitString,
    HexString,
    Integer,
    Decimal,
    Parameter,
    Operator,

    /// <summary>One of ( ) [ ] , ; . : and the two-character :: := =&gt; ..</summary>
    Punctuation,
}

/// <summary>
/// A piece of the statement. <see cref="Text"/> is what it means: names are folded, strings unescaped, numbers without their
/// underscores, operators as PostgreSQL keeps them (!= is &lt;&gt;).
/// </summary>
internal readonly record struct Token(Kind Kind, Keyword Keyword, int Offset, int Length, string Text)
{
    public int End => Offset + Length;

    public bool Is(Keyword word) => Kind == Kind.Word && Keyword == word;

    public bool Is(string symbol) => Kind is Kind.Punctuation or Kind.Operator && Text == symbol;

    /// <summary>NotKeyword of a parenthesis too, which <see cref="QueryParentheses"/> may have marked.</summary>
    public Keyword Word => Kind == Kind.Word ? Keyword : Keyword.NotKeyword;

    /// <summary>A comma, a bracket or the end: nothing that could go on with an expression.</summary>
    public bool EndsExpression => Kind == Kind.End || Kind == Kind.Punctuation && Text.Length == 1;
}
