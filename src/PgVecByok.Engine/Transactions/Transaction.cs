using PgVecByok.Keys;
using PgVecByok.Sql;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// One transaction of one session: it may write the system tenant (catalog, shared tables) and one other tenant, and both commit
/// together. Belongs to its session's thread; other threads only wait for it and ask whether it has committed.
/// </summary>
public sealed class Transaction : IDisposable
{
    private readonly TransactionManager _manager;
    private readonly TransactionProgress _progress = new();
    private List<(TableRows Rows, long Version)>? _rowLocks;
    private CatalogChanges? _definitions;
    private List<SavepointMark>? _marks;
    private TransactionTables? _tables;
    private Dictionary<TableRows, BulkInsertion>? _bulk;
    private HashSet<PageSet>? _reading;
    private DeferredChecks? _deferred;
    private CatalogSnapshot _statementCatalog;
    private long _snapshot;
    private long _oldest; // the statement's view; a command inside it may look from later
    private long _pinned = long.MaxValue;
    private int _command;
    private int _lastCommand;
    private uint _xid;
    private bool _hasRun;
    private long _commitNumber;
    private CommitChain? _chain;

    internal Transaction(
        TransactionManager manager, long id, IsolationLevel isolation, bool readOnly, string login, Tenant? tenant)
    {
        (_manager, Id, Isolation, IsReadOnly) = (manager, id, isolation, readOnly);
        _snapshot = _oldest = manager.LastCommit;
        _statementCatalog = manager.Catalog;
        Scope = new TenantScope(manager, this, login, tenant);
    }

    public long Id { get; }

    public IsolationLevel Isolation { get; private set; }

    public bool IsReadOnly { get; private set; }

    public TenantScope Scope { get; }

    public TransactionManager Manager => _manager;

    /// <summary>READ ONLY, SERIALIZABLE and this: the first statement waits for a snapshot that needs no tracking.</summary>
    public bool IsDeferrable { get; set; }

    /// <summary>Its place among the SERIALIZABLE ones; null at other levels, before the first query, and where none is needed.</summary>
    internal SerialTransaction? Serial { get; private set; }

    /// <summary>Who asks; null for work of the server itself. Errors show what its current role may read.</summary>
    internal SessionState? Session { get; set; }

    /// <summary>The session's, for what others are told of a deadlock.</summary>
    public int ProcessId { get; set; }

    /// <summary>The statement's token: a wait for another transaction ends with it.</summary>
    public CancellationToken Cancelled { get; private set; }

    /// <summary>lock_timeout; zero waits for ever.</summary>
    public TimeSpan LockTimeout { get; set; }

    /// <summary>Called before its thread waits: for another transaction, or for others' commits to be on disk.</summary>
    internal Action BeforeWaiting { get; set; } = () => { };

    /// <summary>Called before its thread waits for the disk, for its own commit.</summary>
    internal Action BeforeSync { get; set; } = () => { };

    /// <summary>Makes its commit visible, with what goes out with it: once it is durable, in the log's order, by whoever wrote it.</summary>
    internal Action<Action> Publishing { get; set; } = publish => publish();

    public Snapshot Snapshot => new(_snapshot, Id, _command);

    /// <summary>What this statement sees: the newest catalog when it began, with the transaction's own DDL.</summary>
    public CatalogSnapshot Catalog => OwnCatalog ?? _statementCatalog;

    internal CatalogSnapshot? OwnCatalog => _definitions?.Own;

    /// <summary>The first oid it took, below which all belong to others; 0: none.</summary>
    internal uint FirstOid { get; set; }

    /// <summary>Assigned at the first write; xmin of what it writes.</summary>
    public uint Xid => _xid != 0 ? _xid : _xid = _manager.NewXid();

    /// <summary>Null before the first write: txid_current_if_assigned().</summary>
    public uint? XidIfAssigned => _xid != 0 ? _xid : null;

    public bool HasEnded => _progress.HasEnded;

    public bool HasChanges => Changes.Count > 0 || HasEdits;

    private bool HasEdits => _definitions is { Edits.Count: > 0 };

    internal long CommitNumber
    {
        get => Volatile.Read(ref _commitNumber);
        set => Volatile.Write(ref _commitNumber, value);
    }

    /// <summary>From which snapshots on its changes are seen; 0: none. Before its commit only by who has gone on from it.</summary>
    internal long VisibleFrom => _chain is { Number: var early and > 0 } ? early : CommitNumber;

    internal long OldestCommitNumber => Volatile.Read(ref _oldest);

    /// <summary>What its foreign keys have still to look at.</summary>
    internal DeferredChecks Deferred => _deferred ??= new DeferredChecks();

    internal bool HasDeferred => _deferred is { HasPending: true };

    /// <summary>What lo_open has given.</summary>
    internal OpenLargeObjects LargeObjects { get; } = new();

    internal ChangedRows Changes { get; } = new();

    internal int Progress => _progress.Value;

    internal Transaction? WaitsFor { get; set; }

    /// <summary>Whom it waits for does not hold what it wants, but waits for it as well and came first.</summary>
    internal bool IsBehind { get; set; }

    /// <summary>It need not wait behind anybody: there would be a circle.</summary>
    internal bool MayPass { get; set; }

    /// <summary>What it waits for, where that is a table and no row.</summary>
    internal TableNeed? WaitsForTable { get; set; }

    /// <summary>DEFERRABLE, and not yet sure of its snapshot.</summary>
    internal bool WaitsForSnapshot { get; set; }

    /// <summary>The advisory lock it waits for, whose holder may have no transaction.</summary>
    internal AdvisoryNeed? WaitsForAdvisory { get; set; }

    /// <summary>
    /// REQUIRES: called before each statement. READ COMMITTED looks anew, REPEATABLE READ keeps its first view; both see what their
    /// earlier statements did, and neither what this one does. Settings are no query: the view is still to be taken after them.
    /// </summary>
    public void NewStatement(CancellationToken cancelled = default) => NewStatement(isQuery: true, cancelled);

    /// <inheritdoc cref="NewStatement(CancellationToken)"/>
    public void NewStatement(bool isQuery, CancellationToken cancelled)
    {
        Cancelled = cancelled;
        _command = NextCommand();
        if (Isolation == IsolationLevel.Serializable && isQuery && !_hasRun)
            Serial = _manager.Serial.Begin(this, IsDeferrable, TakeSnapshot);
        else if (Isolation == IsolationLevel.ReadCommitted || !_hasRun)
            TakeSnapshot();
        _hasRun |= isQuery;
        _statementCatalog = _manager.Catalog;
        _definitions?.Refresh();
        Scope.NewStatement();
        _chain?.ThrowIfLost();
    }

    /// <summary>
    /// A command inside a statement: it sees what the transaction did before it, and with <paramref name="looksAnew"/> what others have
    /// committed by now. The statement's own view comes back with <see cref="EndCommand"/>.
    /// </summary>
    internal CommandView BeginCommand(bool looksAnew)
    {
        var before = new CommandView(_command, _snapshot);
        _command = NextCommand();
        if (looksAnew)
            _snapshot = Math.Max(_manager.LastCommit, _chain?.Horizon ?? 0);
        return before;
    }

    /// <summary>What is seen now is kept for it until it ends: somebody will read on with that.</summary>
    internal CommandView PinView()
    {
        _pinned = Math.Min(_pinned, _snapshot);
        return KeepCommand();
    }

    /// <summary>A command that sees what the statement around it does: for functions that only read.</summary>
    internal CommandView KeepCommand() => new(_command, _snapshot);

    internal void EndCommand(CommandView before) => (_command, _snapshot) = (before.Command, before.CommitNumber);

    private int NextCommand() => ++_lastCommand <= Stamp.CommandMax
        ? _lastCommand
        : throw new SqlException(SqlState.ProgramLimitExceeded, "cannot have more than 2^24-2 commands in a transaction");

    public void SetIsolation(IsolationLevel isolation)
    {
        if (_hasRun && isolation != Isolation)
        {
            throw new SqlException(
                SqlState.ActiveSqlTransaction, "SET TRANSACTION ISOLATION LEVEL must be called before any query");
        }

        Isolation = isolation;
    }

    public void SetReadOnly(bool readOnly)
    {
        if (!readOnly && IsReadOnly && _hasRun)
            throw new SqlException(SqlState.ActiveSqlTransaction, "transaction read-write mode must be set before any query");

        IsReadOnly = readOnly;
    }

    public void Savepoint(string name) => (_marks ??= []).Add(Mark(name));

    internal SavepointMark Mark(string name) => new(
        name, Changes.Count, _rowLocks?.Count ?? 0, _definitions?.Mark() ?? default,
        _tables?.Mark() ?? default, _deferred?.Save() ?? default, LargeObjects.Opened);

    public void Release(string name)
    {
        int at = SavepointMark.Find(_marks, name);
        _marks!.RemoveRange(at, _marks.Count - at);
    }

    public void RollbackTo(string name)
    {
        int at = SavepointMark.Find(_marks, name);
        _marks!.RemoveRange(at + 1, _marks.Count - at - 1);
        Undo(_marks[at]);
    }

    /// <summary>A statement failed: what was done is undone now, so that nobody waits for a transaction that is lost.</summary>
    public void AbortStatement()
    {
        if (HasEnded)
            return;
        Undo(_marks is { Count: > 0 } marks ? marks[^1] : new SavepointMark("", 0, 0));
    }

    /// <exception cref="KeyException">A tenant it wrote was fenced: nothing of the transaction happened.</exception>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(HasEnded, this);
        bool writes = HasChanges || Scope.HasDirtySequences;
        try
        {
            if (Serial is not null)
                _manager.Serial.Prepare(Serial, XidIfAssigned);
            if (writes)
            {
                Scope.ThrowIfFenced();
                MakeDurable();
            }
            else if (_chain is not null)
            {
                BeforeWaiting();
                _chain.Wait();
                Scope.ThrowIfFenced();
            }
        }
        catch
        {
            Rollback();
            throw;
        }

        // A reader makes nothing due, but it may have been the last one that kept something from being deleted.
        TenantRows[] tenants = Scope.HasTouched && (writes || Scope.HasRetired)
            ? [.. Scope.Touched.Where(tenant => writes || tenant.HasRetired)]
            : [];
        End(isCommitted: true);
        if (HasEdits)
            _manager.Tenants.DropUnreachable();
        foreach (TenantRows tenant in tenants)
            _manager.MaintainIfDue(tenant, Changes.TablesOf(tenant));
    }

    public void Rollback()
    {
        if (HasEnded)
            return;
        Undo(new SavepointMark("", 0, 0));
        try
        {
            foreach (BulkInsertion bulk in BulkInsertions)
                bulk.Discard();
        }
        finally
        {
            End(isCommitted: false);
        }
    }

    public void Dispose() => Rollback();

    /// <summary>What it holds of tables, until it ends; null: it has had nothing yet.</summary>
    internal TransactionTables? HeldTables => Volatile.Read(ref _tables);

    internal TransactionTables Tables => _tables ?? LazyInitializer.EnsureInitialized(ref _tables, () => new TransactionTables(this));

    /// <summary>Takes a table until the transaction ends, or is taken back to before.</summary>
    /// <exception cref="SqlException">40001, stale: a definition of others came before this one's.</exception>
    public void Lock(uint table, TableLockMode mode)
    {
        Tables.Hold(new TableNeed(table, mode), out _);
        if (!FastLocks.Takes(mode) && _definitions is { Own: not null } definitions && definitions.IsStale(table))
            throw CatalogChanges.Stale();
    }

    /// <inheritdoc cref="TransactionTables.TryHold"/>
    internal bool TryHold(ReadOnlySpan<TableNeed> needs, bool looksAnew) => needs.Length == 0 || Tables.TryHold(needs, looksAnew);

    /// <inheritdoc cref="TransactionTables.TryRead"/>
    internal bool TryRead(ReadOnlySpan<uint> relations, bool looksAnew) => relations.Length == 0 || Tables.TryRead(relations, looksAnew);

    /// <summary>True: it is another than the statement began with.</summary>
    internal bool TakeNewestCatalog()
    {
        if (_definitions is { Own: not null } definitions)
            return definitions.Refresh();
        CatalogSnapshot newest = _manager.Catalog;
        if (ReferenceEquals(_statementCatalog, newest))
            return false;
        _statementCatalog = newest;
        return true;
    }

    /// <summary>As the transaction's own definitions leave it, or as others have left it since; null: gone.</summary>
    internal Relation? Newest(uint relation) =>
        _definitions is { Own: { } own } definitions && !definitions.IsStale(relation)
            ? own.ByOid(relation)
            : _manager.Catalog.ByOid(relation);

    public void RequireWritable(string command)
    {
        if (IsReadOnly)
            throw new SqlException(SqlState.ReadOnlySqlTransaction, $"cannot execute {command} in a read-only transaction");
    }

    /// <summary>Changes the catalog: seen by this transaction at once, by others when it commits.</summary>
    internal void Edit(params ReadOnlySpan<CatalogEdit> edits)
    {
        BeginDdl();
        foreach (CatalogEdit edit in edits)
            _definitions!.Add(edit);
    }

    /// <summary>From here on it has a catalog of its own: the one that the statement began with, and what it changes in it.</summary>
    internal void BeginDdl() => (_definitions ??= new CatalogChanges(this)).Begin(_statementCatalog);

    /// <summary>
    /// Also numbers a table's storage generations. Never given twice by one run of the server, not even after a rollback: what an
    /// undone table left in memory must not be taken for another's.
    /// </summary>
    internal uint NewOid()
    {
        BeginDdl();
        uint oid = _manager.TakeOid(Catalog.NextOid, this);
        Edit(CatalogEdit.NextOid(oid + 1));
        return oid;
    }

    internal void Add(in Change change) => Changes.Add(change);

    internal IReadOnlyCollection<BulkInsertion> BulkInsertions => _bulk is { } bulk ? bulk.Values : [];

    internal BulkInsertion? FindBulk(TableRows rows) => _bulk?.GetValueOrDefault(rows);

    internal BulkInsertion Bulk(TableRows rows)
    {
        _bulk ??= [];
        if (!_bulk.TryGetValue(rows, out BulkInsertion? bulk))
            _bulk.Add(rows, bulk = new BulkInsertion(this, rows));
        return bulk;
    }

    /// <summary>A cursor's pages: given back with the transaction at the latest.</summary>
    internal PageSet Read(PageSet pages)
    {
        (_reading ??= []).Add(pages);
        return pages;
    }

    internal void HasRead(PageSet pages)
    {
        if (_reading is { } reading && reading.Remove(pages))
            pages.Dispose();
    }

    internal void Held(TableRows rows, long version) => (_rowLocks ??= []).Add((rows, version));

    internal void ThrowIfCancelled()
    {
        Scope.ThrowIfFenced();
        Cancelled.ThrowIfCancellationRequested();
    }

    /// <inheritdoc cref="TransactionProgress.Wait"/>
    internal bool WaitForProgress(int progress, long deadline, Transaction waiting) => _progress.Wait(progress, deadline, waiting);

    internal void Advance() => _progress.Advance();

    internal void Wake() => _progress.Wake();

    internal void TakeSnapshot()
    {
        long newest = _manager.LastCommit;
        Volatile.Write(ref _oldest, Math.Min(newest, _pinned));
        // Numbers are given in the log's order: all up to the horizon is durable when that is, or this transaction comes to nothing.
        _snapshot = Math.Max(newest, _chain?.Horizon ?? 0);
    }

    /// <summary>Its commit is queued: whoever waits for a row that it changed may go on from it.</summary>
    internal void HandOn(QueuedCommit commit, long number) => (_chain ??= new CommitChain()).HandOn(commit, number);

    internal void Lose() => _chain?.Lose();

    /// <summary>True: the other's commit is queued, and this transaction goes on from it.</summary>
    internal bool TryGoOnFrom(Transaction other) => Isolation == IsolationLevel.ReadCommitted
        && other._chain is { Number: > 0 } theirs && (_chain ??= new CommitChain()).TryGoOnFrom(theirs);

    internal bool HasGoneOnFrom(Transaction other) => _chain is not null && other._chain is { } theirs && _chain.HasGoneOnFrom(theirs);

    private void MakeDurable()
    {
        if (BulkInsertions.Any(bulk => bulk.IsOn))
            BeforeWaiting();
        else
            BeforeSync();
        if (HasEdits)
            Scope.Rows(isTenantAware: false, writes: false);
        foreach (BulkInsertion bulk in BulkInsertions)
            bulk.MoveRest();
        TenantRows[] tenants = [.. Scope.Touched];
        foreach (TenantRows tenant in tenants)
            tenant.Committing.EnterReadLock();
        try
        {
            IReadOnlyList<CatalogEdit> edits = _definitions?.Edits ?? [];
            IReadOnlyList<TenantRecords> records = CommitRecord.Collect(this, Changes, edits);
            try
            {
                _manager.Logs.Append(records, new CommitSteps(this, edits, _chain?.BuildsOn ?? [], MayHandOn(records)));
            }
            finally
            {
                RecordWriter.Wipe(records.SelectMany(tenant => tenant.Records));
            }

            foreach (Change change in Changes)
                change.Settle(CommitNumber);
        }
        catch
        {
            foreach (TenantRows tenant in tenants)
                tenant.MarkSequencesDirty();
            throw;
        }
        finally
        {
            foreach (TenantRows tenant in tenants)
                tenant.Committing.ExitReadLock();
        }
    }

    /// <summary>
    /// Only where nothing but the disk, or the fence of all who could see it, can still undo it: plain changes of one tenant's rows.
    /// </summary>
    private bool MayHandOn(IReadOnlyList<TenantRecords> records) =>
        records.Count == 1 && !HasEdits && Serial is null && BulkInsertions.All(bulk => !bulk.HasStored);

    internal void Undo(SavepointMark mark, bool keepsHeld = false)
    {
        Changes.UndoTo(mark.Changes);
        for (int i = (_rowLocks?.Count ?? 0) - 1; i >= mark.RowLocks; i--)
            _rowLocks![i].Rows.Locks.Release(this, _rowLocks[i].Version);
        _deferred?.Restore(mark.Deferred);
        LargeObjects.CloseSince(mark.LargeObjects);
        _rowLocks?.RemoveRange(mark.RowLocks, _rowLocks.Count - mark.RowLocks);
        _definitions?.UndoTo(mark.Definitions, keepsHeld);
        // Rows that were loaded in bulk lie in the table until the end, seen by nobody.
        if (!keepsHeld && _bulk is not { Count: > 0 })
            _tables?.GiveBack(mark.Tables);
        Advance();
    }

    private void End(bool isCommitted)
    {
        if (Serial is not null)
            _manager.Serial.End(Serial, isCommitted);
        foreach (PageSet pages in _reading ?? [])
            pages.Dispose();
        _reading = null;
        foreach ((TableRows rows, long version) in _rowLocks ?? [])
            rows.Locks.Release(this, version);
        _tables?.GiveBack(default);
        _definitions?.Release();
        _manager.Ended(this);
        Scope.Dispose();
        _progress.Advance(isEnd: true);
    }
}
