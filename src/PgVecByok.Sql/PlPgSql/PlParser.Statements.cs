namespace PgVecByok.Sql;

public sealed partial class PlParser
{
    private static readonly HashSet<string> Ends = ["end", "else", "elsif", "elseif", "exception", "when"];

    private List<PlStatement> Statements()
    {
        List<PlStatement> statements = [];
        while (Token.Kind != Kind.End && !(Token.Kind == Kind.Word && Ends.Contains(Token.Text.ToLowerInvariant())))
            statements.Add(Statement());
        return statements;
    }

    private PlStatement Statement()
    {
        SqlException.ThrowIfTooDeep();
        int line = Line;
        string? label = Label();
        string word = Token.Kind == Kind.Word ? Token.Text.ToLowerInvariant() : "";
        if (IsAssignment())
            return Assignment(line);
        switch (word)
        {
            case "declare" or "begin":
                PlBlock block = Block(label);
                ExpectSymbol(";");
                return block;
            case "if": return If(line);
            case "case": return Case(line);
            case "loop":
                _at++;
                return new PlLoop(label, null, LoopBody(label), line);
            case "while":
                _at++;
                PlQuery condition = UntilWord("loop");
                return new PlLoop(label, condition, LoopBody(label), line);
            case "for": return For(label, line);
            case "foreach": return ForEach(label, line);
            case "exit" or "continue": return Exit(line);
            case "perform":
                _at++;
                return new PlSql(new PlQuery("SELECT " + UntilSemicolon().Text), [], false, true, line);
            case "execute": return Execute(line);
            case "raise": return Raise(line);
            case "assert": return Assert(line);
            case "return": return Return(line);
            case "get": return Diagnostics(line);
            case "null":
                _at++;
                ExpectSymbol(";");
                return new PlNull(line);
            case "open": return Open(line);
            case "fetch" or "move": return Fetch(line);
            case "close":
                _at++;
                PlTarget closed = Target();
                ExpectSymbol(";");
                return new PlClose(closed, line);
            default: return Sql(line);
        }
    }

    private bool IsAssignment()
    {
        if (Token.Kind is not (Kind.Word or Kind.QuotedWord))
            return false;
        int at = _at + 1, depth = 0;
        for (; at < _tokens.Length; at++)
        {
            Token token = _tokens[at];
            if (token.Is("["))
                depth++;
            else if (token.Is("]"))
                depth--;
            else if (depth == 0 && (token.Is(":=") || token.Is("=")))
                return true;
            else if (depth == 0 && !token.Is(".") && !_tokens[at - 1].Is("."))
                return false;
        }

        return false;
    }

    private PlAssignment Assignment(int line)
    {
        PlTarget target = Target();
        _at++;
        return new PlAssignment(target, UntilSemicolon(), line);
    }

    private PlTarget Target()
    {
        int place = Token.Offset;
        List<string> names = [Token.Kind == Kind.Parameter ? "$" + _tokens[_at++].Text : Name()];
        while (TakeSymbol("."))
            names.Add(Name());
        List<PlQuery> subscripts = [];
        while (TakeSymbol("["))
        {
            subscripts.Add(Until(token => token.Is("]")));
            _at++;
        }

        return new PlTarget(names, place) { Subscripts = subscripts };
    }

    private List<PlTarget> Targets()
    {
        List<PlTarget> targets = [Target()];
        while (TakeSymbol(","))
            targets.Add(Target());
        return targets;
    }

    private PlIf If(int line)
    {
        List<(PlQuery, IReadOnlyList<PlStatement>)> arms = [];
        List<PlStatement> otherwise = [];
        do
        {
            _at++;
            PlQuery condition = UntilWord("then");
            arms.Add((condition, Statements()));
        }
        while (IsWord("elsif") || IsWord("elseif"));
        if (Take("else"))
            otherwise = Statements();
        Expect("end");
        Expect("if");
        ExpectSymbol(";");
        return new PlIf(arms, otherwise, line);
    }

    private PlCase Case(int line)
    {
        _at++;
        PlQuery? operand = IsWord("when") ? null : Until(token => IsWord(token, "when"));
        List<(string, IReadOnlyList<PlStatement>)> arms = [];
        while (Take("when"))
        {
            string values = UntilWord("then").Text;
            arms.Add((values, Statements()));
        }

        List<PlStatement>? otherwise = Take("else") ? Statements() : null;
        Expect("end");
        Expect("case");
        ExpectSymbol(";");
        return new PlCase(operand, arms, otherwise, line);
    }

    private List<PlStatement> LoopBody(string? label)
    {
        _loops++;
        List<PlStatement> body = Statements();
        _loops--;
        Expect("end");
        Expect("loop");
        EndLabel(label);
        ExpectSymbol(";");
        return body;
    }

    private PlStatement For(string? label, int line)
    {
        _at++;
        List<PlTarget> targets = Targets();
        Expect("in");
        if (Take("execute"))
        {
            PlQuery text = Until(token => IsWord(token, "loop") || IsWord(token, "using"));
            IReadOnlyList<PlQuery> values = Take("using") ? Values("loop") : [];
            Expect("loop");
            return new PlForQuery(label, targets, text, true, values, LoopBody(label), line);
        }

        if (targets is [{ Names: [var row] }] && _cursors.Contains(Token.Text) && (IsWord(Ahead(), "loop") || Ahead().Is("(")))
            return ForCursor(label, row, line);
        bool isReverse = Take("reverse");
        int start = _at;
        PlQuery first = Until(token => token.Is("..") || IsWord(token, "loop"));
        if (!Is(".."))
        {
            _at++;
            return new PlForQuery(label, targets, first, false, [], LoopBody(label), line);
        }

        _ = start;
        _at++;
        PlQuery upper = Until(token => IsWord(token, "loop") || IsWord(token, "by"));
        PlQuery? step = Take("by") ? Until(token => IsWord(token, "loop")) : null;
        Expect("loop");
        return new PlForRange(label, targets[0].Names[0], isReverse, first, upper, step, LoopBody(label), line);
    }

    private PlForEach ForEach(string? label, int line)
    {
        _at++;
        List<PlTarget> targets = Targets();
        int slice = Take("slice") ? int.Parse(_tokens[_at++].Text, System.Globalization.CultureInfo.InvariantCulture) : 0;
        Expect("in");
        Expect("array");
        PlQuery array = UntilWord("loop");
        return new PlForEach(label, targets, slice, array, LoopBody(label), line);
    }

    /// <summary>Values after USING, up to the word or a semicolon.</summary>
    private List<PlQuery> Values(string? end)
    {
        List<PlQuery> values = [];
        do
            values.Add(Until(token => token.Is(",") || token.Is(";") || (end is not null && IsWord(token, end)) || IsWord(token, "into")));
        while (TakeSymbol(","));
        return values;
    }

    private PlExit Exit(int line)
    {
        bool isContinue = IsWord("continue");
        int place = Token.Offset;
        _at++;
        string? label = Is(";") || IsWord("when") ? null : Name();
        if (label is null && _loops == 0)
        {
            throw new SqlException(
                SqlState.SyntaxError,
                isContinue ? "CONTINUE cannot be used outside a loop" : "EXIT cannot be used outside a loop, unless it has a label")
            {
                Offset = place,
            };
        }

        PlQuery? when = Take("when") ? Until(token => token.Is(";")) : null;
        ExpectSymbol(";");
        return new PlExit(isContinue, label, when, line);
    }

    private PlExecute Execute(int line)
    {
        _at++;
        PlQuery text = Until(token => token.Is(";") || IsWord(token, "into") || IsWord(token, "using"));
        IReadOnlyList<PlTarget> into = [];
        IReadOnlyList<PlQuery> values = [];
        bool isStrict = false;
        while (!Is(";"))
        {
            if (Take("into"))
            {
                isStrict = Take("strict");
                into = Targets();
            }
            else
            {
                Expect("using");
                values = Values(null);
            }
        }

        _at++;
        return new PlExecute(text, into, isStrict, values, line);
    }

    private PlRaise Raise(int line)
    {
        _at++;
        if (TakeSymbol(";"))
            return new PlRaise("EXCEPTION", line) { IsAgain = true };
        string level = "EXCEPTION";
        foreach (string each in (string[])["exception", "warning", "notice", "info", "log", "debug"])
        {
            if (!Take(each))
                continue;
            level = each.ToUpperInvariant();
            break;
        }

        string? format = null, condition = null;
        List<PlQuery> arguments = [];
        List<(string, PlQuery)> options = [];
        if (Token.Kind == Kind.String)
        {
            format = _tokens[_at++].Text;
            while (TakeSymbol(","))
                arguments.Add(Until(token => token.Is(",") || token.Is(";") || IsWord(token, "using")));
        }
        else if (!IsWord("using") && !Is(";"))
        {
            condition = Take("sqlstate") ? _tokens[_at++].Text : Name();
        }

        if (Take("using"))
        {
            do
            {
                string option = Name().ToUpperInvariant();
                if (!TakeSymbol("="))
                    ExpectSymbol(":=");
                options.Add((option, Until(token => token.Is(",") || token.Is(";"))));
            }
            while (TakeSymbol(","));
        }

        ExpectSymbol(";");
        return new PlRaise(level, line) { Format = format, Arguments = arguments, Condition = condition, Options = options };
    }

    private PlAssert Assert(int line)
    {
        _at++;
        PlQuery condition = Until(token => token.Is(",") || token.Is(";"));
        PlQuery? message = TakeSymbol(",") ? Until(token => token.Is(";")) : null;
        ExpectSymbol(";");
        return new PlAssert(condition, message, line);
    }

    private PlStatement Return(int line)
    {
        _at++;
        if (Take("next"))
            return new PlReturnNext(TakeSymbol(";") ? null : UntilSemicolon(), line);
        if (!Take("query"))
        {
            int place = Token.Offset;
            return new PlReturn(TakeSymbol(";") ? null : UntilSemicolon(), place, line);
        }

        if (!Take("execute"))
            return new PlReturnQuery(UntilSemicolon(), false, [], line);
        PlQuery text = Until(token => token.Is(";") || IsWord(token, "using"));
        IReadOnlyList<PlQuery> values = Take("using") ? Values(null) : [];
        ExpectSymbol(";");
        return new PlReturnQuery(text, true, values, line);
    }

    private static readonly HashSet<string> DiagnosticsItems =
    [
        "ROW_COUNT", "PG_ROUTINE_OID", "PG_CONTEXT", "RETURNED_SQLSTATE", "MESSAGE_TEXT", "PG_EXCEPTION_DETAIL", "PG_EXCEPTION_HINT",
        "PG_EXCEPTION_CONTEXT", "SCHEMA_NAME", "TABLE_NAME", "COLUMN_NAME", "CONSTRAINT_NAME", "PG_DATATYPE_NAME",
    ];

    private PlDiagnostics Diagnostics(int line)
    {
        int start = Token.Offset;
        _at++;
        bool isStacked = Take("stacked");
        if (!isStacked)
            Take("current");
        Expect("diagnostics");
        List<(PlTarget, string)> items = [];
        do
        {
            PlTarget target = Target();
            if (target.Subscripts.Count > 0)
                throw Refused($"\"{target.Names[^1]}\" is not a scalar variable", target.Offset);
            if (!TakeSymbol("="))
                ExpectSymbol(":=");
            (int place, int length) = (Token.Offset, Token.Length);
            string item = Name().ToUpperInvariant();
            if (!DiagnosticsItems.Contains(item))
                throw Refused($"unrecognized GET DIAGNOSTICS item at or near \"{_text.Substring(place, length)}\"", place);
            if (item != "PG_CONTEXT" && isStacked == (item is "ROW_COUNT" or "PG_ROUTINE_OID"))
            {
                throw Refused(
                    $"diagnostics item {item} is not allowed in GET {(isStacked ? "STACKED" : "CURRENT")} DIAGNOSTICS", start);
            }

            items.Add((target, item));
        }
        while (TakeSymbol(","));
        ExpectSymbol(";");
        return new PlDiagnostics(isStacked, items, line);
    }

    private static SqlException Refused(string message, int offset) => new(SqlState.SyntaxError, message) { Offset = offset };

    /// <summary>A statement of SQL; INTO is PL/pgSQL's and is taken out, but not INSERT INTO's nor MERGE INTO's.</summary>
    private PlSql Sql(int line)
    {
        int start = _at, depth = 0, intoStart = -1, intoEnd = -1;
        bool isStrict = false;
        IReadOnlyList<PlTarget> into = [];
        if (Token.Kind is not (Kind.Word or Kind.QuotedWord) && !Is("("))
            throw Unexpected();
        for (; Token.Kind != Kind.End && !(depth == 0 && Is(";")); _at++)
        {
            depth += Is("(") ? 1 : Is(")") ? -1 : 0;
            bool isInto = depth == 0 && _at > start && intoStart < 0 && IsWord("into")
                && !IsWord(_tokens[_at - 1], "insert") && !IsWord(_tokens[_at - 1], "merge");
            if (!isInto || IsWord(_tokens[start], "import"))
                continue;
            intoStart = _at++;
            isStrict = Take("strict");
            into = Targets();
            intoEnd = _at--;
        }

        if (Token.Kind == Kind.End)
            throw Unexpected();
        string text = intoStart < 0
            ? Cut(start, _at).Text
            : Cut(start, intoStart).Text + (intoEnd < _at ? " " + Cut(intoEnd, _at).Text : "");
        _at++;
        return new PlSql(new PlQuery(text), into, isStrict, false, line);
    }
}
