namespace PgVecByok.Engine;

/// <summary>
/// Unique keys that may be broken while a statement or, deferred, a transaction runs. What PostgreSQL asks when a row goes in is asked when
/// its statement is done; where another row has the value, or may yet get it, a deferred key is asked again at the transaction's end.
/// </summary>
internal static class DeferrableKeys
{
    /// <summary>The rows that changes <paramref name="from"/> to <paramref name="to"/> put in.</summary>
    public static void Look(Transaction transaction, int from, int to)
    {
        if (transaction.Catalog.Deferrable.IsEmpty)
            return;
        for (int i = from; i < to; i++)
        {
            Change change = transaction.Changes[i];
            if (!change.IsInsert || !transaction.Catalog.Deferrable.Contains(change.Rows.Table))
                continue;
            var table = (Table)transaction.Catalog.ByOid(change.Rows.Table)!;
            if (table.StorageGeneration == change.Rows.Generation)
                Look(transaction, i, change, table);
        }
    }

    /// <summary>A row that had to wait. 23505 unless it went, or is alone with its value.</summary>
    public static void Require(Transaction transaction, Table table, TableKey key, in Change change, int row)
    {
        if (!IsLive(change, row))
            return;
        Batch rows = RowsOf(table, change.Chunk, [row]);
        if (!Insertion(transaction, table, change).IsAlone(key, rows, 0, change.Chunk.Version(row), waits: true))
            throw UniqueKeys.Violation(transaction, table, key, rows, 0);
    }

    private static void Look(Transaction transaction, int at, Change change, Table table)
    {
        int[] live = [.. Enumerable.Range(change.First, change.Count).Where(row => IsLive(change, row))];
        TableKey[] keys = [.. table.Keys.Where(key => key.IsDeferrable)];
        Batch rows = RowsOf(table, change.Chunk, live);
        RowInsertion insertion = Insertion(transaction, table, change);
        for (int i = 0; i < live.Length; i++)
        {
            foreach (TableKey key in keys)
            {
                bool isDeferred = transaction.Deferred.IsDeferred(key);
                if (insertion.IsAlone(key, rows, i, change.Chunk.Version(live[i]), waits: !isDeferred))
                    continue;
                if (!isDeferred)
                    throw UniqueKeys.Violation(transaction, table, key, rows, i);
                transaction.Deferred.Add(key.Oid, at, live[i]);
            }
        }
    }

    private static bool IsLive(in Change change, int row) =>
        change.Chunk.BeginOf(row) != Stamp.Aborted && change.Chunk.EndOf(row) == Stamp.None;

    private static RowInsertion Insertion(Transaction transaction, Table table, in Change change) =>
        new(transaction, table, change.Rows.Tenant);

    /// <summary>Of the table's columns only those of deferrable keys are read; another stands in for the others.</summary>
    private static Batch RowsOf(Table table, Chunk chunk, int[] rows)
    {
        int[] wanted = [.. table.Keys.Where(key => key.IsDeferrable).SelectMany(key => key.Columns).Distinct()];
        using var pages = new PageSet(isScan: false);
        Column[] read = [.. wanted.Select(ordinal => chunk.Gather(table.Columns[ordinal], rows, pages))];
        Column[] columns = [.. Enumerable.Repeat(read[0], table.Columns.Count)];
        for (int i = 0; i < read.Length; i++)
            columns[wanted[i]] = read[i];
        return new Batch(columns, rows.Length);
    }
}
