using System.Runtime.InteropServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The tables that a transaction holds beside its <see cref="FastLocks"/>, and in which modes.</summary>
internal sealed class HeldTables(Transaction transaction)
{
    private readonly Dictionary<uint, int> _modes = [];
    private readonly List<TableNeed> _taken = []; // in order

    private TableLocks Locks => transaction.Manager.Locks;

    /// <summary>True: it had to wait for it.</summary>
    public bool Take(TableNeed need)
    {
        if (Holds(need))
            return false;
        bool hasWaited = Locks.TryAcquire(transaction, need.Table, need.Mode) is not null && Wait(need);
        Note(need);
        return hasWaited;
    }

    public bool Holds(TableNeed need) => (_modes.GetValueOrDefault(need.Table) & TableLockModes.Bit(need.Mode)) != 0;

    private void Note(TableNeed need)
    {
        _modes[need.Table] = _modes.GetValueOrDefault(need.Table) | TableLockModes.Bit(need.Mode);
        _taken.Add(need);
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
        if (Holds(need))
            return;
        if (Locks.TryAcquire(transaction, need.Table, need.Mode) is not null)
            throw new SqlException(SqlState.LockNotAvailable, $"could not obtain lock on relation \"{name}\"");
        Note(need);
    }

    /// <summary>How many it holds: what comes later goes with <see cref="GiveBack"/>.</summary>
    public int Count => _taken.Count;

    /// <summary>Gives back all but the first so many.</summary>
    public void GiveBack(int count)
    {
        if (count == _taken.Count)
            return;
        for (int i = _taken.Count - 1; i >= count; i--)
        {
            _modes[_taken[i].Table] &= ~TableLockModes.Bit(_taken[i].Mode);
            if (_modes[_taken[i].Table] == 0)
                _modes.Remove(_taken[i].Table);
        }

        Locks.Release(transaction, CollectionsMarshal.AsSpan(_taken)[count..]);
        _taken.RemoveRange(count, _taken.Count - count);
    }
}
