using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>SET: per table column the new value, null for unchanged; generated columns follow the new row.</summary>
internal sealed class UpdateAssignments(ExpressionBinder binder, ChangeTarget target, TableRange old)
{
    private readonly BoundExpression?[] _values = new BoundExpression?[target.Table.Columns.Count];
    private readonly bool[] _isSet = new bool[target.Table.Columns.Count];
    private readonly HashSet<int> _named = [];
    private readonly int[] _setAs = new int[target.Table.Columns.Count]; // by which column of what the statement names
    private int _latest;

    private readonly HashSet<int> _isChanged = [];

    private BindState State => binder.State;

    private Table Table => target.Table;

    /// <summary>The columns that are set, as ordinals of what the statement names.</summary>
    public IReadOnlyCollection<int> Named => _named;

    public IReadOnlyList<BoundExpression?> Values => _values;

    /// <summary>The table's columns that are set.</summary>
    public IEnumerable<int> Stored => Enumerable.Range(0, _isSet.Length).Where(i => _isSet[i]);

    public IReadOnlyList<BoundExpression?> Bind(IReadOnlyList<Assignment> assignments)
    {
        foreach (Assignment assignment in assignments)
        {
            if (assignment.IsMultiple)
                Several(assignment);
            else
            {
                if (assignment.Field is { } field)
                    Field(Ordinal(assignment.Columns[0], assignment.Offset), field, assignment.Value, assignment.Offset);
                else
                    One(assignment.Columns[0], assignment.Value, null, assignment.Offset, assignment.Subscripts);
            }
        }

        return _values;
    }

    /// <summary>Generated columns as computed from the values the others will have.</summary>
    public IReadOnlyList<BoundExpression?> WithGenerated(IReadOnlyList<OutputColumn> existing)
    {
        if (!Table.Columns.Any(column => column.IsGenerated))
            return _values;
        TableRange row = Assignments.Row(Table, Table.Name);
        for (int i = 0; i < _values.Length; i++)
        {
            if (GeneratedColumns.Value(State, row, Table.Columns[i]) is { } generated)
                _values[i] = Substitute(generated, row, existing);
        }

        return _values;
    }

    private BoundExpression Substitute(BoundExpression expression, TableRange row, IReadOnlyList<OutputColumn> existing)
    {
        SqlException.ThrowIfTooDeep();
        if (expression is not BoundColumn column)
            return ExpressionTree.Rewrite(expression, child => Substitute(child, row, existing));
        int ordinal = row.Columns.FindIndex(each => each.Output == column.Column);
        return ordinal < 0 ? column : _values[ordinal] ?? new BoundColumn(existing[ordinal]);
    }

    private void Several(Assignment assignment)
    {
        if (assignment.Value is RowExpression row)
        {
            if (row.Fields.Count != assignment.Columns.Count)
                throw Unequal(SyntaxPlace.Of(row));
            for (int i = 0; i < row.Fields.Count; i++)
                One(assignment.Columns[i], row.Fields[i], null, assignment.Offset);
            return;
        }

        if (assignment.Value is not ScalarSubquery subquery)
        {
            if (assignment.Columns.Count == 1)
            {
                One(assignment.Columns[0], assignment.Value, null, assignment.Offset);
                return;
            }

            throw new SqlException(
                SqlState.FeatureNotSupported, "source for a multiple-column UPDATE item must be a sub-SELECT or ROW() expression")
                { Offset = SyntaxPlace.Of(assignment.Value) };
        }

        FromSubquery(assignment, subquery);
    }

    /// <summary>One subquery that gives a row, of which each column takes a field.</summary>
    private void FromSubquery(Assignment assignment, ScalarSubquery subquery)
    {
        QueryBinding query = SubqueryBinder.Query(binder, subquery.Query, subquery.Offset);
        if (query.Targets.Count != assignment.Columns.Count)
            throw Unequal(SyntaxPlace.Of(subquery));
        for (int i = 0; i < query.Targets.Count; i++)
        {
            if (query.Targets[i].Value.Type == BuiltinTypes.Unknown)
            {
                TableColumn column = Table.Columns[Ordinal(assignment.Columns[i], assignment.Offset)];
                query.Targets[i].Value = Assignments.Coerce(State, query.Targets[i].Value, column);
            }
        }

        PlanNode plan = query.Finish();
        var row = new BoundRow([.. plan.Output.Select(column => new BoundColumn(column))], BuiltinTypes.Record);
        var output = new OutputColumn("row", BuiltinTypes.Record);
        var scalar = new BoundSubquery(
            SubqueryKind.Scalar, new ProjectNode(plan, [row], [output]), query.Scope.Outer, [], [], BuiltinTypes.Record);
        for (int i = 0; i < assignment.Columns.Count; i++)
            One(assignment.Columns[i], null, new BoundField(scalar, i, plan.Output[i].Type, plan.Output[i].Typmod), assignment.Offset);
    }

    private int Ordinal(string name, int offset)
    {
        int named = target.Ordinal(name, offset);
        _named.Add(named);
        _latest = named;
        return target.RequireTableOrdinal(named, ViewChange.Update);
    }

    private void One(string name, Expression? written, BoundExpression? value, int offset, IReadOnlyList<Subscript>? subscripts = null)
    {
        int ordinal = Ordinal(name, offset);
        TableColumn column = Table.Columns[ordinal];
        if (subscripts is { Count: > 0 })
        {
            Element(ordinal, subscripts, written!);
            return;
        }

        if (_isSet[ordinal])
            throw target.SetTwice(_setAs[ordinal], _latest);
        _isSet[ordinal] = true;
        _setAs[ordinal] = _latest;
        if (written is DefaultValue)
        {
            _values[ordinal] = Table.TenantColumn == ordinal || column.IsGenerated ? null : target.Default(ordinal);
            return;
        }

        CheckChangeable(column, ordinal);
        value ??= binder.Bind(written!, ClauseKind.UpdateSource);
        _values[ordinal] = Assignments.Coerce(State, value, column);
    }

    /// <summary>SET a.x = …, a.y = …: each changes what the one before it left.</summary>
    private void Field(int ordinal, string field, Expression written, int offset)
    {
        TableColumn column = Table.Columns[ordinal];
        (int place, TableColumn part) = FieldAssignment.Find(column, field, offset);
        BoundExpression current = Current(ordinal);
        if (written is DefaultValue)
            throw SqlException.NotSupported("cannot set a subfield to DEFAULT").At(offset);
        BoundExpression value = FieldAssignment.Coerce(
            State, binder.Bind(written, ClauseKind.UpdateSource), part, field, column.Name, offset);
        _values[ordinal] = Assignments.Coerce(State, FieldAssignment.Assigned(current, place, value), column);
    }

    /// <summary>What the column holds before a part of it is set.</summary>
    private BoundExpression Current(int ordinal)
    {
        TableColumn column = Table.Columns[ordinal];
        if (_isSet[ordinal] && !_isChanged.Contains(ordinal))
            throw target.SetTwice(_setAs[ordinal], _latest);
        CheckChangeable(column, ordinal);
        _isSet[ordinal] = true;
        _setAs[ordinal] = _latest;
        _isChanged.Add(ordinal);
        // What is kept of the old value is not read by the statement: no policy and no privilege is asked for it.
        return _values[ordinal] ?? new BoundColumn(old.Columns[ordinal].Output!);
    }

    /// <summary>SET a[1] = …, a[2] = …: each changes what the one before it left.</summary>
    private void Element(int ordinal, IReadOnlyList<Subscript> subscripts, Expression written)
    {
        TableColumn column = Table.Columns[ordinal];
        BoundExpression current = Current(ordinal);
        BoundExpression value = binder.Bind(written, ClauseKind.UpdateSource);
        _values[ordinal] = Assignments.Coerce(State, binder.Composites.Assigned(column.Name, current, subscripts, value), column);
    }

    private void CheckChangeable(TableColumn column, int ordinal)
    {
        if (Table.TenantColumn == ordinal)
            throw TenantRule.Changed(column);
        if (!column.IsGenerated && column.Identity != 'a')
            return;
        throw new SqlException(SqlState.GeneratedAlways, $"column \"{column.Name}\" can only be updated to DEFAULT")
        {
            Detail = column.IsGenerated
                ? $"Column \"{column.Name}\" is a generated column."
                : $"Column \"{column.Name}\" is an identity column defined as GENERATED ALWAYS.",
        };
    }

    private static SqlException Unequal(int offset) =>
        new(SqlState.SyntaxError, "number of columns does not match number of values") { Offset = offset };
}
