using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What an advisory lock is on: one number, or a pair; the two never meet.</summary>
public readonly record struct AdvisoryKey(long Number, bool IsPair)
{
    public static AdvisoryKey Of(long number) => new(number, false);

    public static AdvisoryKey Of(int first, int second) => new(((long)first << 32) | (uint)second, true);
}

/// <summary>An advisory lock that is held or wanted.</summary>
public readonly record struct AdvisoryNeed(AdvisoryKey Key, bool IsShared)
{
    /// <summary>As pg_locks has it.</summary>
    public string Mode => IsShared ? "ShareLock" : "ExclusiveLock";
}

/// <summary>
/// Advisory locks of one server. A lock is held by a session, as often as it was taken, until it is released, or by a transaction until
/// that ends. What holds: an exclusive holder is alone; a wait ends with the statement's token, or where it would close a circle. A dead
/// transaction's locks count as free, so nothing need be told when a transaction ends; a session that ends calls
/// <see cref="ReleaseSession"/>.
/// </summary>
public sealed class AdvisoryLocks
{
    private static readonly ConditionalWeakTable<TransactionManager, AdvisoryLocks> Servers = [];
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly object _gate = new();
    private readonly Dictionary<AdvisoryKey, List<Holder>> _holders = [];

    private int _sweepAt = 1024;

    /// <summary>Keys that are held, by all sessions: 250 bytes each.</summary>
    private const int KeysMax = 1 << 20;

    private sealed record Holder(SessionState Session, Transaction? Transaction, bool IsShared)
    {
        public int Times { get; set; } = 1;

        public bool IsDead => Transaction is { HasEnded: true };
    }

    public static AdvisoryLocks Of(TransactionManager server) => Servers.GetOrCreateValue(server);

    /// <summary>False only where it does not wait and somebody is in the way.</summary>
    /// <exception cref="OperationCanceledException">The statement was cancelled while it waited.</exception>
    /// <exception cref="SqlException">55P03 after lock_timeout.</exception>
    public bool Take(StatementContext statement, AdvisoryKey key, bool isShared, bool isLocal, bool waits)
    {
        Transaction waiting = statement.Transaction;
        Transaction? transaction = isLocal ? waiting : null;
        TimeSpan timeout = statement.Transaction.LockTimeout, waited = TimeSpan.Zero;
        using CancellationTokenRegistration wake = statement.Cancelled.UnsafeRegister(_ => WakeAll(), null);
        try
        {
            lock (_gate)
            {
                while (TryTake(statement.Session, transaction, key, isShared) is { } obstacle)
                {
                    if (!waits)
                        return false;
                    statement.Cancelled.ThrowIfCancellationRequested();
                    if (timeout > TimeSpan.Zero && waited >= timeout)
                        throw new SqlException(SqlState.LockNotAvailable, "canceling statement due to lock timeout");
                    TransactionWaits.Wait(waiting, CurrentOf(waiting.Manager, obstacle), new AdvisoryNeed(key, isShared));
                    Monitor.Wait(_gate, Tick); // a transaction's end wakes nobody
                    waited += Tick;
                }
            }
        }
        finally
        {
            if (waiting.WaitsForAdvisory is not null)
                TransactionWaits.Forget(waiting);
        }

        return true;
    }

    /// <summary>Whose end, or whose session's next statement, may free it; null: the session does nothing now.</summary>
    private static Transaction? CurrentOf(TransactionManager server, Holder holder) =>
        holder.Transaction ?? server.Running.FirstOrDefault(each => each.Session == holder.Session);

    /// <summary>Releases what a session took once; false where it holds no such lock. Locks of a transaction stay.</summary>
    public bool Release(SessionState session, AdvisoryKey key, bool isShared)
    {
        lock (_gate)
        {
            Holder? held = _holders.GetValueOrDefault(key)?.Find(holder =>
                holder.Session == session && holder.Transaction is null && holder.IsShared == isShared);
            if (held is null)
                return false;
            if (--held.Times == 0)
                Remove(key, held);
            return true;
        }
    }

    public void ReleaseSession(SessionState session)
    {
        lock (_gate)
        {
            foreach ((AdvisoryKey key, List<Holder> holders) in _holders.ToArray())
            {
                foreach (Holder holder in holders.Where(each => each.Session == session && each.Transaction is null).ToArray())
                    Remove(key, holder);
            }
        }
    }

    /// <summary>All that is held now, and by whom.</summary>
    public IReadOnlyList<(SessionState Session, AdvisoryNeed Held)> All()
    {
        lock (_gate)
        {
            return [.. _holders.SelectMany(pair => pair.Value
                .Where(holder => !holder.IsDead).Select(holder => (holder.Session, new AdvisoryNeed(pair.Key, holder.IsShared))))];
        }
    }

    /// <summary>The sessions that keep another from the lock.</summary>
    public IReadOnlyList<SessionState> Blocking(SessionState waiting, AdvisoryNeed need) =>
    [
        .. All().Where(each => each.Session != waiting && each.Held.Key == need.Key && !(each.Held.IsShared && need.IsShared))
            .Select(each => each.Session),
    ];

    /// <summary>Null: it is held; else who is in the way.</summary>
    private Holder? TryTake(SessionState session, Transaction? transaction, AdvisoryKey key, bool isShared)
    {
        if (!_holders.TryGetValue(key, out List<Holder>? holders))
        {
            MakeRoom();
            _holders.Add(key, holders = []);
        }

        holders.RemoveAll(holder => holder.IsDead);
        if (holders.Find(holder => holder.Session != session && !(isShared && holder.IsShared)) is { } obstacle)
            return obstacle;
        Holder? own = holders.Find(holder =>
            holder.Session == session && holder.Transaction == transaction && holder.IsShared == isShared);
        if (own is null)
            holders.Add(new Holder(session, transaction, isShared));
        else
            own.Times++;
        return null;
    }

    /// <summary>Forgets what ended transactions held, each time that there is twice as much.</summary>
    private void MakeRoom()
    {
        if (_holders.Count < _sweepAt)
            return;
        foreach ((AdvisoryKey key, List<Holder> holders) in _holders.ToArray())
        {
            if (holders.TrueForAll(holder => holder.IsDead))
                _holders.Remove(key);
        }

        if (_holders.Count >= KeysMax)
        {
            throw new SqlException(SqlState.OutOfMemory, "out of shared memory")
            {
                Hint = $"The server holds {KeysMax} advisory locks at most: release some, or take one for many.",
            };
        }

        _sweepAt = Math.Clamp(2 * _holders.Count, 1024, KeysMax);
    }

    private void Remove(AdvisoryKey key, Holder holder)
    {
        _holders[key].Remove(holder);
        if (_holders[key].Count == 0)
            _holders.Remove(key);
        Monitor.PulseAll(_gate);
    }

    private void WakeAll()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }
}
