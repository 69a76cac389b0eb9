using System.Collections.Concurrent;
using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Begins transactions, orders their commits, and knows what is newest: the catalog and every tenant's rows.
/// A commit becomes durable first (one append for all tenants it touches), then visible, under one short lock.
/// Commit numbers order visibility within one run of the server, and are given in the log's order. A commit that is on its way to the disk
/// is seen by nobody but those who write a row after it, and they are never durable before it.
/// </summary>
public sealed class TransactionManager : IDisposable
{
    private const uint XidBlock = 1 << 20;
    private const long PageCacheBytes = 256 << 20;
    private readonly ConcurrentDictionary<long, Transaction> _running = new();
    private readonly object _publishing = new();
    private readonly Lock _numbering = new();
    private readonly BackgroundWork _background;
    private long _statisticsVersion;
    private long _lastTransaction;
    private long _lastCommit = 1; // what a log or a segment gave back is visible to everyone as commit 1
    private long _lastNumber = 1;
    private long _lastLate; // the newest number that nobody may look from before it is durable
    private uint _nextXid;
    private uint _xidCeiling;
    private uint _nextOid;
    private volatile CatalogSnapshot _catalog;

    private TransactionManager(
        SealedLog logs, Keyring keyring, Func<uint, SqlType?> types, CatalogSnapshot catalog, SegmentSpace? space, Action<string> report)
    {
        (Logs, Keyring, _catalog) = (logs, keyring, catalog);
        Locks = new TableLocks(() => _running.Select(each => each.Value));
        Tenants = new TenantSet(this, logs, types, space);
        Sweep = new HeapSweep(() => Tenants.HasDetachedReaders, Tenants.WipeDetached);
        Segments = space;
        _background = new BackgroundWork(report);
        Rotations = new RotationQueue(this, report);
        Maintenance = new TenantMaintenance(this);
        Tables = new TableStore(this);
    }

    public Keyring Keyring { get; }

    public TableStore Tables { get; }

    /// <summary>The newest committed catalog.</summary>
    public CatalogSnapshot Catalog => _catalog;

    internal Func<IEnumerable<HostCheck>> HostChecks { get; set; } = () => [];

    /// <summary>Types by oid, users' among them.</summary>
    internal UserTypes Types => _catalog.Registry;

    internal SealedLog Logs { get; }

    internal TableLocks Locks { get; }

    internal CatalogLocks CatalogLocks { get; } = new();

    internal SerialGraph Serial { get; } = new();

    internal TenantSet Tenants { get; }

    internal SegmentSpace? Segments { get; }

    internal TenantMaintenance Maintenance { get; }

    internal HeapSweep Sweep { get; }

    internal RotationQueue Rotations { get; }

    internal RotationJobs RotationJobs { get; } = new();

    internal IndexBuilds IndexBuilds { get; } = new();

    /// <summary>Which rows an index has. All, until there is somebody who knows functions.</summary>
    internal Func<Table, TableKey, IndexedRows> RowsOf { get; set; } = (table, _) => IndexedRows.All(table);

    /// <summary>False in tests: what others leave to a thread is done on the caller's.</summary>
    internal bool RunsInBackground => Segments is { Policy.InBackground: true };

    /// <summary>Grows with every ANALYZE: plans made before are made again.</summary>
    internal long StatisticsVersion => Volatile.Read(ref _statisticsVersion);

    internal long LastTransaction => Volatile.Read(ref _lastTransaction);

    internal long LastCommit => Volatile.Read(ref _lastCommit);

    /// <summary>
    /// Restores the catalog and the shared tables; a tenant's rows wait for its first use, and for its key. Without an object store every
    /// row is in memory and log. Trouble in the background is reported in words, without data.
    /// </summary>
    public static TransactionManager Open(
        SealedLog logs, Keyring keyring, Func<uint, SqlType?> types, IEnumerable<SystemRelation> systemRelations,
        IObjectStore? objects = null, PageCache? pages = null, StoragePolicy? policy = null, Action<string>? report = null)
    {
        CatalogJson.Types = types;
        var registry = new UserTypes(types);
        types = registry.ByOid;
        SegmentSpace? space = objects is null
            ? null
            : new SegmentSpace(objects, pages ?? new PageCache(PageCacheBytes), policy ?? new StoragePolicy());
        var manager = new TransactionManager(
            logs, keyring, types, CatalogSeed.Create(systemRelations) with { Registry = registry }, space, report ?? (_ => { }));
        // First, so that what it zeroes is counted.
        if (space is not null)
            keyring.Register(space.Pages);
        keyring.Register(manager.Tenants);
        TenantRows system = manager.Tenants.Open(keyring.Acquire(TenantId.System));
        try
        {
            manager._nextXid = manager._xidCeiling = Math.Max(system.XidCeiling, 3); // 0 to 2 are special in PostgreSQL
        }
        finally
        {
            manager.Tenants.Release(system);
        }

        return manager;
    }

    public Transaction Begin(IsolationLevel isolation, bool readOnly, string login, Tenant? tenant)
    {
        var transaction = new Transaction(this, Interlocked.Increment(ref _lastTransaction), isolation, readOnly, login, tenant);
        _running[transaction.Id] = transaction;
        return transaction;
    }

    /// <summary>
    /// Moves the tenant's rows to segments and puts what describes them in place of its log, sealed under its newest key generation. Its
    /// commits wait only for the exchange of the log. Returns the log records written.
    /// </summary>
    public int Checkpoint(TenantId tenant)
    {
        TenantRows rows = Tenants.Open(Keyring.Acquire(tenant));
        try
        {
            lock (rows.Maintenance)
                return Maintenance.Checkpoint(rows);
        }
        finally
        {
            Tenants.Release(rows);
        }
    }

    /// <summary>
    /// In the background: a log that has outgrown what it describes goes into segments, small segments become larger ones, and what
    /// nobody names is deleted.
    /// </summary>
    /// <param name="rows">The tenant's.</param>
    /// <param name="changed">Tables for which something may have become due just now.</param>
    internal void MaintainIfDue(TenantRows rows, IReadOnlyCollection<TableRows> changed)
    {
        if (rows.IsInCheckpoint || !Maintenance.IsDue(rows, changed) || !rows.TryBeginCheckpoint())
            return;
        TenantId tenant = rows.Capability.Tenant;
        if (!RunsInBackground)
        {
            Maintain();
            return;
        }

        _background.Run(Maintain);

        void Maintain()
        {
            try
            {
                WithRows(tenant, Maintenance.Maintain);
            }
            catch (Exception failed) when (failed is KeyException or StorageException)
            {
                // The commit that came before stands. Fenced, or the disk is full: all stays as it is, and a later commit asks again.
                _background.Report(failed);
            }
            finally
            {
                rows.EndCheckpoint();
            }
        }
    }

    /// <summary>Goes on with a re-encryption that the tenant's log names.</summary>
    internal void ResumeRotation(TenantRows rows)
    {
        // One that failed is not tried again before somebody asks, or the server starts anew.
        if (RunsInBackground && rows.Rotation is { } pending && RotationJobs.Find(pending.Job) is not { State: RotationJob.Failed })
            Rotations.Add(rows.Capability.Tenant);
    }

    internal void WithRows(TenantId tenant, Action<TenantRows> use)
    {
        TenantRows rows = Tenants.Open(Keyring.Acquire(tenant));
        try
        {
            use(rows);
        }
        finally
        {
            Tenants.Release(rows);
        }
    }

    /// <summary>VACUUM, for one tenant; null for all of its tables.</summary>
    internal void Vacuum(TenantId tenant, IReadOnlySet<uint>? tables) => WithRows(tenant, rows =>
    {
        lock (rows.Maintenance)
            Maintenance.Vacuum(rows, tables);
    });

    /// <summary>The least number of a running transaction that may be reading these rows. Other tenants' do not count.</summary>
    internal long OldestRunning(TenantRows rows)
    {
        long oldest = long.MaxValue;
        foreach (Transaction running in _running.Values)
        {
            if (running.Scope.Uses(rows))
                oldest = Math.Min(oldest, running.Id);
        }

        return oldest;
    }

    public void Dispose()
    {
        Rotations.Dispose();
        _background.Dispose();
        Tenants.Dispose();
        Segments?.Pages.Dispose();
    }

    /// <summary>Those that have not ended, in any order.</summary>
    internal IEnumerable<Transaction> Running => _running.Values;

    /// <summary>The transaction behind a pending stamp, while it runs.</summary>
    internal Transaction? Find(long transaction) => _running.GetValueOrDefault(transaction);

    /// <summary>
    /// The commit number behind a stamp; <see cref="Stamp.Aborted"/> while it is pending or if it came to nothing.
    /// </summary>
    internal long Resolve(ref long place)
    {
        long stamp = Volatile.Read(ref place);
        if (!Stamp.IsPending(stamp))
            return stamp;
        if (Find(Stamp.TransactionOf(stamp)) is { } running)
            return running.VisibleFrom is var number and > 0 ? number : Stamp.Aborted;
        // Ended meanwhile: it stamped its rows before it left.
        stamp = Volatile.Read(ref place);
        return Stamp.IsPending(stamp) ? Stamp.Aborted : stamp;
    }

    /// <summary>The oldest commit number that some running transaction may still look from.</summary>
    internal long OldestSnapshot()
    {
        long oldest = LastCommit;
        foreach (Transaction running in _running.Values)
            oldest = Math.Min(oldest, running.OldestCommitNumber);
        return oldest;
    }

    internal uint TakeOid(uint atLeast, Transaction taking)
    {
        lock (_numbering)
        {
            uint oid = (_nextOid = Math.Max(_nextOid, atLeast) + 1) - 1;
            if (taking.FirstOid == 0)
                taking.FirstOid = oid;
            return oid;
        }
    }

    /// <summary>Below it all is in the catalog that one reads after this, or in none: what runs has taken none of these.</summary>
    internal uint SettledOids()
    {
        lock (_numbering)
        {
            uint settled = Math.Max(_nextOid, _catalog.NextOid);
            foreach (Transaction running in _running.Values)
            {
                if (running.FirstOid != 0)
                    settled = Math.Min(settled, running.FirstOid);
            }

            return settled;
        }
    }

    internal uint NewXid()
    {
        lock (_numbering)
        {
            if (_nextXid == _xidCeiling)
            {
                // Ahead of use and durable, so that no xmin is ever given twice.
                _xidCeiling = _nextXid + XidBlock;
                TenantRows system = Tenants.Open(Keyring.Acquire(TenantId.System));
                try
                {
                    var record = new CommitRecord(0) { XidCeiling = _xidCeiling };
                    system.Committing.EnterReadLock();
                    try
                    {
                        Logs.Append([new TenantRecords(system.Capability, [record.Encode()])]);
                        system.XidCeiling = _xidCeiling;
                    }
                    finally
                    {
                        system.Committing.ExitReadLock();
                    }
                }
                finally
                {
                    Tenants.Release(system);
                }
            }

            return _nextXid++;
        }
    }

    /// <summary>
    /// Numbers a commit in the log's order; <paramref name="isEarly"/> comes back false where a commit before it is not to be seen by
    /// anybody until it is durable: who looks from this number would see that one come up late.
    /// </summary>
    internal long NumberCommit(ref bool isEarly)
    {
        lock (_publishing)
        {
            long number = ++_lastNumber;
            isEarly &= _lastLate <= _lastCommit;
            if (!isEarly)
                _lastLate = number;
            return number;
        }
    }

    /// <summary>Makes a durable transaction visible. Called in the order of numbers; one whose commit was lost is left out.</summary>
    internal void Publish(Transaction transaction, long number, IReadOnlyList<CatalogEdit> edits)
    {
        lock (_publishing)
        {
            transaction.CommitNumber = number;
            PublishTypes(edits);
            if (edits.Count > 0)
                _catalog = edits.Aggregate(_catalog, (catalog, edit) =>
                    edit.Apply(catalog)) with { Version = _catalog.Version + 1 };
            Volatile.Write(ref _lastCommit, number);
        }
    }

    private static void PublishTypes(IEnumerable<CatalogEdit> edits)
    {
        foreach (UserType type in edits.Select(edit => edit.Value).OfType<UserType>())
            UserTypes.Publish(type);
    }

    internal void Restore(IReadOnlyList<CatalogEdit> edits)
    {
        PublishTypes(edits);
        lock (_publishing)
            _catalog = edits.Aggregate(_catalog, (catalog, edit) =>
                edit.Apply(catalog)) with { Version = _catalog.Version + 1 };
    }

    internal void StatisticsChanged() => Interlocked.Increment(ref _statisticsVersion);

    internal void Ended(Transaction transaction) => _running.TryRemove(transaction.Id, out _);
}
