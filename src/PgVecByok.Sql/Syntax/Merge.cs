namespace PgVecByok.Sql;

public sealed record Merge(NamedTable Table, TableReference Source, Expression On, IReadOnlyList<MergeArm> Arms, int Offset) : Statement(Offset)
{
    public WithClause? With { get; init; }

    public IReadOnlyList<Target>? Returning { get; init; }

    public ReturningNames? Returned { get; init; }
}

public enum MergeMatch
{
    Matched,
    NotMatchedBySource,
    NotMatchedByTarget,
}

/// <summary>WHEN … [AND condition] THEN action. Arms are tried in order; the first that fits a row acts.</summary>
public sealed record MergeArm(MergeMatch Match, Expression? Condition, MergeAction Action, int Offset);

public abstract record MergeAction(int Offset);

public sealed record MergeNothing(int Offset) : MergeAction(Offset);

public sealed record MergeDelete(int Offset) : MergeAction(Offset);

public sealed record MergeUpdate(IReadOnlyList<Assignment> Assignments, int Offset) : MergeAction(Offset);

/// <summary>Values null: DEFAULT VALUES. Overriding: SYSTEM, USER or null.</summary>
public sealed record MergeInsert(IReadOnlyList<InsertColumn> Columns, string? Overriding, IReadOnlyList<Expression>? Values, int Offset)
    : MergeAction(Offset);
