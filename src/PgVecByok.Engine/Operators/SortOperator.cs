using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// ORDER BY, stable. Rows past work_mem are laid aside in sorted runs and merged at the end; the merge holds one batch of each.
/// </summary>
internal sealed class SortOperator : Operator
{
    private readonly PlanNode _node;
    private readonly Operator _input;
    private readonly ExecutionScope _scope;
    private readonly RowOrder _order;
    private readonly Evaluator[] _keys;
    private readonly MemoryReservation _held;
    private readonly SqlType[] _types; // the keys', then the rows'
    private readonly RowBuffer _rows;
    private readonly List<SpilledRows> _runs = [];
    private int[]? _sorted;
    private int _next;
    private RunMerge? _merge;

    public SortOperator(PlanNode node, IReadOnlyList<SortKey> keys, Operator input, ExecutionScope scope)
    {
        (_node, _input, _scope) = (node, input, scope);
        _order = new RowOrder(keys);
        _keys = scope.Compile(keys.Select(key => key.Expression), node.Output);
        _held = scope.Run.Memory.Reserve();
        _types = [.. _order.Types, .. node.Output.Select(column => column.Type)];
        _rows = new RowBuffer(_types);
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_sorted is null && _merge is null)
            Sort();
        _scope.ThrowIfCancelled();
        if (_merge is not null)
            return _merge.TryRead(out batch);
        int count = Math.Min(_sorted!.Length - _next, Batch.TargetRows);
        if (count == 0)
        {
            batch = null;
            return false;
        }

        batch = WithoutKeys(_rows.Take(_sorted.AsSpan(_next, count)));
        _next += count;
        return true;
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners) => _input.TryLeaveOut(column, partners);

    public override void Dispose()
    {
        _held.Dispose();
        _merge?.Dispose();
        foreach (SpilledRows run in _runs)
            run.Dispose();
        _input.Dispose();
    }

    private void Sort()
    {
        while (_input.TryRead(out Batch? batch))
        {
            _scope.ThrowIfCancelled();
            Column[] columns = [.. _keys.Select(key => key.Evaluate(batch)), .. batch.Columns];
            _rows.Add(columns, batch.Count);
            _held.Add(columns.Sum(column => column.MemoryBytes) + (16L * batch.Count));
            if (_held.Bytes > _scope.Run.Memory.NodeBytes)
                LayAside();
        }

        Note();
        if (_runs.Count == 0)
        {
            _sorted = _order.Sort(_rows.Columns, _rows.Count);
            return;
        }

        if (_rows.Count > 0)
            LayAside();
        _merge = new RunMerge(_runs, _order, _types);
    }

    private void LayAside()
    {
        var run = new SpilledRows(_types, _scope.Run.Spills);
        _runs.Add(run);
        int[] order = _order.Sort(_rows.Columns, _rows.Count);
        for (int from = 0; from < order.Length; from += Batch.TargetRows)
            run.Add(_rows.Take(order.AsSpan(from, Math.Min(Batch.TargetRows, order.Length - from))));
        _rows.Clear();
        Note();
        _held.Set(0);
    }

    private void Note()
    {
        if (_scope.Run.Measurements?.Of(_node) is not { } measurement)
            return;
        measurement.SortMethod = _runs.Count > 0 ? "external merge" : "quicksort";
        measurement.SpilledBytes = _runs.Sum(run => run.Bytes);
        measurement.MemoryBytes = Math.Max(measurement.MemoryBytes, _held.Bytes);
    }

    private Batch WithoutKeys(Batch batch) => new(batch.Columns[_order.Count..], batch.Count);
}
