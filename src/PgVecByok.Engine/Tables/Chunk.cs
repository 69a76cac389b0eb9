namespace PgVecByok.Engine;

/// <summary>
/// Up to a few thousand row versions of a table, with the stamps that say who sees them. Rows are only ever added, under the table's
/// gate; readers look at the first <see cref="Count"/> rows and need no lock. A row version is named by its chunk and its place there,
/// for as long as it is stored: its values move from memory to a segment, and from one segment to another, under the same number.
/// </summary>
internal sealed class Chunk
{
    public const long NoNext = -1;
    private const int RowBits = 16;
    private const int SmallestRows = 64, LargestRows = 8192, ColumnBytes = 4 << 20;
    private int _count;
    private volatile RowStamps _stamps;
    private volatile ChunkValues _values;
    private Table? _fits; // the table version that was last found to fit

    public Chunk(int index, int capacity, IEnumerable<KeyValuePair<short, ChunkColumn>> columns)
    {
        (Index, Capacity) = (index, capacity);
        _stamps = RowStamps.ForNewRows(capacity);
        _values = new ResidentValues(new SortedDictionary<short, ChunkColumn>(new Dictionary<short, ChunkColumn>(columns)));
    }

    /// <summary>A chunk as a log names it: in a published segment, seen by everybody but for what is gone.</summary>
    public Chunk(in SegmentChunk stored, TableSegment segment)
    {
        (Index, Capacity, _count, IsClosed) = (stored.Index, stored.Capacity, stored.Count, true);
        _stamps = new RowStamps { Gone = stored.Gone };
        _values = new StoredValues(segment, stored.Index);
    }

    public static Chunk Create(int index, Table table, RowMemory memory, int sizeOfIndex = -1)
    {
        int capacity = CapacityFor(sizeOfIndex < 0 ? index : sizeOfIndex, table);
        return new Chunk(index, capacity, table.Columns.Select(
            column => KeyValuePair.Create(column.Number, ChunkColumn.Create(column, capacity, memory))));
    }

    public int Index { get; }

    public int Capacity { get; }

    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes no more rows. Changed under the gate.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Takes rows of one bulk insertion only.</summary>
    public bool IsPrivate { get; set; }

    public RowStamps Stamps => _stamps;

    public ChunkValues Values => _values;

    /// <summary>Null while the values are in memory only.</summary>
    public TableSegment? Segment => (_values as StoredValues)?.Segment;

    /// <summary>A chunk takes rows of the layout it was made for; after ADD or DROP COLUMN the next one is begun.</summary>
    public bool Fits(Table table)
    {
        if (IsClosed || Count >= Capacity || _values is not ResidentValues { Columns: { } columns })
            return false;
        if (ReferenceEquals(table, _fits))
            return true;
        bool fits = columns.Count == table.Columns.Count && table.Columns.All(column => columns.ContainsKey(column.Number));
        if (fits)
            _fits = table;
        return fits;
    }

    public long Version(int row) => VersionOf(Index, row);

    public static long VersionOf(int chunk, int row) => ((long)chunk << RowBits) | (uint)row;

    public static int IndexOf(long version) => (int)(version >> RowBits);

    public static int RowOf(long version) => (int)(version & ((1 << RowBits) - 1));

    /// <summary>Small first chunks keep small tables small; a wide vector column makes chunks short.</summary>
    public static int CapacityFor(int index, Table table)
    {
        int widest = table.Columns.Select(column =>
            column.Type.Name == "vector" ? Math.Max(column.Typmod, 1) * sizeof(float) : 16).DefaultIfEmpty(16).Max();
        int growing = SmallestRows << Math.Min(2 * index, 10);
        return Math.Clamp(ColumnBytes / widest, SmallestRows, Math.Min(growing, LargestRows));
    }

    /// <summary>REQUIRES: the gate, room, and that the chunk fits the table.</summary>
    public int Append(Table table, Batch rows, int from, int count, long begin, uint xmin)
    {
        int first = _count;
        SortedDictionary<short, ChunkColumn> columns = ((ResidentValues)_values).Columns;
        for (int ordinal = 0; ordinal < table.Columns.Count; ordinal++)
            columns[table.Columns[ordinal].Number].Append(rows.Columns[ordinal], from, count);
        Stamp(first, count, begin, xmin);
        return first;
    }

    /// <summary>Sets the stamps of rows whose values are there, and shows them to readers.</summary>
    public void Stamp(int first, int count, long begin, uint xmin)
    {
        RowStamps stamps = _stamps;
        stamps.Begin.AsSpan(first, count).Fill(begin);
        stamps.Next.AsSpan(first, count).Fill(NoNext);
        stamps.Xmin.AsSpan(first, count).Fill(xmin);
        Volatile.Write(ref _count, first + count);
    }

    /// <summary><see cref="PgVecByok.Engine.Stamp.Aborted"/> where there is no row.</summary>
    public long BeginOf(int row)
    {
        RowStamps stamps = _stamps;
        return stamps.IsGone(row) ? Engine.Stamp.Aborted : stamps.Begin is { } begin ? Volatile.Read(ref begin[row]) : 1;
    }

    public long EndOf(int row) => _stamps.End is { } end ? Volatile.Read(ref end[row]) : Engine.Stamp.None;

    public long NextOf(int row) => _stamps.Next is { } next ? Volatile.Read(ref next[row]) : NoNext;

    /// <summary>REQUIRES: the gate.</summary>
    public void End(int row, long stamp)
    {
        RowStamps stamps = _stamps;
        if (stamps.Next is null)
        {
            long[] next = new long[Capacity];
            Array.Fill(next, NoNext);
            stamps.Next = next;
        }

        stamps.End ??= new long[Capacity];
        Volatile.Write(ref stamps.End[row], stamp);
    }

    /// <summary>REQUIRES: the row was ended by the caller's transaction.</summary>
    public void Continue(int row, long next) => Volatile.Write(ref _stamps.Next![row], next);

    /// <summary>REQUIRES: the gate, or that nobody knows the chunk yet.</summary>
    public void MarkGone(int row)
    {
        ulong[] gone = _stamps.Gone ??= RowStamps.NewBits(Capacity);
        gone[row >> 6] |= 1UL << (row & 63);
    }

    /// <summary>REQUIRES: the gate.</summary>
    public void Trim(long oldest) => _stamps = _stamps.Trim(Count, oldest);

    /// <summary>From here on the values are read from there. REQUIRES: the gate; they are the same values.</summary>
    public void MoveTo(TableSegment segment) => _values = new StoredValues(segment, Index);

    /// <summary>
    /// Drops what the segment knows or nobody has set. REQUIRES: the gate, and that the values are in a segment.
    /// </summary>
    public void Compact()
    {
        RowStamps stamps = _stamps;
        bool hasEnds = stamps.End is { } ends && ends.AsSpan().ContainsAnyExcept(Engine.Stamp.None);
        _stamps = new RowStamps
        {
            Begin = stamps.Begin, End = hasEnds ? stamps.End : null, Next = hasEnds ? stamps.Next : null, Gone = stamps.Gone,
        };
    }

    /// <summary>Places without a row that anybody looking from <paramref name="oldest"/> or later could see.</summary>
    public RowStamps Dead(long oldest)
    {
        ulong[]? gone = null;
        for (int row = 0; row < Count; row++)
        {
            if (BeginOf(row) == Engine.Stamp.Aborted || (EndOf(row) is var end && end > Engine.Stamp.None && end <= oldest))
                (gone ??= RowStamps.NewBits(Capacity))[row >> 6] |= 1UL << (row & 63);
        }

        return new RowStamps { Gone = gone };
    }

    /// <summary>As a log names it: without what has ended by now.</summary>
    public SegmentChunk Describe() => new(Index, Capacity, Count, Dead(long.MaxValue).Gone);

    /// <summary>True if every row is committed or came to nothing: it can move to a segment.</summary>
    public bool IsSettled()
    {
        for (int row = 0; row < Count; row++)
        {
            if (Engine.Stamp.IsPending(BeginOf(row)))
                return false;
        }

        return true;
    }

    /// <summary>All its rows came to nothing.</summary>
    public void Empty()
    {
        _stamps = new RowStamps { Gone = [.. Enumerable.Repeat(ulong.MaxValue, (Capacity + 63) >> 6)] };
        _values = new ResidentValues([]);
    }

    /// <summary>The column as of this table version; where the chunk is older than the column, its missing value.</summary>
    public Column Gather(TableColumn column, ReadOnlySpan<int> rows, PageSet? pages = null) =>
        _values.Gather(column, rows, pages) ?? Filled(column, rows.Length);

    public Column Gather(TableColumn column) => Gather(column, AllRows());

    public int[] AllRows() => [.. Enumerable.Range(0, Count)];

    public void Wipe()
    {
        if (_values is not ResidentValues resident)
            return;
        foreach (ChunkColumn column in resident.Columns.Values)
            column.Wipe();
    }

    private static Column Filled(TableColumn column, int rows)
    {
        Column value = column.Type.NewColumn(1);
        if (column.Missing is null)
            value.AppendNull();
        else
            column.Type.AppendText(value, System.Text.Encoding.UTF8.GetBytes(column.Missing), column.Typmod, FormatSettings.Default);
        return Column.Repeat(value, 0, rows);
    }
}
