using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Sorts that need only their first rows become a <see cref="TopNNode"/>, and projections move above them, so that what is not put
/// out is not computed.
/// </summary>
internal static class LimitPushdown
{
    public static PlanNode Push(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        PlanNode pushed = PlanTree.Rewrite(node, Push);
        if (pushed is not LimitNode { WithTies: false, Count: not null } limit || !IsFixed(limit))
            return pushed;
        return limit.Input switch
        {
            SortNode sort => Top(sort, limit),
            ProjectNode project when project.Expressions.All(IsMovable) =>
                project with { Input = Push(new LimitNode(project.Input, limit.Count, limit.Offset, false, [])) },
            // It is computed for the rows that OFFSET leaves out as well, as PostgreSQL does.
            ProjectNode { Input: SortNode sort } project => limit with
            {
                Input = project with { Input = new TopNNode(sort.Input, sort.Keys, Sum(limit), null) },
            },
            _ => pushed,
        };
    }

    private static BoundExpression Sum(LimitNode limit) =>
        limit.Offset is null ? limit.Count! : new RowCountSum(limit.Count!, limit.Offset);

    private static TopNNode Top(SortNode sort, LimitNode limit) => new TopNNode(sort.Input, sort.Keys, limit.Count!, limit.Offset);

    private static bool IsMovable(BoundExpression expression) =>
        !ExpressionTree.IsVolatile(expression);

    private static bool IsFixed(LimitNode limit) =>
        !ExpressionTree.IsVolatile(limit.Count!) && (limit.Offset is null || !ExpressionTree.IsVolatile(limit.Offset));
}
