using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// One tenant's rows in memory, as far as they were used since its key was last unwrapped: every table's, and where its sequences
/// stand. Made by replaying its log, dropped and wiped when its keys go.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1001", Justification = "the lock holds no handle unless threads contend; it ends with the last transaction")]
internal sealed class TenantRows(TenantCapability capability, SegmentSpace? space)
{
    private const int AskMilliseconds = 20, TablesPerMillisecond = 50;

    private readonly Lock _gate = new();
    private readonly Dictionary<(uint Table, uint Generation), TableRows> _tables = [];
    private readonly Dictionary<uint, SequenceState> _sequences = [];
    private readonly HashSet<uint> _dirtySequences = [];
    private readonly List<(SegmentReader Reader, long Transaction)> _retired = [];
    private readonly List<(TableRows Rows, long Transaction)> _dropped = [];
    private readonly Dictionary<uint, int> _building = [];
    private int _checkpointing;
    private long _askAgain;

    public TenantCapability Capability { get; } = capability;

    /// <summary>Where texts and vectors of its rows lie.</summary>
    public RowMemory Memory { get; } = new();

    /// <summary>Where its segments go; null keeps all rows in memory and log.</summary>
    public SegmentSpace? Space { get; } = space;

    /// <summary>One checkpoint, compaction or re-encryption at a time.</summary>
    public Lock Maintenance { get; } = new();

    /// <summary>A re-encryption that was begun and not finished.</summary>
    public PendingRotation? Rotation { get; set; }

    /// <summary>Commits hold it together, a checkpoint alone: what is in memory is then what the log says.</summary>
    public ReaderWriterLockSlim Committing { get; } = new();

    /// <summary>Of the last checkpoint; zero before the first.</summary>
    public long ImageBytes { get; set; }

    /// <summary>Transactions that hold on to it. Changed under the set's gate.</summary>
    public int Users { get; set; }

    /// <summary>Its keys went: nobody new gets it, and the last user wipes it.</summary>
    public bool IsDetached { get; set; }

    /// <summary>
    /// Its lease ended unused while a transaction was open: the last user detaches it, unless it is used again
    /// before.
    /// </summary>
    public bool IsResting { get; set; }

    /// <summary>System tenant only: no xid at or above it was ever given out.</summary>
    public uint XidCeiling { get; set; }

    public bool DirtySequences
    {
        get
        {
            lock (_gate)
                return _dirtySequences.Count > 0;
        }
    }

    public long PageCount
    {
        get
        {
            lock (_gate)
                return _tables.Values.Sum(table => table.Chunks.Sum(chunk =>
                    chunk.Values is ResidentValues resident ? (long)resident.Columns.Count : 0));
        }
    }

    public TableRows Table(uint table, uint generation)
    {
        lock (_gate)
        {
            if (!_tables.TryGetValue((table, generation), out TableRows? rows))
                _tables.Add((table, generation), rows = new TableRows(this, table, generation));
            return rows;
        }
    }

    /// <summary>Changes a sequence at once and for everybody, as nextval() must; it is logged with the next commit.</summary>
    public T ChangeSequence<T>(uint sequence, Func<SequenceState?, (SequenceState State, T Result)> change)
    {
        lock (_gate)
        {
            (SequenceState state, T result) = change(_sequences.TryGetValue(sequence, out SequenceState old) ? old : null);
            _sequences[sequence] = state;
            _dirtySequences.Add(sequence);
            return result;
        }
    }

    public SequenceState? Sequence(uint sequence)
    {
        lock (_gate)
            return _sequences.TryGetValue(sequence, out SequenceState state) ? state : null;
    }

    public IReadOnlyList<(uint Oid, SequenceState State)> TakeDirtySequences()
    {
        lock (_gate)
        {
            (uint, SequenceState)[] taken = [.. _dirtySequences.Select(oid => (oid, _sequences[oid]))];
            _dirtySequences.Clear();
            return taken;
        }
    }

    public IReadOnlyList<(uint Oid, SequenceState State)> Sequences
    {
        get
        {
            lock (_gate)
                return [.. _sequences.Select(sequence => (sequence.Key, sequence.Value))];
        }
    }

    /// <summary>A commit that was to log them failed: the next one does.</summary>
    public void MarkSequencesDirty()
    {
        lock (_gate)
            _dirtySequences.UnionWith(_sequences.Keys);
    }

    public void Restore(uint sequence, SequenceState state) => _sequences[sequence] = state;

    public IReadOnlyList<TableRows> Tables
    {
        get
        {
            lock (_gate)
                return [.. _tables.Values];
        }
    }

    /// <summary>
    /// Forgets dropped tables and generations that were left behind. What the catalog does not know yet stays: its transaction may be
    /// about to commit.
    /// </summary>
    /// <param name="catalog">The newest.</param>
    /// <param name="settled">From <see cref="TransactionManager.SettledOids"/>, asked before.</param>
    /// <param name="asOf">Transactions up to this one may still be reading them.</param>
    public void DropUnreachable(CatalogSnapshot catalog, uint settled, long asOf)
    {
        lock (_gate)
        {
            foreach ((uint table, uint generation) in _tables.Keys.Where(key =>
                key.Table < settled && IsUnreachable(catalog, key.Table, key.Generation)).ToList())
            {
                if (!_tables.Remove((table, generation), out TableRows? dropped))
                    continue;
                _retired.AddRange(dropped.Objects.Select(reader => (reader, asOf)));
                _dropped.Add((dropped, asOf));
            }

            foreach (TableRows rows in _tables.Values)
                _retired.AddRange(rows.DropParts(catalog, settled).Select(part => (part.Reader, asOf)));
        }
    }

    /// <summary>No chunk is in them any more; transactions up to this one may still be reading them.</summary>
    public void Retire(IEnumerable<TableSegment> segments, long asOf) => Retire(segments.Select(segment => segment.Reader), asOf);

    /// <summary>Parts of an index that others took the place of.</summary>
    public void Retire(IEnumerable<SegmentReader> readers, long asOf)
    {
        lock (_gate)
            _retired.AddRange(readers.Select(reader => (reader, asOf)));
    }

    public bool HasRetired
    {
        get
        {
            lock (_gate)
                return _retired.Count > 0 || _dropped.Count > 0;
        }
    }

    /// <summary>Retired segments and index parts that no running transaction can be reading.</summary>
    public IReadOnlyList<SegmentReader> TakeRetired(long oldestRunning)
    {
        lock (_gate)
        {
            SegmentReader[] taken = [.. _retired.Where(retired => retired.Transaction < oldestRunning).Select(retired => retired.Reader)];
            _retired.RemoveAll(retired => retired.Transaction < oldestRunning);
            return taken;
        }
    }

    /// <summary>Dropped tables, and generations left behind, that no running transaction can be reading.</summary>
    public IReadOnlyList<TableRows> TakeDropped(long oldestRunning)
    {
        lock (_gate)
        {
            TableRows[] taken = [.. _dropped.Where(dropped => dropped.Transaction < oldestRunning).Select(dropped => dropped.Rows)];
            _dropped.RemoveAll(dropped => dropped.Transaction < oldestRunning);
            return taken;
        }
    }

    /// <summary>A segment is being written. Returns a generation that is kept for it until <see cref="EndSegment"/>.</summary>
    public uint BeginSegment()
    {
        lock (_gate)
        {
            uint generation = Capability.Generation;
            _building[generation] = _building.GetValueOrDefault(generation) + 1;
            return generation;
        }
    }

    public void EndSegment(uint generation)
    {
        lock (_gate)
            _building[generation]--;
    }

    /// <summary>What needs a generation: segments there are, those being written, and those that somebody may still read.</summary>
    public long CountSegments(uint generation)
    {
        lock (_gate)
        {
            return _building.GetValueOrDefault(generation)
                + _retired.Count(retired => retired.Reader.Descriptor.Generation == generation)
                + _tables.Values.Sum(table => table.Objects.LongCount(reader => reader.Descriptor.Generation == generation));
        }
    }

    /// <summary>An object of segments whose table was dropped, or left its storage generation behind.</summary>
    public static bool IsUnreachable(CatalogSnapshot catalog, ulong segments) =>
        segments >> 32 != 0 && IsUnreachable(catalog, (uint)segments, (uint)(segments >> 32));

    private static bool IsUnreachable(CatalogSnapshot catalog, uint table, uint generation) =>
        catalog.ByOid(table) is PgVecByok.Engine.Table known ? generation < known.StorageGeneration : table < catalog.NextOid;

    /// <summary>Whether all tables are to be asked what is due for them: as seldom as they are many.</summary>
    public bool TryAskAll()
    {
        lock (_gate)
        {
            long now = Environment.TickCount64;
            if (now < _askAgain)
                return false;
            _askAgain = now + AskMilliseconds + (_tables.Count / TablesPerMillisecond);
            return true;
        }
    }

    /// <summary>Asked before whether one is due, which costs more.</summary>
    public bool IsInCheckpoint => Volatile.Read(ref _checkpointing) != 0;

    public bool TryBeginCheckpoint() => Interlocked.CompareExchange(ref _checkpointing, 1, 0) == 0;

    public void EndCheckpoint() => Volatile.Write(ref _checkpointing, 0);

    public void Wipe()
    {
        foreach (TableRows table in Tables)
            table.Wipe();
        Memory.Wipe();
    }
}
