using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// UNION ALL, and the rows of the left side that INTERSECT and EXCEPT let pass; NULL equals NULL. Without ALL, whoever builds this puts a
/// <see cref="DistinctOperator"/> on top. Where the right side's rows pass the budget, both sides are parted by their hash and combined part
/// by part.
/// </summary>
internal sealed class SetCombination : Operator
{
    private const int DepthMax = 4, CountBytes = 8;
    private readonly SetOperationNode _node;
    private readonly Operator _left;
    private readonly Operator _right;
    private readonly ExecutionScope _scope;
    private readonly int _depth;
    private readonly RowKeys _keys;
    private readonly List<long> _counts = []; // by key, of the right side; what is left of them
    private readonly MemoryReservation _held;
    private readonly Queue<(SpilledRows Left, SpilledRows Right)> _parts = new();
    private (SpilledRows Left, SpilledRows Right)? _open;
    private SetCombination? _current;
    private bool _leftIsDone;
    private bool _isPrepared;

    public SetCombination(SetOperationNode node, Operator left, Operator right, ExecutionScope scope, int depth = 0)
    {
        (_node, _left, _right, _scope, _depth) = (node, left, right, scope, depth);
        _keys = new RowKeys(node.Output.Select(column => column.Type));
        _held = scope.Run.Memory.Reserve();
    }

    public static Operator Build(SetOperationNode node, Operator left, Operator right, ExecutionScope scope)
    {
        var combination = new SetCombination(node, left, right, scope);
        return node.All ? combination : new DistinctOperator(new DistinctNode(node, null), combination, scope);
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (!_isPrepared && _node.Kind != SetOperationKind.Union)
            CountRight();
        _isPrepared = true;
        while (TryReadNext(out batch))
        {
            _scope.ThrowIfCancelled();
            if (_node.Kind == SetOperationKind.Union)
                return true;
            int[] rows = Choose(batch);
            if (rows.Length == 0)
                continue;
            batch = rows.Length == batch.Count ? batch : batch.Gather(rows);
            return true;
        }

        return TryReadPart(out batch);
    }

    // Equal rows have equal columns, so what a row is combined with is left out with it.
    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners)
    {
        for (int i = 0; i < _node.Output.Count; i++)
        {
            if (_node.Output[i] != column)
                continue;
            bool left = _left.TryLeaveOut(_node.Left.Output[i], partners);
            return _right.TryLeaveOut(_node.Right.Output[i], partners) || left;
        }

        return false;
    }

    public override void Dispose()
    {
        _held.Dispose();
        _left.Dispose();
        _right.Dispose();
        Close();
        foreach ((SpilledRows left, SpilledRows right) in _parts)
        {
            left.Dispose();
            right.Dispose();
        }
    }

    private bool TryReadNext([NotNullWhen(true)] out Batch? batch)
    {
        if (!_leftIsDone && _left.TryRead(out batch))
            return true;
        _leftIsDone = true;
        batch = null;
        return _node.Kind == SetOperationKind.Union && _right.TryRead(out batch);
    }

    private int[] Choose(Batch batch)
    {
        int[] hashes = new int[batch.Count];
        _keys.Hash(batch.Columns, hashes);
        var rows = new List<int>();
        for (int row = 0; row < batch.Count; row++)
        {
            if (Takes(_keys.Find(batch.Columns, row, hashes[row])))
                rows.Add(row);
        }

        return [.. rows];
    }

    private bool Takes(int key)
    {
        if (!_node.All)
            return key >= 0 == (_node.Kind == SetOperationKind.Intersect);
        if (_node.Kind == SetOperationKind.Intersect)
            return key >= 0 && _counts[key]-- > 0;
        return key < 0 || _counts[key]-- <= 0;
    }

    private void CountRight()
    {
        while (_right.TryRead(out Batch? batch))
        {
            _scope.ThrowIfCancelled();
            int[] hashes = new int[batch.Count];
            _keys.Hash(batch.Columns, hashes);
            for (int row = 0; row < batch.Count; row++)
            {
                int key = _keys.FindOrAdd(batch.Columns, row, hashes[row], out bool isNew);
                if (isNew)
                    _counts.Add(0);
                _counts[key]++;
            }

            _held.Set(_keys.CheapMemoryBytes + (CountBytes * _keys.Count));
            if (_depth < DepthMax && _held.Bytes > _scope.Run.Memory.HashNodeBytes)
            {
                Part();
                return;
            }
        }
    }

    private void Part()
    {
        using var rights = new RowPartitions(_node.Right.Output, _depth, _scope);
        using var lefts = new RowPartitions(_node.Left.Output, _depth, _scope);
        foreach (Batch batch in Counted())
            Add(rights, batch);
        _keys.Clear();
        _counts.Clear();
        _held.Set(0);
        while (_right.TryRead(out Batch? batch))
            Add(rights, batch);
        while (_left.TryRead(out Batch? batch))
            Add(lefts, batch);
        _leftIsDone = true;
        foreach ((SpilledRows left, SpilledRows right) in lefts.Take().Zip(rights.Take()))
            _parts.Enqueue((left, right));
        if (_scope.Run.Measurements?.Of(_node) is { } measurement)
            measurement.SpilledBytes += _parts.Sum(part => part.Left.Bytes + part.Right.Bytes);
    }

    private void Add(RowPartitions parts, Batch batch)
    {
        int[] hashes = new int[batch.Count];
        _keys.Hash(batch.Columns, hashes);
        parts.Add(batch, hashes);
    }

    /// <summary>The right rows counted so far, each as often as it came; once is enough without ALL.</summary>
    private IEnumerable<Batch> Counted()
    {
        var rows = new List<int>();
        for (int key = 0; key < _keys.Count; key++)
        {
            for (long left = _node.All ? _counts[key] : 1; left > 0; left--)
            {
                rows.Add(key);
                if (rows.Count < Batch.TargetRows)
                    continue;
                yield return new Batch(_keys.Columns, _keys.Count).Gather([.. rows]);
                rows.Clear();
            }
        }

        if (rows.Count > 0)
            yield return new Batch(_keys.Columns, _keys.Count).Gather([.. rows]);
    }

    private bool TryReadPart([NotNullWhen(true)] out Batch? batch)
    {
        while (true)
        {
            if (_current is not null && _current.TryRead(out batch))
                return true;
            Close();
            batch = null;
            if (!_parts.TryDequeue(out (SpilledRows Left, SpilledRows Right) part))
                return false;
            _open = part;
            _current = new SetCombination(
                _node, new EnumeratedRows(part.Left.Read()), new EnumeratedRows(part.Right.Read()), _scope, _depth + 1);
        }
    }

    private void Close()
    {
        _current?.Dispose();
        _current = null;
        _open?.Left.Dispose();
        _open?.Right.Dispose();
        _open = null;
    }
}
