using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// One transaction waiting for another: until that one ends or takes something back, the statement is cancelled, the lock timeout
/// is over, or the wait would close a circle (40P01). A transaction waits for one other at a time, so a circle is found by walking.
/// </summary>
internal static class TransactionWaits
{
    private static readonly Lock Graph = new();

    public static void Wait(Transaction waiting, Transaction holder, int progress)
    {
        Register(waiting, holder);
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
                waiting.WaitsFor = null;
        }
    }

    private static void Register(Transaction waiting, Transaction holder)
    {
        lock (Graph)
        {
            for (Transaction? next = holder; next is not null; next = next.WaitsFor)
            {
                if (next == waiting)
                    throw Deadlock(waiting, holder);
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

    private static string Line(Transaction waiting, Transaction holder) =>
        $"Process {waiting.ProcessId} waits for ShareLock on transaction {holder.XidIfAssigned ?? (uint)holder.Id}; "
        + $"blocked by process {holder.ProcessId}.";
}
