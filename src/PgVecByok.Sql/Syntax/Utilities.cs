namespace PgVecByok.Sql;

public enum TransactionCommand
{
    Begin,
    Commit,
    Rollback,
    Savepoint,
    Release,
    RollbackTo,
    PrepareTransaction,
    CommitPrepared,
    RollbackPrepared,
}

/// <summary>Modes are null where not written. Name: the savepoint.</summary>
public sealed record TransactionStatement(TransactionCommand Command, int Offset) : Statement(Offset)
{
    public string? Name { get; init; }

    public TransactionModes Modes { get; init; } = new(null, null, null);

    public bool Chain { get; init; }

    /// <summary>START TRANSACTION and not BEGIN: the tag differs.</summary>
    public bool IsStart { get; init; }
}

/// <summary>Isolation in lower case words: "repeatable read".</summary>
public sealed record TransactionModes(string? Isolation, bool? ReadOnly, bool? Deferrable);

/// <summary>SET TRANSACTION, SET SESSION CHARACTERISTICS.</summary>
public sealed record SetTransaction(TransactionModes Modes, bool IsSession, int Offset) : Statement(Offset);

/// <summary>SET CONSTRAINTS; no names: ALL.</summary>
public sealed record SetConstraints(IReadOnlyList<QualifiedName> Names, bool Deferred, int Offset) : Statement(Offset);

/// <summary>
/// SET name = values, SET name TO DEFAULT or RESET name (Values null), RESET ALL (Name "all"). TIME ZONE, ROLE, SESSION
/// AUTHORIZATION and NAMES come under the setting they mean.
/// </summary>
public sealed record SetVariable(string Name, IReadOnlyList<string>? Values, bool IsLocal, bool IsReset, int Offset) : Statement(Offset)
{
    /// <summary>name FROM CURRENT: what the session has.</summary>
    public bool IsFromCurrent { get; init; }
}

/// <summary>SHOW name; SHOW ALL has the name "all".</summary>
public sealed record ShowVariable(string Name, int Offset) : Statement(Offset);

/// <summary>ALL, PLANS, SEQUENCES or TEMP.</summary>
public sealed record Discard(string What, int Offset) : Statement(Offset);

public sealed record Explain(Statement Statement, IReadOnlyList<DefinitionOption> Options, int Offset) : Statement(Offset);

/// <summary>Table or Query; FileName null is STDIN or STDOUT.</summary>
public sealed record Copy(bool IsFrom, int Offset) : Statement(Offset)
{
    public QualifiedName? Table { get; init; }

    public IReadOnlyList<string> Columns { get; init; } = [];

    public Statement? Query { get; init; }

    public string? FileName { get; init; }

    public bool IsProgram { get; init; }

    public IReadOnlyList<DefinitionOption> Options { get; init; } = [];

    public Expression? Where { get; init; }
}

public sealed record Prepare(string Name, IReadOnlyList<TypeName> Types, Statement Statement, int Offset) : Statement(Offset);

public sealed record Execute(string Name, IReadOnlyList<Expression> Parameters, int Offset) : Statement(Offset);

/// <summary>Name null: ALL.</summary>
public sealed record Deallocate(string? Name, int Offset) : Statement(Offset);

public sealed record DeclareCursor(string Name, Query Query, bool IsBinary, bool? Scroll, bool WithHold, int Offset) : Statement(Offset);

/// <summary>FETCH or MOVE. Direction: NEXT, PRIOR, FIRST, LAST, ABSOLUTE, RELATIVE, FORWARD, BACKWARD; Count null is ALL.</summary>
public sealed record Fetch(string Cursor, string Direction, long? Count, bool IsMove, int Offset) : Statement(Offset);

/// <summary>Name null: ALL.</summary>
public sealed record CloseCursor(string? Name, int Offset) : Statement(Offset);

public sealed record LockTable(IReadOnlyList<QualifiedName> Tables, string Mode, bool NoWait, int Offset) : Statement(Offset);

/// <summary>LISTEN, UNLISTEN (Channel null: *) and NOTIFY.</summary>
public sealed record Notification(string Command, string? Channel, string? Payload, int Offset) : Statement(Offset);

/// <summary>ANALYZE, VACUUM, REINDEX, CLUSTER, CHECKPOINT, REFRESH MATERIALIZED VIEW.</summary>
public sealed record Maintenance(string Command, IReadOnlyList<QualifiedName> Relations, IReadOnlyList<DefinitionOption> Options, int Offset)
    : Statement(Offset)
{
    /// <summary>REINDEX's INDEX, TABLE, SCHEMA, DATABASE or SYSTEM.</summary>
    public string? Target { get; init; }

    /// <summary>CLUSTER … USING.</summary>
    public string? Index { get; init; }
}

public sealed record DoBlock(string Body, string? Language, int Offset) : Statement(Offset);

public sealed record Call(FunctionCall Function, int Offset) : Statement(Offset);
