namespace PgVecByok.Sql;

/// <summary>The coming tokens, for a choice to look at. PostgreSQL's grammar needs one, rarely up to five.</summary>
internal readonly ref struct Next(ReadOnlySpan<Token> tokens)
{
    public const int Count = 5;

    private readonly ReadOnlySpan<Token> _tokens = tokens;

    private static readonly Token Nothing = new(Kind.End, Keyword.NotKeyword, 0, 0, "");

    public ref readonly Token First => ref At(0);

    public ref readonly Token Second => ref At(1);

    public ref readonly Token Third => ref At(2);

    /// <summary>What comes behind the next tokens.</summary>
    public Next Behind(int count) => new(_tokens[Math.Min(count, _tokens.Length)..]);

    /// <summary>The key word that comes, whatever it may stand for.</summary>
    public Keyword Word => First.Keyword;

    public Kind Kind => First.Kind;

    public bool Is(Keyword word) => First.Is(word);

    public bool Is(string symbol) => First.Is(symbol);

    public bool Is(Keyword word, Keyword then) => First.Is(word) && Second.Is(then);

    /// <summary>A parenthesis around a query, however many there are.</summary>
    public bool OpensQuery => First.Kind == Kind.Punctuation && First.Keyword == Keyword.Select;

    /// <summary>SELECT, VALUES, TABLE, WITH or a parenthesis around one of them.</summary>
    public bool StartsQuery => OpensQuery || First.Kind == Kind.Word && First.Keyword is Keyword.Select or Keyword.Values or Keyword.Table or Keyword.With;

    public bool EndsExpression => First.EndsExpression;

    public bool IsName => First.Kind == Kind.QuotedWord || First.Kind == Kind.Word && Keywords.IsName(First.Keyword);

    private ref readonly Token At(int i) => ref (i < _tokens.Length ? ref _tokens[i] : ref Nothing);
}
