using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>UPDATE and DELETE: the rows to change are what the target, joined with FROM or USING, gives through WHERE.</summary>
internal sealed class UpdateBinder
{
    private readonly BindState _state;
    private readonly Scope _scope;
    private readonly ExpressionBinder _binder;
    private readonly Table _table;
    private readonly TableRange _target;
    private RangeItem? _others;
    private IReadOnlyList<NamespaceItem> _otherNames = [];

    public UpdateBinder(BindState state, Scope scope, NamedTable table, bool isDelete)
    {
        (_state, _scope) = (state, scope);
        _binder = new ExpressionBinder(state, scope);
        _table = Assignments.Target(state, table.Name, isDelete ? "delete from" : "update");
        string command = isDelete ? "DELETE" : "UPDATE";
        _target = new TableRange(_table, table.Alias ?? _table.Name);
        RowSecurity.Apply(state, _target, command);
        // What WHERE or RETURNING reads must be visible to SELECT as well.
        ReadPolicies = RowSecurity.Using(state, _target, "SELECT");
    }

    private IReadOnlyList<(string? Policy, BoundExpression Expression)> ReadPolicies { get; }

    public UpdateNode Update(Update update)
    {
        From(update.From);
        var set = new UpdateAssignments(_binder, _table);
        set.Bind(update.Assignments);
        BoundExpression? where = Where(update.Where);
        Privileges.Require(_state, _table, "UPDATE", set.Set);
        TableRange next = Assignments.Row(_table, _target.Alias!);
        IReadOnlyList<OutputColumn> old = OldRow();
        IReadOnlyList<BoundExpression?> values = set.WithGenerated(old);
        (IReadOnlyList<BoundExpression>? returning, IReadOnlyList<OutputColumn> output) =
            ReturningBinder.Bind(_binder, update.Returning, next, _target, next, _otherNames);
        OutputColumn version = _target.RowVersion();
        PlanNode input = Input(where, out IReadOnlyList<BoundExpression> recheck);
        return new UpdateNode(_table, input, old, version, values, Assignments.ColumnsOf(next), recheck, returning, output)
        {
            PolicyChecks = RowSecurity.Checks(_state, next, "UPDATE"),
            Checks = Assignments.Checks(_state, next),
        };
    }

    public DeleteNode Delete(Delete delete)
    {
        From(delete.Using);
        BoundExpression? where = Where(delete.Where);
        Privileges.Require(_state, _table, "DELETE");
        IReadOnlyList<OutputColumn> old = OldRow();
        (IReadOnlyList<BoundExpression>? returning, IReadOnlyList<OutputColumn> output) =
            ReturningBinder.Bind(_binder, delete.Returning, _target, _target, null, _otherNames);
        OutputColumn version = _target.RowVersion();
        PlanNode input = Input(where, out IReadOnlyList<BoundExpression> recheck);
        return new DeleteNode(_table, input, old, version, recheck, returning, output);
    }

    private void From(IReadOnlyList<TableReference> references)
    {
        NamespaceItem own = _scope.Add(_target);
        int before = _scope.Items.Count;
        if (references.Count > 0)
            _others = new FromBinder(_binder).Bind(references);
        _otherNames = _scope.Items[before..];
        JoinBinder.CheckNames([own], _otherNames);
    }

    private BoundExpression? Where(Expression? written)
    {
        if (written is null)
            return null;
        BoundExpression where = _binder.Condition(written, ClauseKind.Where, "WHERE");
        bool readsTarget = ExpressionTree.ColumnsOf(where).Any(column => _target.Columns.Any(each => each.Output == column));
        if (readsTarget)
        {
            _target.Filter.AddRange(ReadPolicies.Select(each => each.Expression));
            List<int> read = [.. Enumerable.Range(0, _table.Columns.Count).Where(i => _target.Columns[i].IsUsed)];
            Privileges.Require(_state, _table, "SELECT", read.Count == 0 ? null : read);
        }

        return where;
    }

    private List<OutputColumn> OldRow()
    {
        foreach (RangeColumn column in _target.Columns)
            column.Reference();
        return [.. Assignments.ColumnsOf(_target)];
    }

    private PlanNode Input(BoundExpression? where, out IReadOnlyList<BoundExpression> recheck)
    {
        RangeItem from = _others is null ? _target : new JoinRange(JoinKind.Inner, _target, _others, null);
        PlanNode plan = from.Build();
        IReadOnlyList<BoundExpression> conjuncts = where is null ? [] : SelectBinder.Conjuncts(where);
        if (conjuncts.Count > 0)
            plan = new FilterNode(plan, conjuncts);
        recheck = [.. _target.Filter, .. conjuncts];
        return plan;
    }
}
