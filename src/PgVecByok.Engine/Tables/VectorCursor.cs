using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using PgVecByok.Kernels;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// One column's values for a nearest-neighbour scan, without a copy: chunk after chunk, and in each the blocks of values that lie one
/// behind the other. Several cursors may share a queue of chunks, each for a thread of its own. Call <see cref="ThrowIfFenced"/> before
/// using what was computed from a block: a fence may wipe it meanwhile.
/// </summary>
public sealed class VectorCursor : IDisposable
{
    private readonly Transaction _transaction;
    private readonly TableColumn _column;
    private readonly Snapshot _snapshot;
    private readonly TenantRows _tenant;
    private readonly ChunkQueue _chunks;
    private readonly PageSet _pages;
    private readonly SketchReader _sketches = new();
    private Chunk? _chunk;
    private SegmentReader? _segment;
    private VectorChunkColumn? _resident;
    private int _page;
    private int _pageEnd;
    private int _row;
    private bool _hasNulls;
    private ulong[] _nulls = [];

    internal VectorCursor(Transaction transaction, Table table, TableRows rows, int vectorOrdinal, ChunkQueue chunks)
    {
        (_transaction, _column, _chunks) = (transaction, table.Columns[vectorOrdinal], chunks);
        _snapshot = transaction.Snapshot;
        _tenant = rows.Tenant;
        _pages = transaction.Read(new PageSet(rows.IsLargerThanCache));
    }

    /// <summary>Null for every block. Set: bits of a chunk's places, and pages without one are not read.</summary>
    internal ulong[]? Wanted { get; set; }

    /// <summary>
    /// 0, or the reader takes sketches of vectors of so many dimensions in place of their pages, and leaves some
    /// where it reads a page.
    /// </summary>
    internal int SketchedDimensions { get; set; }

    /// <summary>The next chunk of the queue, whose blocks come next.</summary>
    internal bool TryNextChunk([NotNullWhen(true)] out Chunk? chunk)
    {
        Wanted = null;
        (_segment, _resident) = (null, null);
        if (!_chunks.TryTake(out chunk))
            return false;
        Open(chunk);
        return true;
    }

    /// <summary>False: this chunk's values do not lie one behind the other, or are older than the column.</summary>
    internal bool HasBlocks => _segment is not null || _resident is not null;

    /// <summary>Some block had a NULL, or had lost a row.</summary>
    internal bool HasSeenNulls { get; private set; }

    /// <summary>The next block, of this chunk or of the next that has one; valid until the next call.</summary>
    public bool TryRead(out VectorBlock block)
    {
        while (!TryReadHere(out block))
        {
            if (!TryNextChunk(out _))
                return false;
        }

        return true;
    }

    /// <summary>The next block of this chunk; valid until the next call.</summary>
    internal bool TryReadHere(out VectorBlock block)
    {
        block = default;
        try
        {
            if (_segment is not null)
                return TryReadPage(_segment, out block);
        }
        catch (Exception odd) when (odd is ArgumentException or IndexOutOfRangeException or InvalidDataException)
        {
            // A fence zeroed the page under this reader; its reason is the answer.
            ThrowIfFenced();
            throw;
        }

        return _resident is not null && TryReadResident(_resident, out block);
    }

    /// <summary>The values of a block that was read as a sketch. REQUIRES: it is the last one read.</summary>
    internal VectorBlock Load(scoped in VectorBlock sketched)
    {
        PageEntry page = _segment!.Directory[_page - 1];
        try
        {
            var view = new PageView(_pages.For(_column.Number).Read(_segment, page), page.Rows);
            ThrowIfFenced();
            KeepNulls(view);
            return Block(view.Values, view.Width, view.Rows, sketched.First);
        }
        catch (Exception odd) when (odd is ArgumentException or IndexOutOfRangeException or InvalidDataException)
        {
            ThrowIfFenced();
            throw;
        }
    }

    /// <summary>
    /// True if the statement sees the row and its value is not NULL; of a sketch, whose bounds say what is NULL, if
    /// the statement sees it. REQUIRES: the block is the last one read.
    /// </summary>
    public bool Sees(in VectorBlock block, int row) =>
        !(_hasNulls && (_nulls[row >> 6] >> (row & 63) & 1) != 0)
        && Visibility.Sees(_transaction.Manager, _snapshot, _chunk!, block.First + row);

    public void ThrowIfFenced() => _tenant.Capability.ThrowIfFenced();

    public void Dispose()
    {
        _sketches.Dispose();
        _transaction.HasRead(_pages);
    }

    private void Open(Chunk chunk)
    {
        (_chunk, _row, _hasNulls) = (chunk, 0, false);
        switch (chunk.Values)
        {
            case StoredValues stored:
                (_page, int pages) = stored.Segment.Reader.Locate(PageKind.Values, (ushort)_column.Number, stored.Chunk);
                _pageEnd = _page + pages;
                _segment = pages > 0 ? stored.Segment.Reader : null;
                break;
            case ResidentValues resident:
                _resident = resident.Columns.GetValueOrDefault(_column.Number) as VectorChunkColumn;
                break;
        }
    }

    /// <summary>From memory: vectors that lie one behind the other.</summary>
    private bool TryReadResident(VectorChunkColumn column, out VectorBlock block)
    {
        int first = _row, end = _chunk!.Count;
        while (first < end && (column.Values.IsNull(first) || !IsWanted(first, 1)))
            first++;
        HasSeenNulls |= !column.Values.HasNoNulls;
        _row = first;
        if (first == end)
        {
            block = default;
            return false;
        }

        ReadOnlySpan<float> floats = column.Run(first, end, out int rows);
        _row += rows;
        ThrowIfFenced();
        block = Block(MemoryMarshal.AsBytes(floats), floats.Length / rows * sizeof(float), rows, first);
        return true;
    }

    /// <summary>From a page: all of it where its values have one length, else those that do.</summary>
    private bool TryReadPage(SegmentReader segment, out VectorBlock block)
    {
        for (; _page < _pageEnd; _page++)
        {
            PageEntry page = segment.Directory[_page];
            int from = Math.Max(_row - page.First, 0);
            if (from >= page.Rows || !IsWanted(page.First + from, page.Rows - from))
                continue;
            if (SketchedDimensions > 0 && from == 0 && TryReadSketch(segment, page, out block))
                return true;
            ReadOnlySpan<byte> bytes = _pages.For(_column.Number).Read(segment, page);
            var view = new PageView(bytes, page.Rows);
            ThrowIfFenced();
            if (view.IsFixed)
            {
                if (SketchedDimensions > 0 && view.Width == SketchedDimensions * sizeof(float))
                    _sketches.Make(segment, page, bytes, SketchRows.BytesOf(page.Rows, SketchedDimensions), MakeSketch);
                KeepNulls(view);
                _row = page.First + page.Rows;
                _page++;
                block = Block(view.Values, view.Width, view.Rows, page.First);
                return true;
            }

            if (TryReadVariable(view, page, from, out block))
                return true;
        }

        block = default;
        return false;
    }

    private bool TryReadSketch(SegmentReader segment, scoped in PageEntry page, out VectorBlock block)
    {
        block = default;
        if (!_sketches.TryRead(segment, page, out ReadOnlySpan<byte> bytes))
            return false;
        var sketch = new SketchRows(bytes, page.Rows);
        if (sketch.Dimensions != SketchedDimensions)
            return false;
        _hasNulls = false;
        HasSeenNulls |= sketch.HasMissing;
        _row = page.First + page.Rows;
        _page++;
        block = new VectorBlock
        {
            Bytes = default, Width = SketchedDimensions * sizeof(float), Count = page.Rows, First = page.First,
            FirstVersion = _chunk!.Version(page.First), Sketch = sketch,
        };
        return true;
    }

    private static void MakeSketch(ReadOnlySpan<byte> page, int rows, Span<byte> sketch)
    {
        var view = new PageView(page, rows);
        SketchRows.Fill(MemoryMarshal.Cast<byte, float>(view.Values), view.Width / sizeof(float), sketch);
        for (int row = 0; view.HasNulls && row < rows; row++)
        {
            if (view.IsNull(row))
                SketchRows.MarkMissing(sketch, rows, row);
        }
    }

    private bool TryReadVariable(PageView view, scoped in PageEntry page, int from, out VectorBlock block)
    {
        _hasNulls = false;
        HasSeenNulls |= view.HasNulls;
        block = default;
        while (from < view.Rows && view.IsNull(from))
            from++;
        _row = page.First + from;
        if (from == view.Rows)
            return false;
        int width = view[from].Length, rows = 0;
        while (from + rows < view.Rows && !view.IsNull(from + rows) && view[from + rows].Length == width)
            rows++;
        _row += rows;
        ReadOnlySpan<byte> values = view.Values[(view.Rows * sizeof(int))..];
        int start = from == 0 ? 0 : MemoryMarshal.Read<int>(view.Values[((from - 1) * sizeof(int))..]);
        block = Block(values.Slice(start, rows * width), width, rows, page.First + from);
        return true;
    }

    private VectorBlock Block(ReadOnlySpan<byte> bytes, int width, int rows, int first) => new()
    {
        Bytes = bytes, Width = width, Count = rows, First = first, FirstVersion = _chunk!.Version(first),
    };

    private void KeepNulls(in PageView view)
    {
        _hasNulls = view.HasNulls;
        HasSeenNulls |= _hasNulls;
        if (!_hasNulls)
            return;
        int words = (view.Rows + 63) >> 6;
        if (_nulls.Length < words)
            _nulls = new ulong[words];
        Array.Clear(_nulls);
        for (int row = 0; row < view.Rows; row++)
            _nulls[row >> 6] |= view.IsNull(row) ? 1UL << (row & 63) : 0;
    }

    private bool IsWanted(int first, int rows)
    {
        if (Wanted is not { } wanted)
            return true;
        for (int row = first; row < first + rows; row++)
        {
            if ((row & 63) == 0 && wanted[row >> 6] == 0)
                row += 63;
            else if ((wanted[row >> 6] >> (row & 63) & 1) != 0)
                return true;
        }

        return false;
    }
}
