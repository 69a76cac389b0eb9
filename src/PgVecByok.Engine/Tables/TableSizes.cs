namespace PgVecByok.Engine;

/// <summary>
/// What a table takes on disk for the tenant that asks: the segments of its rows and of its keys, as sealed, and the rows that are in the
/// log only. Nobody learns another tenant's: without one selected, a tenant-aware table is empty.
/// </summary>
internal static class TableSizes
{
    public static long OfRows(Transaction transaction, Table table)
    {
        if (Rows(transaction, table) is not { } rows)
            return 0;
        long bytes = Published(rows).Sum(segment => segment.Descriptor.Length - segment.KeyBytes.Sum());
        foreach (Chunk chunk in rows.Chunks)
        {
            if (chunk.Values is ResidentValues resident)
                bytes += resident.Columns.Values.Sum(column => column.Values.MemoryBytes);
        }

        return bytes;
    }

    /// <summary>A key of rows that are in the log only is in memory, and takes nothing.</summary>
    public static long OfKey(Transaction transaction, Table table, TableKey key) => Rows(transaction, table) is not { } rows
        ? 0
        : Published(rows).Sum(segment => segment.NumberOf(key) is var number and >= 0 ? segment.KeyBytes[number] : 0)
            + rows.Parts.Where(part => part.Head.Index == key.Oid).Sum(part => part.Reader.Descriptor.Length);

    public static long OfKeys(Transaction transaction, Table table) => table.Keys.Sum(key => OfKey(transaction, table, key));

    private static TableRows? Rows(Transaction transaction, Table table) =>
        table.IsTenantAware && transaction.Scope.Tenant is null ? null : TableStore.Rows(transaction, table);

    private static IEnumerable<TableSegment> Published(TableRows rows) => rows.Segments.Where(segment => segment.IsPublished);
}
