using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What a transaction holds of tables, by the fast way where that is open. It gives it back when it ends, or when what it did since a
/// savepoint is undone.
/// </summary>
internal sealed class TransactionTables(Transaction transaction)
{
    private HeldTables? _others;

    /// <summary>Others look into it.</summary>
    public FastLocks Fast { get; } = new(transaction, transaction.Manager.Locks);

    public HeldMark Mark() => new(Fast.Count, _others?.Count ?? 0);

    public void GiveBack(HeldMark mark)
    {
        Fast.GiveBack(mark.Fast);
        _others?.GiveBack(mark.Others);
    }

    /// <summary>Without waiting, or 55P03.</summary>
    public void HoldNow(TableNeed need, string name)
    {
        if (!TryFast(need, out _))
            (_others ??= new HeldTables(transaction)).TakeNow(need, name);
    }

    /// <summary>True: it had to wait for it.</summary>
    public bool Hold(TableNeed need, out bool isNew)
    {
        if (TryFast(need, out isNew))
            return false;
        _others ??= new HeldTables(transaction);
        isNew = !_others.Holds(need);
        return isNew && _others.Take(need);
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
            hasWaited |= Hold(need, out _);
        return IsStillSo(hasWaited, looksAnew);
    }

    /// <summary>As <see cref="TryHold"/>, for what a statement reads. What is held already is what it was when it was taken.</summary>
    public bool TryRead(ReadOnlySpan<uint> relations, bool looksAnew)
    {
        bool hasWaited = false, isAnyNew = false;
        foreach (uint relation in relations)
        {
            hasWaited |= Hold(new TableNeed(relation, TableLockMode.AccessShare), out bool isNew);
            isAnyNew |= isNew;
        }

        return !isAnyNew || IsStillSo(hasWaited, looksAnew);
    }

    private bool IsStillSo(bool hasWaited, bool looksAnew)
    {
        bool isSame = !transaction.TakeNewestCatalog();
        if ((hasWaited || !isSame) && looksAnew && transaction.Isolation == IsolationLevel.ReadCommitted)
            transaction.TakeSnapshot();
        return isSame;
    }

    private bool TryFast(TableNeed need, out bool isNew)
    {
        isNew = false;
        if (!FastLocks.Takes(need.Mode))
            return false;
        // Each mode is in one of the two, or one would give back what the other still counts on.
        if (_others is { } others && others.Holds(need))
            return true;
        FastLocks.Outcome outcome = Fast.Take(need.Table, need.Mode);
        isNew = outcome == FastLocks.Outcome.Taken;
        return outcome != FastLocks.Outcome.Refused;
    }
}
