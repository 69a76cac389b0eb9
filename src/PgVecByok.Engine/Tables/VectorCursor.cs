using System.Runtime.InteropServices;
using PgVecByok.Storage;

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
    private readonly PageSet _pages;
    private int[] _rows = new int[Batch.TargetRows];
    private ChunkValues? _values;
    private int _chunk = -1;
    private int _row;
    private int _end;
    private bool _nulls;
    private bool[] _isNull = [];

    internal VectorCursor(Transaction transaction, Table table, TableRows rows, int vectorOrdinal)
    {
        (_transaction, _column) = (transaction, table.Columns[vectorOrdinal]);
        _snapshot = transaction.Snapshot;
        _tenant = rows.Tenant;
        _chunks = rows.Chunks;
        _pages = transaction.Read(new PageSet(rows.IsLargerThanCache));
    }

    /// <summary>The block is valid until the next call.</summary>
    public bool TryRead(out VectorBlock block)
    {
        while (_values is not null || TryNextChunk())
        {
            ReadOnlySpan<float> vectors = _values is StoredValues stored
                ? NextStored(stored, out int first, out int rows)
                : NextResident((ResidentValues)_values!, out first, out rows);
            if (rows == 0)
            {
                _values = null;
                continue;
            }

            _row = first + rows;
            Chunk chunk = _chunks[_chunk];
            int count = Select(chunk, first, rows);
            if (count == 0)
                continue;
            _tenant.Capability.ThrowIfFenced();
            block = new VectorBlock
            {
                Vectors = vectors, Dimensions = vectors.Length / rows, Rows = _rows.AsSpan(0, count), FirstVersion = chunk.Version(first),
            };
            return true;
        }

        block = default;
        return false;
    }

    public void ThrowIfFenced() => _tenant.Capability.ThrowIfFenced();

    public void Dispose() => _transaction.HasRead(_pages);

    private bool TryNextChunk()
    {
        if (_chunk + 1 >= _chunks.Length)
            return false;
        (_values, _row) = (_chunks[++_chunk].Values, 0);
        _end = _chunks[_chunk].Count;
        return true;
    }

    /// <summary>From memory: vectors that lie one behind the other.</summary>
    private ReadOnlySpan<float> NextResident(ResidentValues resident, out int first, out int rows)
    {
        (first, rows, _nulls) = (_row, 0, false);
        if (!resident.Columns.TryGetValue(_column.Number, out ChunkColumn? stored))
            return default;
        var column = (VectorChunkColumn)stored;
        while (first < _end && column.Values.IsNull(first))
            first++;
        return first < _end ? column.Run(first, _end, out rows) : default;
    }

    /// <summary>From a page: all of it where its vectors have one length, else those that do.</summary>
    private ReadOnlySpan<float> NextStored(StoredValues stored, out int first, out int rows)
    {
        (first, rows) = (_row, 0);
        ReadOnlySpan<PageEntry> pages = stored.Pages(_column);
        int at = 0;
        while (at < pages.Length && pages[at].First + pages[at].Rows <= _row)
            at++;
        if (at == pages.Length)
            return default;
        PageReader reader = _pages.For(_column.Number);
        var view = new PageView(reader.Read(stored.Segment.Reader, pages[at]), pages[at].Rows);
        int from = _row - pages[at].First;
        if (view.IsFixed)
        {
            _nulls = view.HasNulls;
            rows = view.Rows - from;
            if (_nulls)
                KeepNulls(view, from);
            return MemoryMarshal.Cast<byte, float>(view.Values)[(from * view.Width / sizeof(float))..];
        }

        return NextVariable(view, pages[at], from, out first, out rows);
    }

    private ReadOnlySpan<float> NextVariable(PageView view, PageEntry page, int from, out int first, out int rows)
    {
        _nulls = false;
        while (from < view.Rows && view.IsNull(from))
            from++;
        (first, rows) = (page.First + from, 0);
        if (from == view.Rows)
        {
            // Nothing but NULLs to its end: they are one block that nobody sees.
            (_nulls, first, rows) = (true, _row, page.First + view.Rows - _row);
            _isNull = new bool[rows];
            Array.Fill(_isNull, true);
            return default;
        }

        int bytes = view[from].Length;
        while (from + rows < view.Rows && !view.IsNull(from + rows) && view[from + rows].Length == bytes)
            rows++;
        ReadOnlySpan<byte> values = view.Values[(view.Rows * sizeof(int))..];
        int start = from == 0 ? 0 : MemoryMarshal.Read<int>(view.Values[((from - 1) * sizeof(int))..]);
        return MemoryMarshal.Cast<byte, float>(values.Slice(start, rows * bytes));
    }

    private void KeepNulls(in PageView view, int from)
    {
        if (_isNull.Length < view.Rows - from)
            _isNull = new bool[view.Rows - from];
        for (int row = from; row < view.Rows; row++)
            _isNull[row - from] = view.IsNull(row);
    }

    private int Select(Chunk chunk, int first, int rows)
    {
        if (_rows.Length < rows)
            _rows = new int[Math.Max(rows, chunk.Capacity)];
        int count = Visibility.Select(_transaction.Manager, _snapshot, chunk, first, first + rows, _rows);
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            int row = _rows[i] - first;
            if (!_nulls || !_isNull[row])
                _rows[kept++] = row;
        }

        return kept;
    }
}
