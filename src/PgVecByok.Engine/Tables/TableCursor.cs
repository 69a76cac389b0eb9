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
        bool isMore = TryMove(out Chunk? chunk, out ReadOnlySpan<int> rows);
        batch = isMore ? Read(chunk!, rows, _ordinals) : null!;
        return isMore;
    }

    /// <summary>The next rows that the statement sees, not yet read. Good until the next call.</summary>
    internal bool TryMove([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Chunk? found, out ReadOnlySpan<int> rows)
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
            found = chunk;
            rows = _rows.AsSpan(0, count);
            return true;
        }

        found = null;
        rows = default;
        return false;
    }

    /// <summary>Values of some of the rows moved to.</summary>
    internal Batch Read(Chunk chunk, ReadOnlySpan<int> rows, IReadOnlyList<int> ordinals)
    {
        Batch batch = RowReader.Read(_transaction.Manager, _table, chunk, rows, ordinals, _pages);
        _tenant.Capability.ThrowIfFenced();
        return batch;
    }

    public void Dispose() => _transaction.HasRead(_pages);
}
