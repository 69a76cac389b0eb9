using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// Window calls over one partitioning and order. The input is sorted by both (and may spill there), then one partition at a time is
/// held and computed; one that is larger than work_mem goes through as <see cref="StreamedWindow"/>, where the calls allow it.
/// </summary>
internal sealed class WindowOperator : Operator
{
    private readonly WindowNode _node;
    private readonly ExecutionScope _scope;
    private readonly SortOperator _sorted;
    private readonly Evaluator[] _partitionKeys;
    private readonly KeyComparer[] _comparers;
    private readonly WindowCalls _calls;
    private readonly MemoryReservation _held;
    private RowBuffer _rows;
    private RowBuffer _keys;
    private Operator? _output;
    private StreamedWindow? _streamed;
    private bool _isEnd;
    private bool _isEndOfPartition;
    private Batch? _rest;

    public WindowOperator(WindowNode node, Operator input, ExecutionScope scope)
    {
        (_node, _scope) = (node, scope);
        SortKey[] order = [.. node.Partition.Select(key => new SortKey(key, false, false)), .. node.Order];
        _sorted = new SortOperator(node.Input, order, input, scope);
        _partitionKeys = scope.Compile(node.Partition, node.Input.Output);
        _comparers = [.. node.Partition.Select(key => KeyComparer.For(key.Type))];
        _calls = new WindowCalls(node, scope);
        _held = scope.Run.Memory.Reserve();
        _rows = new RowBuffer(node.Input.Output);
        _keys = new RowBuffer(node.Partition.Select(key => key.Type));
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        while (true)
        {
            _scope.ThrowIfCancelled();
            if (_output is not null && _output.TryRead(out batch))
                return true;
            if (!TryReadPartition())
            {
                batch = null;
                return false;
            }

            if (!_isEndOfPartition)
            {
                _streamed?.Dispose();
                _streamed = new StreamedWindow(_node, _scope);
                _output = new EnumeratedRows(_streamed.Run(Streamed()));
                continue;
            }

            var partition = new Batch(_rows.Columns, _rows.Count);
            var whole = new RowBuffer(_node.Output);
            whole.Add([.. partition.Columns, .. _calls.Compute(partition)], partition.Count);
            _output = new BufferedRows(whole, 0);
        }
    }

    public override void Dispose()
    {
        _output?.Dispose();
        _streamed?.Dispose();
        _held.Dispose();
        _sorted.Dispose();
    }

    /// <summary>The next partition; not all of it where it need not be held.</summary>
    private bool TryReadPartition()
    {
        _rows = new RowBuffer(_node.Input.Output);
        _keys = new RowBuffer(_node.Partition.Select(key => key.Type));
        _held.Set(0);
        _isEndOfPartition = false;
        bool canStream = StreamedWindow.Can(_node);
        while (!_isEndOfPartition && TryReadOwn(out Batch? own))
        {
            _rows.Add(own);
            _held.Add(3 * MemoryReservation.Size(own));
            if (canStream && _held.Bytes > _scope.Run.Memory.NodeBytes)
                return true;
        }

        _isEndOfPartition = true;
        return _rows.Count > 0;
    }

    /// <summary>What was read of the partition, and the rest of it as it is read.</summary>
    private IEnumerable<Batch> Streamed()
    {
        var read = new Batch(_rows.Columns, _rows.Count);
        for (int from = 0; from < read.Count; from += Batch.TargetRows)
            yield return LimitOperator.Slice(read, from, Math.Min(from + Batch.TargetRows, read.Count));
        _rows = new RowBuffer(_node.Input.Output);
        _held.Set(0);
        while (!_isEndOfPartition && TryReadOwn(out Batch? own))
            yield return own;
    }

    /// <summary>The next rows of the partition, or of a new one where there is none yet.</summary>
    private bool TryReadOwn([NotNullWhen(true)] out Batch? own)
    {
        own = null;
        Batch? batch = _rest;
        _rest = null;
        if (_isEnd || (batch is null && !_sorted.TryRead(out batch)))
        {
            _isEnd = true;
            return false;
        }

        Column[] keys = [.. _partitionKeys.Select(key => key.Evaluate(batch))];
        int end = EndOfPartition(keys, batch.Count);
        if (end < batch.Count)
            (_rest, _isEndOfPartition) = (LimitOperator.Slice(batch, end, batch.Count), true);
        if (end == 0)
            return false;
        if (_keys.Count == 0)
            _keys.Add([.. keys.Select(key => key.Prefix(1))], 1);
        own = LimitOperator.Slice(batch, 0, end);
        return true;
    }

    private int EndOfPartition(Column[] keys, int count)
    {
        for (int row = 0; row < count; row++)
        {
            for (int i = 0; i < keys.Length; i++)
            {
                Column first = _keys.Count > 0 ? _keys.Columns[i] : keys[i];
                if (!_comparers[i].AreEqual(first, 0, keys[i], row))
                    return row;
            }
        }

        return count;
    }
}
