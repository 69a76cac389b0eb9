using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>LIMIT and OFFSET: numbers of rows, which no column of the query may decide.</summary>
internal sealed record BoundLimit(BoundExpression? Count, BoundExpression? Offset, bool WithTies)
{
    public static BoundLimit? Bind(ExpressionBinder binder, Query query)
    {
        if (query.Limit is null && query.OffsetRows is null)
            return null;
        return new BoundLimit(
            Rows(binder, query.Limit, ClauseKind.Limit), Rows(binder, query.OffsetRows, ClauseKind.Offset), query.WithTies);
    }

    public PlanNode Apply(PlanNode plan, IReadOnlyList<SortKey> order) => new LimitNode(plan, Count, Offset, WithTies, WithTies ? order : []);

    private static BoundExpression? Rows(ExpressionBinder binder, Expression? written, ClauseKind clause)
    {
        if (written is null or Literal { Kind: LiteralKind.Null })
            return null;
        BoundExpression bound = binder.Bind(written, clause);
        if (ExpressionTree.ColumnsOf(bound).Any(column => binder.State.OwnerOf(column) == binder.Scope))
        {
            throw new SqlException(SqlState.InvalidColumnReference, $"argument of {clause.Text()} must not contain variables")
            {
                Offset = binder.State.PlaceOf(bound),
            };
        }

        return binder.State.Coercion.ToSpecific(bound, BuiltinTypes.Int8, clause.Text());
    }
}
