namespace PgVecByok.Sql;

/// <summary>
/// ORDER BY, LIMIT, locking and WITH belong to the query in front of them, parentheses or not: (SELECT 1) LIMIT 2 is SELECT 1 LIMIT 2.
/// So the inner query may not have them already.
/// </summary>
internal sealed record QueryClauses(Expression? Limit, bool WithTies, Expression? OffsetRows, IReadOnlyList<LockingClause> Locking)
{
    public static readonly QueryClauses None = new(null, false, null, []);

    public int LimitOffset { get; init; }

    public bool HasLimit { get; init; }

    public static Query Applied(Query query, WithClause? with, IReadOnlyList<OrderItem> order, QueryClauses clauses, int offset)
    {
        if (with is null && order.Count == 0 && ReferenceEquals(clauses, None))
            return query;
        if (order.Count > 0 && query.OrderBy.Count > 0)
            throw Multiple("ORDER BY", order[0].Expression.Offset);
        if (clauses.OffsetRows is { } rows && query.OffsetRows is not null)
            throw Multiple("OFFSET", rows.Offset);
        if (clauses.HasLimit && query.Limit is not null)
            throw Multiple("LIMIT", clauses.LimitOffset);
        if (with is not null && query.With is not null)
            throw Multiple("WITH", with.Offset);
        if (clauses.WithTies && order.Count == 0 && query.OrderBy.Count == 0)
            throw TiesWithoutOrder();
        return query with
        {
            Offset = with is null ? query.Offset : offset,
            With = with ?? query.With,
            OrderBy = order.Count > 0 ? order : query.OrderBy,
            Limit = clauses.Limit ?? query.Limit,
            WithTies = clauses.WithTies || query.WithTies,
            OffsetRows = clauses.OffsetRows ?? query.OffsetRows,
            Locking = clauses.Locking.Count > 0 ? [.. query.Locking, .. clauses.Locking] : query.Locking,
        };
    }

    /// <summary>A query that has none of these yet.</summary>
    public Query Around(QueryBody body, WithClause? with, IReadOnlyList<OrderItem> order, int offset) =>
        WithTies && order.Count == 0
            ? throw TiesWithoutOrder()
            : new Query(body, with is null ? body.Offset : offset)
            {
                With = with, OrderBy = order, Limit = Limit, WithTies = WithTies, OffsetRows = OffsetRows,
                Locking = Locking,
            };

    private static SqlException TiesWithoutOrder() =>
        new(SqlState.SyntaxError, "WITH TIES cannot be specified without ORDER BY clause");

    private static SqlException Multiple(string clause, int offset) =>
        new(SqlState.SyntaxError, $"multiple {clause} clauses not allowed") { Offset = offset };
}
