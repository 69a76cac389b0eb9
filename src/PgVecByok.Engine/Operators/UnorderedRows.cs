using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>Rows whose distance is NULL, which ORDER BY puts last: all of them for a NULL query, else those without a vector.</summary>
internal sealed class UnorderedRows : Operator
{
    private readonly NearestScanNode _node;
    private readonly ExecutionScope _scope;
    private readonly bool _onlyNulls;
    private readonly RowFilter? _filter;
    private readonly Evaluator _target;
    private TableCursor? _cursor;
    private long _left;

    public UnorderedRows(NearestScanNode node, long count, bool onlyNulls, ExecutionScope scope)
    {
        (_node, _left, _onlyNulls, _scope) = (node, count, onlyNulls, scope);
        _filter = RowFilter.Create(node.Filter, [.. node.Output.Take(node.Ordinals.Count)], scope);
        _target = scope.Compile(node.Target, node.TargetColumns);
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        Transaction transaction = _scope.Statement.Transaction;
        _cursor ??= transaction.Manager.Tables.Scan(transaction, _node.Table, [.. _node.Ordinals, .. _node.TargetOrdinals]);
        while (_left > 0 && _cursor.TryRead(out Batch all))
        {
            _scope.ThrowIfCancelled();
            batch = Choose(all);
            if (batch is null)
                continue;
            batch = LimitOperator.Slice(batch, 0, (int)Math.Min(batch.Count, _left));
            _left -= batch.Count;
            if (_node.DistanceOutput is { } distance)
                batch = new Batch([.. batch.Columns, .. MaterialisedJoin.Nulls([distance], batch.Count)], batch.Count);
            return true;
        }

        batch = null;
        return false;
    }

    public override void Dispose() => _cursor?.Dispose();

    private Batch? Choose(Batch all)
    {
        int columns = _node.Ordinals.Count;
        var rows = new Batch(all.Columns[..columns], all.Count);
        if (_onlyNulls)
        {
            Column vectors = _target.Evaluate(new Batch(all.Columns[columns..], all.Count));
            if (vectors.HasNoNulls)
                return null;
            int[] without = [.. ScatteredColumn.AllRows(all.Count).Where(vectors.IsNull)];
            if (without.Length == 0)
                return null;
            rows = rows.Gather(without);
        }

        return _filter is null ? rows : _filter.Apply(rows);
    }
}
