using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Builds the running form of a plan, node for node.</summary>
public static class OperatorBuilder
{
    /// <summary>The whole statement. Nothing runs before the first read.</summary>
    public static Operator Build(PlanNode plan, StatementContext statement, PlanMeasurements? measurements = null) =>
        Build(plan, new ExecutionScope(new StatementRun(statement, measurements)));

    /// <param name="node">What is run.</param>
    /// <param name="scope">Where.</param>
    /// <param name="demand">How many of its rows are asked for; null: all of them.</param>
    internal static Operator Build(PlanNode node, ExecutionScope scope, RowDemand? demand = null)
    {
        SqlException.ThrowIfTooDeep();
        scope.Statement.Cancelled.ThrowIfCancellationRequested();
        Operator built = Make(node, scope, demand);
        return scope.Run.Measurements is { } measurements
            ? new MeasuredOperator(built, measurements.Of(node), measurements.Clock)
            : built;
    }

    private static Operator Make(PlanNode node, ExecutionScope scope, RowDemand? demand) => node switch
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
        FilterNode filter => new FilterOperator(filter, Paced(filter.Input, filter.Effects, scope, demand), scope),
        ProjectNode project =>
            new ProjectOperator(project, Paced(project.Input, project.Effects, scope, demand), scope),
        ProjectSetNode set => new ProjectSetOperator(set, Build(set.Input, scope, Each(demand)), scope),
        JoinNode join => Join(join, scope, Each(demand)),
        AggregateNode aggregate => new AggregateOperator(aggregate, Build(aggregate.Input, scope), scope),
        WindowNode window => new WindowOperator(window, Build(window.Input, scope), scope),
        SortNode sort => new SortOperator(sort, sort.Keys, Build(sort.Input, scope), scope),
        TopNNode top => new TopNOperator(top, Build(top.Input, scope), scope),
        LimitNode limit => Limited(limit, scope),
        DistinctNode distinct => new DistinctOperator(distinct, Build(distinct.Input, scope), scope),
        SetOperationNode set => Combined(set, scope, demand),
        WithNode with => new WithOperator(with, scope, demand),
        CommonTableScanNode table => new CommonTableScanOperator(table, scope),
        LockRowsNode locks => new LockRowsOperator(locks, Build(locks.Input, scope, demand), scope),
        InsertNode insert => new InsertOperator(insert, Build(insert.Input, scope), scope),
        UpdateNode update => new UpdateOperator(update, Paced(update.Input, update.Effects, scope, null), scope),
        MergeNode merge => new MergeOperator(merge, Build(merge.Input, scope), scope),
        DeleteNode delete => new DeleteOperator(delete, Build(delete.Input, scope), scope),
        _ => throw new InvalidOperationException($"no operator for {node.GetType().Name}"),
    };

    private static Operator Paced(PlanNode input, CallEffects effects, ExecutionScope scope, RowDemand? demand)
    {
        Operator rows = Build(input, scope, demand);
        RowDemand? pace = effects switch
        {
            CallEffects.None => null,
            CallEffects.ByRow => demand,
            _ => RowDemand.EachRow,
        };
        return pace is null ? rows : new PacedRows(rows, pace);
    }

    // Of one row may come many.
    private static RowDemand? Each(RowDemand? demand) => demand is null ? null : RowDemand.EachRow;

    private static LimitOperator Limited(LimitNode limit, ExecutionScope scope)
    {
        var demand = new RowDemand();
        return new LimitOperator(limit, Build(limit.Input, scope, demand), scope, demand);
    }

    // UNION ALL hands rows on; all else reads its sides to the end.
    private static Operator Combined(SetOperationNode set, ExecutionScope scope, RowDemand? demand)
    {
        RowDemand? ofSides = set is { Kind: SetOperationKind.Union, All: true } ? demand : null;
        return SetCombination.Build(set, Build(set.Left, scope, ofSides), Build(set.Right, scope, ofSides), scope);
    }

    private static Operator Join(JoinNode join, ExecutionScope scope, RowDemand? demand)
    {
        if (join.IsLateral)
            return new LateralJoinOperator(join, Build(join.Left, scope, demand), scope, demand);
        Operator left = Build(join.Left, scope, demand);
        Operator right = Build(join.Right, scope);
        if (join.Merge.Count > 0)
            return new MergeJoinOperator(join, left, right, scope);
        return join.Keys.Count > 0
            ? new HashJoinOperator(join, left, right, scope)
            : new NestedLoopOperator(join, left, right, scope);
    }
}
