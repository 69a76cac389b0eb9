namespace PgVecByok.Engine;

/// <summary>
/// ANALYZE of one tenant's rows in one table: a sample of at most 30,000 of the rows that everybody sees, each as likely as any other, in
/// the order they lie in, and what it tells of each column.
/// </summary>
internal static class TableSample
{
    private const int RowsMax = 30_000, WidthMax = 1024;

    public static void Analyse(Transaction transaction, Table table, TableRows rows)
    {
        Snapshot newest = new(transaction.Manager.LastCommit, transaction.Id, Stamp.CommandMax);
        List<(Chunk Chunk, int[] Rows)> picked = Pick(transaction, rows, newest, table.Oid, out long total);
        var columns = new Dictionary<short, ColumnStatistics>();
        foreach (TableColumn column in table.Columns.Where(column => IsOrdered(column.Type)))
        {
            transaction.ThrowIfCancelled();
            columns[column.Number] = ValueSample.Of(column.Type, Gather(column, picked), total);
        }

        rows.Statistics = new TableStatistics(total, columns);
        rows.Tenant.Capability.ThrowIfFenced();
        transaction.Manager.StatisticsChanged();
    }

    private static bool IsOrdered(SqlType type) =>
        type.Category is 'N' or 'S' or 'B' or 'D' or 'T' || type.Name is "uuid" or "oid" or "bytea";

    private static List<(Chunk, int[])> Pick(Transaction transaction, TableRows rows, Snapshot newest, uint seed, out long total)
    {
        var visible = new List<(Chunk Chunk, int[] Rows)>();
        total = 0;
        foreach (Chunk chunk in rows.Chunks)
        {
            int[] places = new int[chunk.Count];
            int count = Visibility.Select(transaction.Manager, newest, chunk, 0, places.Length, places);
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
