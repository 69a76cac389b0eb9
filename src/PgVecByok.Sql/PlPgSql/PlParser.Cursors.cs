namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   name [[NO] SCROLL] CURSOR [(argument type [DEFAULT value], …)] {FOR | IS} query;
///   OPEN cursor [([name {:= | =>}] value, …)];      OPEN variable [[NO] SCROLL] FOR {query | EXECUTE text [USING value, …]};
///   FETCH [direction {FROM | IN}] variable INTO targets;      MOVE [direction {FROM | IN}] variable;      CLOSE variable;
/// </code>
/// </summary>
public sealed partial class PlParser
{
    private static readonly HashSet<string> Directions =
        ["next", "prior", "first", "last", "absolute", "relative", "forward", "backward", "all"];

    private readonly HashSet<string> _cursors = []; // bound ones, which FOR runs over
    private readonly PlDirections _directions = new();
    private int _loops;

    private PlDeclaration CursorDeclaration(string name, int line)
    {
        bool? scroll = Scroll();
        Expect("cursor");
        List<PlDeclaration> arguments = [];
        if (TakeSymbol("("))
        {
            do
                arguments.Add(CursorArgument());
            while (TakeSymbol(","));
            ExpectSymbol(")");
        }

        if (!Take("is"))
            Expect("for");
        _cursors.Add(name);
        return new PlDeclaration(name, null, line) { Cursor = new PlCursor(scroll, arguments, UntilSemicolon()) };
    }

    private PlDeclaration CursorArgument()
    {
        int line = Line;
        string name = Name();
        int start = _at, depth = 0;
        while (Token.Kind != Kind.End && (depth > 0 || !(Is(",") || Is(")") || Is(":=") || Is("=") || IsWord("default"))))
        {
            depth += Is("(") || Is("[") ? 1 : Is(")") || Is("]") ? -1 : 0;
            _at++;
        }

        if (_at == start)
            throw Unexpected();
        var type = new PlType(PlTypeKind.Plain, SqlParser.ParseTypeName(Cut(start, _at).Text), []);
        PlQuery? value = null;
        if (!Is(",") && !Is(")"))
        {
            _at++;
            value = Until(token => token.Is(",") || token.Is(")"));
        }

        return new PlDeclaration(name, type, line) { Default = value };
    }

    private bool? Scroll() => Take("scroll") ? true : IsWord("no") && IsWord(Ahead(), "scroll") ? NoScroll() : null;

    private bool NoScroll()
    {
        _at += 2;
        return false;
    }

    private PlOpen Open(int line)
    {
        _at++;
        PlTarget variable = Target();
        IReadOnlyList<(string?, PlQuery)> arguments = Is("(") ? CursorValues() : [];
        bool? scroll = Scroll();
        if (TakeSymbol(";"))
            return new PlOpen(variable, line) { Arguments = arguments, Directions = _directions };
        Expect("for");
        bool isDynamic = Take("execute");
        PlQuery query = Until(token => token.Is(";") || (isDynamic && IsWord(token, "using")));
        IReadOnlyList<PlQuery> values = Take("using") ? Values(null) : [];
        ExpectSymbol(";");
        return new PlOpen(variable, line)
        {
            Query = query, IsDynamic = isDynamic, Using = values, Scroll = scroll, Directions = _directions,
        };
    }

    private List<(string?, PlQuery)> CursorValues()
    {
        ExpectSymbol("(");
        List<(string?, PlQuery)> values = [];
        do
        {
            string? name = Ahead().Is(":=") || Ahead().Is("=>") ? Name() : null;
            _at += name is null ? 0 : 1;
            values.Add((name, Until(token => token.Is(",") || token.Is(")"))));
        }
        while (TakeSymbol(","));
        ExpectSymbol(")");
        return values;
    }

    private PlFetch Fetch(int line)
    {
        bool isMove = IsWord("move");
        _at++;
        (string direction, PlQuery? count) = Direction();
        if (!Take("from"))
            Take("in");
        PlTarget variable = Target();
        IReadOnlyList<PlTarget> into = [];
        if (!isMove)
        {
            Expect("into");
            if (IsWord("strict"))
                throw Unexpected();
            into = Targets();
        }

        ExpectSymbol(";");
        _directions.GoBack |= direction is not ("NEXT" or "FORWARD");
        return new PlFetch(variable, direction, count, isMove, into, line);
    }

    private (string Direction, PlQuery? Count) Direction()
    {
        var one = new PlQuery("1");
        string word = Token.Kind == Kind.Word ? Token.Text.ToLowerInvariant() : "";
        bool isCount = Token.Kind != Kind.Word && Token.Kind != Kind.QuotedWord;
        if (isCount)
            return ("FORWARD", Until(EndsCount));
        if (!Directions.Contains(word) || Ahead().Is(";") || IsWord(Ahead(), "into"))
            return ("NEXT", one);
        _at++;
        if (word == "all")
            return ("FORWARD", null);
        if (word is not ("absolute" or "relative" or "forward" or "backward") || EndsCount(Token))
            return (word.ToUpperInvariant(), one);
        return (word.ToUpperInvariant(), Take("all") ? null : Until(EndsCount));
    }

    private static bool EndsCount(Token token) => IsWord(token, "from") || IsWord(token, "in");

    private PlForCursor ForCursor(string? label, string row, int line)
    {
        PlTarget cursor = Target();
        IReadOnlyList<(string?, PlQuery)> arguments = Is("(") ? CursorValues() : [];
        Expect("loop");
        return new PlForCursor(label, row, cursor, arguments, LoopBody(label), line);
    }
}
