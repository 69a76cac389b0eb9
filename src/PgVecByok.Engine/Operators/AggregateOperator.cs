using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// GROUP BY by hash, once per grouping set. Past the budget, rows of groups not yet known are laid aside and aggregated after the
/// known ones were put out.
/// </summary>
internal sealed class AggregateOperator : Operator
{
    private readonly AggregateNode _node;
    private readonly Operator _input;
    private readonly ExecutionScope _scope;
    private readonly IReadOnlyList<IReadOnlyList<int>> _sets;
    private readonly Queue<(SpilledRows Rows, IReadOnlyList<int> Set, int Depth)> _later = new();
    private IEnumerator<Batch>? _output;

    public AggregateOperator(AggregateNode node, Operator input, ExecutionScope scope)
    {
        (_node, _input, _scope) = (node, input, scope);
        _sets = node.GroupingSets ?? [[.. Enumerable.Range(0, node.Keys.Count)]];
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        _output ??= Run().GetEnumerator();
        batch = _output.MoveNext() ? _output.Current : null;
        return batch is not null;
    }

    // A key's value decides for the whole group.
    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners)
    {
        for (int i = 0; _node.GroupingSets is null && i < _node.Keys.Count; i++)
        {
            if (_node.Output[i] == column)
                return _node.Keys[i] is BoundColumn key && _input.TryLeaveOut(key.Column, partners);
        }

        return false;
    }

    public override void Dispose()
    {
        _output?.Dispose();
        foreach (var part in _later)
            part.Rows.Dispose();
        _input.Dispose();
    }

    private IEnumerable<Batch> Run()
    {
        foreach (Batch batch in Aggregate(_input, _sets, 0))
            yield return batch;
        while (_later.TryDequeue(out var part))
        {
            using SpilledRows rows = part.Rows;
            using var input = new EnumeratedRows(rows.Read());
            foreach (Batch batch in Aggregate(input, [part.Set], part.Depth))
                yield return batch;
        }
    }

    private IEnumerable<Batch> Aggregate(Operator input, IReadOnlyList<IReadOnlyList<int>> sets, int depth)
    {
        GroupedRows[] groups = [.. sets.Select(set => new GroupedRows(_node, set, depth, _scope))];
        try
        {
            while (input.TryRead(out Batch? batch))
            {
                _scope.ThrowIfCancelled();
                foreach (GroupedRows each in groups)
                    each.Add(batch);
            }

            foreach (GroupedRows each in groups)
            {
                foreach (SpilledRows part in each.TakeLaidAside())
                    _later.Enqueue((part, each.Set, depth + 1));
                foreach (Batch batch in each.Results())
                    yield return batch;
                each.Dispose();
            }
        }
        finally
        {
            foreach (GroupedRows each in groups)
                each.Dispose();
        }
    }
}
