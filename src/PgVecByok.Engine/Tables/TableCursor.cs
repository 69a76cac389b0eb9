namespace PgVecByok.Engine;

/// <summary>
/// All rows of a table that a statement sees, a batch at a time, in the order they were placed. Rows that come or go while it runs make
/// no difference to it. A fence ends it: no batch is handed out that was read from wiped memory.
/// </summary>
public sealed class TableCursor : IDisposable
{
    private readonly Transaction _transaction;
    private readonly Table _table;
    private readonly IReadOnlyList<int> _ordinals;
    private readonly Snapshot _snapshot;
    private readonly TenantRows _tenant;
    private readonly Chunk[] _chunks;
    private readonly PageSet _pages;
    private readonly int[] _rows = new int[Batch.TargetRows];
    private int _chunk;
    private int _row;

    internal TableCursor(Transaction transaction, Table table, TableRows rows, IReadOnlyList<int> ordinals)
    {
        (_transaction, _table, _ordinals) = (transaction, table, ordinals);
        _snapshot = transaction.Snapshot;
        _tenant = rows.Tenant;
        _chunks = rows.Chunks;
        _pages = transaction.Read(new PageSet(rows.IsLargerThanCache));
    }

    public bool TryRead(out Batch batch)
    {
        while (_chunk < _chunks.Length)
        {
            Chunk chunk = _chunks[_chunk];
            int end = Math.Min(chunk.Count, _row + Batch.TargetRows);
            int count = Visibility.Select(_transaction.Manager, _snapshot, chunk, _row, end, _rows);
            if (end == chunk.Count)
                (_chunk, _row) = (_chunk + 1, 0);
            else
                _row = end;
            if (count == 0)
                continue;
            batch = RowReader.Read(_transaction.Manager, _table, chunk, _rows.AsSpan(0, count), _ordinals, _pages);
            _tenant.Capability.ThrowIfFenced();
            return true;
        }

        batch = null!;
        return false;
    }

    public void Dispose() => _transaction.HasRead(_pages);
}
