using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Ends or locks one row version: waits for whoever holds it, and then finds it free, gone, or replaced. Under REPEATABLE READ a row
/// that somebody changed since the snapshot is 40001.
/// </summary>
internal sealed class RowEnding(Transaction transaction, Table table, TenantRows tenant)
{
    private readonly TableRows _rows = tenant.Table(table.Oid, table.StorageGeneration);

    /// <param name="version">The row version.</param>
    /// <param name="isUpdate">Another version takes its place.</param>
    /// <param name="strength">UPDATE where the row goes or its keys change.</param>
    public WriteOutcome End(long version, bool isUpdate, RowLockStrength strength)
    {
        transaction.RequireWritable(isUpdate ? "UPDATE" : "DELETE");
        _ = transaction.Xid;
        bool isReferenced = transaction.Catalog.IsReferenced(table.Oid);
        WriteOutcome outcome = Take(version, strength, LockWait.Block, isUpdate, (chunk, row) =>
        {
            // Whoever refers to the row need not wait for a change that leaves its keys.
            if (isReferenced)
                Hold(version, strength);

            chunk.End(row, Stamp.Pending(transaction.Id, transaction.Snapshot.Command));
            transaction.Add(new Change(_rows, chunk, row, 1, IsInsert: false));
        });
        if (outcome.Result == WriteResult.Done)
            SerialReads.Ended(transaction, _rows, _rows.ChunkOf(version), Chunk.RowOf(version));
        return outcome;
    }

    public WriteOutcome Lock(long version, RowLockStrength strength, LockWait wait) =>
        Take(version, strength, wait, isUpdate: true, (_, _) => Hold(version, strength));

    private void Hold(long version, RowLockStrength strength)
    {
        _rows.Locks.Hold(transaction, version, strength);
        transaction.Held(_rows, version);
    }

    private WriteOutcome Take(long version, RowLockStrength strength, LockWait wait, bool isUpdate, Action<Chunk, int> take)
    {
        bool isQueued = false;
        try
        {
            return Take(version, strength, wait, isUpdate, take, ref isQueued);
        }
        finally
        {
            if (isQueued)
                _rows.Locks.LeaveQueue(transaction, version);
        }
    }

    private WriteOutcome Take(
        long version, RowLockStrength strength, LockWait wait, bool isUpdate, Action<Chunk, int> take, ref bool isQueued)
    {
        Chunk chunk = _rows.ChunkOf(version);
        int row = Chunk.RowOf(version);
        while (true)
        {
            (Transaction Holder, int Progress) obstacle;
            lock (_rows.Gate)
            {
                if (chunk.BeginOf(row) == Stamp.Aborted)
                    return new WriteOutcome(WriteResult.Gone, Chunk.NoNext);
                long end = chunk.EndOf(row);
                if (end != Stamp.None && !IsRunningOther(end, out obstacle))
                    return Ended(chunk, row, end, isUpdate);
                if (end == Stamp.None || (strength == RowLockStrength.KeyShare && LeavesKeys(end, version)))
                {
                    if (_rows.Locks.FindObstacle(transaction, version, strength) is not { } locked)
                    {
                        take(chunk, row);
                        return new WriteOutcome(WriteResult.Done, version);
                    }

                    obstacle = locked;
                }
                else
                {
                    IsRunningOther(end, out obstacle);
                }
            }

            if (wait == LockWait.Skip)
                return new WriteOutcome(WriteResult.Skipped, version);
            if (wait == LockWait.Error)
                throw new SqlException(SqlState.LockNotAvailable, $"could not obtain lock on row in relation \"{table.Name}\"");
            if (obstacle.Holder is null)
                continue;
            if (_rows.Locks.Queue(transaction, version) is { } earlier)
                obstacle = (earlier, earlier.Progress);
            isQueued = true;
            TransactionWaits.Wait(transaction, obstacle.Holder, obstacle.Progress);
        }
    }

    private bool LeavesKeys(long end, long version) =>
        IsRunningOther(end, out (Transaction Holder, int Progress) obstacle) && _rows.Locks.KeepsKey(obstacle.Holder, version);

    private WriteOutcome Ended(Chunk chunk, int row, long end, bool isUpdate)
    {
        if (Stamp.IsPending(end) && Stamp.TransactionOf(end) == transaction.Id)
            return new WriteOutcome(WriteResult.Gone, Chunk.NoNext); // this statement had it already, as in PostgreSQL
        long next = chunk.NextOf(row);
        if (transaction.Isolation != IsolationLevel.ReadCommitted)
        {
            throw new SqlException(
                SqlState.SerializationFailure,
                $"could not serialize access due to concurrent {(next == Chunk.NoNext ? "delete" : "update")}");
        }

        return next == Chunk.NoNext ? new WriteOutcome(WriteResult.Gone, next) : new WriteOutcome(WriteResult.Changed, next);
    }

    private bool IsRunningOther(long end, out (Transaction Holder, int Progress) obstacle)
    {
        obstacle = default;
        if (!Stamp.IsPending(end) || Stamp.TransactionOf(end) == transaction.Id)
            return false;
        if (transaction.Manager.Find(Stamp.TransactionOf(end)) is not { CommitNumber: 0 } other || transaction.TryGoOnFrom(other))
            return false;
        obstacle = (other, other.Progress);
        return true;
    }
}
