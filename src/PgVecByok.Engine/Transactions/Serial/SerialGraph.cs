using System.Runtime.InteropServices;
using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// All SERIALIZABLE transactions that run, and those that have ended but ran beside one that still does. Readers leave marks here before
/// they read, writers ask for marks after they wrote: whichever comes second sees the other. Bounded: one transaction's marks on a table
/// become one for all of it, a tenant that has too many is given no fine ones, and of ended transactions the oldest are forgotten into
/// a mark that says "somebody". One tenant's marks and its running transactions keep none of another's alive, but for shared tables.
/// </summary>
internal sealed class SerialGraph
{
    internal const int RowsOfTableMax = 512, RangesOfTableMax = 32, TenantMarksMax = 100_000, FinishedMax = 4096;
    private static readonly TimeSpan SafetyPoll = TimeSpan.FromMilliseconds(20);
    private readonly object _gate = new();
    private readonly Dictionary<TableRows, TableReads> _tables = [];
    private readonly Dictionary<TenantId, int> _marksOfTenant = [];
    private readonly List<SerialTransaction> _running = [];
    private readonly LinkedList<SerialTransaction> _finished = [];
    private readonly Dictionary<long, SerialTransaction> _byCommit = [];
    private readonly HashSet<SerialTransaction> _readers = [];
    private long _lastCommit = 1;
    private long _forgottenCommit;

    /// <summary>Transactions and marks in memory: for tests and for the operator's view.</summary>
    internal (int Running, int Finished, int Marks) Count
    {
        get
        {
            lock (_gate)
                return (_running.Count, _finished.Count, _marksOfTenant.Values.Sum());
        }
    }

    /// <summary>
    /// Takes the snapshot. Null for a READ ONLY transaction that no writer runs beside: it needs no tracking. With
    /// <paramref name="waits"/> (DEFERRABLE) it waits until it has a snapshot of which that is true.
    /// </summary>
    public SerialTransaction? Begin(Transaction transaction, bool waits, Action takeSnapshot)
    {
        while (true)
        {
            SerialTransaction? begun;
            lock (_gate)
            {
                takeSnapshot();
                begun = new SerialTransaction(_lastCommit, transaction.IsReadOnly);
                if (transaction.IsReadOnly && !Watch(begun))
                    return null;
                _running.Add(begun);
            }

            if (!waits || !transaction.IsReadOnly)
                return begun;
            if (WaitUntilDecided(transaction, begun))
                return null;
        }
    }

    public void MarkTable(SerialTransaction reader, TableRows rows, out bool isNew) =>
        Mark(reader, rows, out isNew, own => own.Whole, null);

    public void MarkRange(SerialTransaction reader, TableRows rows, ReadRange range, out bool isNew) => Mark(
        reader, rows, out isNew, own => own.Whole || own.Ranges.Exists(range.IsSame), (reads, own) =>
        {
            if (own.Ranges.Count >= RangesOfTableMax)
                return false;
            own.Ranges.Add(range);
            reads.AddRange(reader, range);
            return true;
        });

    public void MarkKey(SerialTransaction reader, TableRows rows, uint key, int hash) => Mark(
        reader, rows, out _, own => own.Whole || own.Keys.Contains((key, hash)), (reads, own) =>
        {
            if (own.Keys.Count >= RowsOfTableMax)
                return false;
            own.Keys.Add((key, hash));
            reads.AddKey(reader, key, hash);
            return true;
        });

    public void MarkRow(SerialTransaction reader, TableRows rows, long version) => Mark(
        reader, rows, out _, own => own.Whole || own.Rows.Contains(version), (reads, own) =>
        {
            if (own.Rows.Count >= RowsOfTableMax)
                return false;
            own.Rows.Add(version);
            reads.AddRow(reader, version);
            return true;
        });

    /// <summary>The reader met what this transaction wrote and its snapshot does not show.</summary>
    public void ConflictOut(SerialTransaction reader, SerialTransaction writer)
    {
        lock (_gate)
        {
            ThrowIfDoomed(reader, "conflict out");
            if (!reader.IsSafe)
                SerialConflicts.FlagOut(reader, writer);
        }
    }

    /// <summary>The same, of a commit. It is nobody's if it was not SERIALIZABLE.</summary>
    public void ConflictOut(SerialTransaction reader, long commitNumber)
    {
        lock (_gate)
        {
            ThrowIfDoomed(reader, "conflict out");
            if (reader.IsSafe)
                return;
            if (_byCommit.TryGetValue(commitNumber, out SerialTransaction? writer))
                SerialConflicts.FlagOut(reader, writer);
            else if (commitNumber <= _forgottenCommit)
                throw SerialConflicts.Failure("Canceled on conflict out to old pivot");
        }
    }

    /// <summary>A write has been done: whoever read what it changes, by what <paramref name="collect"/> finds, comes before.</summary>
    public void ConflictIn(SerialTransaction writer, TableRows rows, Action<TableReads, HashSet<SerialTransaction>> collect)
    {
        lock (_gate)
        {
            ThrowIfDoomed(writer, "conflict in");
            writer.DidWrite = true;
            Touch(writer, rows);
            if (!_tables.TryGetValue(rows, out TableReads? reads))
                return;
            writer.HasForgottenIn |= reads.ForgottenAt > writer.SnapshotAt;
            _readers.Clear();
            reads.CollectWhole(_readers);
            collect(reads, _readers);
            foreach (SerialTransaction reader in _readers)
                SerialConflicts.FlagIn(reader, writer);
        }
    }

    /// <summary>The ranges that scans of the table asked for. Whoever asks for one from here on sees what was written before.</summary>
    public (SerialTransaction Reader, ReadRange Range)[] Ranges(TableRows rows)
    {
        lock (_gate)
            return _tables.TryGetValue(rows, out TableReads? reads) ? reads.Ranges : [];
    }

    public void Doom(SerialTransaction transaction)
    {
        lock (_gate)
            transaction.IsDoomed = true;
    }

    /// <exception cref="SqlException">40001: it must not commit.</exception>
    public void Prepare(SerialTransaction transaction, uint? xid)
    {
        lock (_gate)
        {
            SerialConflicts.CheckBeforeCommit(transaction);
            transaction.Xid = xid ?? 0;
            transaction.PreparedAt = ++_lastCommit;
        }
    }

    /// <summary>Its rows are about to be stamped with this number.</summary>
    public void Published(SerialTransaction transaction, long commitNumber)
    {
        lock (_gate)
        {
            transaction.CommitNumber = commitNumber;
            _byCommit[commitNumber] = transaction;
        }
    }

    public void End(SerialTransaction transaction, bool isCommitted)
    {
        lock (_gate)
        {
            // A safe one is out of the graph already.
            if (_running.Remove(transaction))
            {
                if (isCommitted)
                    Commit(transaction);
                else
                    Abandon(transaction);
                Release(transaction);
            }

            ForgetOld();
            Monitor.PulseAll(_gate);
        }
    }

    private void Commit(SerialTransaction transaction)
    {
        transaction.CommittedAt = ++_lastCommit;
        if (!transaction.DidWrite)
            transaction.IsReadOnly = true;
        foreach (SerialTransaction writer in transaction.Out.Where(each => each.IsCommitted && !transaction.IsReadOnly))
            transaction.EarliestOut = Math.Min(transaction.EarliestOut ?? long.MaxValue, writer.PreparedAt);
        foreach (SerialTransaction writer in transaction.Out.Where(each => each.IsCommitted).ToArray())
            Disconnect(transaction, writer);
        foreach (SerialTransaction reader in transaction.In.Where(each => each.IsCommitted || each.IsReadOnly).ToArray())
            Disconnect(reader, transaction);
        _finished.AddLast(transaction);
        if (_finished.Count > FinishedMax)
            Summarise(_finished.First!.Value);
    }

    private void Abandon(SerialTransaction transaction)
    {
        transaction.IsDoomed = true;
        Forget(transaction);
    }

    /// <summary>READ ONLY transactions learn whether this one spoils their snapshot.</summary>
    private void Release(SerialTransaction ended)
    {
        foreach (SerialTransaction watcher in ended.Watchers)
        {
            watcher.IsUnsafe |= ended.IsCommitted && ended.DidWrite && ended.EarliestOut <= watcher.SnapshotAt;
            watcher.Undecided.Remove(ended);
            watcher.IsSafe = watcher.Undecided.Count == 0 && !watcher.IsUnsafe && !watcher.IsDoomed;
            if (watcher.IsSafe && _running.Remove(watcher))
                Forget(watcher);
        }

        ended.Watchers.Clear();
        foreach (SerialTransaction writer in ended.Undecided)
            writer.Watchers.Remove(ended);
        ended.Undecided.Clear();
    }

    /// <summary>False: there is nobody to watch.</summary>
    private bool Watch(SerialTransaction reader)
    {
        foreach (SerialTransaction other in _running)
        {
            if (!other.IsReadOnly && !other.IsDoomed && reader.Undecided.Add(other))
                other.Watchers.Add(reader);
        }

        return reader.Undecided.Count > 0;
    }

    private bool WaitUntilDecided(Transaction transaction, SerialTransaction waiting)
    {
        transaction.WaitsForSnapshot = true;
        try
        {
            lock (_gate)
            {
                while (!waiting.IsSafe && !waiting.IsUnsafe)
                {
                    Monitor.Wait(_gate, SafetyPoll);
                    transaction.ThrowIfCancelled();
                }

                return waiting.IsSafe;
            }
        }
        finally
        {
            transaction.WaitsForSnapshot = false;
            End(waiting, isCommitted: false);
        }
    }

    private void Mark(
        SerialTransaction reader, TableRows rows, out bool isNew, Func<OwnReads, bool> isThere, Func<TableReads, OwnReads, bool>? tryAdd)
    {
        isNew = false;
        lock (_gate)
        {
            ThrowIfDoomed(reader, "conflict out");
            OwnReads own = reader.ReadsOf(rows);
            if (reader.IsSafe || isThere(own))
                return;
            isNew = true;
            Touch(reader, rows);
            ref TableReads? reads = ref CollectionsMarshal.GetValueRefOrAddDefault(_tables, rows, out _);
            reads ??= new TableReads();
            ref int marks = ref CollectionsMarshal.GetValueRefOrAddDefault(_marksOfTenant, rows.Tenant.Capability.Tenant, out _);
            if (tryAdd is not null && marks < TenantMarksMax && tryAdd(reads, own))
            {
                marks++;
                return;
            }

            marks -= reads.Remove(reader, own);
            own.Whole = true;
            reads.AddWhole(reader);
        }
    }

    private void ForgetOld()
    {
        for (LinkedListNode<SerialTransaction>? node = _finished.First; node is not null;)
        {
            LinkedListNode<SerialTransaction>? next = node.Next;
            SerialTransaction old = node.Value;
            bool isNeeded = _running.Exists(each => each.SnapshotAt < old.CommittedAt
                && (old.TouchedShared || each.Tenant is null || each.Tenant == old.Tenant));
            if (!isNeeded)
            {
                _finished.Remove(node);
                Forget(old);
            }

            node = next;
        }

        if (_running.Count == 0)
            _tables.Clear();
    }

    /// <summary>Takes an ended transaction out of memory, with a mark in its place that stands for any.</summary>
    private void Summarise(SerialTransaction old)
    {
        _finished.RemoveFirst();
        foreach (TableRows rows in old.Reads.Keys)
        {
            if (_tables.TryGetValue(rows, out TableReads? reads))
                reads.ForgottenAt = Math.Max(reads.ForgottenAt, old.CommittedAt);
        }

        foreach (SerialTransaction writer in old.Out)
            writer.HasForgottenIn = true;
        foreach (SerialTransaction reader in old.In)
            reader.HasForgottenOut = true;
        _forgottenCommit = Math.Max(_forgottenCommit, old.CommitNumber);
        Forget(old);
    }

    private void Forget(SerialTransaction old)
    {
        foreach (SerialTransaction writer in old.Out.ToArray())
            Disconnect(old, writer);
        foreach (SerialTransaction reader in old.In.ToArray())
            Disconnect(reader, old);
        foreach ((TableRows rows, OwnReads own) in old.Reads)
        {
            if (!_tables.TryGetValue(rows, out TableReads? reads))
                continue;
            TenantId tenant = rows.Tenant.Capability.Tenant;
            int left = _marksOfTenant.GetValueOrDefault(tenant) - reads.Remove(old, own);
            if (left > 0)
                _marksOfTenant[tenant] = left;
            else
                _marksOfTenant.Remove(tenant);
            if (reads.IsEmpty)
                _tables.Remove(rows);
        }

        old.Reads.Clear();
        if (old.CommitNumber > 0)
            _byCommit.Remove(old.CommitNumber);
    }

    private static void Disconnect(SerialTransaction reader, SerialTransaction writer)
    {
        reader.Out.Remove(writer);
        writer.In.Remove(reader);
    }

    private static void Touch(SerialTransaction transaction, TableRows rows)
    {
        if (rows.Tenant.Capability.Tenant.IsSystem)
            transaction.TouchedShared = true;
        else
            transaction.Tenant = rows.Tenant.Capability.Tenant;
    }

    private static void ThrowIfDoomed(SerialTransaction transaction, string doing)
    {
        if (transaction.IsDoomed)
            throw SerialConflicts.Failure($"Canceled on identification as a pivot, during {doing} checking");
    }
}
