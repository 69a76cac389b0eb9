using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The tables that a transaction holds, and in which modes. It gives none back before it ends.</summary>
internal sealed class HeldTables(Transaction transaction)
{
    private readonly Dictionary<uint, int> _modes = [];

    private TableLocks Locks => transaction.Manager.Locks;

    /// <summary>True: it had to wait for it.</summary>
    public bool Take(TableNeed need)
    {
        int bit = TableLockModes.Bit(need.Mode), held = _modes.GetValueOrDefault(need.Table);
        if ((held & bit) != 0)
            return false;
        bool hasWaited = false;
        for (; Locks.TryAcquire(transaction, need.Table, need.Mode) is { } obstacle; hasWaited = true)
            TransactionWaits.Wait(transaction, obstacle.Holder, obstacle.Progress, need);
        _modes[need.Table] = held | bit;
        return hasWaited;
    }

    /// <summary>Without waiting, or 55P03.</summary>
    public void TakeNow(TableNeed need, string name)
    {
        if (Locks.TryAcquire(transaction, need.Table, need.Mode) is not null)
            throw new SqlException(SqlState.LockNotAvailable, $"could not obtain lock on relation \"{name}\"");
        _modes[need.Table] = _modes.GetValueOrDefault(need.Table) | TableLockModes.Bit(need.Mode);
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
