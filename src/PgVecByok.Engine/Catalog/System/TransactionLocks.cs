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
            if (each is { WaitsFor: { } holder, WaitsForTable: null })
                yield return OfTransaction(shape, each, holder.XidIfAssigned ?? (uint)holder.Id, "ShareLock", isHeld: false);
        }
    }

    /// <summary>The processes that keep this one waiting; each once.</summary>
    public static int[] Blocking(TransactionManager manager, int processId)
    {
        IEnumerable<Transaction> asked = manager.Running.Where(each => each.ProcessId == processId);
        return [.. asked.SelectMany(each => Blocking(manager, each)).Select(other => other.ProcessId).Distinct()];
    }

    private static IReadOnlyList<Transaction> Blocking(TransactionManager manager, Transaction waiting) =>
        waiting.WaitsForTable is { } need ? manager.Locks.Blocking(waiting, need)
        : waiting.WaitsFor is { } holder ? [holder] : [];

    private static bool Sees(CatalogReader reader, Transaction transaction) => reader.IsOperator
        || transaction.ProcessId == reader.Session.ProcessId || transaction.Session?.LoginRole == reader.Session.LoginRole;

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
