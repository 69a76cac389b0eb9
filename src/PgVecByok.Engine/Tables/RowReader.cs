namespace PgVecByok.Engine;

/// <summary>Makes batches out of chosen rows of a chunk: the columns asked for, system columns among them.</summary>
internal static class RowReader
{
    public static Batch Read(
        TransactionManager manager, Table table, Chunk chunk, ReadOnlySpan<int> rows, IReadOnlyList<int> ordinals, PageSet pages)
    {
        var columns = new Column[ordinals.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = ordinals[i] >= 0
                ? chunk.Gather(table.Columns[ordinals[i]], rows, pages)
                : ReadSystem(manager, table, chunk, rows, ordinals[i]);
        }

        return new Batch(columns, rows.Length);
    }

    private static Column ReadSystem(TransactionManager manager, Table table, Chunk chunk, ReadOnlySpan<int> rows, int ordinal) =>
        ordinal switch
        {
            SystemColumn.RowVersion => Make(rows, chunk.Version),
            SystemColumn.TableOid => Make(rows, _ => table.Oid),
            SystemColumn.Xmin => new Column<uint>(chunk.Values.Writers(chunk.Stamps, rows), rows.Length),
            SystemColumn.Xmax => Make(rows, row => PendingXid(manager, chunk.EndOf(row))),
            SystemColumn.Cmin => Make(rows, row => PendingCommand(chunk.BeginOf(row))),
            SystemColumn.Cmax => Make(rows, row => PendingCommand(chunk.EndOf(row))),
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
