using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// One transaction waiting for another: until that one ends or takes something back, the statement is cancelled, the lock timeout
/// is over, or the wait would close a circle (40P01). A transaction waits for one other at a time, so a circle is found by walking.
/// </summary>
internal static class TransactionWaits
{
    private static readonly Lock Graph = new();

    /// <param name="waiting">The caller's.</param>
    /// <param name="holder">Who is in the way.</param>
    /// <param name="progress">How far the holder was when it was.</param>
    /// <param name="table">What is wanted; null: a row.</param>
    public static void Wait(Transaction waiting, Transaction holder, int progress, TableNeed? table = null)
    {
        Register(waiting, holder, table);
        waiting.BeforeWaiting();
        try
        {
            using CancellationTokenRegistration cancelled = waiting.Cancelled.Register(holder.Wake);
            using CancellationTokenRegistration fenced = waiting.Scope.Fenced.Register(holder.Wake);
            long deadline = waiting.LockTimeout > TimeSpan.Zero ? Environment.TickCount64 + (long)waiting.LockTimeout.TotalMilliseconds : 0;
            while (!holder.WaitForProgress(progress, deadline, waiting))
            {
                waiting.ThrowIfCancelled();
                if (deadline > 0 && Environment.TickCount64 >= deadline)
                    throw new SqlException(SqlState.LockNotAvailable, "canceling statement due to lock timeout");
            }

            waiting.ThrowIfCancelled();
        }
        finally
        {
            lock (Graph)
                (waiting.WaitsFor, waiting.WaitsForTable) = (null, null);
        }
    }

    private static void Register(Transaction waiting, Transaction holder, TableNeed? table)
    {
        lock (Graph)
        {
            waiting.WaitsForTable = table;
            for (Transaction? next = holder; next is not null; next = next.WaitsFor)
            {
                if (next != waiting)
                    continue;
                SqlException deadlock = Deadlock(waiting, holder);
                waiting.WaitsForTable = null;
                throw deadlock;
            }

            waiting.WaitsFor = holder;
        }
    }

    private static SqlException Deadlock(Transaction waiting, Transaction holder)
    {
        List<string> circle = [Line(waiting, holder)];
        for (Transaction each = holder; each != waiting; each = each.WaitsFor!)
            circle.Add(Line(each, each.WaitsFor!));
        return new SqlException(SqlState.DeadlockDetected, "deadlock detected")
        {
            Detail = string.Join('\n', circle), Hint = "See server log for query details.",
        };
    }

    private static string Line(Transaction waiting, Transaction holder)
    {
        string wanted = waiting.WaitsForTable is { } need
            ? $"{TableLockModes.NameOf(need.Mode)} on relation {need.Table} of database "
                + RoleCatalog.DatabaseOid(waiting.Session?.DatabaseName ?? "postgres")
            : $"ShareLock on transaction {holder.XidIfAssigned ?? (uint)holder.Id}";
        return $"Process {waiting.ProcessId} waits for {wanted}; blocked by process {holder.ProcessId}.";
    }
}
