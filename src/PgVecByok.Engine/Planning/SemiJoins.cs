namespace PgVecByok.Engine;

/// <summary>
/// EXISTS (…) and x IN (SELECT …) as conjuncts become semi-joins, NOT EXISTS an anti-join: one pass instead of a run per row. NOT IN
/// stays as it is, since a NULL makes it unknown.
/// </summary>
internal sealed class SemiJoins(Func<PlanNode, PlanNode> unnest)
{
    public PlanNode Choose(FilterNode filter)
    {
        PlanNode input = filter.Input;
        var rest = new List<BoundExpression>();
        foreach (BoundExpression conjunct in filter.Conjuncts.SelectMany(PredicatePushdown.Split))
        {
            if (TryJoin(input, conjunct) is { } joined)
                input = joined;
            else
                rest.Add(conjunct);
        }

        if (ReferenceEquals(input, filter.Input))
            return filter;
        return rest.Count == 0 ? input : new FilterNode(input, rest);
    }

    private JoinNode? TryJoin(PlanNode input, BoundExpression conjunct) => conjunct switch
    {
        BoundSubquery { Kind: SubqueryKind.Exists } subquery => Exists(input, subquery, JoinKind.Semi),
        BoundNot { Operand: BoundSubquery { Kind: SubqueryKind.Exists } subquery } => Exists(input, subquery, JoinKind.Anti),
        BoundSubquery { Kind: SubqueryKind.Any } subquery => In(input, subquery),
        _ => null,
    };

    /// <summary>The subquery's conditions on the outer row become the join's; anything but a plain scan, join or filter stays.</summary>
    private JoinNode? Exists(PlanNode input, BoundSubquery subquery, JoinKind kind)
    {
        if (subquery.Outer.Count == 0 || !subquery.Outer.All(input.Output.Contains) || PlanTree.IsVolatile(subquery.Plan))
            return null;
        PlanNode plan = subquery.Plan;
        while (plan is ProjectNode project)
            plan = project.Input;
        var outer = subquery.Outer.ToHashSet();
        var correlated = new List<BoundExpression>();
        var own = new List<BoundExpression>();
        while (plan is FilterNode filter)
        {
            foreach (BoundExpression conjunct in filter.Conjuncts.SelectMany(PredicatePushdown.Split))
                (ExpressionTree.Columns(conjunct).Overlaps(outer) ? correlated : own).Add(conjunct);
            plan = filter.Input;
        }

        var deeper = new HashSet<OutputColumn>();
        PlanTree.CollectColumns(plan, deeper);
        if (correlated.Count == 0 || deeper.Overlaps(outer) || plan is AggregateNode or LimitNode
            || correlated.Any(ExpressionTree.HasSubquery))
        {
            return null;
        }

        PlanNode right = own.Count == 0 ? plan : new FilterNode(plan, own);
        return new JoinNode(kind, input, unnest(right), [], correlated, false, input.Output);
    }

    private JoinNode? In(PlanNode input, BoundSubquery subquery)
    {
        if (subquery.Outer.Count > 0 || PlanTree.IsVolatile(subquery.Plan)
            || !subquery.Operators.All(EqualityFunctions.IsEquality)
            || subquery.Operands.Any(operand => ExpressionTree.IsVolatile(operand) || ExpressionTree.HasSubquery(operand)))
        {
            return null;
        }

        var keys = new List<JoinKey>();
        for (int i = 0; i < subquery.Operands.Count; i++)
        {
            if (subquery.Operands[i].Type != subquery.Plan.Output[i].Type
                || !ExpressionTree.Columns(subquery.Operands[i]).Overlaps(input.Output))
            {
                return null;
            }

            keys.Add(new JoinKey(subquery.Operands[i], new BoundColumn(subquery.Plan.Output[i])));
        }

        return new JoinNode(JoinKind.Semi, input, unnest(subquery.Plan), keys, [], false, input.Output);
    }
}
