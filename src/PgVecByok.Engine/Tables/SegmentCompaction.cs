namespace PgVecByok.Engine;

/// <summary>
/// Rewrites segments of one table: merges small ones, and leaves out rows that nobody can see any more. Chunks keep their numbers. What
/// was replaced is deleted once no running transaction can be reading it.
/// </summary>
internal sealed class SegmentCompaction(TransactionManager manager)
{
    /// <summary>Asked at every commit that wrote: rows are counted again only once enough of them have ended.</summary>
    public bool IsDue(TableRows rows)
    {
        TableSegment[] segments = rows.Segments;
        if (segments.Length == 0 || rows.Outlook?.Holds(segments, rows.Ended) == true)
            return false;
        long ended = rows.Ended;
        int published = CompactionOutlook.CountPublished(segments);
        if (Choose(rows).Count > 0)
            return true;
        rows.Outlook = new CompactionOutlook(segments, published, ended + EndsUntilDue(rows, segments));
        return false;
    }

    public void Compact(TableRows rows)
    {
        // Each round leaves fewer segments, or fewer dead rows: it ends.
        while (Choose(rows) is { Count: > 0 } chosen && Rewrite(rows, chosen))
        {
        }
    }

    /// <summary>One new segment in place of these. False: the table is gone.</summary>
    public bool Rewrite(TableRows rows, IReadOnlyCollection<TableSegment> old)
    {
        if (manager.Catalog.ByOid(rows.Table) is not Table table || table.StorageGeneration != rows.Generation)
            return false;
        long oldest = manager.OldestSnapshot();
        (Chunk Chunk, RowStamps Gone)[] chunks = [.. rows.Chunks
            .Where(chunk => chunk.Segment is { } segment && old.Contains(segment)).Select(chunk => (chunk, chunk.Dead(oldest)))];
        (Chunk Chunk, RowStamps Gone)[] live = [.. chunks.Where(each => each.Chunk.Count > each.Gone.GoneCount)];
        if (live.Length == 0)
        {
            Drop(rows, old, chunks);
            return true;
        }

        using var builder = new SegmentBuilder(rows.Tenant, rows);
        TableSegment segment = builder.Build(
            table, live, chunks.Sum(each => each.Gone.GoneCount) - live.Sum(each => each.Gone.GoneCount));
        // Chunks without a row are named as well: the log must not send a reader to the segment that goes.
        manager.Maintenance.Log(rows.Tenant, record =>
            record.AddSegment(rows, segment, [.. chunks.Select(each => each.Chunk.Describe())]));
        segment.IsPublished = true;
        lock (rows.Gate)
            rows.Attach(segment, [.. chunks.Select(each => each.Chunk)], old);

        rows.Tenant.Retire(old, manager.LastTransaction);
        return true;
    }

    private void Drop(TableRows rows, IReadOnlyCollection<TableSegment> old, (Chunk Chunk, RowStamps Gone)[] chunks)
    {
        lock (rows.Gate)
        {
            foreach ((Chunk chunk, _) in chunks)
                chunk.Empty();
            rows.Detach(old);
        }

        manager.Maintenance.Checkpoint(rows.Tenant);
        rows.Tenant.Retire(old, manager.LastTransaction);
    }

    private List<TableSegment> Choose(TableRows rows)
    {
        if (rows.Tenant.Space is not { Policy: var policy })
            return [];
        TableSegment[] published = [.. rows.Segments.Where(segment => segment.IsPublished)];
        List<TableSegment> small = [.. published.Where(segment => segment.Descriptor.Length < policy.SegmentBytes / 2)
            .OrderBy(segment => segment.Descriptor.Length)];
        if (small.Count >= policy.MergeSegments)
        {
            long bytes = 0;
            return [.. small.TakeWhile(segment => (bytes += segment.Descriptor.Length) <= 2 * policy.SegmentBytes || bytes == 0)];
        }

        return [.. published.Where(segment => IsMostlyDead(rows, segment)).Take(1)];
    }

    /// <summary>
    /// How many more rows must end before a third of some segment is dead. Rows count that have ended but that somebody may still see:
    /// at worst the answer comes too early.
    /// </summary>
    private static long EndsUntilDue(TableRows rows, TableSegment[] segments)
    {
        var counts = segments.ToDictionary(segment => segment, _ => (All: 0, Dead: 0));
        foreach (Chunk chunk in rows.Chunks)
        {
            if (chunk.Segment is not { } segment || !counts.TryGetValue(segment, out (int All, int Dead) count))
                continue;
            int dead = chunk.Stamps is { End: null, Gone: null } ? 0 : chunk.Dead(long.MaxValue).GoneCount;
            counts[segment] = (count.All + chunk.Count, count.Dead + dead);
        }

        return counts.Min(each => Math.Max(0, each.Value.All / 3 + 1 - (each.Value.Dead - each.Key.Dead)));
    }

    /// <summary>Something in it is gone that was there when it was written.</summary>
    public bool HasDead(TableRows rows, TableSegment segment) => Count(rows, segment).Dead > segment.Dead;

    /// <summary>A third of what it holds is dead.</summary>
    private bool IsMostlyDead(TableRows rows, TableSegment segment)
    {
        (int all, int dead) = Count(rows, segment);
        return (dead - segment.Dead) * 3 > all;
    }

    private (int All, int Dead) Count(TableRows rows, TableSegment segment)
    {
        long oldest = manager.OldestSnapshot();
        int all = 0, dead = 0;
        foreach (Chunk chunk in rows.Chunks.Where(chunk => chunk.Segment == segment))
        {
            all += chunk.Count;
            if (chunk.Stamps is not { End: null, Gone: null })
                dead += chunk.Dead(oldest).GoneCount;
        }

        return (all, dead);
    }
}

/// <summary>Nothing of these segments is to be compacted before as many of the table's row versions have ended.</summary>
internal sealed record CompactionOutlook(TableSegment[] Segments, int Published, long EndedMin)
{
    public bool Holds(TableSegment[] segments, long ended) =>
        ReferenceEquals(Segments, segments) && ended < EndedMin && CountPublished(segments) == Published;

    public static int CountPublished(TableSegment[] segments)
    {
        int count = 0;
        foreach (TableSegment segment in segments)
            count += segment.IsPublished ? 1 : 0;
        return count;
    }
}
