using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Walks plans: a node's inputs, its expressions, and the same node over other inputs.</summary>
internal static class PlanTree
{
    public static IEnumerable<PlanNode> Inputs(PlanNode node) => node switch
    {
        FilterNode n => [n.Input],
        ProjectNode n => [n.Input],
        ProjectSetNode n => [n.Input],
        JoinNode n => [n.Left, n.Right],
        AggregateNode n => [n.Input],
        WindowNode n => [n.Input],
        SortNode n => [n.Input],
        TopNNode n => [n.Input],
        LimitNode n => [n.Input],
        DistinctNode n => [n.Input],
        SetOperationNode n => [n.Left, n.Right],
        WithNode n => [.. n.Tables.SelectMany(Definitions), n.Body],
        LockRowsNode n => [n.Input],
        ModifyNode n => [n.Input],
        _ => [],
    };

    /// <summary>The expressions a node evaluates itself, over its inputs' columns or its own.</summary>
    public static IEnumerable<BoundExpression> Expressions(PlanNode node) => node switch
    {
        ValuesNode n => n.Rows.SelectMany(row => row),
        KeyLookupNode n => [.. n.Filter, .. n.KeyValues],
        KeyRangeNode n => [.. n.Filter, .. n.Prefix, .. Present(n.Low?.Value), .. Present(n.High?.Value)],
        CurrentRowNode n => [.. n.Filter, n.Cursor],
        NearestScanNode n => [.. n.Filter, n.Query, n.Count, .. n.Limits.Select(limit => limit.Value)],
        TableAccessNode n => n.Filter,
        FunctionScanNode n => n.Calls.SelectMany(call => call.Arguments),
        FilterNode n => n.Conjuncts,
        ProjectNode n => n.Expressions,
        ProjectSetNode n => n.Calls.SelectMany(call => call.Arguments),
        JoinNode n => [.. n.Keys.SelectMany(key => new[] { key.Left, key.Right }), .. n.Conditions],
        AggregateNode n => [.. n.Keys, .. n.Aggregates.SelectMany(Expressions)],
        WindowNode n => [.. n.Partition, .. n.Order.Select(key => key.Expression), .. n.Calls.SelectMany(Expressions)],
        SortNode n => n.Keys.Select(key => key.Expression),
        TopNNode n => [.. n.Keys.Select(key => key.Expression), n.Count, .. Present(n.Offset)],
        LimitNode n => [.. Present(n.Count), .. Present(n.Offset), .. n.TieKeys.Select(key => key.Expression)],
        DistinctNode n => n.On ?? [],
        LockRowsNode n =>
            [
                .. n.Recheck,
                .. n.Tables.SelectMany(table => table.Virtual.Select(each => each.Value).Concat(table.Derived.Select(each => each.Value))),
            ],
        ModifyNode n => Expressions(n),
        _ => [],
    };

    /// <summary>The node with its inputs replaced by <paramref name="rewrite"/>; itself where none changed.</summary>
    public static PlanNode Rewrite(PlanNode node, Func<PlanNode, PlanNode> rewrite)
    {
        SqlException.ThrowIfTooDeep();
        return node switch
            {
                FilterNode n =>
                    rewrite(n.Input) is var input && ReferenceEquals(input, n.Input) ? n : n with { Input = input },
                ProjectNode n => rewrite(n.Input) is var input && ReferenceEquals(input, n.Input) ? n : n with { Input = input },
                ProjectSetNode n => n with { Input = rewrite(n.Input) },
                JoinNode n => n with { Left = rewrite(n.Left), Right = rewrite(n.Right) },
                AggregateNode n => n with { Input = rewrite(n.Input) },
                WindowNode n => n with { Input = rewrite(n.Input) },
                SortNode n => new SortNode(rewrite(n.Input), n.Keys),
                TopNNode n => new TopNNode(rewrite(n.Input), n.Keys, n.Count, n.Offset),
                LimitNode n => new LimitNode(rewrite(n.Input), n.Count, n.Offset, n.WithTies, n.TieKeys),
                DistinctNode n => new DistinctNode(rewrite(n.Input), n.On),
                SetOperationNode n => n with { Left = rewrite(n.Left), Right = rewrite(n.Right) },
                WithNode n => RewriteWith(n, rewrite),
                LockRowsNode n => new LockRowsNode(rewrite(n.Input), n.Tables)
                {
                    Recheck = n.Recheck, StopsEarly = n.StopsEarly,
                },
                ModifyNode n => n with { Input = rewrite(n.Input) },
                _ => node,
            };
    }

    public static bool Any(PlanNode node, Func<PlanNode, bool> test)
    {
        SqlException.ThrowIfTooDeep();
        return test(node) || Inputs(node).Any(input => Any(input, test));
    }

    public static bool IsVolatile(PlanNode node) => Any(node, part =>
        part is ModifyNode or LockRowsNode
        || Expressions(part).Any(ExpressionTree.IsVolatile)
        || (part is FunctionScanNode scan && scan.Calls.Any(call => call.Function.Volatility == Volatility.Volatile))
        || (part is ProjectSetNode set && set.Calls.Any(call => call.Function.Volatility == Volatility.Volatile)));

    /// <summary>Adds every column that the node or anything below it reads.</summary>
    public static void CollectColumns(PlanNode node, ISet<OutputColumn> columns)
    {
        SqlException.ThrowIfTooDeep();
        foreach (BoundExpression expression in Expressions(node))
            ExpressionTree.CollectColumns(expression, columns);
        foreach (PlanNode input in Inputs(node))
            CollectColumns(input, columns);
    }

    private static IEnumerable<PlanNode> Definitions(CommonTable table) =>
        table.RecursiveStep is { } step ? [table.Definition, step] : [table.Definition];

    private static IEnumerable<BoundExpression> Expressions(BoundAggregate aggregate) =>
        [.. aggregate.Arguments, .. aggregate.Order.Select(key => key.Expression), .. Present(aggregate.Filter)];

    private static IEnumerable<BoundExpression> Expressions(BoundWindowCall call) =>
        [.. call.Arguments, .. Present(call.Filter), .. Present(call.Frame.Start.Offset), .. Present(call.Frame.End.Offset)];

    private static IEnumerable<BoundExpression> Expressions(ModifyNode node)
    {
        IEnumerable<BoundExpression> own = node switch
        {
            InsertNode { Conflict: { } conflict } =>
            [
                .. (conflict.Assignments ?? []).OfType<BoundExpression>(), .. Present(conflict.Where),
                .. conflict.UpdateUsing.Select(each => each.Expression), .. conflict.UpdateChecks.Select(each => each.Expression),
            ],
            UpdateNode update => [.. update.Assignments.OfType<BoundExpression>(), .. update.Recheck],
            DeleteNode delete => delete.Recheck,
            MergeNode merge => [.. merge.Recheck, .. merge.Arms.SelectMany(Expressions)],
            _ => [],
        };
        return
        [
            .. own, .. node.Returning ?? [], .. node.PolicyChecks.Select(each => each.Expression),
            .. node.Checks.Select(each => each.Expression), .. node.ViewChecks.Select(each => each.Expression),
            .. node.ComputedKeys.Concat(node.TestedKeys).SelectMany(each => each.Values.Concat(Present(each.Where))),
        ];
    }

    private static IEnumerable<BoundExpression> Expressions(BoundMergeArm arm) =>
    [
        .. arm.Condition, .. arm.Values.OfType<BoundExpression>(), .. arm.Using.Select(each => each.Expression),
        .. arm.PolicyChecks.Select(each => each.Expression),
    ];

    private static IEnumerable<BoundExpression> Present(BoundExpression? expression) => expression is null ? [] : [expression];

    // Definitions are shared by the scans that name them, so they are replaced in place.
    private static WithNode RewriteWith(WithNode node, Func<PlanNode, PlanNode> rewrite)
    {
        foreach (CommonTable table in node.Tables)
        {
            table.Definition = rewrite(table.Definition);
            if (table.RecursiveStep is { } step)
                table.RecursiveStep = rewrite(step);
        }

        return node with { Body = rewrite(node.Body) };
    }
}
