using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Rewrites every expression in a plan, node by node.</summary>
internal static class PlanExpressions
{
    public static PlanNode Rewrite(PlanNode node, Func<BoundExpression, BoundExpression> rewrite)
    {
        SqlException.ThrowIfTooDeep();
        PlanNode own = RewriteOwn(node, rewrite);
        return PlanTree.Rewrite(own, input => Rewrite(input, rewrite));
    }

    /// <summary>The node's own expressions only.</summary>
    public static PlanNode RewriteOwn(PlanNode node, Func<BoundExpression, BoundExpression> rewrite)
    {
        BoundExpression? Maybe(BoundExpression? expression) => expression is null ? null : rewrite(expression);
        IReadOnlyList<BoundExpression> All(IReadOnlyList<BoundExpression> expressions) => ExpressionTree.Map(expressions, rewrite);
        SortKey[] Keys(IEnumerable<SortKey> keys) => [.. keys.Select(key => key with { Expression = rewrite(key.Expression) })];
        BoundTableCall[] Calls(IEnumerable<BoundTableCall> calls) =>
            [.. calls.Select(call => call with { Arguments = All(call.Arguments) })];
        return node switch
        {
            ValuesNode n => Rewrite(n, rewrite),
            KeyLookupNode n => n with { Filter = All(n.Filter), KeyValues = All(n.KeyValues) },
            KeyRangeNode n => n with
            {
                Filter = All(n.Filter), Prefix = All(n.Prefix), Low = n.Low is null ? null : n.Low with { Value = rewrite(n.Low.Value) },
                High = n.High is null ? null : n.High with { Value = rewrite(n.High.Value) },
            },
            CurrentRowNode n => n with { Filter = All(n.Filter), Cursor = rewrite(n.Cursor) },
            NearestScanNode n => n with
            {
                Filter = All(n.Filter), Query = rewrite(n.Query), Count = rewrite(n.Count),
                Limits = [.. n.Limits.Select(limit => limit with { Value = rewrite(limit.Value) })],
            },
            TableAccessNode { Filter.Count: 0 } => node,
            TableAccessNode n => n with { Filter = All(n.Filter) },
            FunctionScanNode n => n with { Calls = Calls(n.Calls) },
            FilterNode n => n with { Conjuncts = All(n.Conjuncts) },
            ProjectNode n => n with { Expressions = All(n.Expressions) },
            ProjectSetNode n => n with { Calls = Calls(n.Calls) },
            JoinNode n => n with
            {
                Keys = [.. n.Keys.Select(key => new JoinKey(rewrite(key.Left), rewrite(key.Right)))], Conditions = All(n.Conditions),
            },
            AggregateNode n => n with { Keys = All(n.Keys), Aggregates = [.. n.Aggregates.Select(each => Rewrite(each, rewrite))] },
            WindowNode n => n with
            {
                Partition = All(n.Partition), Order = Keys(n.Order), Calls = [.. n.Calls.Select(each => Rewrite(each, rewrite))],
            },
            SortNode n => n with { Keys = Keys(n.Keys) },
            TopNNode n => n with { Keys = Keys(n.Keys), Count = rewrite(n.Count), Offset = Maybe(n.Offset) },
            LimitNode n => n with { Count = Maybe(n.Count), Offset = Maybe(n.Offset), TieKeys = Keys(n.TieKeys) },
            DistinctNode { On: { } on } n => n with { On = All(on) },
            LockRowsNode n => n with
            {
                Recheck = All(n.Recheck),
                Tables =
                [
                    .. n.Tables.Select(table => table.Derived.Count == 0
                        ? table
                        : table with { Derived = [.. table.Derived.Select(each => (each.Column, rewrite(each.Value)))] }),
                ],
            },
            ModifyNode n => Rewrite(n, rewrite),
            _ => node,
        };
    }

    /// <summary>There may be very many rows: what stays is not made again.</summary>
    private static ValuesNode Rewrite(ValuesNode values, Func<BoundExpression, BoundExpression> rewrite)
    {
        SqlException.ThrowIfTooDeep();
        IReadOnlyList<BoundExpression>[]? changed = null;
        for (int i = 0; i < values.Rows.Count; i++)
        {
            IReadOnlyList<BoundExpression> row = ExpressionTree.Map(values.Rows[i], rewrite);
            if (ReferenceEquals(row, values.Rows[i]))
                continue;
            changed ??= [.. values.Rows];
            changed[i] = row;
        }

        return changed is null ? values : values with { Rows = changed };
    }

    private static BoundAggregate Rewrite(BoundAggregate aggregate, Func<BoundExpression, BoundExpression> rewrite) => aggregate with
    {
        Arguments = [.. aggregate.Arguments.Select(rewrite)],
        Order = [.. aggregate.Order.Select(key => key with { Expression = rewrite(key.Expression) })],
        Filter = aggregate.Filter is { } filter ? rewrite(filter) : null,
    };

    private static BoundWindowCall Rewrite(BoundWindowCall call, Func<BoundExpression, BoundExpression> rewrite) => call with
    {
        Arguments = [.. call.Arguments.Select(rewrite)], Filter = call.Filter is { } filter ? rewrite(filter) : null,
    };

    private static ComputedKey Rewrite(ComputedKey key, Func<BoundExpression, BoundExpression> rewrite) => key with
    {
        Values = [.. key.Values.Select(rewrite)], Where = key.Where is { } where ? rewrite(where) : null,
    };

    private static ModifyNode Rewrite(ModifyNode node, Func<BoundExpression, BoundExpression> rewrite)
    {
        SqlException.ThrowIfTooDeep();
        ModifyNode common = node with
        {
            Returning = node.Returning?.Select(rewrite).ToArray(),
            PolicyChecks = [.. node.PolicyChecks.Select(each => (each.Policy, rewrite(each.Expression)))],
            Checks = [.. node.Checks.Select(each => (each.Constraint, rewrite(each.Expression)))],
            ComputedKeys = [.. node.ComputedKeys.Select(each => Rewrite(each, rewrite))],
            TestedKeys = [.. node.TestedKeys.Select(each => Rewrite(each, rewrite))],
            ViewChecks = [.. node.ViewChecks.Select(each => (each.View, rewrite(each.Expression)))],
        };
        return common switch
        {
            InsertNode { Conflict: { } conflict } insert => insert with { Conflict = Rewrite(conflict, rewrite) },
            UpdateNode update => update with
            {
                Assignments = [.. update.Assignments.Select(each => each is null ? null : rewrite(each))],
                Recheck = [.. update.Recheck.Select(rewrite)],
            },
            DeleteNode delete => delete with { Recheck = [.. delete.Recheck.Select(rewrite)] },
            MergeNode merge => merge with
            {
                Recheck = [.. merge.Recheck.Select(rewrite)], Arms = [.. merge.Arms.Select(arm => Rewrite(arm, rewrite))],
            },
            _ => common,
        };
    }

    private static BoundMergeArm Rewrite(BoundMergeArm arm, Func<BoundExpression, BoundExpression> rewrite) => arm with
    {
        Condition = [.. arm.Condition.Select(rewrite)],
        Values = [.. arm.Values.Select(each => each is null ? null : rewrite(each))],
        Using = [.. arm.Using.Select(each => (each.Policy, rewrite(each.Expression)))],
        PolicyChecks = [.. arm.PolicyChecks.Select(each => (each.Policy, rewrite(each.Expression)))],
    };

    private static ConflictClause Rewrite(ConflictClause conflict, Func<BoundExpression, BoundExpression> rewrite) => conflict with
    {
        Assignments = conflict.Assignments?.Select(each => each is null ? null : rewrite(each)).ToArray(),
        Where = conflict.Where is { } where ? rewrite(where) : null,
        UpdateUsing = [.. conflict.UpdateUsing.Select(each => (each.Policy, rewrite(each.Expression)))],
        UpdateChecks = [.. conflict.UpdateChecks.Select(each => (each.Policy, rewrite(each.Expression)))],
    };
}
