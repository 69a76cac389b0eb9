namespace PgVecByok.Engine;

/// <summary>The filter of a nearest-neighbour scan, over rows of one chunk.</summary>
internal sealed class NearestFilter
{
    private readonly NearestScanNode _node;
    private readonly TransactionManager _manager;
    private readonly Snapshot _snapshot;
    private readonly int[] _ordinals;
    private readonly RowFilter _filter;
    private int[] _rows = [];
    private ulong[] _passing = [];

    private NearestFilter(NearestScanNode node, OutputColumn[] columns, RowFilter filter, ExecutionScope scope)
    {
        (_node, _filter) = (node, filter);
        (_manager, _snapshot) = (scope.Statement.Transaction.Manager, scope.Statement.Transaction.Snapshot);
        _ordinals = [.. columns.Select(column => node.Ordinals[node.Output.ToList().IndexOf(column)])];
        IsFirst = node.Filter.All(IsCheap);
    }

    /// <summary>Cheap against a distance: it goes first.</summary>
    public bool IsFirst { get; }

    public static NearestFilter? Create(NearestScanNode node, ExecutionScope scope)
    {
        if (node.Filter.Count == 0)
            return null;
        OutputColumn[] columns = scope.Remember(node.Filter, node.Output, () => ColumnsOf(node));
        return new NearestFilter(node, columns, RowFilter.ForNode(node.Filter, columns, scope)!, scope);
    }

    /// <summary>Places among <paramref name="rows"/> of those that pass. Good until the next call.</summary>
    public ReadOnlySpan<int> Select(Chunk chunk, ReadOnlySpan<int> rows, PageSet pages) =>
        _filter.Select(RowReader.Read(_manager, _node.Table, chunk, rows, _ordinals, pages));

    /// <summary>
    /// A bit for each place of the chunk whose row the statement sees and the filter lets through. Good until the next call.
    /// </summary>
    public ulong[] Passing(Chunk chunk, PageSet pages, out int passed, out int removed)
    {
        int count = chunk.Count;
        if (_rows.Length < Math.Min(count, Batch.TargetRows))
            _rows = new int[Batch.TargetRows];
        if (_passing.Length << 6 < count)
            _passing = RowStamps.NewBits(Math.Max(count, chunk.Capacity));
        Array.Clear(_passing);
        (passed, removed) = (0, 0);
        for (int from = 0; from < count; from += Batch.TargetRows)
        {
            int visible = Visibility.Select(_manager, _snapshot, chunk, from, Math.Min(count, from + Batch.TargetRows), _rows);
            if (visible == 0)
                continue;
            ReadOnlySpan<int> chosen = Select(chunk, _rows.AsSpan(0, visible), pages);
            foreach (int n in chosen)
                _passing[_rows[n] >> 6] |= 1UL << (_rows[n] & 63);
            passed += chosen.Length;
            removed += visible - chosen.Length;
        }

        return _passing;
    }

    private static OutputColumn[] ColumnsOf(NearestScanNode node)
    {
        var read = new HashSet<OutputColumn>();
        foreach (BoundExpression conjunct in node.Filter)
            ExpressionTree.CollectColumns(conjunct, read);
        return [.. node.Output.Take(node.Ordinals.Count).Where(read.Contains)];
    }

    private static bool IsCheap(BoundExpression conjunct) =>
        !ExpressionTree.HasSubquery(conjunct)
        && ExpressionTree.Columns(conjunct).All(column => IsSmall(column.Type.Representation));

    private static bool IsSmall(Type representation) =>
        representation.IsPrimitive || representation == typeof(Text) || representation == typeof(Guid);
}
