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
    private readonly ChangeTarget _change;
    private readonly Table _table;
    private readonly TableRange _target;
    private readonly RangeItem _named;
    private readonly RangeItem _source;
    private readonly NamespaceItem _targetName;
    private readonly IReadOnlyList<NamespaceItem> _sourceNames;
    private readonly SortedSet<int> _given = [];

    public MergeBinder(BindState state, Scope scope, Merge merge)
    {
        (_state, _scope, _merge) = (state, scope, merge);
        _binder = new ExpressionBinder(state, scope);
        _change = ChangeTarget.Find(state, merge.Table.Name, ViewChange.Merge(merge));
        _table = _change.Table;
        _target = new TableRange(_table, merge.Table.Alias ?? _table.Name) { State = state };
        _named = _change.Over(_target, merge.Table.Alias ?? _change.Named.Name);
        _state.As(_change.Role, () => RowSecurity.Apply(state, _target, "SELECT"));
        _change.AddConditions(_target);
        int before = scope.Items.Count;
        _source = new FromBinder(_binder).Bind([merge.Source])!;
        _sourceNames = scope.Items[before..];
        _targetName = scope.Add(_named);
        foreach (RangeColumn column in _target.Columns)
            state.Own(scope, column.Output!);
        JoinBinder.CheckNames([_targetName], _sourceNames);
        JoinBinder.MayBeMissing(merge.Arms.Any(arm => arm.Match == MergeMatch.NotMatchedBySource), _sourceNames);
    }

    public MergeNode Bind()
    {
        CheckReachable();
        BoundExpression on = _binder.Condition(_merge.On, ClauseKind.JoinOn, "JOIN/ON");
        TableRange next = Assignments.Row(_table, _target.Alias!);
        IReadOnlyList<OutputColumn> old = Assignments.ColumnsOf(_target);
        List<BoundMergeArm> arms = [.. _merge.Arms.Select(arm => Arm(arm, old, next))];
        See(target: true, source: true);
        var action = new OutputColumn("merge_action", BuiltinTypes.Text);
        (IReadOnlyList<BoundExpression>? returning, IReadOnlyList<OutputColumn> output) =
            ReturningBinder.Bind(
                _binder, _merge.Returning,
                new ReturnedRows(_change, _named.Alias!, next, _target, next) { MergeAction = action, Names = _merge.Returned },
                _sourceNames, othersFirst: true);
        _change.RequireRead(_named, _target);
        if (arms.All(arm => arm.Verb == MergeVerb.Nothing))
            _change.Require("SELECT", []);
        foreach (RangeColumn column in _target.Columns)
            column.Reference();
        OutputColumn version = _target.RowVersion();
        IReadOnlyList<BoundExpression> conditions = SelectBinder.Conjuncts(on);
        PlanNode input = Input(conditions, out OutputColumn? mark);
        return new MergeNode(
            _table, input, old, version, mark, arms, Assignments.ColumnsOf(next), [.. _target.Filter, .. conditions], returning, output)
        {
            Action = action, Checks = Assignments.Checks(_state, next), ComputedKeys = Assignments.ComputedKeys(_state, next),
            TestedKeys = Assignments.TestedKeys(_state, next),
            ViewChecks = _change.Checks(next),
            Virtual = GeneratedColumns.Virtual(_state, _target), Given = [.. _given], Place = next.Place,
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
                var set = new UpdateAssignments(_binder, _change, _target);
                set.Bind(update.Assignments);
                _change.Require("UPDATE", set.Named);
                _given.UnionWith(set.Stored);
                return new BoundMergeArm(arm.Match, condition, MergeVerb.Update, set.WithGenerated(old))
                {
                    Using = Using(_target, "UPDATE"), PolicyChecks = [.. Checks(next, "UPDATE"), .. Using(next, "SELECT")],
                };
            case MergeInsert insert:
                return new BoundMergeArm(arm.Match, condition, MergeVerb.Insert, Values(insert))
                {
                    PolicyChecks =
                    [
                        .. TenantRule.InsertChecks(_state, next), .. Checks(next, "INSERT"),
                        .. _merge.Returning is null ? [] : Using(next, "SELECT"),
                    ],
                };
            case MergeDelete:
                _change.Require("DELETE");
                return new BoundMergeArm(arm.Match, condition, MergeVerb.Delete, [])
                {
                    Using = Using(_target, "DELETE"),
                };
            default:
                return new BoundMergeArm(arm.Match, condition, MergeVerb.Nothing, []);
        }
    }

    /// <summary>What policies read is not what the statement reads.</summary>
    private IReadOnlyList<(string? Policy, BoundExpression Expression)> Using(TableRange row, string command)
    {
        bool[] asked = [.. row.Columns.Select(column => column.IsAsked)];
        var policies = _state.As(_change.Role, () => RowSecurity.Using(_state, row, command));
        for (int i = 0; i < asked.Length; i++)
            row.Columns[i].IsAsked = asked[i];
        return policies;
    }

    private IReadOnlyList<(string? Policy, BoundExpression Expression)> Checks(TableRange row, string command) =>
        _state.As(_change.Role, () => RowSecurity.Checks(_state, row, command));

    private BoundExpression?[] Values(MergeInsert insert)
    {
        List<int> named = Columns(insert);
        _change.Require("INSERT", named);
        List<int> ordinals = [.. named.Select(ordinal => _change.RequireTableOrdinal(ordinal, ViewChange.Merge(_merge)))];
        for (int i = 0; i < ordinals.Count; i++)
        {
            int earlier = ordinals.IndexOf(ordinals[i]);
            if (earlier < i)
                throw _change.SetTwice(named[earlier], named[i]);
        }

        _given.UnionWith(ordinals);
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
            values[i] ??= _change.Default(i);
        WithGenerated(values);
        return values;
    }

    private List<int> Columns(MergeInsert insert)
    {
        List<int> ordinals = [];
        foreach (InsertColumn column in insert.Columns)
        {
            if (column.IsPart)
                throw SqlException.NotSupported("MERGE cannot insert into a part of a column").At(column.Offset);
            int ordinal = _change.Ordinal(column.Name, column.Offset);
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
            ordinals.AddRange(Enumerable.Range(0, _change.Named.Columns.Count));
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
        SqlException.ThrowIfTooDeep();
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
