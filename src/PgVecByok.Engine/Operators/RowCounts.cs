using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>LIMIT and OFFSET as numbers.</summary>
internal static class RowCounts
{
    /// <summary>NULL and no LIMIT are no limit.</summary>
    public static long Limit(BoundExpression? expression, ExecutionScope scope) =>
        expression is RowCountSum sum ? Add(Limit(sum.Count, scope), Offset(sum.Offset, scope))
        : Evaluate(expression, scope) is not { } count ? long.MaxValue
        : count >= 0 ? count
        : throw new SqlException(SqlState.InvalidRowCountInLimitClause, "LIMIT must not be negative");

    public static long Offset(BoundExpression? expression, ExecutionScope scope) =>
        Evaluate(expression, scope) is not { } count ? 0
        : count >= 0 ? count
        : throw new SqlException(SqlState.InvalidRowCountInResultOffsetClause, "OFFSET must not be negative");

    /// <summary>Sum without overflow.</summary>
    public static long Add(long count, long offset) => count > long.MaxValue - offset ? long.MaxValue : count + offset;

    private static long? Evaluate(BoundExpression? expression, ExecutionScope scope)
    {
        if (expression is null)
            return null;
        return scope.Compile(expression, ColumnLayout.Empty).EvaluateOnce().Boxed(0) switch
        {
            null => null,
            long count => count,
            int count => count,
            short count => count,
            var other => throw new InvalidOperationException($"a row count of type {other.GetType().Name}"),
        };
    }
}
