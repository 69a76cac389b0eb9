using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>Rows whose key has the given values. A NULL among them finds nothing.</summary>
internal sealed class KeyLookupOperator(KeyLookupNode node, ExecutionScope scope) : Operator
{
    private readonly RowFilter? _filter = RowFilter.Create(node.Filter, node.Output, scope);
    private readonly List<long> _versions = [];
    private Evaluator[] _keys = [];
    private Column[] _values = [];
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

    public override bool TryReset()
    {
        _versions.Clear();
        _next = -1;
        return true;
    }

    public override void Dispose()
    {
    }

    private void Find(Transaction transaction, TableStore tables)
    {
        _next = 0;
        if (_keys.Length == 0)
        {
            _keys = scope.Compile(node.KeyValues, []);
            _values = new Column[_keys.Length];
        }

        for (int i = 0; i < _keys.Length; i++)
            _values[i] = _keys[i].EvaluateOnce();
        if (node.AnyOf >= 0)
            FindAny(transaction, tables);
        else
            tables.Lookup(transaction, node.Table, node.Key, _values, 0, _versions);
        Array.Clear(_values); // a tenant's
        if (_versions.Count > 1)
            _versions.Sort(); // the order they lie in, as a scan would give them
    }

    private void FindAny(Transaction transaction, TableStore tables)
    {
        if (_values[node.AnyOf].IsNull(0))
            return;
        Column elements = ((Column<SqlArray>)_values[node.AnyOf])[0].Elements;
        var known = new RowKeys([node.Table.Columns[node.Key.Columns[node.AnyOf]].Type]);
        int[] hashes = new int[elements.Count];
        known.Hash([elements], hashes);
        for (int i = 0; i < elements.Count; i++)
        {
            scope.ThrowIfCancelled();
            if (elements.IsNull(i))
                continue;
            known.FindOrAdd([elements], i, hashes[i], out bool isNew);
            if (!isNew)
                continue;
            _values[node.AnyOf] = elements.Repeat(i, 1);
            tables.Lookup(transaction, node.Table, node.Key, _values, 0, _versions);
        }
    }
}
