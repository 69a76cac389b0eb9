using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>UPDATE and DELETE: the rows to change are what the target, joined with FROM or USING, gives through WHERE.</summary>
internal sealed class UpdateBinder
{
    private readonly BindState _state;
    private readonly Scope _scope;
    private readonly ExpressionBinder _binder;
    private readonly ChangeTarget _change;
    private readonly Table _table;
    private readonly TableRange _target;
    private readonly RangeItem _named;
    private readonly string _command;
    private RangeItem? _others;
    private IReadOnlyList<NamespaceItem> _otherNames = [];

    public UpdateBinder(BindState state, Scope scope, NamedTable table, bool isDelete)
    {
        (_state, _scope) = (state, scope);
        _binder = new ExpressionBinder(state, scope);
        _change = ChangeTarget.Find(state, table.Name, isDelete ? ViewChange.Delete : ViewChange.Update);
        _table = _change.Table;
        _command = isDelete ? "DELETE" : "UPDATE";
        _target = new TableRange(_table, table.Alias ?? _table.Name) { State = state };
        _named = _change.Over(_target, table.Alias ?? _change.Named.Name);
    }

    public UpdateNode Update(Update update)
    {
        From(update.From);
        var set = new UpdateAssignments(_binder, _change, _target);
        set.Bind(update.Assignments);
        BoundExpression? where = Where(update.Where);
        _change.Require("UPDATE", set.Named);
        TableRange next = Assignments.Row(_table, _target.Alias!);
        (IReadOnlyList<BoundExpression>? returning, IReadOnlyList<OutputColumn> output) =
            ReturningBinder.Bind(
                _binder, update.Returning,
                new ReturnedRows(_change, _named.Alias!, next, _target, next) { Names = update.Returned }, _otherNames);
        bool isRead = Guard(next.IsRead);
        IReadOnlyList<OutputColumn> old = OldRow();
        IReadOnlyList<BoundExpression?> values = set.WithGenerated(old);
        OutputColumn version = _target.RowVersion();
        PlanNode input = Input(where, out IReadOnlyList<BoundExpression> recheck);
        return new UpdateNode(_table, input, old, version, values, Assignments.ColumnsOf(next), recheck, returning, output)
        {
            PolicyChecks = _state.As(_change.Role, () => (IReadOnlyList<(string?, BoundExpression)>)
                [.. RowSecurity.Checks(_state, next, "UPDATE"), .. isRead ? RowSecurity.Using(_state, next, "SELECT", isNew: true) : []]),
            Checks = Assignments.Checks(_state, next), ComputedKeys = Assignments.ComputedKeys(_state, next),
            TestedKeys = Assignments.TestedKeys(_state, next),
            ViewChecks = _change.Checks(next),
            Virtual = GeneratedColumns.Virtual(_state, _target), Given = [.. set.Stored], Place = next.Place,
        };
    }

    public DeleteNode Delete(Delete delete)
    {
        From(delete.Using);
        BoundExpression? where = Where(delete.Where);
        _change.Require("DELETE");
        (IReadOnlyList<BoundExpression>? returning, IReadOnlyList<OutputColumn> output) =
            ReturningBinder.Bind(
                _binder, delete.Returning,
                new ReturnedRows(_change, _named.Alias!, _target, _target, null) { Names = delete.Returned }, _otherNames);
        Guard(isNewRead: false);
        IReadOnlyList<OutputColumn> old = OldRow();
        OutputColumn version = _target.RowVersion();
        PlanNode input = Input(where, out IReadOnlyList<BoundExpression> recheck);
        return new DeleteNode(_table, input, old, version, recheck, returning, output)
        {
            Virtual = GeneratedColumns.Virtual(_state, _target),
        };
    }

    private void From(IReadOnlyList<TableReference> references)
    {
        NamespaceItem own = _scope.Add(_named);
        foreach (RangeColumn column in _target.Columns)
            _state.Own(_scope, column.Output!);
        int before = _scope.Items.Count;
        if (references.Count > 0)
            _others = new FromBinder(_binder).Bind(references);
        _otherNames = _scope.Items[before..];
        JoinBinder.CheckNames([own], _otherNames);
    }

    private BoundExpression? Where(Expression? written)
    {
        if (written is not CurrentOf current)
            return written is null ? null : _binder.Condition(written, ClauseKind.Where, "WHERE");
        if (_change.IsView)
            throw SqlException.NotSupported("WHERE CURRENT OF on a view is not implemented");
        bool isVariable = _state.Context.BodyNames?.Find([current.Cursor]) is { } found && found.Type == BuiltinTypes.Refcursor;
        _target.Cursor = isVariable
            ? _state.Context.BodyNames!.Find([current.Cursor])
            : new BoundConstant(new Text(current.Cursor), BuiltinTypes.Refcursor);
        return null;
    }

    /// <summary>
    /// The policies of the command, and those of SELECT with its privilege where the statement reads the table: in a condition, for a
    /// new value or in RETURNING. Runs when all of that is bound and nothing else has named a column yet.
    /// </summary>
    private bool Guard(bool isNewRead)
    {
        bool isRead = isNewRead || _target.IsRead;
        if (isRead && _target.IsRead)
            _change.RequireRead(_named, _target);
        _state.As(_change.Role, () => RowSecurity.Apply(_state, _target, _command));
        if (isRead || _change.IsView)
            _state.As(_change.Role, () => RowSecurity.Apply(_state, _target, "SELECT"));
        _change.AddConditions(_target);
        return isRead;
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
