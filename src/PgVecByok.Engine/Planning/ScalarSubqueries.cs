using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// x &lt; (SELECT avg(y) FROM t WHERE t.k = outer.k), in a condition that NULL fails, becomes a join with the averages of all k: one pass
/// over t in place of a run for each k. Only where the runs would cost more than the pass.
/// </summary>
internal sealed class ScalarSubqueries(Estimates estimates, Func<PlanNode, PlanNode> unnest)
{
    private const double RunRows = 1000; // one run costs about as much as passing so many rows of a scan

    public PlanNode Choose(FilterNode filter)
    {
        PlanNode input = filter.Input;
        var conjuncts = new List<BoundExpression>();
        foreach (BoundExpression conjunct in filter.Conjuncts.SelectMany(PredicatePushdown.Split))
            conjuncts.Add(Unnest(conjunct, filter, ref input));
        if (ReferenceEquals(input, filter.Input))
            return filter;
        return new ProjectNode(
            new FilterNode(input, conjuncts), [.. filter.Output.Select(column => new BoundColumn(column))], filter.Output);
    }

    private BoundExpression Unnest(BoundExpression conjunct, FilterNode filter, ref PlanNode input)
    {
        if (conjunct is not BoundCall { OperatorSymbol: "=" or "<" or "<=" or ">" or ">=" or "<>", Arguments: [var left, var right] } call)
            return conjunct;
        if (right is BoundSubquery { Kind: SubqueryKind.Scalar } second && TryJoin(second, filter, ref input) is { } after)
            return call with { Arguments = [left, after] };
        return left is BoundSubquery { Kind: SubqueryKind.Scalar } first && TryJoin(first, filter, ref input) is { } before
            ? call with { Arguments = [before, right] }
            : conjunct;
    }

    private BoundExpression? TryJoin(BoundSubquery subquery, FilterNode filter, ref PlanNode input)
    {
        bool isOfThese = subquery.Outer.Count > 0 && subquery.Outer.All(filter.Input.Output.Contains);
        if (!isOfThese || PlanTree.IsVolatile(subquery.Plan))
            return null;
        BoundExpression? value = null;
        PlanNode plan = subquery.Plan;
        if (plan is ProjectNode { Expressions: [var only] } project)
            (value, plan) = (only, project.Input);
        if (plan is not AggregateNode { Keys.Count: 0, GroupingSets: null, GroupingCalls.Count: 0 } aggregate
            || !aggregate.Aggregates.All(IsNullWhenEmpty))
        {
            return null;
        }

        value ??= new BoundColumn(aggregate.Output[0]);
        if (!IsStrict(value) || !ExpressionTree.Columns(value).Overlaps(aggregate.Output)
            || Correlation.Of(aggregate.Input, subquery.Outer) is not { } body || !IsCheaper(subquery, filter, aggregate, body))
        {
            return null;
        }

        OutputColumn[] keys = [.. body.Keys.Select(key => new OutputColumn("key", key.Right.Type, key.Right.Typmod))];
        var groups = new AggregateNode(
            unnest(body.Plan), [.. body.Keys.Select(key => key.Right)], null, aggregate.Aggregates, [.. keys, .. aggregate.Output]);
        JoinKey[] joined = [.. body.Keys.Select((key, i) => new JoinKey(key.Left, new BoundColumn(keys[i])))];
        input = new JoinNode(JoinKind.Inner, input, groups, joined, [], false, [.. input.Output, .. groups.Output]);
        return value;
    }

    // With nothing to aggregate there is no group, and no row; count() would have been zero.
    private static bool IsNullWhenEmpty(BoundAggregate aggregate) => aggregate.Function.Name is "sum" or "avg" or "min" or "max";

    private static bool IsStrict(BoundExpression value)
    {
        SqlException.ThrowIfTooDeep();
        return value switch
        {
            BoundColumn or BoundConstant => true,
            BoundCall { Function.IsStrict: true } call => call.Arguments.All(IsStrict),
            BoundCast cast => IsStrict(cast.Operand),
            _ => false,
        };
    }

    private bool IsCheaper(BoundSubquery subquery, FilterNode filter, AggregateNode aggregate, Correlation body)
    {
        BoundExpression[] known = [.. filter.Conjuncts.Where(conjunct => !ExpressionTree.HasSubquery(conjunct))];
        double rows = estimates.Add(PredicatePushdown.Push(new FilterNode(filter.Input, known))).Estimate.Rows;
        double run = estimates.RowsTouched(KeyLookups.Choose(PredicatePushdown.Push(subquery.Plan)));
        double pass = estimates.RowsTouched(aggregate with { Input = body.Plan });
        return rows * Math.Max(run, RunRows) > pass;
    }
}

/// <summary>
/// The body of a subquery without its equalities to the enclosing row: <see cref="Keys"/> has the outer side left, the inner right.
/// </summary>
internal sealed record Correlation(PlanNode Plan, IReadOnlyList<JoinKey> Keys)
{
    /// <summary>Null where anything but plain equalities at the top reads the enclosing row.</summary>
    public static Correlation? Of(PlanNode plan, IReadOnlyList<OutputColumn> outer)
    {
        var enclosing = outer.ToHashSet();
        var own = new List<BoundExpression>();
        var keys = new List<JoinKey>();
        while (plan is FilterNode filter)
        {
            foreach (BoundExpression conjunct in filter.Conjuncts.SelectMany(PredicatePushdown.Split))
            {
                if (!ExpressionTree.Columns(conjunct).Overlaps(enclosing))
                    own.Add(conjunct);
                else if (Key(conjunct, enclosing) is { } key)
                    keys.Add(key);
                else
                    return null;
            }

            plan = filter.Input;
        }

        var deeper = new HashSet<OutputColumn>();
        PlanTree.CollectColumns(plan, deeper);
        if (keys.Count == 0 || deeper.Overlaps(enclosing))
            return null;
        return new Correlation(own.Count == 0 ? plan : new FilterNode(plan, own), keys);
    }

    private static JoinKey? Key(BoundExpression conjunct, HashSet<OutputColumn> enclosing)
    {
        if (conjunct is not BoundCall { Arguments: [var left, var right] } call || !EqualityFunctions.IsEquality(call.Function)
            || left.Type != right.Type || ExpressionTree.HasSubquery(conjunct))
        {
            return null;
        }

        bool isLeftOuter = IsOf(left, enclosing), isRightOuter = IsOf(right, enclosing);
        if (isLeftOuter == isRightOuter || ExpressionTree.Columns(isLeftOuter ? right : left).Overlaps(enclosing))
            return null;
        return isLeftOuter ? new JoinKey(left, right) : new JoinKey(right, left);
    }

    private static bool IsOf(BoundExpression expression, HashSet<OutputColumn> enclosing) =>
        ExpressionTree.Columns(expression) is { Count: > 0 } columns && columns.IsSubsetOf(enclosing);
}
