using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// DISTINCT puts out a row when it appears for the first time; past the budget, rows not yet known are laid aside in parts, each of which
/// comes after. DISTINCT ON puts out the first of each run of equal keys, its input being sorted by them.
/// </summary>
internal sealed class DistinctOperator : Operator
{
    private const int DepthMax = 4;
    private readonly DistinctNode _node;
    private readonly ExecutionScope _scope;
    private readonly Evaluator[]? _on;
    private readonly RowKeys _keys;
    private readonly MemoryReservation _held;
    private readonly Queue<(SpilledRows Rows, int Depth)> _later = new();
    private Operator _input;
    private SpilledRows? _part;
    private int _depth;
    private RowPartitions? _laidAside;

    public DistinctOperator(DistinctNode node, Operator input, ExecutionScope scope)
    {
        (_node, _input, _scope) = (node, input, scope);
        _on = node.On is { } on ? scope.Compile(on, node.Input.Output) : null;
        _keys = new RowKeys(node.On?.Select(key => key.Type) ?? node.Output.Select(column => column.Type));
        _held = scope.Run.Memory.Reserve();
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        do
        {
            while (_input.TryRead(out Batch? rows))
            {
                _scope.ThrowIfCancelled();
                batch = Choose(rows);
                if (batch is not null)
                    return true;
            }
        }
        while (TryTakePart());
        batch = null;
        return false;
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners) => _on is null && _input.TryLeaveOut(column, partners);

    public override void Dispose()
    {
        _held.Dispose();
        _laidAside?.Dispose();
        _input.Dispose();
        _part?.Dispose();
        foreach ((SpilledRows rows, _) in _later)
            rows.Dispose();
    }

    private Batch? Choose(Batch rows)
    {
        Column[] keys = _on is null ? rows.Columns : [.. _on.Select(key => key.Evaluate(rows))];
        int[] hashes = new int[rows.Count];
        _keys.Hash(keys, hashes);
        if (_laidAside is not null)
        {
            LayAside(_laidAside, rows, keys, hashes);
            return null;
        }

        var fresh = new List<int>();
        for (int row = 0; row < rows.Count; row++)
        {
            if (IsFirst(keys, row, hashes[row]))
                fresh.Add(row);
        }

        _held.Set(_keys.CheapMemoryBytes);
        if (_on is null && _depth < DepthMax && _held.Bytes > _scope.Run.Memory.HashNodeBytes)
            _laidAside = new RowPartitions(_node.Output, _depth, _scope);
        return fresh.Count == 0 ? null : fresh.Count == rows.Count ? rows : rows.Gather([.. fresh]);
    }

    private void LayAside(RowPartitions parts, Batch rows, Column[] keys, int[] hashes)
    {
        int[] unknown = [.. ScatteredColumn.AllRows(rows.Count).Where(row => _keys.Find(keys, row, hashes[row]) < 0)];
        if (unknown.Length > 0)
            parts.Add(rows.Gather(unknown), [.. unknown.Select(row => hashes[row])]);
    }

    private bool TryTakePart()
    {
        foreach (SpilledRows rows in _laidAside?.Take() ?? [])
        {
            if (_scope.Run.Measurements?.Of(_node) is { } measurement)
                measurement.SpilledBytes += rows.Bytes;
            _later.Enqueue((rows, _depth + 1));
        }

        _laidAside = null;
        if (!_later.TryDequeue(out (SpilledRows Rows, int Depth) next))
            return false;
        _input.Dispose();
        _part?.Dispose();
        (_part, _depth) = next;
        _input = new EnumeratedRows(_part.Read());
        _keys.Clear();
        _held.Set(0);
        return true;
    }

    // Of a sorted input only the run at hand needs to be known.
    private bool IsFirst(Column[] keys, int row, int hash)
    {
        if (_on is not null && _keys.Find(keys, row, hash) < 0)
            _keys.Clear();
        _keys.FindOrAdd(keys, row, hash, out bool isNew);
        return isNew;
    }
}
