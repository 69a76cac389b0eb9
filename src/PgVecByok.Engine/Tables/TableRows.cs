using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// The rows of one table for one tenant. Writers hold <see cref="Gate"/> for as long as a probe and an append take, never while they
/// wait for another transaction; readers go without.
/// </summary>
internal sealed class TableRows(TenantRows tenant, uint table, uint generation)
{
    private readonly Dictionary<uint, KeyIndex> _indexes = [];
    private Chunk[] _chunks = [];
    private TableSegment[] _segments = [];
    private IndexPart[] _parts = [];
    private Dictionary<uint, IndexParts> _indexParts = [];
    private Tuple<PgVecByok.Engine.Table, TableKey[]>? _keysOf;
    private long _live;
    private long _ended;
    private long _changed;
    private long _readBesideIndex;
    private TableStatistics? _statistics;

    public TenantRows Tenant { get; } = tenant;

    public uint Table { get; } = table;

    public uint Generation { get; } = generation;

    public Lock Gate { get; } = new();

    public RowLocks Locks { get; } = new();

    public Chunk[] Chunks => Volatile.Read(ref _chunks);

    public TableSegment[] Segments => Volatile.Read(ref _segments);

    /// <summary>Parts of all cluster indexes, and the copies of their vectors.</summary>
    public IndexPart[] Parts => Volatile.Read(ref _parts);

    /// <summary>By index: so many rows were looked through for vectors to index, and had none.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<uint, long> RowsWithoutVectors { get; } = [];

    /// <summary>Rows that searches read because no part of an index answers for them, since one was made last.</summary>
    public long ReadBesideIndex => Volatile.Read(ref _readBesideIndex);

    public void CountReadBesideIndex(long rows) => Interlocked.Add(ref _readBesideIndex, rows);

    public void ForgetReadBesideIndex() => Volatile.Write(ref _readBesideIndex, 0);

    /// <summary>Every object that holds something of these rows.</summary>
    public IEnumerable<SegmentReader> Objects =>
        Segments.Select(segment => segment.Reader).Concat(Parts.Select(part => part.Reader));

    /// <summary>True where reading all of it would turn the page cache over.</summary>
    public bool IsLargerThanCache =>
        Tenant.Space is { } space && Segments.Sum(segment => segment.Descriptor.Length) > space.Pages.BudgetBytes / 2;

    /// <summary>Committed rows that are still there.</summary>
    public long Live => Volatile.Read(ref _live);

    public Chunk ChunkOf(long version) => Chunks[Chunk.IndexOf(version)];

    /// <summary>Row versions that ended, ever: tells whether it is worth counting again what is dead.</summary>
    public long Ended => Volatile.Read(ref _ended);

    /// <summary>What the last look for something to compact found: nothing, until more has changed.</summary>
    public CompactionOutlook? Outlook { get; set; }

    public void CountLive(int change)
    {
        Interlocked.Add(ref _live, change);
        Interlocked.Add(ref _changed, Math.Abs(change));
        if (change < 0)
            Interlocked.Add(ref _ended, -change);
    }

    /// <summary>A chunk with room for rows of this table version. REQUIRES: the gate.</summary>
    public Chunk Tail(Table definition)
    {
        if (_chunks.Length > 0 && !_chunks[^1].IsPrivate && _chunks[^1].Fits(definition))
            return _chunks[^1];
        return Add(Chunk.Create(_chunks.Length, definition, Tenant.Memory));
    }

    /// <summary>
    /// A large chunk for one transaction. The one before it is closed, so that rows stay in the order they came.
    /// REQUIRES: the gate.
    /// </summary>
    public Chunk PrivateTail(Table definition)
    {
        if (_chunks.Length > 0 && !_chunks[^1].IsPrivate)
            _chunks[^1].IsClosed = true;
        var tail = Chunk.Create(_chunks.Length, definition, Tenant.Memory, sizeOfIndex: int.MaxValue / 2);
        tail.IsPrivate = true;
        return Add(tail);
    }

    /// <summary>The chunks' values are in the segment from now on, in place of memory or of older segments. REQUIRES: the gate.</summary>
    public void Attach(TableSegment segment, IReadOnlyCollection<Chunk> chunks, IReadOnlyCollection<TableSegment> replaced)
    {
        foreach (Chunk chunk in chunks)
            chunk.MoveTo(segment);
        Volatile.Write(ref _segments, [.. _segments.Except(replaced), segment]);
        HashSet<int> moved = [.. chunks.Select(chunk => chunk.Index)];
        foreach ((uint oid, KeyIndex index) in _indexes.ToArray())
        {
            if (segment.NumberOf(index.Key) >= 0)
                _indexes[oid] = index.Without(moved.Contains);
        }
    }

    /// <summary>REQUIRES: the gate.</summary>
    public void Detach(IReadOnlyCollection<TableSegment> segments) => Volatile.Write(ref _segments, [.. _segments.Except(segments)]);

    /// <summary>What there is of an index; null while it has no part.</summary>
    public IndexParts? PartsOf(uint index) => Volatile.Read(ref _indexParts).GetValueOrDefault(index);

    /// <summary>The part is searched from now on, in place of older ones. REQUIRES: the gate.</summary>
    public void Attach(IndexPart part, IReadOnlyCollection<IndexPart> replaced) => SetParts([.. _parts.Except(replaced), part]);

    /// <summary>The parts are searched no more. REQUIRES: the gate.</summary>
    public void Detach(IReadOnlyCollection<IndexPart> parts) => SetParts([.. _parts.Except(parts)]);

    /// <summary>Forgets the parts of indexes that the catalog no longer has, and returns them.</summary>
    public IReadOnlyList<IndexPart> DropParts(CatalogSnapshot catalog, uint settled)
    {
        if (Parts.Length == 0 || catalog.ByOid(Table) is not PgVecByok.Engine.Table known)
            return [];
        lock (Gate)
        {
            // What the catalog does not know yet stays: its transaction may be about to commit.
            IndexPart[] dropped = [.. _parts.Where(part =>
                part.Head.Index < settled && known.Keys.All(key => key.Oid != part.Head.Index))];
            if (dropped.Length > 0)
                SetParts([.. _parts.Except(dropped)]);
            return dropped;
        }
    }

    /// <summary>Puts what a log names. REQUIRES: nobody else knows these rows yet.</summary>
    public void Restore(IReadOnlyList<IndexPart> parts)
    {
        SetParts([.. parts]);
        // A covered chunk may have been left out of the log since, with all its rows: no other rows may get its number.
        foreach (int chunk in parts.SelectMany(part => part.Head.Covers).Select(cover => cover.Chunk).Distinct())
        {
            if (chunk >= _chunks.Length || _chunks[chunk] is null)
                Restore(new Chunk(chunk, 1, []));
        }
    }

    private void SetParts(IndexPart[] parts)
    {
        var known = new Dictionary<uint, IndexParts>();
        foreach (IGrouping<uint, IndexPart> index in parts.GroupBy(part => part.Head.Index))
        {
            if (IndexParts.Of([.. index]) is { } found)
                known.Add(index.Key, found);
        }

        Volatile.Write(ref _indexParts, known);
        Volatile.Write(ref _parts, parts);
    }

    /// <summary>Puts what a log names. REQUIRES: nobody else knows these rows yet.</summary>
    public void Restore(TableSegment segment)
    {
        segment.IsPublished = true;
        _segments = [.. _segments, segment];
    }

    /// <summary>Row versions in segments that hold these key values, whoever sees them.</summary>
    public void FindStored(Table definition, TableKey key, Column[] values, int row, List<long> versions) =>
        FindStored(Segments, definition, key, values, row, versions);

    public static void FindStored(
        TableSegment[] segments, Table definition, TableKey key, Column[] values, int row, List<long> versions)
    {
        PageReader? pages = null;
        try
        {
            foreach (TableSegment segment in segments)
            {
                int number = segment.NumberOf(key);
                if (number < 0 || SortedKeys.IsOutOfRange(segment, number, values, row))
                    continue;
                segment.KeysOf(number, key, definition).Find(values, row, pages ??= new PageReader(isScan: false), versions);
            }
        }
        finally
        {
            pages?.Dispose();
        }
    }

    private Chunk Add(Chunk chunk)
    {
        Volatile.Write(ref _chunks, [.. _chunks, chunk]);
        return chunk;
    }

    /// <summary>Puts a chunk that a log or a segment gave back. REQUIRES: nobody else knows these rows yet.</summary>
    public void Restore(Chunk chunk)
    {
        if (chunk.Index >= _chunks.Length)
            Array.Resize(ref _chunks, chunk.Index + 1);
        _chunks[chunk.Index] = chunk;
    }

    /// <summary>Where replay found no row of a chunk at all, an empty one keeps the numbering.</summary>
    public void FillGaps()
    {
        for (int i = 0; i < _chunks.Length; i++)
            _chunks[i] ??= new Chunk(i, 1, []);
    }

    /// <summary>
    /// The index of a key, built from the rows when it is first asked for. REQUIRES: the gate; that of a computed key is there.
    /// </summary>
    public KeyIndex Index(Table definition, TableKey key)
    {
        if (_indexes.TryGetValue(key.Oid, out KeyIndex? index))
            return index;
        if (KeyForm.IsNeeded(key))
            throw new InvalidOperationException($"the index of the computed key {key.Name} has not been built");
        index = new KeyIndex(key, definition);
        foreach (Chunk chunk in _chunks)
        {
            if (chunk.Segment?.NumberOf(key) >= 0)
                continue;
            Column[] values = [.. index.Columns.Select(chunk.Gather)];
            for (int row = 0; row < chunk.Count; row++)
            {
                if (chunk.BeginOf(row) != Stamp.Aborted && index.TryHash(values, row, out int hash))
                    index.Add(hash, chunk.Version(row), values, row);
            }
        }

        _indexes.Add(key.Oid, index);
        return index;
    }

    /// <summary>
    /// Sees that the index of a computed key is there. Its values are computed without the gate: when rows have come meanwhile, anew. Those
    /// that need it later find it, so only rows of statements from before the key can come. REQUIRES: not the gate.
    /// </summary>
    public void Prepare(Table definition, KeyForm form)
    {
        KeyIndex? built = null;
        (Chunk Chunk, int Count)[] there = [];
        while (true)
        {
            lock (Gate)
            {
                if (_indexes.ContainsKey(form.Key.Oid))
                    return;
                (Chunk Chunk, int Count)[] now = [.. _chunks.Select(chunk => (chunk, chunk.Count))];
                if (built is not null && now.SequenceEqual(there))
                {
                    _indexes.Add(form.Key.Oid, built);
                    return;
                }

                there = now;
            }

            built = Built(definition, form, there);
        }
    }

    // Rows that have ended for good, or never begun, are in nobody's way.
    private static KeyIndex Built(Table definition, KeyForm form, (Chunk Chunk, int Count)[] from)
    {
        var index = new KeyIndex(form.Key, definition, form);
        foreach ((Chunk chunk, int count) in from)
        {
            int[] rows =
            [
                .. Enumerable.Range(0, count).Where(row => chunk.BeginOf(row) != Stamp.Aborted
                    && (chunk.EndOf(row) == Stamp.None || Stamp.IsPending(chunk.EndOf(row)))),
            ];
            Column[] values = form.Of(definition, chunk, rows);
            for (int row = 0; row < rows.Length; row++)
            {
                if (index.TryHash(values, row, out int hash))
                    index.Add(hash, chunk.Version(rows[row]), values, row);
            }
        }

        return index;
    }

    /// <summary>The keys that are indexed in memory, remembered for the table version last asked for.</summary>
    public TableKey[] KeysOf(PgVecByok.Engine.Table definition)
    {
        if (_keysOf is { } known && ReferenceEquals(known.Item1, definition))
            return known.Item2;
        TableKey[] keys = [.. IndexedKeys(definition)];
        _keysOf = Tuple.Create(definition, keys);
        return keys;
    }

    public static IEnumerable<TableKey> IndexedKeys(Table definition) => definition.Keys.Where(KeyIndex.CanIndex);

    /// <summary>By ANALYZE or a look in the background; null before the first.</summary>
    public TableStatistics? Statistics
    {
        get => Volatile.Read(ref _statistics);
        set
        {
            AnalysedAt = Volatile.Read(ref _changed);
            Volatile.Write(ref _statistics, value);
        }
    }

    /// <summary>Row versions that came or went, ever.</summary>
    public long Changed => Volatile.Read(ref _changed);

    /// <summary>How many had, when the statistics were made.</summary>
    public long AnalysedAt { get; private set; }

    /// <summary>When it was noticed that the statistics are no longer good; 0 where they are.</summary>
    public long ConsideredAt { get; set; }

    public void Wipe()
    {
        Statistics?.Wipe();
        Statistics = null;
        foreach (KeyIndex index in _indexes.Values)
            index.Wipe();
        foreach (Chunk chunk in _chunks)
            chunk.Wipe();
        foreach (SegmentReader reader in Objects)
            reader.Dispose();
    }
}
