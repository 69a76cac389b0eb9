using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// Rows in the order of a key, between its bounds. The first batches are small, since whoever asks for an order often wants few rows. A
/// bound that is NULL finds nothing.
/// </summary>
internal sealed class KeyRangeOperator(KeyRangeNode node, ExecutionScope scope) : Operator
{
    private const int FirstRows = 32;
    private readonly RowFilter? _filter = RowFilter.ForNode(node.Filter, node.Output, scope);
    private readonly List<long> _versions = [];
    private int _size = FirstRows;
    private bool _isOpen;
    private KeyCursor? _cursor;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        Transaction transaction = scope.Statement.Transaction;
        if (!_isOpen)
            Open(transaction);
        while (_cursor is not null)
        {
            scope.ThrowIfCancelled();
            if (Read(transaction, _cursor) is not { } rows)
                break;
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

    // What the key holds itself is not looked for in the table.
    private Batch? Read(Transaction transaction, KeyCursor cursor)
    {
        _versions.Clear();
        Column[]? keys = node.IsCovered
            ? [.. node.Key.Columns.Select(ordinal => node.Table.Columns[ordinal].Type.NewColumn(_size))]
            : null;
        if (!cursor.TryRead(_versions, _size, keys))
            return null;
        _size = Math.Min(_size * 4, Batch.TargetRows);
        if (keys is null)
            return transaction.Manager.Tables.Fetch(transaction, node.Table, CollectionsMarshal.AsSpan(_versions), node.Ordinals);
        List<int> places = [.. node.Key.Columns];
        return new Batch([.. node.Ordinals.Select(ordinal => keys[places.IndexOf(ordinal)])], _versions.Count);
    }

    private void Open(Transaction transaction)
    {
        _isOpen = true;
        Column[] prefix = [.. node.Prefix.Select(Value)];
        Column? low = node.Low is null ? null : Value(node.Low.Value), high = node.High is null ? null : Value(node.High.Value);
        if (prefix.Any(value => value.IsNull(0)) || low?.IsNull(0) == true || high?.IsNull(0) == true)
            return;
        SqlType[] types = [.. node.Key.Columns.Select(ordinal => node.Table.Columns[ordinal].Type)];
        var bounds = new KeyBounds(types, prefix, low, node.Low?.IsIn ?? false, high, node.High?.IsIn ?? false);
        _cursor = transaction.Manager.Tables.OpenKeys(transaction, node.Table, node.Key, bounds, node.Descending);
    }

    private Column Value(BoundExpression expression) => scope.Compile(expression, ColumnLayout.Empty).EvaluateOnce();
}
