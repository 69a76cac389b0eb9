using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>
/// Every row of a table that the statement sees and its filter lets through. What the filter reads is read first; the other columns
/// only of the rows it lets through.
/// </summary>
internal sealed class TableScanOperator : Operator
{
    // Kept with the plan: a correlated scan is made anew for each outer row, and what is compiled is found by its layout.
    private static readonly ConditionalWeakTable<TableScanNode, Shape> Shapes = [];

    private readonly TableScanNode _node;
    private readonly ExecutionScope _scope;
    private readonly RowFilter? _filter;
    private readonly Shape _shape;
    private readonly int[] _passing = new int[Batch.TargetRows];
    private readonly List<(int Ordinal, PartnerSet Set)> _wanted = [];
    private TableCursor? _cursor;
    private SoughtRows? _sought;

    public TableScanOperator(TableScanNode node, ExecutionScope scope)
    {
        (_node, _scope) = (node, scope);
        _shape = Shapes.GetValue(node, static node => new Shape(node));
        _filter = RowFilter.ForNode(node.Filter, _shape.Columns, scope);
    }

    /// <summary>Which of a scan's columns its filter reads, by their places in the output.</summary>
    private sealed class Shape
    {
        public Shape(TableScanNode node)
        {
            var read = new HashSet<OutputColumn>();
            foreach (BoundExpression conjunct in node.Filter)
                ExpressionTree.CollectColumns(conjunct, read);
            Tested = [.. Enumerable.Range(0, node.Output.Count).Where(i => read.Contains(node.Output[i]))];
            Rest = [.. Enumerable.Range(0, node.Output.Count).Except(Tested)];
            Columns = [.. Tested.Select(i => node.Output[i])];
            TestedOrdinals = [.. Tested.Select(i => node.Ordinals[i])];
            RestOrdinals = [.. Rest.Select(i => node.Ordinals[i])];
        }

        public int[] Tested { get; }

        public int[] Rest { get; }

        public IReadOnlyList<OutputColumn> Columns { get; }

        public int[] TestedOrdinals { get; }

        public int[] RestOrdinals { get; }
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        Transaction transaction = _scope.Statement.Transaction;
        _cursor ??= transaction.Manager.Tables.Scan(
            transaction, _node.Table, _node.Ordinals, transaction.Serial is null ? null : ScanRange.Of(_node, _scope));
        while (TryMove(out Chunk? chunk, out ReadOnlySpan<int> rows))
        {
            _scope.ThrowIfCancelled();
            batch = _filter is null ? _cursor.Read(chunk, rows, _node.Ordinals) : Filtered(_filter, chunk, rows);
            _scope.Run.Measurements?.Removed(_node, rows.Length - (batch?.Count ?? 0));
            if (batch is not null)
                return true;
        }

        batch = null;
        return false;
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners)
    {
        if (!SoughtRows.CanTest(_node, column, out int ordinal))
            return false;
        _wanted.Add((ordinal, partners));
        return true;
    }

    public override void Dispose() => _cursor?.Dispose();

    private bool TryMove([NotNullWhen(true)] out Chunk? chunk, out ReadOnlySpan<int> rows)
    {
        if (_wanted.Count == 0)
            return _cursor!.TryMove(out chunk, out rows);
        _sought ??= new SoughtRows(_wanted, _scope);
        return _sought.TryMove(_cursor!, out chunk, out rows);
    }

    private Batch? Filtered(RowFilter filter, Chunk chunk, ReadOnlySpan<int> rows)
    {
        Batch tested = _cursor!.Read(chunk, rows, _shape.TestedOrdinals);
        ReadOnlySpan<int> passed = filter.Select(tested);
        if (passed.IsEmpty)
            return null;
        for (int i = 0; i < passed.Length; i++)
            _passing[i] = rows[passed[i]];
        Batch rest = _cursor.Read(chunk, _passing.AsSpan(0, passed.Length), _shape.RestOrdinals);
        var columns = new Column[_node.Output.Count];
        for (int i = 0; i < _shape.Tested.Length; i++)
            columns[_shape.Tested[i]] = passed.Length == rows.Length ? tested.Columns[i] : tested.Columns[i].Gather(passed);
        for (int i = 0; i < _shape.Rest.Length; i++)
            columns[_shape.Rest[i]] = rest.Columns[i];
        return new Batch(columns, passed.Length);
    }
}
