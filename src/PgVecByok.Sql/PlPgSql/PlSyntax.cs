namespace PgVecByok.Sql;

/// <summary>A statement of PL/pgSQL. Line counts from the body's first, for CONTEXT.</summary>
public abstract record PlStatement(int Line);

/// <summary>SQL as it stands in the body: its text, and what it starts with for parsing: a whole statement or an expression.</summary>
public sealed record PlQuery(string Text)
{
    private Statement? _statement;
    private Expression? _expression;

    /// <summary>The text as one statement.</summary>
    public Statement AsStatement() => _statement ??= SqlParser.ParseScript(Text) is [{ Statement: var only }]
        ? only
        : throw SqlException.SyntaxAt(null, Text.Length);

    /// <summary>SELECT text: what PL/pgSQL means by an expression.</summary>
    public Statement AsExpression()
    {
        if (_statement is not null)
            return _statement;
        return _statement = SqlParser.ParseScript("SELECT " + Text) is [{ Statement: var only }]
            ? only
            : throw SqlException.SyntaxAt(null, Text.Length);
    }

    public Expression AsLoneExpression() => _expression ??= SqlParser.ParseExpression(Text);
}

public enum PlTypeKind
{
    Plain,
    OfColumn,
    OfRow,
    Record,
}

/// <summary>A type as DECLARE writes it; name%TYPE and name%ROWTYPE name a variable, a column or a table.</summary>
public sealed record PlType(PlTypeKind Kind, TypeName? Type, IReadOnlyList<string> Names);

/// <summary>name [CONSTANT] type [NOT NULL] [:= value]; Alias names what it stands for; Cursor is a bound cursor's query.</summary>
public sealed record PlDeclaration(string Name, PlType? Type, int Line)
{
    public bool IsConstant { get; init; }

    public bool NotNull { get; init; }

    public PlQuery? Default { get; init; }

    public string? Alias { get; init; }

    public PlCursor? Cursor { get; init; }
}

/// <summary>A cursor's query, bound to its variable: name [[NO] SCROLL] CURSOR [(arguments)] FOR query.</summary>
public sealed record PlCursor(bool? Scroll, IReadOnlyList<PlDeclaration> Arguments, PlQuery Query);

/// <summary>OPEN: a bound cursor with arguments, or a variable FOR a query or EXECUTE text USING values.</summary>
public sealed record PlOpen(PlTarget Variable, int Line) : PlStatement(Line)
{
    public IReadOnlyList<(string? Name, PlQuery Value)> Arguments { get; init; } = [];

    public PlQuery? Query { get; init; }

    public bool IsDynamic { get; init; }

    public IReadOnlyList<PlQuery> Using { get; init; } = [];

    public bool? Scroll { get; init; }

    public required PlDirections Directions { get; init; }
}

/// <summary>Whether some FETCH or MOVE of the body goes back: only then do its cursors keep the rows they have read.</summary>
public sealed class PlDirections
{
    public bool GoBack { get; internal set; }
}

/// <summary>FETCH or MOVE; Direction as FETCH of SQL has it, Count null: ALL.</summary>
public sealed record PlFetch(PlTarget Variable, string Direction, PlQuery? Count, bool IsMove, IReadOnlyList<PlTarget> Into, int Line)
    : PlStatement(Line);

public sealed record PlClose(PlTarget Variable, int Line) : PlStatement(Line);

/// <summary>FOR row IN cursor [(arguments)].</summary>
public sealed record PlForCursor(
    string? Label, string Variable, PlTarget Cursor, IReadOnlyList<(string? Name, PlQuery Value)> Arguments,
    IReadOnlyList<PlStatement> Body, int Line) : PlStatement(Line);

public sealed record PlBlock(IReadOnlyList<PlDeclaration> Declarations, IReadOnlyList<PlStatement> Body, int Line) : PlStatement(Line)
{
    public string? Label { get; init; }

    public IReadOnlyList<PlHandler> Handlers { get; init; } = [];
}

/// <summary>WHEN condition OR … THEN. A condition is a name, or SQLSTATE 'code' as the code alone.</summary>
public sealed record PlHandler(IReadOnlyList<string> Conditions, IReadOnlyList<PlStatement> Body);

/// <summary>target := value; the target is a variable, one of its fields, or an element: Names and Subscripts.</summary>
public sealed record PlAssignment(PlTarget Target, PlQuery Value, int Line) : PlStatement(Line);

/// <summary>A variable, a field of it or an element. Offset counts in the body.</summary>
public sealed record PlTarget(IReadOnlyList<string> Names, int Offset)
{
    public IReadOnlyList<PlQuery> Subscripts { get; init; } = [];
}

public sealed record PlIf(
    IReadOnlyList<(PlQuery Condition, IReadOnlyList<PlStatement> Body)> Arms, IReadOnlyList<PlStatement> Else, int Line)
    : PlStatement(Line);

/// <summary>Operand null: a searched CASE. Else null: CASE_NOT_FOUND.</summary>
public sealed record PlCase(
    PlQuery? Operand, IReadOnlyList<(string Values, IReadOnlyList<PlStatement> Body)> Arms, IReadOnlyList<PlStatement>? Else, int Line)
    : PlStatement(Line);

/// <summary>LOOP, or WHILE with a condition.</summary>
public sealed record PlLoop(string? Label, PlQuery? Condition, IReadOnlyList<PlStatement> Body, int Line) : PlStatement(Line);

public sealed record PlForRange(
    string? Label, string Variable, bool IsReverse, PlQuery Lower, PlQuery Upper, PlQuery? Step, IReadOnlyList<PlStatement> Body, int Line)
    : PlStatement(Line);

/// <summary>FOR row IN query, or IN EXECUTE text USING values.</summary>
public sealed record PlForQuery(
    string? Label, IReadOnlyList<PlTarget> Targets, PlQuery Query, bool IsDynamic, IReadOnlyList<PlQuery> Using,
    IReadOnlyList<PlStatement> Body, int Line) : PlStatement(Line);

public sealed record PlForEach(
    string? Label, IReadOnlyList<PlTarget> Targets, int Slice, PlQuery Array, IReadOnlyList<PlStatement> Body, int Line)
    : PlStatement(Line);

/// <summary>EXIT, or CONTINUE.</summary>
public sealed record PlExit(bool IsContinue, string? Label, PlQuery? When, int Line) : PlStatement(Line);

/// <summary>A SQL statement, perhaps with INTO; PERFORM is one whose rows nobody wants.</summary>
public sealed record PlSql(PlQuery Query, IReadOnlyList<PlTarget> Into, bool IsStrict, bool IsPerform, int Line) : PlStatement(Line);

public sealed record PlExecute(
    PlQuery Text, IReadOnlyList<PlTarget> Into, bool IsStrict, IReadOnlyList<PlQuery> Using, int Line) : PlStatement(Line);

/// <summary>Level DEBUG … EXCEPTION; Condition a name or code; Options of USING by upper-case name.</summary>
public sealed record PlRaise(string Level, int Line) : PlStatement(Line)
{
    public string? Format { get; init; }

    public IReadOnlyList<PlQuery> Arguments { get; init; } = [];

    public string? Condition { get; init; }

    public IReadOnlyList<(string Name, PlQuery Value)> Options { get; init; } = [];

    /// <summary>RAISE alone: the error at hand again.</summary>
    public bool IsAgain { get; init; }
}

public sealed record PlAssert(PlQuery Condition, PlQuery? Message, int Line) : PlStatement(Line);

/// <summary>Offset counts in the body.</summary>
public sealed record PlReturn(PlQuery? Value, int Offset, int Line) : PlStatement(Line);

public sealed record PlReturnNext(PlQuery? Value, int Line) : PlStatement(Line);

public sealed record PlReturnQuery(PlQuery Query, bool IsDynamic, IReadOnlyList<PlQuery> Using, int Line) : PlStatement(Line);

/// <summary>GET [STACKED] DIAGNOSTICS target = item, …; items in upper case.</summary>
public sealed record PlDiagnostics(bool IsStacked, IReadOnlyList<(PlTarget Target, string Item)> Items, int Line) : PlStatement(Line);

public sealed record PlNull(int Line) : PlStatement(Line);
