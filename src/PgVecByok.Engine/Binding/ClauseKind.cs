namespace PgVecByok.Engine;

/// <summary>The clause an expression stands in: some allow no aggregates, window functions, sets or subqueries.</summary>
internal enum ClauseKind
{
    SelectList,
    From,
    FromFunction,
    JoinOn,
    JoinUsing,
    Where,
    Having,
    Filter,
    WindowPartition,
    WindowOrder,
    WindowFrame,
    GroupBy,
    OrderBy,
    DistinctOn,
    Limit,
    Offset,
    Values,
    InsertTarget,
    UpdateSource,
    Returning,
    Check,
    Default,
    IndexExpression,
    IndexPredicate,
    AlterUsing,
    Generated,
    Policy,
    ExecuteParameter,
    CopyWhere,
    MergeWhen,
    Call,
}

internal static class ClauseNames
{
    /// <summary>As PostgreSQL's messages name the clause: "… are not allowed in WHERE".</summary>
    public static string Text(this ClauseKind clause) => clause switch
    {
        ClauseKind.SelectList => "SELECT",
        ClauseKind.From or ClauseKind.FromFunction => "functions in FROM",
        ClauseKind.JoinOn => "JOIN conditions",
        ClauseKind.JoinUsing => "JOIN/USING",
        ClauseKind.Where => "WHERE",
        ClauseKind.Having => "HAVING",
        ClauseKind.Filter => "FILTER",
        ClauseKind.WindowPartition or ClauseKind.WindowOrder => "window definitions",
        ClauseKind.WindowFrame => "window RANGE",
        ClauseKind.GroupBy => "GROUP BY",
        ClauseKind.OrderBy => "ORDER BY",
        ClauseKind.DistinctOn => "DISTINCT ON",
        ClauseKind.Limit => "LIMIT",
        ClauseKind.Offset => "OFFSET",
        ClauseKind.Values => "VALUES",
        ClauseKind.InsertTarget => "INSERT",
        ClauseKind.UpdateSource => "UPDATE",
        ClauseKind.Returning => "RETURNING",
        ClauseKind.Check => "check constraints",
        ClauseKind.Default => "DEFAULT expressions",
        ClauseKind.IndexExpression => "index expressions",
        ClauseKind.IndexPredicate => "index predicates",
        ClauseKind.AlterUsing => "transform expressions",
        ClauseKind.Generated => "column generation expressions",
        ClauseKind.Policy => "policy expressions",
        ClauseKind.ExecuteParameter => "EXECUTE parameters",
        ClauseKind.CopyWhere => "COPY FROM WHERE conditions",
        ClauseKind.MergeWhen => "MERGE WHEN conditions",
        _ => "CALL arguments",
    };

    public static bool AllowsAggregates(this ClauseKind clause) =>
        clause is ClauseKind.SelectList or ClauseKind.Having or ClauseKind.OrderBy or ClauseKind.DistinctOn or ClauseKind.WindowPartition
            or ClauseKind.WindowOrder;

    public static bool AllowsWindows(this ClauseKind clause) =>
        clause is ClauseKind.SelectList or ClauseKind.OrderBy or ClauseKind.DistinctOn;

    public static bool AllowsSets(this ClauseKind clause) =>
        clause is ClauseKind.SelectList or ClauseKind.OrderBy or ClauseKind.DistinctOn or ClauseKind.GroupBy or ClauseKind.InsertTarget
            or ClauseKind.WindowPartition or ClauseKind.WindowOrder;

    /// <summary>The whole message where a subquery may not stand in the clause; null where it may.</summary>
    public static string? RefusesSubquery(this ClauseKind clause) => clause switch
    {
        ClauseKind.Check => "cannot use subquery in check constraint",
        ClauseKind.Default => "cannot use subquery in DEFAULT expression",
        ClauseKind.IndexExpression => "cannot use subquery in index expression",
        ClauseKind.IndexPredicate => "cannot use subquery in index predicate",
        ClauseKind.AlterUsing => "cannot use subquery in transform expression",
        ClauseKind.Generated => "cannot use subquery in column generation expression",
        ClauseKind.ExecuteParameter => "cannot use subquery in EXECUTE parameter",
        ClauseKind.CopyWhere => "cannot use subquery in COPY FROM WHERE condition",
        ClauseKind.Call => "cannot use subquery in CALL argument",
        _ => null,
    };
}
