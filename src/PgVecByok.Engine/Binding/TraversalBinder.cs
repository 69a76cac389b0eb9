using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// SEARCH and CYCLE of a recursive WITH item: columns that each row carries beside its own. The step reads those of the row it follows;
/// what is put on top of its rows makes the next ones of them:
/// <code>
///   depth first    sequence = sequence || ROW(columns)          breadth first  sequence = ROW(depth + 1, columns)
///   cycle          mark = ROW(columns) = ANY(path)              path = path || ROW(columns)      and no step from a marked row
/// </code>
/// </summary>
internal sealed class TraversalBinder
{
    private readonly Scope _scope;
    private readonly CommonTableExpression _item;
    private readonly IReadOnlyList<OutputColumn> _columns;
    private BoundExpression? _mark, _unmarked;

    private TraversalBinder(Scope scope, CommonTableExpression item, IReadOnlyList<OutputColumn> columns) =>
        (_scope, _item, _columns) = (scope, item, columns);

    /// <summary>sequence, then mark and path.</summary>
    public List<OutputColumn> Added { get; } = [];

    private BindState State => _scope.State;

    public static SqlException NotRecursive(CommonTableExpression item) =>
        new(SqlState.SyntaxError, "WITH query is not recursive") { Offset = item.Offset };

    /// <summary>Null where the item has neither clause.</summary>
    public static TraversalBinder? Bind(Scope scope, CommonTableExpression item, IReadOnlyList<OutputColumn> columns)
    {
        if (item.Search is null && item.Cycle is null)
            return null;
        RequireSelects(item);
        var binder = new TraversalBinder(scope, item, columns);
        SqlType path = BuiltinTypes.Record.Array!;
        if (item.Search is { } search)
        {
            binder.Check(search);
            binder.Added.Add(new OutputColumn(search.Sequence, search.IsBreadthFirst ? BuiltinTypes.Record : path));
        }

        if (item.Cycle is not { } cycle)
            return binder;
        binder.Check(cycle);
        binder.BindMarks(cycle);
        binder.Added.Add(new OutputColumn(cycle.Mark, binder._mark!.Type, binder._mark.Typmod));
        binder.Added.Add(new OutputColumn(cycle.Path, path));
        return binder;
    }

    /// <summary>The step's query with the carried columns of the row it follows behind its own.</summary>
    public Query WithPath(SetOperationBody union)
    {
        var body = (SelectBody)union.Right.Body;
        string alias = body.From.Select(OwnName).FirstOrDefault(name => name is not null) ?? throw new SqlException(
            SqlState.FeatureNotSupported,
            $"with a SEARCH or CYCLE clause, the recursive reference to WITH query \"{_item.Name}\" "
                + "must be at the top level of its right-hand SELECT");
        IEnumerable<Target> carried = Added.Select(column =>
            new Target(new ColumnReference([alias, column.Name], body.Offset), column.Name, body.Offset));
        return union.Right with { Body = body with { Targets = [.. body.Targets, .. carried] } };
    }

    /// <summary>The first rows with what they carry.</summary>
    public PlanNode Start(PlanNode first) => Project(first, [], (search, cycle) =>
    [
        .. search is null ? (string[])[] : search.IsBreadthFirst
            ? [$"ROW(0::pg_catalog.int8, {Row(search.Columns)})"] : [$"ARRAY[ROW({Row(search.Columns)})]"],
        .. cycle is null ? (string[])[] : ["unmarked", $"ARRAY[ROW({Row(cycle.Columns)})]"],
    ]);

    /// <summary>A step's rows with what they carry, made of what the rows before them carried.</summary>
    public PlanNode Advance(PlanNode step)
    {
        string[] names = [.. _item.Search is null ? (string[])[] : ["sequence"], .. _item.Cycle is null ? (string[])[] : ["mark", "path"]];
        if (_item.Cycle is not null)
        {
            Scope scope = Over(step, names);
            BoundExpression goesOn = new ExpressionBinder(State, scope).Condition(
                SqlParser.ParseExpression("mark <> marked"), ClauseKind.Where, "WHERE");
            step = new FilterNode(step, [goesOn]);
        }

        return Project(step, names, (search, cycle) =>
        [
            .. search is null ? (string[])[] : search.IsBreadthFirst
                ? [$"ROW(depth + 1, {Row(search.Columns)})"] : [$"pg_catalog.array_cat(sequence, ARRAY[ROW({Row(search.Columns)})])"],
            .. cycle is null ? (string[])[] :
            [
                $"CASE WHEN ROW({Row(cycle.Columns)}) = ANY (path) THEN marked ELSE unmarked END",
                $"pg_catalog.array_cat(path, ARRAY[ROW({Row(cycle.Columns)})])",
            ],
        ]);
    }

    private static void RequireSelects(CommonTableExpression item)
    {
        var union = (SetOperationBody)((Query)item.Statement).Body;
        string? side = union.Left.Body is not (SelectBody or ValuesBody) ? "left" : union.Right.Body is not SelectBody ? "right" : null;
        if (side is not null)
        {
            throw new SqlException(
                SqlState.FeatureNotSupported, $"with a SEARCH or CYCLE clause, the {side} side of the UNION must be a SELECT");
        }
    }

    private void Check(SearchClause search)
    {
        CheckColumns(search.Columns, "search", search.Offset);
        if (IsColumn(search.Sequence))
            throw Wrong($"search sequence column name \"{search.Sequence}\" already used in WITH query column list", search.Offset);
    }

    private void Check(CycleClause cycle)
    {
        CheckColumns(cycle.Columns, "cycle", cycle.Offset);
        string? wrong = IsColumn(cycle.Mark) ? $"cycle mark column name \"{cycle.Mark}\" already used in WITH query column list"
            : IsColumn(cycle.Path) ? $"cycle path column name \"{cycle.Path}\" already used in WITH query column list"
            : cycle.Mark == cycle.Path ? "cycle mark column name and cycle path column name are the same"
            : null;
        if (wrong is not null)
            throw Wrong(wrong, cycle.Offset);
        if (_item.Search is not { } search || (search.Sequence != cycle.Mark && search.Sequence != cycle.Path))
            return;
        string other = search.Sequence == cycle.Mark ? "mark" : "path";
        throw Wrong($"search sequence column name and cycle {other} column name are the same", search.Offset);
    }

    private void CheckColumns(IReadOnlyList<string> names, string clause, int offset)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (!IsColumn(names[i]))
                throw Wrong($"{clause} column \"{names[i]}\" not in WITH query column list", offset);
            if (names.Take(i).Contains(names[i]))
            {
                throw new SqlException(SqlState.DuplicateColumn, $"{clause} column \"{names[i]}\" specified more than once")
                {
                    Offset = offset,
                };
            }
        }
    }

    private void BindMarks(CycleClause cycle)
    {
        var binder = new ExpressionBinder(State, new Scope(State, null));
        BoundExpression[] marks = cycle is { Value: { } value, Default: { } other }
            ? [binder.Bind(value, ClauseKind.Values), binder.Bind(other, ClauseKind.Values)]
            : [new BoundConstant(true, BuiltinTypes.Bool), new BoundConstant(false, BuiltinTypes.Bool)];
        SqlType type = CommonType.Select(State, marks, "CYCLE");
        _mark = CommonType.Coerce(State, marks[0], type, "CYCLE/TO");
        _unmarked = CommonType.Coerce(State, marks[1], type, "CYCLE/DEFAULT");
        Ordering.CheckEqual(State, _mark);
    }

    private ProjectNode Project(PlanNode plan, string[] carried, Func<SearchClause?, CycleClause?, string[]> values)
    {
        Scope scope = Over(plan, carried);
        var binder = new ExpressionBinder(State, scope);
        List<BoundExpression> row = [.. _columns.Select((_, i) => (BoundExpression)new BoundColumn(plan.Output[i]))];
        row.AddRange(values(_item.Search, _item.Cycle).Select(text => binder.Bind(SqlParser.ParseExpression(text), ClauseKind.SelectList)));
        return new ProjectNode(
            plan, row, [.. _columns.Concat(Added).Select(column => new OutputColumn(column.Name, column.Type, column.Typmod)
            {
                Collation = column.Collation,
            })]);
    }

    /// <summary>The plan's columns as c1, c2 …, what its rows carry by name, and the values of the mark.</summary>
    private Scope Over(PlanNode plan, string[] carried)
    {
        var range = new PlanRange(plan, "step");
        for (int i = 0; i < range.Columns.Count; i++)
            range.Columns[i].Name = i < _columns.Count ? $"c{i + 1}" : carried[i - _columns.Count];
        if (_mark is { } mark && _unmarked is { } unmarked)
        {
            range.Columns.Add(new RangeColumn("marked", mark.Type, mark.Typmod, null, () => mark));
            range.Columns.Add(new RangeColumn("unmarked", unmarked.Type, unmarked.Typmod, null, () => unmarked));
        }

        if (carried is ["sequence", ..] && _item.Search is { IsBreadthFirst: true })
        {
            OutputColumn sequence = plan.Output[_columns.Count];
            range.Columns.Add(new RangeColumn(
                "depth", BuiltinTypes.Int8, -1, null, () => new BoundField(new BoundColumn(sequence), 0, BuiltinTypes.Int8)));
        }

        var scope = new Scope(State, null);
        scope.Add(range);
        return scope;
    }

    private string Row(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"c{IndexOf(name) + 1}"));

    private int IndexOf(string name)
    {
        int at = 0;
        while (at < _columns.Count && _columns[at].Name != name)
            at++;
        return at;
    }

    private bool IsColumn(string name) => IndexOf(name) < _columns.Count;

    /// <summary>What the item itself is called in a FROM item; null where it is not there.</summary>
    private string? OwnName(TableReference reference)
    {
        SqlException.ThrowIfTooDeep();
        return reference switch
        {
            NamedTable { Name.Schema: null } table when table.Name.Name == _item.Name => table.Alias ?? _item.Name,
            JoinedTable join => OwnName(join.Left) ?? OwnName(join.Right),
            _ => null,
        };
    }

    private static SqlException Wrong(string message, int offset) => new(SqlState.SyntaxError, message) { Offset = offset };
}
