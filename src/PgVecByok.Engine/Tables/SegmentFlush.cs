namespace PgVecByok.Engine;

/// <summary>
/// Writes a tenant's committed rows in memory to segments: whole chunks, closed first, of tables that hold more than a handful. Until
/// <see cref="Attach"/> nobody reads from them.
/// </summary>
internal sealed class SegmentFlush(TransactionManager manager, TenantRows tenant)
{
    private readonly List<(TableRows Rows, TableSegment Segment, Chunk[] Chunks)> _written = [];
    private readonly Dictionary<Chunk, TableSegment> _moving = [];

    public IReadOnlyDictionary<Chunk, TableSegment> Moving => _moving;

    public void Write()
    {
        if (tenant.Space is null)
            return;
        foreach (TableRows rows in tenant.Tables)
        {
            if (manager.Catalog.ByOid(rows.Table) is Table table && table.StorageGeneration == rows.Generation)
                Write(rows, table);
        }
    }

    /// <summary>REQUIRES: the log names the segments.</summary>
    public void Attach()
    {
        foreach ((TableRows rows, TableSegment segment, Chunk[] chunks) in _written)
        {
            segment.IsPublished = true;
            lock (rows.Gate)
                rows.Attach(segment, chunks, []);
        }
    }

    private void Write(TableRows rows, Table table)
    {
        List<Chunk> chunks = Choose(rows);
        for (int from = 0, to; from < chunks.Count; from = to)
        {
            to = from;
            long bytes = 0;
            while (to < chunks.Count && (to == from || bytes < tenant.Space!.Policy.SegmentBytes))
                bytes += BytesOf(chunks[to++], table);
            Chunk[] part = [.. chunks[from..to]];
            long oldest = manager.OldestSnapshot();
            using var builder = new SegmentBuilder(tenant, rows);
            TableSegment segment = builder.Build(table, [.. part.Select(chunk => (chunk, chunk.Dead(oldest)))]);
            _written.Add((rows, segment, part));
            foreach (Chunk chunk in part)
                _moving.Add(chunk, segment);
        }
    }

    private List<Chunk> Choose(TableRows rows)
    {
        lock (rows.Gate)
        {
            List<Chunk> chunks = [.. rows.Chunks.Where(chunk => chunk is { Segment: null, Count: > 0 } && chunk.IsSettled() && HasRows(chunk))];
            if (chunks.Sum(chunk => chunk.Count) < tenant.Space!.Policy.FlushRows)
                return [];
            foreach (Chunk chunk in chunks)
                chunk.IsClosed = true;
            return chunks;
        }
    }

    private static bool HasRows(Chunk chunk)
    {
        for (int row = 0; row < chunk.Count; row++)
        {
            if (chunk.BeginOf(row) != Stamp.Aborted)
                return true;
        }

        return false;
    }

    private static long BytesOf(Chunk chunk, Table table) => (long)chunk.Count * table.Columns.Sum(column =>
        column.Type.Name == "vector" ? Math.Max(column.Typmod, 128) * sizeof(float) : 32);
}
