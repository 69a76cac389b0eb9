namespace PgVecByok.Engine;

/// <summary>
/// SELECT … FOR UPDATE and its kin on one table: who holds which row version how strongly. In memory, until the
/// holder ends.
/// </summary>
internal sealed class RowLocks
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, List<(Transaction Holder, RowLockStrength Strength)>> _held = [];
    private readonly Dictionary<long, long> _previous = []; // by the version that took another's place while locks were held on that
    private readonly Dictionary<long, long> _next = [];
    private readonly Dictionary<long, List<Transaction>> _queues = [];

    /// <summary>PostgreSQL's conflict table in one line: KEY SHARE 0, SHARE 1, NO KEY UPDATE 2, UPDATE 3.</summary>
    public static bool Conflict(RowLockStrength left, RowLockStrength right) => (int)left + (int)right >= 3;

    /// <summary>Somebody else's lock in the way, with their progress so far.</summary>
    public (Transaction Holder, int Progress)? FindObstacle(Transaction asking, long version, RowLockStrength strength)
    {
        lock (_gate)
        {
            if (_held.Count == 0)
                return null;
            do
            {
                foreach ((Transaction holder, RowLockStrength held) in _held.GetValueOrDefault(version) ?? [])
                {
                    if (holder != asking && Conflict(held, strength))
                        return (holder, holder.Progress);
                }
            }
            while (_previous.TryGetValue(version, out version));
            return null;
        }
    }

    /// <summary>The row version took the place of another: whoever holds that one holds the row.</summary>
    public void Link(long next, long previous)
    {
        lock (_gate)
        {
            if (_held.ContainsKey(previous) || _previous.ContainsKey(previous))
                (_previous[next], _next[previous]) = (previous, next);
        }
    }

    /// <summary>True if the transaction that ends this version leaves the row's keys as they are.</summary>
    public bool KeepsKey(Transaction holder, long version)
    {
        lock (_gate)
        {
            return _held.TryGetValue(version, out var holders) && holders.Exists(held => held.Holder == holder)
                && holders.TrueForAll(held => held.Holder != holder || held.Strength <= RowLockStrength.NoKeyUpdate);
        }
    }

    /// <summary>
    /// Puts the transaction behind those who wait for the row version already; null if it is the first. Who finds the row free need not
    /// queue: only among those who wait is the first to come the first to go on.
    /// </summary>
    public Transaction? Queue(Transaction waiting, long version)
    {
        lock (_gate)
        {
            if (!_queues.TryGetValue(version, out List<Transaction>? queue))
                _queues.Add(version, queue = []);
            int at = queue.IndexOf(waiting);
            if (at < 0)
                queue.Add(waiting);
            at = at < 0 ? queue.Count - 1 : at;
            return at > 0 ? queue[at - 1] : null;
        }
    }

    public void LeaveQueue(Transaction waiting, long version)
    {
        lock (_gate)
        {
            List<Transaction> queue = _queues[version];
            queue.Remove(waiting);
            if (queue.Count == 0)
                _queues.Remove(version);
        }

        waiting.Advance();
    }

    public void Hold(Transaction holder, long version, RowLockStrength strength)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(version, out var holders))
                _held.Add(version, holders = []);
            holders.Add((holder, strength));
        }
    }

    /// <summary>Gives back the newest lock of this transaction on the row version.</summary>
    public void Release(Transaction holder, long version)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(version, out var holders))
                return;
            if (holders.FindLastIndex(held => held.Holder == holder) is var at and >= 0)
                holders.RemoveAt(at);
            if (holders.Count == 0)
                Forget(version);
        }
    }

    private void Forget(long version)
    {
        _held.Remove(version);
        if (!_previous.ContainsKey(version) && _next.Remove(version, out long next))
            _previous.Remove(next);
    }
}
