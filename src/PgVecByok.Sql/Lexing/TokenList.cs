using System.Buffers;

namespace PgVecByok.Sql;

/// <summary>
/// The tokens of one text, and one of kind End behind them, in memory that is lent: it is cleared and goes back when the
/// text is parsed. What the lexer saw on its way says which passes over all tokens are for nothing: for most texts all.
/// </summary>
internal readonly ref struct TokenList(Token[] rented, int count, SqlException? malformed, Sights sights)
{
    public Span<Token> All { get; } = rented.AsSpan(0, count);

    /// <summary>
    /// What is wrong behind the last token: PostgreSQL reads token by token, so an error of grammar before it is told first.
    /// </summary>
    public SqlException? Malformed { get; } = malformed;

    public bool Has(Sights each) => (sights & each) != 0;

    public void Dispose()
    {
        All.Clear(); // their texts may be a tenant's
        ArrayPool<Token>.Shared.Return(rented);
    }
}

/// <summary>What stands in a text.</summary>
[Flags]
internal enum Sights : byte
{
    None = 0,
    Semicolon = 1,

    /// <summary>The word CREATE.</summary>
    Create = 2,

    /// <summary>A word that begins a query, right behind an opening parenthesis.</summary>
    QueryInParentheses = 4,

    /// <summary>A quoted name or a string.</summary>
    Quotes = 8,
}
