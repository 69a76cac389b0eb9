namespace PgVecByok.Engine;

/// <summary>What transactions hold of tables, and what they wait for: pg_locks beside advisory locks, and pg_blocking_pids.</summary>
internal static class TransactionLocks
{
    public static IEnumerable<SystemRow> Rows(CatalogReader reader, SystemShape shape)
    {
        TransactionManager manager = reader.Statement.Transaction.Manager;
        foreach (TableLock each in manager.Locks.All())
        {
            if (!Sees(reader, each.Holder))
                continue;
            SystemRow row = Row(shape, each.Holder, "relation", TableLockModes.NameOf(each.Mode), each.IsHeld);
            row["database"] = RoleCatalog.DatabaseOid(each.Holder.Session?.DatabaseName ?? "postgres");
            row["relation"] = each.Table;
            row["fastpath"] = each.IsFast;
            yield return row;
        }

        foreach (Transaction each in manager.Running.Where(each => Sees(reader, each)))
        {
            if (each.XidIfAssigned is { } xid)
                yield return OfTransaction(shape, each, xid, "ExclusiveLock", isHeld: true);
            if (each is { WaitsFor: { } holder, WaitsForTable: null, WaitsForAdvisory: null })
                yield return OfTransaction(shape, each, holder.XidIfAssigned ?? (uint)holder.Id, "ShareLock", isHeld: false);
        }
    }

    /// <summary>Advisory locks: those that are held, and those that are waited for.</summary>
    public static IEnumerable<SystemRow> Advisory(CatalogReader reader, SystemShape shape)
    {
        TransactionManager manager = reader.Statement.Transaction.Manager;
        foreach ((SessionState session, AdvisoryNeed held) in AdvisoryLocks.Of(manager).All().Where(each => Sees(reader, each.Session)))
            yield return Advisory(shape, session, held, isHeld: true);
        foreach (Transaction each in manager.Running.Where(each => Sees(reader, each)))
        {
            if (each is { WaitsForAdvisory: { } need, Session: { } session })
                yield return Advisory(shape, session, need, isHeld: false);
        }
    }

    private static SystemRow Advisory(SystemShape shape, SessionState session, AdvisoryNeed need, bool isHeld) => new(shape)
    {
        ["locktype"] = "advisory", ["database"] = RoleCatalog.DatabaseOid(session.DatabaseName),
        ["classid"] = (uint)(need.Key.Number >> 32), ["objid"] = (uint)need.Key.Number, ["objsubid"] = need.Key.IsPair ? 2 : 1,
        ["pid"] = session.ProcessId, ["mode"] = need.Mode, ["granted"] = isHeld, ["fastpath"] = false,
    };

    /// <summary>The processes that keep this one waiting; each once.</summary>
    public static int[] Blocking(TransactionManager manager, int processId)
    {
        IEnumerable<Transaction> asked = manager.Running.Where(each => each.ProcessId == processId);
        return [.. asked.SelectMany(each => Blocking(manager, each)).Distinct()];
    }

    private static IEnumerable<int> Blocking(TransactionManager manager, Transaction waiting) =>
        waiting is { WaitsForAdvisory: { } advisory, Session: { } session }
            ? AdvisoryLocks.Of(manager).Blocking(session, advisory).Select(each => each.ProcessId)
        : waiting.WaitsForTable is { } need ? manager.Locks.Blocking(waiting, need).Select(each => each.ProcessId)
        : waiting.WaitsFor is { } holder ? [holder.ProcessId] : [];

    private static bool Sees(CatalogReader reader, Transaction transaction) => reader.IsOperator
        || transaction.ProcessId == reader.Session.ProcessId || transaction.Session?.LoginRole == reader.Session.LoginRole;

    private static bool Sees(CatalogReader reader, SessionState session) => reader.IsOperator
        || session.ProcessId == reader.Session.ProcessId || session.LoginRole == reader.Session.LoginRole;

    private static SystemRow OfTransaction(SystemShape shape, Transaction transaction, uint xid, string mode, bool isHeld)
    {
        SystemRow row = Row(shape, transaction, "transactionid", mode, isHeld);
        row["transactionid"] = xid;
        return row;
    }

    private static SystemRow Row(SystemShape shape, Transaction transaction, string type, string mode, bool isHeld) => new(shape)
    {
        ["locktype"] = type, ["virtualtransaction"] = $"{transaction.ProcessId}/{transaction.Id}", ["pid"] = transaction.ProcessId,
        ["mode"] = mode, ["granted"] = isHeld, ["fastpath"] = false,
    };
}
