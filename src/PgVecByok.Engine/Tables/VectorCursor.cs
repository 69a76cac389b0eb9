namespace PgVecByok.Engine;

/// <summary>
/// Vectors as they lie in memory: <see cref="Vectors"/> holds whole vectors of <see cref="Dimensions"/> floats each, and
/// <see cref="Rows"/> says which of them the statement sees. The n-th vector's row version is <see cref="FirstVersion"/> + n.
/// </summary>
public readonly ref struct VectorBlock
{
    public required ReadOnlySpan<float> Vectors { get; init; }

    public required int Dimensions { get; init; }

    public required ReadOnlySpan<int> Rows { get; init; }

    public required long FirstVersion { get; init; }
}

/// <summary>
/// A table's vectors for a nearest-neighbour scan, without a copy: blocks of vectors that lie one behind the other. NULLs are left out.
/// Call <see cref="ThrowIfFenced"/> before using what was computed from a block: a fence may wipe it meanwhile.
/// </summary>
public sealed class VectorCursor : IDisposable
{
    private readonly Transaction _transaction;
    private readonly TableColumn _column;
    private readonly Snapshot _snapshot;
    private readonly TenantRows _tenant;
    private readonly Chunk[] _chunks;
    private int[] _rows = new int[Batch.TargetRows];
    private int _chunk;
    private int _row;

    internal VectorCursor(Transaction transaction, Table table, TableRows rows, int vectorOrdinal)
    {
        (_transaction, _column) = (transaction, table.Columns[vectorOrdinal]);
        _snapshot = transaction.Snapshot;
        _tenant = rows.Tenant;
        _chunks = rows.Chunks;
    }

    public bool TryRead(out VectorBlock block)
    {
        for (; _chunk < _chunks.Length; (_chunk, _row) = (_chunk + 1, 0))
        {
            Chunk chunk = _chunks[_chunk];
            if (!chunk.Columns.TryGetValue(_column.Number, out ChunkColumn? stored))
                continue;
            var column = (VectorChunkColumn)stored;
            int end = chunk.Count;
            while (_row < end)
            {
                if (column.Values.IsNull(_row))
                {
                    _row++;
                    continue;
                }

                ReadOnlySpan<float> vectors = column.Run(_row, end, out int rows);
                int first = _row;
                _row += rows;
                if (Select(chunk, first, rows) is var count and > 0)
                {
                    _tenant.Capability.ThrowIfFenced();
                    block = new VectorBlock
                    {
                        Vectors = vectors, Dimensions = vectors.Length / rows, Rows = _rows.AsSpan(0, count),
                        FirstVersion = chunk.Version(first),
                    };
                    return true;
                }
            }
        }

        block = default;
        return false;
    }

    public void ThrowIfFenced() => _tenant.Capability.ThrowIfFenced();

    public void Dispose()
    {
    }

    private int Select(Chunk chunk, int first, int rows)
    {
        if (_rows.Length < rows)
            _rows = new int[chunk.Capacity];
        int count = Visibility.Select(_transaction.Manager, _snapshot, chunk, first, first + rows, _rows);
        for (int i = 0; i < count; i++)
            _rows[i] -= first;
        return count;
    }
}
