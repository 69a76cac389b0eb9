using System.Diagnostics.CodeAnalysis;
using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What the right side of a lateral join will be asked for: when a left row's query reads the whole table, the next left rows' queries are
/// answered by the same reading. Twice as many rows at a time as the time before, so that a join that is left early has not done more than
/// twice its work. The join moves it, the scan below takes from it.
/// </summary>
internal sealed class NearestAhead
{
    private const int RowsMost = 32, NeighboursMost = 1000;
    private readonly NearestScanNode _node;
    private readonly ExecutionScope _scope;
    private readonly OuterCell[] _cells;
    private readonly Neighbour[]?[] _found = new Neighbour[RowsMost][];
    private Batch? _batch;
    private int _row, _first, _end, _width = 1;
    private bool _mayHaveNulls, _isOff;

    private NearestAhead(NearestScanNode node, OuterCell[] cells, ExecutionScope scope) => (_node, _cells, _scope) = (node, cells, scope);

    /// <summary>Null: the right side is something else, or what it wants depends on the left row in other ways than by the query.</summary>
    public static NearestAhead? For(PlanNode right, OuterCell[] cells, ExecutionScope inner)
    {
        while (right is ProjectNode or LimitNode or TopNNode or FilterNode)
            right = right is ProjectNode project ? project.Input
                : right is LimitNode limit ? limit.Input
                : right is TopNNode top ? top.Input : ((FilterNode)right).Input;
        return right is NearestScanNode { Filter.Count: 0, HasLimit: false, VectorOrdinal: >= 0 } node
            && ExpressionTree.Columns(node.Count).Count == 0 && !ExpressionTree.IsVolatile(node.Count)
            && ExpressionTree.Columns(node.Query).Count > 0 && !ExpressionTree.IsVolatile(node.Query)
            && !ExpressionTree.HasSubquery(node.Query)
            ? new NearestAhead(node, cells, inner)
            : null;
    }

    /// <summary>The join stands at this row of its left side now.</summary>
    public void MoveTo(Batch batch, int row)
    {
        if (!ReferenceEquals(batch, _batch))
            (_batch, _first, _end) = (batch, 0, 0);
        _row = row;
    }

    /// <summary>The nearest rows of the row that the join stands at. False: it is read alone.</summary>
    public bool TryTake(NearestScanNode node, long k, Chunk[] chunks, [NotNullWhen(true)] out Neighbour[]? found, out bool mayHaveNulls)
    {
        (found, mayHaveNulls) = (null, _mayHaveNulls);
        if (_isOff || !ReferenceEquals(node, _node) || _batch is null || k > NeighboursMost)
            return false;
        if (_row >= _end)
            Read(k, chunks);
        mayHaveNulls = _mayHaveNulls;
        return _row >= _first && _row < _end && (found = _found[_row - _first]) is not null;
    }

    private void Read(long k, Chunk[] chunks)
    {
        int width = Math.Min(_width, _batch!.Count - _row);
        _width = Math.Min(2 * _width, RowsMost);
        (_first, _end) = (_row, _row);
        if (width < 2)
            return;
        var queue = new ChunkQueue(chunks);
        if (Queries(width) is not { } queries)
            return;
        using NearestBatch? own = NearestBatch.Open(_node, queries, k, queue, _scope);
        if (own is null)
            return;
        var helpers = new List<(NearestBatch Batch, bool[] Done)>();
        try
        {
            using ScanWorkers workers = ScanWorkers.Start(Math.Min(_node.Workers, queue.Count - 1), () =>
            {
                (NearestBatch Batch, bool[] Done) helper = (NearestBatch.Open(_node, queries, k, queue, _scope.NewInner([]))!, [true]);
                helpers.Add(helper);
                return () => helper.Done[0] = helper.Batch.Run();
            });
            bool isDone;
            try
            {
                isDone = own.Run();
            }
            finally
            {
                // None is left unless it failed or gave up, and then nobody need read them.
                queue.Stop();
            }

            workers.Join();
            _isOff = !isDone || helpers.Any(helper => !helper.Done[0]);
            if (!_isOff)
                Keep(own, helpers.ConvertAll(helper => helper.Batch), width);
        }
        finally
        {
            helpers.ForEach(helper => helper.Batch.Dispose());
        }
    }

    private void Keep(NearestBatch own, List<NearestBatch> helpers, int width)
    {
        _mayHaveNulls = own.MayHaveNulls || helpers.Any(helper => helper.MayHaveNulls);
        for (int query = 0; query < width; query++)
        {
            foreach (NearestBatch helper in helpers)
                own.Nearest[query].Offer(helper.Nearest[query]);
            _found[query] = NearestScanOperator.Ordered(own.Nearest[query]);
        }

        _end = _first + width;
    }

    /// <summary>
    /// Each row's own, as the scan would evaluate it; the join's cells stand where they stood. Null where one fails: the statement may end
    /// before its turn.
    /// </summary>
    private Column[]? Queries(int width)
    {
        var queries = new Column[width];
        Evaluator evaluator = _scope.Compile(_node.Query, ColumnLayout.Empty);
        try
        {
            for (int i = 0; i < width; i++)
            {
                Stand(_row + i);
                queries[i] = evaluator.EvaluateOnce();
            }

            return queries;
        }
        catch (SqlException)
        {
            return null;
        }
        finally
        {
            Stand(_row);
        }
    }

    private void Stand(int row)
    {
        for (int i = 0; i < _cells.Length; i++)
            _cells[i].Set(_batch!.Columns[i], row);
    }
}
