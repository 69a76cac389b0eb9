using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>Rows whose key has the given values. A NULL among them finds nothing.</summary>
internal sealed class KeyLookupOperator(KeyLookupNode node, ExecutionScope scope) : Operator
{
    private readonly RowFilter? _filter = RowFilter.Create(node.Filter, node.Output, scope);
    private readonly List<long> _versions = [];
    private int _next = -1;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        Transaction transaction = scope.Statement.Transaction;
        TableStore tables = transaction.Manager.Tables;
        if (_next < 0)
            Find(transaction, tables);
        while (_next < _versions.Count)
        {
            scope.ThrowIfCancelled();
            int count = Math.Min(_versions.Count - _next, Batch.TargetRows);
            ReadOnlySpan<long> versions = CollectionsMarshal.AsSpan(_versions).Slice(_next, count);
            Batch rows = tables.Fetch(transaction, node.Table, versions, node.Ordinals);
            _next += count;
            batch = _filter is null ? rows : _filter.Apply(rows);
            scope.Run.Measurements?.Removed(node, rows.Count - (batch?.Count ?? 0));
            if (batch is not null)
                return true;
        }

        batch = null;
        return false;
    }

    public override void Dispose()
    {
    }

    private void Find(Transaction transaction, TableStore tables)
    {
        _next = 0;
        var values = new Column[node.KeyValues.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = scope.Compile(node.KeyValues[i], ColumnLayout.Empty).EvaluateOnce();
        tables.Lookup(transaction, node.Table, node.Key, values, 0, _versions);
        _versions.Sort(); // the order they lie in, as a scan would give them
    }
}
