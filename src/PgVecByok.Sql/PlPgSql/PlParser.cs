namespace PgVecByok.Sql;

/// <summary>
/// PL/pgSQL. It is a language around SQL: expressions and statements are cut out of the text at the words that end them and are parsed as
/// SQL when they are first run, as PostgreSQL does; so this reads tokens one by one, and what it does not know is SQL's.
/// </summary>
public sealed partial class PlParser
{
    private const int DepthMax = 200;
    private readonly string _text;
    private readonly Token[] _tokens;
    private int _at;
    private int _depth;

    private PlParser(string text)
    {
        _text = text;
        _tokens = Lexer.Tokenise(text, out SqlException? malformed);
        if (malformed is not null)
            throw malformed;
    }

    /// <exception cref="SqlException">42601, its place counted in the body.</exception>
    public static PlBlock Parse(string body)
    {
        var parser = new PlParser(body);
        string? label = parser.Label();
        PlBlock block = parser.Block(label);
        if (parser.Is(";"))
            parser._at++;
        return parser.Token.Kind == Kind.End ? block : throw parser.Unexpected();
    }

    private Token Token => _tokens[_at];

    private Token Ahead(int count = 1) => _tokens[Math.Min(_at + count, _tokens.Length - 1)];

    private int Line => 1 + _text.AsSpan(0, Math.Min(Token.Offset, _text.Length)).Count('\n');

    private bool Is(string symbol) => Token.Is(symbol);

    private static bool IsWord(Token token, string word) =>
        token.Kind == Kind.Word && token.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsWord(string word) => IsWord(Token, word);

    private bool Take(string word)
    {
        if (!IsWord(word))
            return false;
        _at++;
        return true;
    }

    private bool TakeSymbol(string symbol)
    {
        if (!Is(symbol))
            return false;
        _at++;
        return true;
    }

    private void Expect(string word)
    {
        if (!Take(word))
            throw Unexpected();
    }

    private void ExpectSymbol(string symbol)
    {
        if (!TakeSymbol(symbol))
            throw Unexpected();
    }

    private string Name()
    {
        if (Token.Kind is not (Kind.Word or Kind.QuotedWord))
            throw Unexpected();
        return _tokens[_at++].Text;
    }

    private SqlException Unexpected() => Token.Kind == Kind.End
        ? SqlException.SyntaxAt(null, _text.Length)
        : SqlException.SyntaxAt(_text.Substring(Token.Offset, Token.Length), Token.Offset);

    private string? Label()
    {
        if (!Is("<<"))
            return null;
        _at++;
        string label = Name();
        ExpectSymbol(">>");
        return label;
    }

    /// <summary>The text up to a token that fits, outside of brackets; the token is left standing.</summary>
    private PlQuery Until(Func<Token, bool> ends)
    {
        int start = _at, depth = 0;
        for (; Token.Kind != Kind.End; _at++)
        {
            if (depth == 0 && ends(Token))
                break;
            if (Is("(") || Is("["))
                depth++;
            else if (Is(")") || Is("]"))
                depth--;
            else if (depth == 0 && Is(";"))
                throw Unexpected();
        }

        if (_at == start || Token.Kind == Kind.End)
            throw Unexpected();
        return Cut(start, _at);
    }

    private PlQuery UntilSemicolon()
    {
        PlQuery query = Until(token => token.Is(";"));
        _at++;
        return query;
    }

    private PlQuery UntilWord(string word)
    {
        // CASE … END within an expression has words of its own.
        int cases = 0;
        PlQuery query = Until(token =>
        {
            if (token.Is(Keyword.Case))
                cases++;
            bool isOwn = cases > 0;
            if (token.Is(Keyword.End) && cases > 0)
                cases--;
            return !isOwn && IsWord(token, word);
        });
        _at++;
        return query;
    }

    private PlQuery Cut(int from, int to) => new(_text[_tokens[from].Offset.._tokens[to - 1].End]);

    private PlBlock Block(string? label)
    {
        if (++_depth > DepthMax)
            throw SqlException.TooDeep();
        int line = Line;
        List<PlDeclaration> declarations = [];
        if (Take("declare"))
        {
            while (!IsWord("begin"))
            {
                if (!Take("declare"))
                    declarations.Add(Declaration());
            }
        }

        Expect("begin");
        IReadOnlyList<PlStatement> body = Statements();
        List<PlHandler> handlers = [];
        if (Take("exception"))
        {
            while (Take("when"))
                handlers.Add(Handler());
        }

        Expect("end");
        EndLabel(label);
        _depth--;
        return new PlBlock(declarations, body, line) { Label = label, Handlers = handlers };
    }

    private void EndLabel(string? label)
    {
        if (Token.Kind is not (Kind.Word or Kind.QuotedWord))
            return;
        string given = Name();
        if (given != label)
        {
            throw new SqlException(SqlState.SyntaxError, label is null
                ? $"end label \"{given}\" specified for unlabeled block"
                : $"end label \"{given}\" differs from block's label \"{label}\"");
        }
    }

    private PlHandler Handler()
    {
        List<string> conditions = [];
        do
        {
            if (Take("sqlstate"))
                conditions.Add(_tokens[_at++].Text);
            else
                conditions.Add(Name());
        }
        while (Take("or"));
        Expect("then");
        return new PlHandler(conditions, Statements());
    }

    private PlDeclaration Declaration()
    {
        int line = Line;
        string name = Name();
        if (Take("alias"))
        {
            Expect("for");
            string alias = Token.Kind == Kind.Parameter ? "$" + _tokens[_at++].Text : Name();
            ExpectSymbol(";");
            return new PlDeclaration(name, null, line) { Alias = alias };
        }

        if (IsWord("cursor") || IsWord(Ahead(), "cursor") || IsWord(Ahead(2), "cursor"))
            return CursorDeclaration(name, line);
        bool isConstant = Take("constant");
        PlType type = Type();
        if (Take("collate"))
            Name();
        bool notNull = IsWord("not") && IsWord(Ahead(), "null");
        int at = Token.Offset;
        _at += notNull ? 2 : 0;
        PlQuery? value = Is(":=") || Is("=") || IsWord("default") ? Value() : null;
        if (value is null)
            ExpectSymbol(";");
        if (notNull && value is null)
        {
            throw new SqlException(
                SqlState.NullValueNotAllowed, $"variable \"{name}\" must have a default value, since it's declared NOT NULL")
            {
                Offset = at,
            };
        }

        return new PlDeclaration(name, type, line) { IsConstant = isConstant, NotNull = notNull, Default = value };
    }

    private PlQuery Value()
    {
        _at++;
        return UntilSemicolon();
    }

    private PlType Type()
    {
        if (IsWord("record") && (Ahead().Is(";") || Ahead().Is(":=")))
        {
            _at++;
            return new PlType(PlTypeKind.Record, null, []);
        }

        int start = _at;
        List<string> names = [Name()];
        while (TakeSymbol("."))
            names.Add(Name());
        if (Is("%") && (IsWord(Ahead(), "type") || IsWord(Ahead(), "rowtype")))
        {
            PlTypeKind kind = IsWord(Ahead(), "type") ? PlTypeKind.OfColumn : PlTypeKind.OfRow;
            _at += 2;
            return new PlType(kind, null, names);
        }

        _at = start;
        int depth = 0;
        while (Token.Kind != Kind.End && (depth > 0 || !EndsType()))
        {
            depth += Is("(") ? 1 : Is(")") ? -1 : 0;
            _at++;
        }

        string text = Cut(start, Math.Max(_at, start + 1)).Text;
        try
        {
            return new PlType(PlTypeKind.Plain, SqlParser.ParseTypeName(text), []);
        }
        catch (SqlException failed) when (failed.State == SqlState.SyntaxError)
        {
            throw SqlException.SyntaxAt(text, _tokens[start].Offset);
        }
    }

    private bool EndsType() => Is(";") || Is(":=") || Is("=") || IsWord("default") || IsWord("not") || IsWord("collate");
}
