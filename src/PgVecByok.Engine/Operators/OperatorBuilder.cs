using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Builds the running form of a plan, node for node.</summary>
public static class OperatorBuilder
{
    /// <summary>The whole statement. Nothing runs before the first read.</summary>
    public static Operator Build(PlanNode plan, StatementContext statement, PlanMeasurements? measurements = null) =>
        Build(plan, new ExecutionScope(new StatementRun(statement, measurements)));

    internal static Operator Build(PlanNode node, ExecutionScope scope)
    {
        SqlException.ThrowIfTooDeep();
        scope.Statement.Cancelled.ThrowIfCancellationRequested();
        Operator built = Make(node, scope);
        return scope.Run.Measurements is { } measurements
            ? new MeasuredOperator(built, measurements.Of(node), measurements.Clock)
            : built;
    }

    private static Operator Make(PlanNode node, ExecutionScope scope) => node switch
    {
        OneRowNode => new OneRowOperator(),
        SuppliedRowsNode supplied => supplied.Open(),
        ValuesNode values => new ValuesOperator(values, scope),
        TableScanNode scan => new TableScanOperator(scan, scope),
        KeyLookupNode lookup => new KeyLookupOperator(lookup, scope),
        KeyRangeNode range => new KeyRangeOperator(range, scope),
        CurrentRowNode current => new CursorRowOperator(current, scope),
        NearestScanNode nearest => new NearestScanOperator(nearest, scope),
        SystemRelationNode relation => new SystemRelationOperator(relation, scope),
        FunctionScanNode functions => new FunctionScanOperator(functions, scope),
        FilterNode filter => new FilterOperator(filter, Build(filter.Input, scope), scope),
        ProjectNode project => new ProjectOperator(project, Build(project.Input, scope), scope),
        ProjectSetNode set => new ProjectSetOperator(set, Build(set.Input, scope), scope),
        JoinNode join => Join(join, scope),
        AggregateNode aggregate => new AggregateOperator(aggregate, Build(aggregate.Input, scope), scope),
        WindowNode window => new WindowOperator(window, Build(window.Input, scope), scope),
        SortNode sort => new SortOperator(sort, sort.Keys, Build(sort.Input, scope), scope),
        TopNNode top => new TopNOperator(top, Build(top.Input, scope), scope),
        LimitNode limit => new LimitOperator(limit, Build(limit.Input, scope), scope),
        DistinctNode distinct => new DistinctOperator(distinct, Build(distinct.Input, scope), scope),
        SetOperationNode set => SetCombination.Build(set, Build(set.Left, scope), Build(set.Right, scope), scope),
        WithNode with => new WithOperator(with, scope),
        CommonTableScanNode table => new CommonTableScanOperator(table, scope),
        LockRowsNode locks => new LockRowsOperator(locks, Build(locks.Input, scope), scope),
        InsertNode insert => new InsertOperator(insert, Build(insert.Input, scope), scope),
        UpdateNode update => new UpdateOperator(update, Build(update.Input, scope), scope),
        MergeNode merge => new MergeOperator(merge, Build(merge.Input, scope), scope),
        DeleteNode delete => new DeleteOperator(delete, Build(delete.Input, scope), scope),
        _ => throw new InvalidOperationException($"no operator for {node.GetType().Name}"),
    };

    private static Operator Join(JoinNode join, ExecutionScope scope)
    {
        if (join.IsLateral)
            return new LateralJoinOperator(join, Build(join.Left, scope), scope);
        Operator left = Build(join.Left, scope);
        Operator right = Build(join.Right, scope);
        if (join.Merge.Count > 0)
            return new MergeJoinOperator(join, left, right, scope);
        return join.Keys.Count > 0
            ? new HashJoinOperator(join, left, right, scope)
            : new NestedLoopOperator(join, left, right, scope);
    }
}
