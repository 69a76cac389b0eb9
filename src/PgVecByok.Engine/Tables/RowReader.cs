namespace PgVecByok.Engine;

/// <summary>Makes batches out of chosen rows of a chunk: the columns asked for, system columns among them.</summary>
internal static class RowReader
{
    public static Batch Read(TransactionManager manager, Table table, Chunk chunk, ReadOnlySpan<int> rows, IReadOnlyList<int> ordinals)
    {
        var columns = new Column[ordinals.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = ordinals[i] >= 0
                ? Pick(chunk.Read(table.Columns[ordinals[i]]), rows)
                : ReadSystem(manager, table, chunk, rows, ordinals[i]);
        }

        return new Batch(columns, rows.Length);
    }

    private static Column Pick(Column stored, ReadOnlySpan<int> rows) => stored.HasNoNulls ? stored switch
    {
        Column<int> typed => Pick(typed, rows),
        Column<long> typed => Pick(typed, rows),
        Column<float> typed => Pick(typed, rows),
        Column<double> typed => Pick(typed, rows),
        Column<Text> typed => Pick(typed, rows),
        Column<Vector> typed => Pick(typed, rows),
        Column<Guid> typed => Pick(typed, rows),
        _ => stored.Gather(rows),
    } : stored.Gather(rows);

    private static Column<T> Pick<T>(Column<T> stored, ReadOnlySpan<int> rows)
    {
        ReadOnlySpan<T> values = stored.Values;
        if (rows.Length > 0 && rows[^1] - rows[0] == rows.Length - 1)
            return new Column<T>(values.Slice(rows[0], rows.Length).ToArray(), rows.Length);
        var picked = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            picked[i] = values[rows[i]];
        return new Column<T>(picked, picked.Length);
    }

    private static Column ReadSystem(TransactionManager manager, Table table, Chunk chunk, ReadOnlySpan<int> rows, int ordinal) =>
        ordinal switch
        {
            SystemColumn.RowVersion => Make(rows, chunk.Version),
            SystemColumn.TableOid => Make(rows, _ => table.Oid),
            SystemColumn.Xmin => Make(rows, row => chunk.Xmin[row]),
            SystemColumn.Xmax => Make(rows, row => PendingXid(manager, chunk.End[row])),
            SystemColumn.Cmin => Make(rows, row => PendingCommand(chunk.Begin[row])),
            SystemColumn.Cmax => Make(rows, row => PendingCommand(chunk.End[row])),
            SystemColumn.Ctid => Make(rows, row => new Text($"({chunk.Index},{row + 1})")),
            _ => throw new ArgumentOutOfRangeException(nameof(ordinal)),
        };

    private static uint PendingXid(TransactionManager manager, long end) =>
        Stamp.IsPending(end) ? manager.Find(Stamp.TransactionOf(end))?.XidIfAssigned ?? 0 : 0;

    private static uint PendingCommand(long stamp) => Stamp.IsPending(stamp) ? (uint)Stamp.CommandOf(stamp) : 0;

    private static Column<T> Make<T>(ReadOnlySpan<int> rows, Func<int, T> value)
    {
        var made = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            made[i] = value(rows[i]);
        return new Column<T>(made, made.Length);
    }
}
