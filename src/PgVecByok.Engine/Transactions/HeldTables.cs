using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The tables that a transaction holds, and in which modes. It gives them back when it ends, or when what it did since a savepoint is
/// undone.
/// </summary>
internal sealed class HeldTables(Transaction transaction)
{
    private readonly Dictionary<uint, int> _modes = [];
    private readonly List<TableNeed> _taken = []; // in order

    private TableLocks Locks => transaction.Manager.Locks;

    /// <summary>True: it had to wait for it.</summary>
    public bool Take(TableNeed need)
    {
        int bit = TableLockModes.Bit(need.Mode), held = _modes.GetValueOrDefault(need.Table);
        if ((held & bit) != 0)
            return false;
        bool hasWaited = Locks.TryAcquire(transaction, need.Table, need.Mode) is not null && Wait(need);
        _modes[need.Table] = held | bit;
        _taken.Add(need);
        return hasWaited;
    }

    private bool Wait(TableNeed need)
    {
        long deadline = TransactionWaits.DeadlineOf(transaction);
        try
        {
            for (bool passes = false; Locks.TryAcquire(transaction, need.Table, need.Mode, passes, waits: true) is { } obstacle;)
                passes |= !TransactionWaits.Wait(transaction, obstacle.Holder, obstacle.Progress, deadline, need, obstacle.IsWaiting);
        }
        finally
        {
            Locks.Leave(transaction, need.Table);
            transaction.Advance(); // who stands behind looks again
        }

        return true;
    }

    /// <summary>Without waiting, or 55P03.</summary>
    public void TakeNow(TableNeed need, string name)
    {
        if (Locks.TryAcquire(transaction, need.Table, need.Mode) is not null)
            throw new SqlException(SqlState.LockNotAvailable, $"could not obtain lock on relation \"{name}\"");
        int bit = TableLockModes.Bit(need.Mode), held = _modes.GetValueOrDefault(need.Table);
        if ((held & bit) != 0)
            return;
        _modes[need.Table] = held | bit;
        _taken.Add(need);
    }

    /// <summary>Holds it against readers too, from now until it is given back.</summary>
    public void Close(uint table) => Locks.Close(transaction, table);

    /// <summary>
    /// True: whoever reads these need not wait, or has waited and looks anew. False: the statement is to be bound anew, as after
    /// <see cref="TryHold"/>.
    /// </summary>
    public static bool TryRead(Transaction transaction, IReadOnlyList<uint> relations, bool looksAnew)
    {
        TableNeed[] needs = transaction.Manager.Locks.NeedsOfReader(transaction, relations);
        return needs.Length == 0 || transaction.Tables.TryHold(needs, looksAnew);
    }

    /// <summary>How many it holds: what comes later goes with <see cref="GiveBack"/>.</summary>
    public int Count => _taken.Count;

    /// <summary>Gives back all but the first so many.</summary>
    public void GiveBack(int count)
    {
        for (int i = _taken.Count - 1; i >= count; i--)
        {
            _modes[_taken[i].Table] &= ~TableLockModes.Bit(_taken[i].Mode);
            if (_modes[_taken[i].Table] == 0)
                _modes.Remove(_taken[i].Table);
            Locks.Release(transaction, _taken[i]);
        }

        _taken.RemoveRange(count, _taken.Count - count);
    }

    /// <summary>
    /// Takes what a statement needs of tables. From then on nobody else makes other tables of them; false: somebody has meanwhile, or
    /// has changed something else, and the statement is to be bound anew with the newest catalog, which is the transaction's now.
    /// </summary>
    /// <param name="needs">All that the statement writes or locks rows of.</param>
    /// <param name="looksAnew">Its view is still to be taken: in READ COMMITTED it is one from behind the wait.</param>
    public bool TryHold(ReadOnlySpan<TableNeed> needs, bool looksAnew)
    {
        bool hasWaited = false;
        foreach (TableNeed need in needs)
            hasWaited |= Take(need);
        bool isSame = !transaction.TakeNewestCatalog();
        if ((hasWaited || !isSame) && looksAnew && transaction.Isolation == IsolationLevel.ReadCommitted)
            transaction.TakeSnapshot();
        return isSame;
    }

    public void Release() => Locks.Release(transaction, _modes.Keys);
}
