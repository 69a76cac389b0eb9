using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Reads a jsonpath.
/// <code>
///   path       [strict | lax] or
///   or         and { || and }          and   not { &amp;&amp; not }
///   not        ! ( or ) | ! exists (…) | comparison
///   comparison sum [ == != &lt; &lt;= &gt; &gt;= sum | starts with "…" | like_regex "…" [flag "…"] ]
///   sum        product { + - product } product signed { * / % signed }     signed  { + - } accessed
///   accessed   primary { .key .* .** .method() [ places ] ?( or ) }
/// </code>
/// Conditions and values are told apart as in PostgreSQL's grammar: a value where a condition must be is a syntax error.
/// </summary>
internal sealed class PathParser
{
    private readonly PathLexer _lexer;
    private PathToken _token;
    private PathToken _ahead;
    private bool _hasAhead;

    private PathParser(string text)
    {
        _lexer = new PathLexer(text);
        _token = _lexer.Next();
    }

    public static JsonPath Parse(string text)
    {
        var parser = new PathParser(text);
        if (parser._token.Kind == PathTokenKind.End)
            throw new SqlException(SqlState.InvalidTextRepresentation, $"invalid input syntax for type jsonpath: \"{text}\"");
        bool isStrict = parser._token.IsWord("strict");
        if (isStrict || parser._token.IsWord("lax"))
            parser.Advance();
        PathNode root = parser.Either();
        if (parser._token.Kind != PathTokenKind.End)
            throw parser.Unexpected();
        PathPlaces.Check(root, 0, isInSubscript: false);
        return new JsonPath(root, !isStrict);
    }

    private void Advance()
    {
        _token = _hasAhead ? _ahead : _lexer.Next();
        _hasAhead = false;
    }

    private PathToken Ahead()
    {
        if (!_hasAhead)
            (_ahead, _hasAhead) = (_lexer.Next(), true);
        return _ahead;
    }

    private SqlException Unexpected() => PathLexer.SyntaxAt("syntax error", _token.Shown);

    private void Expect(string symbol)
    {
        if (!_token.Is(symbol))
            throw Unexpected();
        Advance();
    }

    private bool TryTake(string symbol)
    {
        if (!_token.Is(symbol))
            return false;
        Advance();
        return true;
    }

    private PathNode Either()
    {
        SqlException.ThrowIfTooDeep();
        PathNode left = Both();
        while (_token.Is("||"))
        {
            left = Joined(PathKind.Or, left, Both);
        }

        return left;
    }

    private PathNode Both()
    {
        PathNode left = Negated();
        while (_token.Is("&&"))
            left = Joined(PathKind.And, left, Negated);
        return left;
    }

    private PathNode Joined(PathKind kind, PathNode left, Func<PathNode> right)
    {
        if (!IsCondition(left))
            throw Unexpected();
        Advance();
        PathNode other = right();
        return IsCondition(other) ? new PathNode(kind) { Left = left, Right = other } : throw Unexpected();
    }

    private static bool IsCondition(PathNode node) => node.IsPredicate && node.Next is null;

    private PathNode Negated()
    {
        if (!_token.Is("!"))
            return Comparison();
        Advance();
        PathNode operand;
        if (_token.IsWord("exists") && Ahead().Is("("))
            operand = Primary();
        else
            operand = InBrackets(isCondition: true);
        return IsCondition(operand) ? new PathNode(PathKind.Not) { Left = operand } : throw Unexpected();
    }

    private PathNode InBrackets(bool isCondition = false)
    {
        Expect("(");
        PathNode inner = Either();
        if (isCondition && !IsCondition(inner))
            throw Unexpected();
        Expect(")");
        return inner;
    }

    private PathNode Comparison()
    {
        PathNode left = Sum();
        if (IsCondition(left))
            return left;
        PathKind? kind = _token.Kind != PathTokenKind.Symbol ? null : _token.Text switch
        {
            "==" => PathKind.Equal,
            "!=" => PathKind.NotEqual,
            "<" => PathKind.Less,
            ">" => PathKind.Greater,
            "<=" => PathKind.LessOrEqual,
            ">=" => PathKind.GreaterOrEqual,
            _ => null,
        };
        if (kind is { } comparison)
        {
            Advance();
            PathNode right = Sum();
            return IsCondition(right) ? throw Unexpected() : new PathNode(comparison) { Left = left, Right = right };
        }

        if (_token.IsWord("starts"))
            return StartsWith(left);
        return _token.IsWord("like_regex") ? LikeRegex(left) : left;
    }

    private PathNode StartsWith(PathNode left)
    {
        Advance();
        if (!_token.IsWord("with"))
            throw Unexpected();
        Advance();
        if (_token.Kind is not (PathTokenKind.String or PathTokenKind.Variable))
            throw Unexpected();
        var initial = new PathNode(_token.Kind == PathTokenKind.String ? PathKind.String : PathKind.Variable) { Text = _token.Text };
        Advance();
        return new PathNode(PathKind.StartsWith) { Left = left, Right = initial };
    }

    private PathNode LikeRegex(PathNode left)
    {
        Advance();
        if (_token.Kind != PathTokenKind.String)
            throw Unexpected();
        string pattern = _token.Text, flags = "";
        Advance();
        if (_token.IsWord("flag"))
        {
            Advance();
            if (_token.Kind != PathTokenKind.String)
                throw Unexpected();
            flags = PathRegex.Flags(_token.Text);
            Advance();
        }

        PathRegex.Compile(pattern, flags);
        return new PathNode(PathKind.LikeRegex) { Left = left, Text = pattern, Flags = flags };
    }

    private PathNode Sum()
    {
        PathNode left = Product();
        while (_token.Is("+") || _token.Is("-"))
            left = Arithmetic(_token.Is("+") ? PathKind.Add : PathKind.Subtract, left, Product);
        return left;
    }

    private PathNode Product()
    {
        PathNode left = Signed();
        while (_token.Is("*") || _token.Is("/") || _token.Is("%"))
        {
            PathKind kind = _token.Is("*") ? PathKind.Multiply : _token.Is("/") ? PathKind.Divide : PathKind.Modulo;
            left = Arithmetic(kind, left, Signed);
        }

        return left;
    }

    private PathNode Arithmetic(PathKind kind, PathNode left, Func<PathNode> right)
    {
        if (IsCondition(left))
            throw Unexpected();
        Advance();
        PathNode other = right();
        return IsCondition(other) ? throw Unexpected() : new PathNode(kind) { Left = left, Right = other };
    }

    private PathNode Signed()
    {
        if (!_token.Is("+") && !_token.Is("-"))
            return Accessed();
        SqlException.ThrowIfTooDeep();
        bool isMinus = _token.Is("-");
        Advance();
        PathNode operand = Signed();
        if (IsCondition(operand))
            throw Unexpected();
        if (operand is { Kind: PathKind.Number, Next: null })
            return isMinus ? operand with { Number = NumericArithmetic.Negate(operand.Number) } : operand;
        return new PathNode(isMinus ? PathKind.Minus : PathKind.Plus) { Left = operand };
    }

    private PathNode Accessed()
    {
        bool isBracketed = _token.Is("(");
        PathNode node = Primary();
        if (isBracketed && IsCondition(node) && _token.IsWord("is"))
        {
            Advance();
            if (!_token.IsWord("unknown"))
                throw Unexpected();
            Advance();
            return new PathNode(PathKind.IsUnknown) { Left = node };
        }

        if (node.Kind == PathKind.Exists && !isBracketed)
            return node;
        List<PathNode> accessors = [];
        while (_token.Is(".") || _token.Is("[") || _token.Is("?"))
            accessors.Add(Accessor());
        return accessors.Count == 0 ? node : node.Then(accessors);
    }

    private PathNode Primary()
    {
        PathToken token = _token;
        switch (token.Kind)
        {
            case PathTokenKind.String:
                Advance();
                return new PathNode(PathKind.String) { Text = token.Text };
            case PathTokenKind.Variable:
                Advance();
                return new PathNode(PathKind.Variable) { Text = token.Text };
            case PathTokenKind.Integer or PathTokenKind.Number:
                Advance();
                return new PathNode(PathKind.Number) { Number = NumericText.Parse(token.Text) };
            case PathTokenKind.Symbol when token.Text is "$" or "@":
                Advance();
                return new PathNode(token.Text == "$" ? PathKind.Root : PathKind.Current);
            case PathTokenKind.Symbol when token.Text == "(":
                return InBrackets();
            case PathTokenKind.Word:
                return PrimaryWord(token);
            default:
                throw Unexpected();
        }
    }

    private PathNode PrimaryWord(PathToken token)
    {
        if (token.IsWord("exists"))
        {
            Advance();
            PathNode inner = InBrackets();
            return IsCondition(inner) ? throw Unexpected() : new PathNode(PathKind.Exists) { Left = inner };
        }

        PathNode? node = token.IsWord("null") ? new PathNode(PathKind.Null)
            : token.IsWord("true") || token.IsWord("false") ? new PathNode(PathKind.Bool) { Bool = token.Text == "true" }
            : token.IsWord("last") ? new PathNode(PathKind.Last)
            : null;
        if (node is null)
            throw Unexpected();
        Advance();
        return node;
    }

    private PathNode Accessor()
    {
        if (TryTake("?"))
        {
            return new PathNode(PathKind.Filter) { Left = InBrackets(isCondition: true) };
        }

        if (TryTake("["))
            return Places();
        Advance();
        if (TryTake("*"))
            return new PathNode(PathKind.AnyKey);
        if (TryTake("**"))
            return Depths();
        if (_token.Kind is not (PathTokenKind.Word or PathTokenKind.String))
            throw Unexpected();
        PathToken name = _token;
        if (name.Kind == PathTokenKind.Word && Ahead().Is("(") && PathMethods.IsKnown(name.Text.ToLowerInvariant()))
            return Method(name.Text.ToLowerInvariant());
        Advance();
        return new PathNode(PathKind.Key) { Text = name.Text };
    }

    private PathNode Places()
    {
        if (TryTake("*"))
        {
            Expect("]");
            return new PathNode(PathKind.AnyElement);
        }

        var places = new List<(PathNode, PathNode?)>();
        do
        {
            PathNode from = Value();
            PathNode? to = null;
            if (_token.IsWord("to"))
            {
                Advance();
                to = Value();
            }

            places.Add((from, to));
        }
        while (TryTake(","));
        Expect("]");
        return new PathNode(PathKind.Subscripts) { Places = places };
    }

    private PathNode Value()
    {
        PathNode value = Sum();
        return IsCondition(value) ? throw Unexpected() : value;
    }

    private PathNode Depths()
    {
        if (!TryTake("{"))
            return new PathNode(PathKind.AnyDepth) { Levels = (0, PathNode.Deepest) };
        long first = Level(), last = first;
        if (_token.IsWord("to"))
        {
            Advance();
            last = Level();
        }

        Expect("}");
        return new PathNode(PathKind.AnyDepth) { Levels = (first, last) };
    }

    private long Level()
    {
        PathToken token = _token;
        if (token.Kind != PathTokenKind.Integer && !token.IsWord("last"))
            throw Unexpected();
        Advance();
        return token.Kind != PathTokenKind.Integer ? PathNode.Deepest
            : IntegerText.Parse(new Text(token.Text).Span, int.MinValue, int.MaxValue, "integer");
    }

    private PathNode Method(string name)
    {
        Advance();
        Expect("(");
        var arguments = new List<PathNode>();
        int most = PathMethods.ArgumentsMax(name);
        while (!_token.Is(")"))
        {
            if (arguments.Count == most && name != "decimal")
                throw Unexpected();
            if (arguments.Count > 0)
                Expect(",");
            arguments.Add(MethodArgument(name));
        }

        if (arguments.Count > most)
        {
            throw new SqlException(SqlState.SyntaxError, "invalid input syntax for type jsonpath")
            {
                Detail = ".decimal() can only have an optional precision[,scale].",
            };
        }

        Advance();
        return new PathNode(PathKind.Method) { Text = name, Left = arguments.ElementAtOrDefault(0), Right =
            arguments.ElementAtOrDefault(1) };
    }

    private PathNode MethodArgument(string name)
    {
        PathToken token = _token;
        if (name == "datetime")
        {
            if (token.Kind != PathTokenKind.String)
                throw Unexpected();
            Advance();
            return new PathNode(PathKind.String) { Text = token.Text };
        }

        bool isNegative = name == "decimal" && token.Is("-");
        if (isNegative || name == "decimal" && token.Is("+"))
        {
            Advance();
            token = _token;
        }

        if (token.Kind != PathTokenKind.Integer)
            throw Unexpected();
        Advance();
        Numeric number = NumericText.Parse(token.Text);
        return new PathNode(PathKind.Number) { Number = isNegative ? NumericArithmetic.Negate(number) : number };
    }
}
