namespace PgVecByok.Engine;

/// <summary>
/// ANALYZE of one tenant's rows in one table: a sample of at most 30,000 of the rows that everybody sees, each as likely as any other, in
/// the order they lie in, and what it tells of each column.
/// </summary>
internal static class TableSample
{
    private const int RowsMax = 30_000, WidthMax = 1024;

    public static void Analyse(Transaction transaction, Table table, TableRows rows) => Analyse(
        transaction.Manager, table, rows, new Snapshot(transaction.Manager.LastCommit, transaction.Id, Stamp.CommandMax),
        transaction.ThrowIfCancelled);

    /// <summary>What is found out lasts: the tenant's log keeps it, sealed as its rows are.</summary>
    public static void Analyse(TransactionManager manager, Table table, TableRows rows, Snapshot newest, Action throwIfCancelled)
    {
        List<(Chunk Chunk, int[] Rows)> picked = Pick(manager, rows, newest, table.Oid, out long total);
        var columns = new Dictionary<short, ColumnStatistics>();
        foreach (TableColumn column in table.Columns.Where(column => IsOrdered(column.Type)))
        {
            throwIfCancelled();
            columns[column.Number] = ValueSample.Of(column.Type, Gather(column, picked), total);
        }

        var statistics = new TableStatistics(total, columns);
        rows.Tenant.Capability.ThrowIfFenced();
        if (!table.IsTemporary)
            manager.Maintenance.Log(rows.Tenant, record => record.AddStatistics(rows, statistics));
        rows.Statistics = statistics;
        manager.StatisticsChanged();
    }

    private static bool IsOrdered(SqlType type) =>
        type.Category is 'N' or 'S' or 'B' or 'D' or 'T' || type.Name is "uuid" or "oid" or "bytea";

    private static List<(Chunk, int[])> Pick(TransactionManager manager, TableRows rows, Snapshot newest, uint seed, out long total)
    {
        var visible = new List<(Chunk Chunk, int[] Rows)>();
        total = 0;
        foreach (Chunk chunk in rows.Chunks)
        {
            int[] places = new int[chunk.Count];
            int count = Visibility.Select(manager, newest, chunk, 0, places.Length, places);
            visible.Add((chunk, places[..count]));
            total += count;
        }

        var random = new Random((int)seed);
        long left = total, wanted = Math.Min(total, RowsMax);
        var picked = new List<(Chunk, int[])>();
        foreach ((Chunk chunk, int[] places) in visible)
        {
            var chosen = new List<int>();
            foreach (int row in places)
            {
                if (random.NextInt64(left--) >= wanted)
                    continue;
                chosen.Add(row);
                wanted--;
            }

            if (chosen.Count > 0)
                picked.Add((chunk, [.. chosen]));
        }

        return picked;
    }

    private static Column Gather(TableColumn column, List<(Chunk Chunk, int[] Rows)> picked)
    {
        using var pages = new PageSet(isScan: true);
        Column values = column.Type.NewColumn(1024);
        foreach ((Chunk chunk, int[] rows) in picked)
        {
            Column part = chunk.Gather(column, rows, pages);
            for (int row = 0; row < part.Count; row++)
            {
                // Wide values tell little and cost much.
                if (part is Column<Text> texts && !texts.IsNull(row) && texts[row].Length > WidthMax)
                    continue;
                values.AppendFrom(part, row);
            }
        }

        return values;
    }
}
