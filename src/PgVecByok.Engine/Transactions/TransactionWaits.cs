using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// One transaction waiting for another: until that one ends or takes something back, the statement is cancelled, the lock timeout
/// is over, or the wait would close a circle (40P01). A transaction waits for one other at a time, so a circle is found by walking.
/// </summary>
internal static class TransactionWaits
{
    private static readonly Lock Graph = new();

    /// <summary>When the lock timeout of a wait that begins now is over; 0: never.</summary>
    public static long DeadlineOf(Transaction waiting) =>
        waiting.LockTimeout > TimeSpan.Zero ? Environment.TickCount64 + (long)waiting.LockTimeout.TotalMilliseconds : 0;

    /// <summary>For a row.</summary>
    /// <param name="waiting">The caller's.</param>
    /// <param name="holder">Who is in the way.</param>
    /// <param name="progress">How far the holder was when it was.</param>
    public static void Wait(Transaction waiting, Transaction holder, int progress) =>
        Wait(waiting, holder, progress, DeadlineOf(waiting), null, isBehind: false);

    /// <summary>False: it need not wait for who stands ahead of it in line, or nobody would ever go on.</summary>
    /// <param name="waiting">The caller's.</param>
    /// <param name="holder">Who is in the way.</param>
    /// <param name="progress">How far the holder was when it was.</param>
    /// <param name="deadline">From <see cref="DeadlineOf"/>.</param>
    /// <param name="table">What is wanted; null: a row.</param>
    /// <param name="isBehind">The holder does not hold it but waits for it as well, and came first.</param>
    public static bool Wait(Transaction waiting, Transaction holder, int progress, long deadline, TableNeed? table, bool isBehind)
    {
        if (!Register(waiting, holder, table, isBehind))
            return false;
        waiting.BeforeWaiting();
        try
        {
            using CancellationTokenRegistration cancelled = waiting.Cancelled.Register(holder.Wake);
            using CancellationTokenRegistration fenced = waiting.Scope.Fenced.Register(holder.Wake);
            while (!waiting.MayPass && !holder.WaitForProgress(progress, deadline, waiting))
            {
                waiting.ThrowIfCancelled();
                if (deadline > 0 && Environment.TickCount64 >= deadline)
                    throw new SqlException(SqlState.LockNotAvailable, "canceling statement due to lock timeout");
            }

            waiting.ThrowIfCancelled();
            return !waiting.MayPass;
        }
        finally
        {
            lock (Graph)
                (waiting.WaitsFor, waiting.WaitsForTable, waiting.IsBehind, waiting.MayPass) = (null, null, false, false);
        }
    }

    /// <summary>
    /// For an advisory lock, asked anew as often as the waiting one looks: its holder may be a session, whose transactions come and go.
    /// </summary>
    /// <param name="waiting">The caller's.</param>
    /// <param name="holder">Null: the session that has it is in no transaction.</param>
    /// <param name="need">What is wanted.</param>
    /// <exception cref="SqlException">40P01: the wait would close a circle.</exception>
    public static void Wait(Transaction waiting, Transaction? holder, AdvisoryNeed need)
    {
        lock (Graph)
        {
            waiting.WaitsForAdvisory = need;
            Transaction? next = holder;
            while (next is not null && next != waiting)
                next = next.WaitsFor;
            if (next == waiting)
                throw Deadlock(waiting, holder!);
            waiting.WaitsFor = holder;
        }
    }

    public static void Forget(Transaction waiting)
    {
        lock (Graph)
            (waiting.WaitsFor, waiting.WaitsForAdvisory) = (null, null);
    }

    /// <summary>False: the wait would close a circle, but only for the place in line.</summary>
    private static bool Register(Transaction waiting, Transaction holder, TableNeed? table, bool isBehind)
    {
        lock (Graph)
        {
            Transaction? behind = null;
            Transaction? next = holder;
            // Who may pass is about to leave its place: it waits for nobody.
            for (; next is not null && next != waiting; next = next.MayPass ? null : next.WaitsFor)
                behind ??= next.IsBehind ? next : null;
            if (next == waiting && isBehind)
                return false;
            waiting.WaitsForTable = table;
            if (next == waiting && behind is null)
            {
                SqlException deadlock = Deadlock(waiting, holder);
                waiting.WaitsForTable = null;
                throw deadlock;
            }

            (waiting.WaitsFor, waiting.IsBehind) = (holder, isBehind);
            if (next == waiting && behind is not null)
            {
                behind.MayPass = true;
                behind.WaitsFor!.Wake();
            }

            return true;
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
        uint database = RoleCatalog.DatabaseOid(waiting.Session?.DatabaseName ?? "postgres");
        string wanted = waiting.WaitsForTable is { } need
            ? $"{TableLockModes.NameOf(need.Mode)} on relation {need.Table} of database {database}"
            : waiting.WaitsForAdvisory is { Key: var key } advisory
            ? $"{advisory.Mode} on advisory lock [{database},{(uint)(key.Number >> 32)},{(uint)key.Number},{(key.IsPair ? 2 : 1)}]"
            : $"ShareLock on transaction {holder.XidIfAssigned ?? (uint)holder.Id}";
        return $"Process {waiting.ProcessId} waits for {wanted}; blocked by process {holder.ProcessId}.";
    }
}
