namespace PgVecByok.Engine;

/// <summary>
/// SELECT … FOR UPDATE and its kin on one table: who holds which row version how strongly. In memory, until the
/// holder ends.
/// </summary>
internal sealed class RowLocks
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, List<(Transaction Holder, RowLockStrength Strength)>> _held = [];

    /// <summary>PostgreSQL's conflict table in one line: KEY SHARE 0, SHARE 1, NO KEY UPDATE 2, UPDATE 3.</summary>
    public static bool Conflict(RowLockStrength left, RowLockStrength right) => (int)left + (int)right >= 3;

    /// <summary>Somebody else's lock in the way, with their progress so far.</summary>
    public (Transaction Holder, int Progress)? FindObstacle(Transaction asking, long version, RowLockStrength strength)
    {
        lock (_gate)
        {
            if (_held.Count == 0 || !_held.TryGetValue(version, out var holders))
                return null;
            foreach ((Transaction holder, RowLockStrength held) in holders)
            {
                if (holder != asking && Conflict(held, strength))
                    return (holder, holder.Progress);
            }

            return null;
        }
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
                _held.Remove(version);
        }
    }
}
