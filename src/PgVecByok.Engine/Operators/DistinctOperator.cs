using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// DISTINCT puts out a row when it appears for the first time; DISTINCT ON the first of each run of equal keys, its input being
/// sorted by them.
/// </summary>
internal sealed class DistinctOperator : Operator
{
    private readonly Operator _input;
    private readonly ExecutionScope _scope;
    private readonly Evaluator[]? _on;
    private readonly RowKeys _keys;
    private readonly MemoryReservation _held;

    public DistinctOperator(DistinctNode node, Operator input, ExecutionScope scope)
    {
        (_input, _scope) = (input, scope);
        _on = node.On is { } on ? scope.Compile(on, node.Input.Output) : null;
        _keys = new RowKeys(node.On?.Select(key => key.Type) ?? node.Output.Select(column => column.Type));
        _held = scope.Run.Memory.Reserve();
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        while (_input.TryRead(out Batch? rows))
        {
            _scope.ThrowIfCancelled();
            Column[] keys = _on is null ? rows.Columns : [.. _on.Select(key => key.Evaluate(rows))];
            int[] hashes = new int[rows.Count];
            _keys.Hash(keys, hashes);
            var fresh = new List<int>();
            for (int row = 0; row < rows.Count; row++)
            {
                if (IsFirst(keys, row, hashes[row]))
                    fresh.Add(row);
            }

            _held.Set(_keys.CheapMemoryBytes);
            if (fresh.Count == 0)
                continue;
            batch = fresh.Count == rows.Count ? rows : rows.Gather([.. fresh]);
            return true;
        }

        batch = null;
        return false;
    }

    public override void Dispose()
    {
        _held.Dispose();
        _input.Dispose();
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
