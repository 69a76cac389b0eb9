using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// MERGE: the source, joined with the target as far as the arms ask for rows without a partner; then each arm over the joined row.
/// </summary>
internal sealed class MergeBinder
{
    private readonly BindState _state;
    private readonly Scope _scope;
    private readonly Merge _merge;
    private readonly ExpressionBinder _binder;
    private readonly Table _table;
    private readonly TableRange _target;
    private readonly RangeItem _source;
    private readonly NamespaceItem _targetName;
    private readonly IReadOnlyList<NamespaceItem> _sourceNames;

    public MergeBinder(BindState state, Scope scope, Merge merge)
    {
        (_state, _scope, _merge) = (state, scope, merge);
        _binder = new ExpressionBinder(state, scope);
        _table = Assignments.Target(state, merge.Table.Name, "merge into");
        _target = new TableRange(_table, merge.Table.Alias ?? _table.Name) { State = state };
        RowSecurity.Apply(state, _target, "SELECT");
        int before = scope.Items.Count;
        _source = new FromBinder(_binder).Bind([merge.Source])!;
        _sourceNames = scope.Items[before..];
        _targetName = scope.Add(_target);
        JoinBinder.CheckNames([_targetName], _sourceNames);
    }

    public MergeNode Bind()
    {
        CheckReachable();
        BoundExpression on = _binder.Condition(_merge.On, ClauseKind.JoinOn, "JOIN/ON");
        TableRange next = Assignments.Row(_table, _target.Alias!);
        foreach (RangeColumn column in _target.Columns)
            column.Reference();
        IReadOnlyList<OutputColumn> old = Assignments.ColumnsOf(_target);
        OutputColumn version = _target.RowVersion();
        List<BoundMergeArm> arms = [.. _merge.Arms.Select(arm => Arm(arm, old, next))];
        See(target: true, source: true);
        (IReadOnlyList<BoundExpression>? returning, IReadOnlyList<OutputColumn> output) =
            ReturningBinder.Bind(_binder, _merge.Returning, next, _target, next, _sourceNames, othersFirst: true);
        Privileges.Require(_state, _table, "SELECT");
        IReadOnlyList<BoundExpression> conditions = SelectBinder.Conjuncts(on);
        PlanNode input = Input(conditions, out OutputColumn? mark);
        return new MergeNode(
            _table, input, old, version, mark, arms, Assignments.ColumnsOf(next), [.. _target.Filter, .. conditions], returning, output)
        {
            Checks = Assignments.Checks(_state, next), Virtual = GeneratedColumns.Virtual(_state, _target),
        };
    }

    private JoinNode Input(IReadOnlyList<BoundExpression> conditions, out OutputColumn? mark)
    {
        PlanNode source = _source.Build(), target = _target.Build();
        bool keepsTarget = _merge.Arms.Any(arm => arm.Match == MergeMatch.NotMatchedBySource);
        bool keepsSource = _merge.Arms.Any(arm => arm.Match == MergeMatch.NotMatchedByTarget);
        mark = null;
        if (keepsTarget)
        {
            mark = new OutputColumn("mark", BuiltinTypes.Bool);
            source = new ProjectNode(
                source, [.. source.Output.Select(column => new BoundColumn(column)), new BoundConstant(true, BuiltinTypes.Bool)],
                [.. source.Output, mark]);
        }

        JoinKind kind = (keepsSource, keepsTarget) switch
        {
            (true, true) => JoinKind.Full,
            (true, false) => JoinKind.Left,
            (false, true) => JoinKind.Right,
            _ => JoinKind.Inner,
        };
        return new JoinNode(kind, source, target, [], conditions, false, [.. source.Output, .. target.Output]);
    }

    private BoundMergeArm Arm(MergeArm arm, IReadOnlyList<OutputColumn> old, TableRange next)
    {
        See(arm.Match != MergeMatch.NotMatchedByTarget, arm.Match != MergeMatch.NotMatchedBySource);
        IReadOnlyList<BoundExpression> condition = arm.Condition is null
            ? []
            : SelectBinder.Conjuncts(_binder.Condition(arm.Condition, ClauseKind.MergeWhen, "WHEN"));
        switch (arm.Action)
        {
            case MergeUpdate update:
                var set = new UpdateAssignments(_binder, _table);
                set.Bind(update.Assignments);
                Privileges.Require(_state, _table, "UPDATE", set.Set);
                return new BoundMergeArm(arm.Match, condition, MergeVerb.Update, set.WithGenerated(old))
                {
                    Using = RowSecurity.Using(_state, _target, "UPDATE"),
                    PolicyChecks = [.. RowSecurity.Checks(_state, next, "UPDATE"), .. RowSecurity.Using(_state, next, "SELECT")],
                };
            case MergeInsert insert:
                return new BoundMergeArm(arm.Match, condition, MergeVerb.Insert, Values(insert))
                {
                    PolicyChecks =
                    [
                        .. TenantRule.InsertChecks(_state, next), .. RowSecurity.Checks(_state, next, "INSERT"),
                        .. _merge.Returning is null ? [] : RowSecurity.Using(_state, next, "SELECT"),
                    ],
                };
            case MergeDelete:
                Privileges.Require(_state, _table, "DELETE");
                return new BoundMergeArm(arm.Match, condition, MergeVerb.Delete, [])
                {
                    Using = RowSecurity.Using(_state, _target, "DELETE"),
                };
            default:
                return new BoundMergeArm(arm.Match, condition, MergeVerb.Nothing, []);
        }
    }

    private BoundExpression?[] Values(MergeInsert insert)
    {
        List<int> ordinals = Columns(insert);
        Privileges.Require(_state, _table, "INSERT", ordinals);
        var values = new BoundExpression?[_table.Columns.Count];
        for (int i = 0; i < (insert.Values?.Count ?? 0); i++)
        {
            TableColumn column = _table.Columns[ordinals[i]];
            if (insert.Values![i] is DefaultValue)
                continue;
            InsertBinder.CheckGiven(column, insert.Overriding);
            if (column.Identity == '\0' || insert.Overriding != "USER")
                values[ordinals[i]] = Assignments.Coerce(_state, _binder.Bind(insert.Values[i], ClauseKind.Values), column);
        }

        for (int i = 0; i < values.Length; i++)
            values[i] ??= TableExpression.Default(_state, _table, i);
        WithGenerated(values);
        return values;
    }

    private List<int> Columns(MergeInsert insert)
    {
        List<int> ordinals = [];
        foreach (InsertColumn column in insert.Columns)
        {
            int ordinal = Assignments.Ordinal(_table, column.Name, column.Offset);
            if (ordinals.Contains(ordinal))
            {
                throw new SqlException(SqlState.DuplicateColumn, $"column \"{column.Name}\" specified more than once")
                {
                    Offset = column.Offset,
                };
            }

            ordinals.Add(ordinal);
        }

        bool isNamed = ordinals.Count > 0;
        if (!isNamed)
            ordinals.AddRange(Enumerable.Range(0, _table.Columns.Count));
        int given = insert.Values?.Count ?? ordinals.Count;
        if (given > ordinals.Count)
        {
            throw new SqlException(SqlState.SyntaxError, "INSERT has more expressions than target columns")
            {
                Offset = SyntaxPlace.Of(insert.Values![ordinals.Count]),
            };
        }

        if (given < ordinals.Count && isNamed)
        {
            throw new SqlException(SqlState.SyntaxError, "INSERT has more target columns than expressions")
            {
                Offset = insert.Columns[given].Offset,
            };
        }

        return ordinals[..given];
    }

    private void WithGenerated(BoundExpression?[] values)
    {
        TableRange row = Assignments.Row(_table, _table.Name);
        for (int i = 0; i < values.Length; i++)
        {
            if (GeneratedColumns.Value(_state, row, _table.Columns[i]) is { } generated)
                values[i] = Substitute(generated, row, values);
        }
    }

    private static BoundExpression Substitute(BoundExpression expression, TableRange row, BoundExpression?[] values)
    {
        ExpressionTree.EnsureStack();
        if (expression is not BoundColumn column)
            return ExpressionTree.Rewrite(expression, child => Substitute(child, row, values));
        int ordinal = row.Columns.FindIndex(each => each.Output == column.Column);
        return ordinal < 0 ? column : values[ordinal]!;
    }

    /// <summary>An arm sees only rows that are there when it acts.</summary>
    private void See(bool target, bool source)
    {
        _scope.Hidden.Clear();
        See(_targetName, target);
        foreach (NamespaceItem name in _sourceNames)
            See(name, source);
    }

    private void See(NamespaceItem item, bool isSeen)
    {
        _scope.Items.Remove(item);
        if (isSeen)
            _scope.Items.Add(item);
        else
            _scope.Hidden.Add(item.Range);
    }

    private void CheckReachable()
    {
        foreach (IGrouping<MergeMatch, MergeArm> arms in _merge.Arms.GroupBy(arm => arm.Match))
        {
            if (arms.SkipLast(1).Any(arm => arm.Condition is null))
            {
                throw new SqlException(
                    SqlState.SyntaxError, "unreachable WHEN clause specified after unconditional WHEN clause");
            }
        }
    }
}
