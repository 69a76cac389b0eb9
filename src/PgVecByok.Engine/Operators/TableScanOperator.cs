using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>Every row of a table that the statement sees and its filter lets through.</summary>
internal sealed class TableScanOperator(TableScanNode node, ExecutionScope scope) : Operator
{
    private readonly RowFilter? _filter = RowFilter.Create(node.Filter, node.Output, scope);
    private TableCursor? _cursor;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        Transaction transaction = scope.Statement.Transaction;
        _cursor ??= transaction.Manager.Tables.Scan(
            transaction, node.Table, node.Ordinals, transaction.Serial is null ? null : ScanRange.Of(node, scope));
        while (_cursor.TryRead(out Batch rows))
        {
            scope.ThrowIfCancelled();
            batch = _filter is null ? rows : _filter.Apply(rows);
            scope.Run.Measurements?.Removed(node, rows.Count - (batch?.Count ?? 0));
            if (batch is not null)
                return true;
        }

        batch = null;
        return false;
    }

    public override void Dispose() => _cursor?.Dispose();
}
