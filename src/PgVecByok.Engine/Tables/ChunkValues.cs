using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>Where the values of a chunk are. Whoever took one reads from it to the end, whatever the chunk moves to meanwhile.</summary>
internal abstract class ChunkValues
{
    /// <summary>Null: the chunk is older than the column.</summary>
    public abstract Column? Gather(TableColumn column, ReadOnlySpan<int> rows, PageSet? pages);

    /// <summary>The transactions that wrote the rows.</summary>
    public abstract uint[] Writers(RowStamps stamps, ReadOnlySpan<int> rows);
}

/// <summary>
/// Values in memory. Columns are by attnum and fixed for ever: one that was added to the table later is not here.
/// </summary>
internal sealed class ResidentValues(SortedDictionary<short, ChunkColumn> columns) : ChunkValues
{
    public SortedDictionary<short, ChunkColumn> Columns { get; } = columns;

    public override Column? Gather(TableColumn column, ReadOnlySpan<int> rows, PageSet? pages) =>
        Columns.TryGetValue(column.Number, out ChunkColumn? stored) ? Pick(stored.Values, rows) : null;

    public override uint[] Writers(RowStamps stamps, ReadOnlySpan<int> rows)
    {
        uint[] writers = new uint[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            writers[i] = stamps.Xmin?[rows[i]] ?? 0;
        return writers;
    }

    private static Column Pick(Column stored, ReadOnlySpan<int> rows) => stored.HasNoNulls ? stored switch
    {
        Column<int> typed => Pick(typed, rows),
        Column<long> typed => Pick(typed, rows),
        Column<float> typed => Pick(typed, rows),
        Column<double> typed => Pick(typed, rows),
        Column<Text> typed => Pick(typed, rows),
        Column<Vector> typed => Pick(typed, rows),
        Column<Guid> typed => Pick(typed, rows),
        _ => stored.Gather(rows),
    } : stored.Gather(rows);

    private static Column<T> Pick<T>(Column<T> stored, ReadOnlySpan<int> rows)
    {
        ReadOnlySpan<T> values = stored.Values;
        if (rows.Length > 0 && rows[^1] - rows[0] == rows.Length - 1)
            return new Column<T>(values.Slice(rows[0], rows.Length).ToArray(), rows.Length);
        var picked = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            picked[i] = values[rows[i]];
        return new Column<T>(picked, picked.Length);
    }
}

/// <summary>Values in the pages of a segment.</summary>
internal sealed class StoredValues(TableSegment segment, int chunk) : ChunkValues
{
    public TableSegment Segment { get; } = segment;

    public int Chunk { get; } = chunk;

    private Tuple<int, int, int>? _places;

    /// <summary>Where the column's pages stand in the segment's directory. The last column asked for is remembered.</summary>
    public (int Start, int End) PlacesOf(TableColumn column)
    {
        if (_places is { } known && known.Item1 == column.Number)
            return (known.Item2, known.Item3);
        (int start, int count) = Segment.Reader.Locate(PageKind.Values, (ushort)column.Number, Chunk);
        _places = Tuple.Create((int)column.Number, start, start + count);
        return (start, start + count);
    }

    public ReadOnlySpan<PageEntry> Pages(TableColumn column) => Segment.Reader.Find(PageKind.Values, (ushort)column.Number, Chunk);

    public override Column? Gather(TableColumn column, ReadOnlySpan<int> rows, PageSet? pages)
    {
        ReadOnlySpan<PageEntry> stored = Pages(column);
        if (stored.IsEmpty)
            return null;
        using PageReader? own = pages is null ? new PageReader(isScan: false) : null;
        try
        {
            return PageGather.Gather(Segment.Reader, stored, column.Type, rows, own ?? pages!.For(column.Number));
        }
        catch (Exception odd) when (odd is ArgumentException or IndexOutOfRangeException or InvalidDataException)
        {
            // A fence zeroed the page under this reader; its reason is the answer.
            Segment.Reader.Capability.ThrowIfFenced();
            throw;
        }
    }

    public override uint[] Writers(RowStamps stamps, ReadOnlySpan<int> rows)
    {
        if (stamps.Xmin is not null)
            return new ResidentValues([]).Writers(stamps, rows);
        using var reader = new PageReader(isScan: false);
        return ((Column<uint>)PageGather.Fixed<uint>(
            Segment.Reader, Segment.Reader.Find(PageKind.Writers, 0, Chunk), rows, reader)).Values.ToArray();
    }
}

/// <summary>A cursor's readers, one to a column, so that each keeps the page it is in. Not for two threads.</summary>
internal sealed class PageSet(PageUse use) : IDisposable
{
    private Dictionary<int, PageReader>? _readers;
    private PageReader? _first; // of most look-ups the only one
    private int _firstColumn;

    public PageSet(bool isScan)
        : this(isScan ? PageUse.Scan : PageUse.Lookup)
    {
    }

    public PageReader For(int column)
    {
        if (_first is null)
        {
            _firstColumn = column;
            return _first = new PageReader(use);
        }

        if (_firstColumn == column)
            return _first;
        _readers ??= [];
        if (!_readers.TryGetValue(column, out PageReader? reader))
            _readers.Add(column, reader = new PageReader(use));
        return reader;
    }

    public void Dispose()
    {
        _first?.Dispose();
        _first = null;
        if (_readers is null)
            return;
        foreach (PageReader reader in _readers.Values)
            reader.Dispose();
        _readers.Clear();
    }
}
