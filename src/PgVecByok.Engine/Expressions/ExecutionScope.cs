namespace PgVecByok.Engine;

/// <summary>One column of the row that an enclosing query stands at.</summary>
internal sealed class OuterCell
{
    public Column Values { get; private set; } = null!;

    public int Row { get; private set; }

    public void Set(Column values, int row) => (Values, Row) = (values, row);
}

/// <summary>What all parts of one running statement share.</summary>
internal sealed class StatementRun(StatementContext statement, PlanMeasurements? measurements)
{
    public StatementContext Statement { get; } = statement;

    /// <summary>Counts the runs of operators that run more than once: what was found in an earlier one is no longer so.</summary>
    public int Turn { get; private set; }

    public void BeginTurn() => Turn++;

    public PlanMeasurements? Measurements { get; } = measurements;

    public MemoryBudget Memory { get; } = new(statement.Session);

    public SpillSpace Spills => Statement.Session.Spills;

    /// <summary>Results of uncorrelated subqueries: each is run once, wherever and however often it is compiled.</summary>
    public Dictionary<BoundSubquery, SubqueryRows> Subqueries => field ??= new(ReferenceEqualityComparer.Instance);

    public Dictionary<CommonTable, CommonTableRows> CommonTables => field ??= new(ReferenceEqualityComparer.Instance);
}

/// <summary>
/// Where a plan runs: the outer columns it may read. A subquery or the right side of a lateral join gets an inner scope with
/// cells of its own, so two that run interleaved cannot move each other's row. Compiled expressions are kept here, since the
/// operators of a correlated plan are made anew for each outer row.
/// </summary>
internal sealed class ExecutionScope
{
    private readonly ExecutionScope? _parent;
    private static readonly Dictionary<OutputColumn, OuterCell> NoCells = [];

    private readonly Dictionary<OutputColumn, OuterCell> _cells;
    private Dictionary<(object Expression, object Layout), Evaluator>? _compiled;
    private Dictionary<object, ColumnLayout>? _layouts;
    private Dictionary<(object, object), object>? _remembered;

    public ExecutionScope(StatementRun run) => (Run, _cells) = (run, NoCells);

    private ExecutionScope(ExecutionScope parent, IEnumerable<OutputColumn> columns)
    {
        (Run, _parent) = (parent.Run, parent);
        _cells = columns.Distinct().ToDictionary(column => column, _ => new OuterCell());
    }

    public StatementRun Run { get; }

    public StatementContext Statement => Run.Statement;

    /// <summary>Of a lateral join's right side, where it is a nearest-neighbour scan.</summary>
    public NearestAhead? Ahead { get; set; }

    public ExecutionScope NewInner(IEnumerable<OutputColumn> columns) => new(this, columns);

    public OuterCell? FindCell(OutputColumn column)
    {
        for (ExecutionScope? scope = this; scope is not null; scope = scope._parent)
        {
            if (scope._cells.TryGetValue(column, out OuterCell? cell))
                return cell;
        }

        return null;
    }

    /// <summary>The layout of a node's output; the same object for the same list.</summary>
    public ColumnLayout Layout(IReadOnlyList<OutputColumn> columns)
    {
        if (columns.Count == 0)
            return ColumnLayout.Empty;
        _layouts ??= new(ReferenceEqualityComparer.Instance);
        if (!_layouts.TryGetValue(columns, out ColumnLayout? layout))
            _layouts.Add(columns, layout = new ColumnLayout(columns));
        return layout;
    }

    /// <summary>What was made of two parts of a plan, once for all operators that run here in turn.</summary>
    public TMade Remember<TMade>(object part, object other, Func<TMade> make) where TMade : class
    {
        _remembered ??= new(PairByReference.Instance);
        if (!_remembered.TryGetValue((part, other), out object? made))
            _remembered.Add((part, other), made = make());
        return (TMade)made;
    }

    public Evaluator Compile(BoundExpression expression, ColumnLayout layout)
    {
        _compiled ??= new(PairByReference.Instance);
        if (!_compiled.TryGetValue((expression, layout), out Evaluator? evaluator))
            _compiled.Add((expression, layout), evaluator = new ExpressionCompiler(this, layout).Compile(expression));
        return evaluator;
    }

    public Evaluator Compile(BoundExpression expression, IReadOnlyList<OutputColumn> columns) =>
        Compile(expression, Layout(columns));

    public Evaluator[] Compile(IEnumerable<BoundExpression> expressions, IReadOnlyList<OutputColumn> columns) =>
        [.. expressions.Select(expression => Compile(expression, columns))];

    public void ThrowIfCancelled() => Statement.Cancelled.ThrowIfCancellationRequested();

    private sealed class PairByReference : IEqualityComparer<(object, object)>
    {
        public static readonly PairByReference Instance = new();

        public bool Equals((object, object) x, (object, object) y) =>
            ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((object, object) pair) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item1),
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item2));
    }
}
