using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// ORDER BY … LIMIT n: keeps the first n rows seen so far, and as many again before it sorts them out. A large n is a plain sort,
/// which can spill.
/// </summary>
internal sealed class TopNOperator : Operator
{
    private const int KeptMax = 16_384;
    private readonly TopNNode _node;
    private readonly Operator _input;
    private readonly ExecutionScope _scope;
    private readonly RowOrder _order;
    private readonly Evaluator[] _keys;
    private readonly MemoryReservation _held;
    private Operator? _sorted;

    public TopNOperator(TopNNode node, Operator input, ExecutionScope scope)
    {
        (_node, _input, _scope) = (node, input, scope);
        _order = new RowOrder(node.Keys);
        _keys = scope.Compile(node.Keys.Select(key => key.Expression), node.Input.Output);
        _held = scope.Run.Memory.Reserve();
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch) => (_sorted ??= Sort()).TryRead(out batch);

    public override void Dispose()
    {
        _held.Dispose();
        (_sorted ?? _input).Dispose();
        if (_sorted is BufferedRows)
            _input.Dispose();
    }

    private Operator Sort()
    {
        long count = RowCounts.Limit(_node.Count, _scope);
        long offset = RowCounts.Offset(_node.Offset, _scope);
        long kept = RowCounts.Add(count, offset);
        if (kept > KeptMax)
        {
            var sort = new SortOperator(_node, _node.Keys, _input, _scope);
            var limit = new LimitNode(_node.Input, _node.Count, _node.Offset, false, []);
            return new LimitOperator(limit, sort, _scope, new RowDemand());
        }

        RowBuffer rows = Collect((int)kept);
        int from = (int)Math.Min(offset, rows.Count);
        return new BufferedRows(rows, from);
    }

    private RowBuffer Collect(int kept)
    {
        var rows = new RowBuffer(_node.Input.Output);
        var keys = new RowBuffer(_order.Types);
        int most = kept + Math.Max(kept, Batch.TargetRows);
        while (kept > 0 && _input.TryRead(out Batch? batch))
        {
            _scope.ThrowIfCancelled();
            rows.Add(batch);
            keys.Add([.. _keys.Select(key => key.Evaluate(batch))], batch.Count);
            if (rows.Count >= most)
                Cut(rows, keys, kept);
        }

        Cut(rows, keys, kept);
        return rows;
    }

    private void Cut(RowBuffer rows, RowBuffer keys, int kept)
    {
        int[] order = _order.Sort(keys.Columns, keys.Count);
        ReadOnlySpan<int> first = order.AsSpan(0, Math.Min(kept, order.Length));
        rows.Keep(first);
        keys.Keep(first);
        _held.Set(rows.Columns.Sum(column => column.MemoryBytes) * 2);
        if (_scope.Run.Measurements?.Of(_node) is { } measurement)
            (measurement.SortMethod, measurement.MemoryBytes) = ("top-N heapsort", Math.Max(measurement.MemoryBytes, _held.Bytes));
    }
}

/// <summary>Rows that are there already, from one of them on.</summary>
internal sealed class BufferedRows(RowBuffer rows, int from) : Operator
{
    private int _next = from;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        int count = Math.Min(rows.Count - _next, Batch.TargetRows);
        batch = null;
        if (count <= 0)
            return false;
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++)
            chosen[i] = _next + i;
        _next += count;
        batch = rows.Take(chosen);
        return true;
    }

    public override void Dispose()
    {
    }
}
