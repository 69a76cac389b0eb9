namespace PgVecByok.Engine;

/// <summary>What a nearest-neighbour scan orders by, read and measured row by row: any expression of the table's columns.</summary>
internal sealed class TargetReader
{
    private readonly NearestScanNode _node;
    private readonly TransactionManager _manager;
    private readonly Snapshot _snapshot;
    private readonly Evaluator _target;
    private readonly CallContext _call;
    private int[] _rows = [];

    public TargetReader(NearestScanNode node, ExecutionScope scope)
    {
        _node = node;
        (_manager, _snapshot) = (scope.Statement.Transaction.Manager, scope.Statement.Transaction.Snapshot);
        _target = scope.Compile(node.Target, node.TargetColumns);
        _call = new ExpressionCompiler(scope, ColumnLayout.Empty).NewCall(
            node.Function.ArgumentTypes, BuiltinTypes.Float8, -1);
    }

    /// <summary>The rows of [from, to) that the statement sees. Good until the next call.</summary>
    public ReadOnlySpan<int> Visible(Chunk chunk, int from, int to)
    {
        if (_rows.Length < to - from)
            _rows = new int[Math.Max(to - from, Batch.TargetRows)];
        return _rows.AsSpan(0, Visibility.Select(_manager, _snapshot, chunk, from, to, _rows));
    }

    /// <summary>Of the rows given last, those at the given places, ascending.</summary>
    public ReadOnlySpan<int> Choose(ReadOnlySpan<int> places)
    {
        for (int i = 0; i < places.Length; i++)
            _rows[i] = _rows[places[i]];
        return _rows.AsSpan(0, places.Length);
    }

    public Column<double> Distances(Chunk chunk, ReadOnlySpan<int> rows, Column query, PageSet pages)
    {
        Batch batch = RowReader.Read(_manager, _node.Table, chunk, rows, _node.TargetOrdinals, pages);
        Column target = _target.Evaluate(batch), repeated = Column.Repeat(query, 0, rows.Length);
        return (Column<double>)_node.Function.Body(
            _call, _node.QueryIsFirst ? [repeated, target] : [target, repeated], rows.Length);
    }
}
