using System.Diagnostics.CodeAnalysis;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The row that a cursor stands on. Where the transaction has changed it since, it is the row it has become; none where it is gone.
/// </summary>
internal sealed class CursorRowOperator(CurrentRowNode node, ExecutionScope scope) : Operator
{
    private readonly RowFilter? _filter = RowFilter.Create(node.Filter, node.Output, scope);
    private bool _isRead;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        batch = null;
        if (_isRead)
            return false;
        _isRead = true;
        Transaction transaction = scope.Statement.Transaction;
        TableStore tables = transaction.Manager.Tables;
        if (tables.Newest(transaction, node.Table, Named().VersionOf(node.Table)) is not { } version)
            return false;
        Batch row = tables.Fetch(transaction, node.Table, [version], node.Ordinals);
        batch = _filter is null ? row : _filter.Apply(row);
        return batch is not null;
    }

    public override bool TryReset()
    {
        _isRead = false;
        return true;
    }

    public override void Dispose()
    {
    }

    private Cursor Named()
    {
        Column value = scope.Compile([node.Cursor], [])[0].EvaluateOnce();
        string? name = value.Boxed(0)?.ToString();
        return scope.Statement.Session.Cursors().FirstOrDefault(cursor => cursor.Name == name)
            ?? throw new SqlException(SqlState.InvalidCursorName, $"cursor \"{name}\" does not exist");
    }
}
