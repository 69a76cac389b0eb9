namespace PgVecByok.Sql;

/// <summary>A statement as written.</summary>
public abstract record Statement(int Offset);

/// <summary>
/// Something that gives rows: SELECT, VALUES, a set operation, or inside WITH also INSERT, UPDATE, DELETE.
/// WITH, ORDER BY, LIMIT and locking belong to the whole.
/// </summary>
public sealed record Query(QueryBody Body, int Offset) : Statement(Offset)
{
    public WithClause? With { get; init; }

    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    /// <summary>LIMIT or FETCH; null also for LIMIT ALL.</summary>
    public Expression? Limit { get; init; }

    public bool WithTies { get; init; }

    public Expression? OffsetRows { get; init; }

    public IReadOnlyList<LockingClause> Locking { get; init; } = [];
}

public abstract record QueryBody(int Offset);

public sealed record SelectBody(int Offset) : QueryBody(Offset)
{
    public bool IsDistinct { get; init; }

    /// <summary>DISTINCT ON's expressions; null without ON.</summary>
    public IReadOnlyList<Expression>? DistinctOn { get; init; }

    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>SELECT … INTO.</summary>
    public QualifiedName? Into { get; init; }

    public IReadOnlyList<TableReference> From { get; init; } = [];

    public Expression? Where { get; init; }

    /// <summary>The condition is that of COPY FROM, which allows less and calls itself so.</summary>
    public bool IsOfCopy { get; init; }

    public IReadOnlyList<GroupItem> GroupBy { get; init; } = [];

    public bool GroupByDistinct { get; init; }

    public Expression? Having { get; init; }

    public IReadOnlyList<NamedWindow> Windows { get; init; } = [];
}

public sealed record ValuesBody(IReadOnlyList<IReadOnlyList<Expression>> Rows, int Offset) : QueryBody(Offset);

public enum SetOperator
{
    Union,
    Intersect,
    Except,
}

public sealed record SetOperationBody(SetOperator Operator, bool All, Query Left, Query Right, int Offset) : QueryBody(Offset);

/// <summary>Name null: PostgreSQL chooses one.</summary>
public sealed record Target(Expression Value, string? Name, int Offset);

/// <summary>An expression, or a grouping set of one of the kinds.</summary>
public sealed record GroupItem(GroupKind Kind, IReadOnlyList<Expression> Expressions, IReadOnlyList<GroupItem> Items, int Offset);

public enum GroupKind
{
    Expression,
    Empty,
    Rollup,
    Cube,
    Sets,
}

public sealed record NamedWindow(string Name, WindowSpecification Window);

public sealed record LockingClause(string Strength, IReadOnlyList<QualifiedName> Of, bool NoWait, bool SkipLocked, int Offset)
{
    /// <summary>It is that of a query around, and applies to all of this one.</summary>
    public bool IsPushed { get; init; }
}

public sealed record WithClause(bool IsRecursive, IReadOnlyList<CommonTableExpression> Tables, int Offset);

/// <summary>Statement is a Query, Insert, Update, Delete or Merge.</summary>
public sealed record CommonTableExpression(string Name, IReadOnlyList<string> Columns, bool? Materialized, Statement Statement, int Offset)
{
    public SearchClause? Search { get; init; }

    public CycleClause? Cycle { get; init; }
}

/// <summary>SEARCH {DEPTH | BREADTH} FIRST BY columns SET sequence.</summary>
public sealed record SearchClause(bool IsBreadthFirst, IReadOnlyList<string> Columns, string Sequence, int Offset);

/// <summary>CYCLE columns SET mark [TO value DEFAULT other] USING path; without values they are true and false.</summary>
public sealed record CycleClause(
    IReadOnlyList<string> Columns, string Mark, Expression? Value, Expression? Default, string Path, int Offset);

public abstract record TableReference(int Offset)
{
    public string? Alias { get; init; }

    public IReadOnlyList<string> ColumnAliases { get; init; } = [];
}

public sealed record NamedTable(QualifiedName Name, int Offset) : TableReference(Offset)
{
    /// <summary>ONLY t: no children.</summary>
    public bool Only { get; init; }

    public SampleClause? Sample { get; init; }
}

/// <summary>TABLESAMPLE method (arguments) [REPEATABLE (seed)].</summary>
public sealed record SampleClause(FunctionCall Method, Expression? Repeatable);

public sealed record DerivedTable(Query Query, bool IsLateral, int Offset) : TableReference(Offset);

/// <summary>Functions has one, or several with ROWS FROM. Definitions: AS (a int, …) for functions returning record.</summary>
public sealed record FunctionTable(IReadOnlyList<Expression> Functions, bool IsLateral, bool WithOrdinality, int Offset) : TableReference(Offset)
{
    public IReadOnlyList<ColumnDefinition> Definitions { get; init; } = [];

    /// <summary>ROWS FROM (f() AS (a int, …), …): one list for each function, which may be empty; none without ROWS FROM.</summary>
    public IReadOnlyList<IReadOnlyList<ColumnDefinition>> OwnDefinitions { get; init; } = [];
}

public enum JoinType
{
    Inner,
    Left,
    Right,
    Full,
    Cross,
}

public sealed record JoinedTable(JoinType Type, TableReference Left, TableReference Right, int Offset) : TableReference(Offset)
{
    public bool IsNatural { get; init; }

    public IReadOnlyList<string>? Using { get; init; }

    /// <summary>USING (…) AS alias.</summary>
    public string? UsingAlias { get; init; }

    public Expression? On { get; init; }
}

public sealed record Insert(QualifiedName Table, int Offset) : Statement(Offset)
{
    public WithClause? With { get; init; }

    public string? Alias { get; init; }

    /// <summary>Empty: all columns in order.</summary>
    public IReadOnlyList<InsertColumn> Columns { get; init; } = [];

    /// <summary>SYSTEM, USER or null.</summary>
    public string? Overriding { get; init; }

    /// <summary>Null: DEFAULT VALUES.</summary>
    public Query? Source { get; init; }

    public OnConflict? OnConflict { get; init; }

    public IReadOnlyList<Target>? Returning { get; init; }

    public ReturningNames? Returned { get; init; }
}

public sealed record InsertColumn(string Name, int Offset)
{
    /// <summary>name.field, of a composite column.</summary>
    public string? Field { get; init; }

    public IReadOnlyList<Subscript> Subscripts { get; init; } = [];

    public bool IsPart => Field is not null || Subscripts.Count > 0;
}

/// <summary>Targets: inference; Constraint: by name; neither: any conflict. Assignments null: DO NOTHING.</summary>
public sealed record OnConflict(
    IReadOnlyList<IndexElement> Targets, Expression? TargetWhere, string? Constraint, IReadOnlyList<Assignment>? Assignments,
    Expression? Where, int Offset);

/// <summary>One column, or (a, b) = source: then Value is a row, a subquery or anything that gives a row.</summary>
public sealed record Assignment(IReadOnlyList<string> Columns, Expression Value, bool IsMultiple, int Offset)
{
    /// <summary>SET a.field = …, of a single column.</summary>
    public string? Field { get; init; }

    /// <summary>SET a[1] = …, of a single column.</summary>
    public IReadOnlyList<Subscript> Subscripts { get; init; } = [];
}

public sealed record Update(NamedTable Table, IReadOnlyList<Assignment> Assignments, int Offset) : Statement(Offset)
{
    public WithClause? With { get; init; }

    public IReadOnlyList<TableReference> From { get; init; } = [];

    public Expression? Where { get; init; }

    public IReadOnlyList<Target>? Returning { get; init; }

    public ReturningNames? Returned { get; init; }
}

public sealed record Delete(NamedTable Table, int Offset) : Statement(Offset)
{
    public WithClause? With { get; init; }

    public IReadOnlyList<TableReference> Using { get; init; } = [];

    public Expression? Where { get; init; }

    public IReadOnlyList<Target>? Returning { get; init; }

    public ReturningNames? Returned { get; init; }
}

/// <summary>RETURNING [WITH (OLD AS name, NEW AS name)] targets.</summary>
public sealed record ReturningClause(IReadOnlyList<Target> Targets, ReturningNames? Names);

/// <summary>What the old and the new row are called; null: old and new.</summary>
public sealed record ReturningNames(RowName? Old, RowName? New);

public sealed record RowName(string Name, int Offset);
