using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>UNION, INTERSECT and EXCEPT, with or without ALL; NULL equals NULL.</summary>
internal sealed class SetCombination : Operator
{
    private readonly SetOperationNode _node;
    private readonly Operator _left;
    private readonly Operator _right;
    private readonly ExecutionScope _scope;
    private readonly RowKeys _keys;
    private readonly List<long> _counts = []; // by key, of the right side; what is left of them
    private readonly MemoryReservation _held;
    private bool _leftIsDone;
    private bool _isPrepared;

    public SetCombination(SetOperationNode node, Operator left, Operator right, ExecutionScope scope)
    {
        (_node, _left, _right, _scope) = (node, left, right, scope);
        _keys = new RowKeys(node.Output.Select(column => column.Type));
        _held = scope.Run.Memory.Reserve();
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (!_isPrepared && _node.Kind != SetOperationKind.Union)
            CountRight();
        _isPrepared = true;
        while (TryReadNext(out batch))
        {
            _scope.ThrowIfCancelled();
            if (_node is { Kind: SetOperationKind.Union, All: true })
                return true;
            int[] rows = Choose(batch);
            _held.Set(_keys.CheapMemoryBytes);
            if (rows.Length == 0)
                continue;
            batch = rows.Length == batch.Count ? batch : batch.Gather(rows);
            return true;
        }

        return false;
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
            if (Takes(batch.Columns, row, hashes[row]))
                rows.Add(row);
        }

        return [.. rows];
    }

    private bool Takes(Column[] columns, int row, int hash)
    {
        if (_node.Kind == SetOperationKind.Union)
        {
            _keys.FindOrAdd(columns, row, hash, out bool isNew);
            return isNew;
        }

        int key = _keys.Find(columns, row, hash);
        if (_node.Kind == SetOperationKind.Intersect)
        {
            if (key < 0 || _counts[key] <= 0)
                return false;
            _counts[key] = _node.All ? _counts[key] - 1 : 0;
            return true;
        }

        if (_node.All)
            return key < 0 || _counts[key]-- <= 0;
        if (key >= 0)
            return false;
        _keys.FindOrAdd(columns, row, hash, out _); // EXCEPT puts a row out once
        _counts.Add(0);
        return true;
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

            _held.Set(_keys.CheapMemoryBytes);
        }
    }
}
