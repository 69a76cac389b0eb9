using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// INSERT. Its input is brought to the table's shape before it is inserted:
/// <code>
///   source (columns given) -> Project (all columns, defaults filled in) -> Project (generated columns) -> Insert
/// </code>
/// </summary>
internal sealed class InsertBinder
{
    private readonly BindState _state;
    private readonly Insert _insert;
    private readonly ExpressionBinder _binder;
    private readonly ChangeTarget _target;
    private readonly Table _table;

    public InsertBinder(BindState state, Scope scope, Insert insert)
    {
        (_state, _insert) = (state, insert);
        _binder = new ExpressionBinder(state, scope);
        _target = ChangeTarget.Find(state, insert.Table, ViewChange.Insert);
        _table = _target.Table;
    }

    public InsertNode Bind()
    {
        List<int> named = Columns();
        _target.Require("INSERT", named);
        List<int> ordinals = [.. named.Select(ordinal => _target.TableOrdinal(ordinal) is >= 0 and var stored ? stored : -1 - ordinal)];
        PlanNode source = Source(ordinals, out List<BoundExpression?> given);
        CheckOnce(named, ordinals);
        return Insert(source, ordinals, given);
    }

    private InsertNode Insert(PlanNode source, List<int> ordinals, List<BoundExpression?> given)
    {
        TableRange row = Assignments.Row(_table, _insert.Alias ?? _table.Name);
        IReadOnlyList<OutputColumn> columns = Assignments.ColumnsOf(row);
        PlanNode input = Shape(source, ordinals, given, row, columns);
        var conflictBinder = new ConflictBinder(_state, _binder, _target, row);
        ConflictClause? conflict = conflictBinder.Bind(_insert);
        (IReadOnlyList<BoundExpression>? returning, IReadOnlyList<OutputColumn> output) =
            ReturningBinder.Bind(
                _binder, _insert.Returning,
                new ReturnedRows(_target, _insert.Alias ?? _target.Named.Name, row, conflictBinder.Existing, row)
                {
                    Names = _insert.Returned, WasThere = conflict?.WasThere,
                }, []);
        bool isRead = conflict?.Key is not null || row.IsMissed || row.ReadsSystem
            || returning?.Any(value => Reads(value, columns)) == true;
        if (conflictBinder.Existing is { } existing)
            conflict = conflict! with { System = [.. existing.StoredSystem] };
        return new InsertNode(_table, input, columns, conflict, returning, output)
        {
            Place = row.Place,
            PolicyChecks =
            [
                .. TenantRule.InsertChecks(_state, row),
                .. _state.As(_target.Role, () => RowSecurity.Checks(_state, row, "INSERT")),
                .. isRead ? _state.As(_target.Role, () => RowSecurity.Using(_state, row, "SELECT", isNew: true)) : [],
            ],
            Checks = Assignments.Checks(_state, row), ComputedKeys = Assignments.ComputedKeys(_state, row),
            TestedKeys = Assignments.TestedKeys(_state, row),
            ViewChecks = _target.Checks(row),
            Given = [.. ordinals.Concat(conflictBinder.Set).Distinct().Order()],
        };
    }

    /// <summary>Two columns of a view may be one of the table's, and that takes one value.</summary>
    private void CheckOnce(List<int> named, List<int> ordinals)
    {
        for (int i = 0; i < ordinals.Count; i++)
        {
            int earlier = ordinals.IndexOf(ordinals[i]);
            if (earlier < i && named[earlier] != named[i])
                throw _target.SetTwice(named[earlier], named[i]);
        }
    }

    private static bool Reads(BoundExpression value, IReadOnlyList<OutputColumn> columns) =>
        ExpressionTree.Columns(value).Overlaps(columns);

    private List<int> Columns()
    {
        if (_insert.Columns.Count == 0)
            return [.. Enumerable.Range(0, _target.Named.Columns.Count)];
        List<int> ordinals = [];
        foreach (InsertColumn column in _insert.Columns)
        {
            int ordinal = _target.Ordinal(column.Name, column.Offset, isInsert: true);
            bool isPart = column.IsPart
                && Enumerable.Range(0, ordinals.Count).Where(i => ordinals[i] == ordinal).All(i => _insert.Columns[i].IsPart);
            if (ordinals.Contains(ordinal) && !isPart)
                throw new SqlException(SqlState.DuplicateColumn, $"column \"{column.Name}\" specified more than once") { Offset = column.Offset };
            ordinals.Add(ordinal);
        }

        return ordinals;
    }

    /// <summary>The source's plan, and per given column the value over it; null: the default.</summary>
    private PlanNode Source(List<int> ordinals, out List<BoundExpression?> given)
    {
        given = [];
        if (_insert.Source is not { } query)
        {
            ordinals.Clear();
            return new OneRowNode();
        }

        bool isPlain = query.With is null && query.OrderBy.Count == 0 && query.Limit is null && query.OffsetRows is null && query.Locking.Count == 0;
        return isPlain && query.Body is ValuesBody values ? Values(values, ordinals, given) : Select(query, ordinals, given);
    }

    /// <summary>The column written at that place, where a part of it is meant.</summary>
    private InsertColumn? Part(int at) => at < _insert.Columns.Count && _insert.Columns[at].IsPart ? _insert.Columns[at] : null;

    /// <summary>What a value at that place becomes: the column's type, or that of the part of it.</summary>
    private TableColumn Column(List<int> ordinals, int at)
    {
        TableColumn column = _table.Columns[ordinals[at]];
        if (Part(at) is not { } part)
            return column;
        if (part.Field is { } field)
            return FieldAssignment.Find(column, field, part.Offset).Column;
        bool isWhole = column.Type.Element is null || part.Subscripts.Any(each => each.IsSlice);
        return isWhole ? column with { Domain = 0 } : column with { Type = column.Type.Element!, Domain = 0 };
    }

    private BoundExpression Coerce(BoundExpression value, TableColumn column, int at) => Part(at) is { } part
        ? FieldAssignment.Coerce(_state, value, column, part.Field, part.Name, part.Offset)
        : Assignments.Coerce(_state, value, column);

    /// <summary>A column of which parts are given, from nothing.</summary>
    private BoundExpression Parts(List<int> ordinals, int ordinal, List<BoundExpression?> given)
    {
        TableColumn column = _table.Columns[ordinal];
        BoundExpression value = new BoundConstant(null, column.Type, column.Typmod);
        for (int at = 0; at < ordinals.Count; at++)
        {
            if (ordinals[at] != ordinal || given[at] is not { } set || Part(at) is not { } part)
                continue;
            value = part.Field is { } field
                ? FieldAssignment.Assigned(value, FieldAssignment.Find(column, field, part.Offset).Field, set)
                : _binder.Composites.Assigned(column.Name, value, part.Subscripts, set);
        }

        return Assignments.Coerce(_state, value, column);
    }

    private PlanNode Select(Query query, List<int> ordinals, List<BoundExpression?> given)
    {
        QueryBinding source = QueryBinder.Bind(_state, _binder.Scope, query);
        CheckCount(ordinals, source.Targets.Count, i => _state.PlaceOf(source.Targets[i].Value));
        for (int i = 0; i < source.Targets.Count; i++)
        {
            TableColumn column = Column(ordinals, i);
            CheckGiven(column);
            TargetEntry target = source.Targets[i];
            if (target.Value.Type == BuiltinTypes.Unknown)
                target.Value = Coerce(target.Value, column, i);
        }

        PlanNode plan = source.Finish();
        for (int i = 0; i < source.Targets.Count; i++)
        {
            BoundColumn value = _state.PlacedLike(new BoundColumn(plan.Output[i]), source.Targets[i].Value);
            TableColumn column = Column(ordinals, i);
            given.Add(IsOverridden(column) ? null : Coerce(value, column, i));
        }

        return plan;
    }

    private ValuesNode Values(ValuesBody values, List<int> ordinals, List<BoundExpression?> given)
    {
        IReadOnlyList<Expression> first = TargetList.Written(_binder.Scope, values.Rows[0]);
        int width = first.Count;
        CheckCount(ordinals, width, i => SyntaxPlace.Of(first[i]));
        List<IReadOnlyList<BoundExpression>> rows = [];
        foreach (IReadOnlyList<Expression> row in values.Rows.Select(row => TargetList.Written(_binder.Scope, row)))
        {
            if (row.Count != width)
                throw new SqlException(SqlState.SyntaxError, "VALUES lists must all be the same length") { Offset = SyntaxPlace.Of(row[0]) };
            rows.Add([.. row.Select((value, i) => Cell(value, ordinals, i))]);
        }

        List<OutputColumn> output =
            [.. ordinals.Select((_, i) => new OutputColumn($"column{i + 1}", Column(ordinals, i).Type, Column(ordinals, i).Typmod))];
        given.AddRange(output.Select(column => new BoundColumn(column)));
        return new ValuesNode(rows, output);
    }

    private BoundExpression Cell(Expression written, List<int> ordinals, int at)
    {
        int ordinal = ordinals[at];
        TableColumn column = Column(ordinals, at);
        if (written is DefaultValue && Part(at) is { } part)
        {
            throw SqlException.NotSupported(
                $"cannot set {(part.Field is null ? "an array element" : "a subfield")} to DEFAULT").At(part.Offset);
        }

        if (written is DefaultValue)
            return _target.Default(ordinal);
        CheckGiven(column);
        if (IsOverridden(column))
            return _target.Default(ordinal);
        return Coerce(_binder.Bind(written, ClauseKind.Values), column, at);
    }

    /// <summary>OVERRIDING USER VALUE: what is given for an identity column is passed over.</summary>
    private bool IsOverridden(TableColumn column) => column.Identity != '\0' && _insert.Overriding == "USER";

    private void CheckGiven(TableColumn column) => CheckGiven(column, _insert.Overriding);

    public static void CheckGiven(TableColumn column, string? overriding)
    {
        bool isAlways = column.Identity == 'a' && overriding is null;
        if (!column.IsGenerated && !isAlways)
            return;
        throw new SqlException(SqlState.GeneratedAlways, $"cannot insert a non-DEFAULT value into column \"{column.Name}\"")
        {
            Detail = column.IsGenerated
                ? $"Column \"{column.Name}\" is a generated column."
                : $"Column \"{column.Name}\" is an identity column defined as GENERATED ALWAYS.",
            Hint = column.IsGenerated ? null : "Use OVERRIDING SYSTEM VALUE to override.",
        };
    }

    private void CheckCount(List<int> ordinals, int count, Func<int, int?> placeOf)
    {
        if (count > ordinals.Count)
            throw new SqlException(SqlState.SyntaxError, "INSERT has more expressions than target columns") { Offset = placeOf(ordinals.Count) };
        if (count < ordinals.Count && _insert.Columns.Count > 0)
        {
            throw new SqlException(SqlState.SyntaxError, "INSERT has more target columns than expressions") { Offset = _insert.Columns[count].Offset };
        }

        ordinals.RemoveRange(count, ordinals.Count - count);
        foreach (int ordinal in ordinals.Where(ordinal => ordinal < 0))
            _target.RequireTableOrdinal(-1 - ordinal, ViewChange.Insert);
    }

    private ProjectNode Shape(
        PlanNode source, List<int> ordinals, List<BoundExpression?> given, TableRange row, IReadOnlyList<OutputColumn> columns)
    {
        List<BoundExpression> values = [];
        for (int i = 0; i < _table.Columns.Count; i++)
        {
            int at = ordinals.IndexOf(i);
            values.Add((at < 0 ? null : Part(at) is null ? given[at] : Parts(ordinals, i, given)) ?? _target.Default(i));
        }

        return GeneratedColumns.Project(_state, source, values, row, columns);
    }
}
