using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Keeps cluster indexes up with their tables, beside what moves rows into segments: rows that came get a part of their own under the
/// centres there are, small parts become one, and an index that mostly names rows that are gone is made anew. What is behind is still
/// found, by reading. REQUIRES: the tenant's maintenance lock, for every member but <see cref="IsDue"/>.
/// </summary>
internal sealed class IndexMaintenance(TransactionManager manager)
{
    /// <summary>What came after must be worth a part: this share of what is covered.</summary>
    private const int FreshShare = 16;

    /// <summary>
    /// Rows that this many searches have read because no part answers for them get one, however few they are: making it costs as much as
    /// those searches did (measured at 100 dimensions).
    /// </summary>
    private const int SearchesWorthPart = 256;

    /// <summary>Bytes of vectors that a search reads as fast as it would look up one more part.</summary>
    private const int BytesWorthPart = 256 << 10;

    public bool IsDue(TableRows rows) => Definition(rows) is { } table && Clustered(table).Any(key => IsDue(rows, table, key));

    public void BringUpToDate(TableRows rows)
    {
        if (Definition(rows) is not { } table)
            return;
        foreach (TableKey key in Clustered(table))
        {
            if (IsDue(rows, table, key) || IsAskedFor(rows, table, key))
                Build(rows, table, key, rows.Tenant.Space!.Policy.IndexMemoryBytes, rows.Tenant.Capability.ThrowIfFenced);
        }

        rows.ForgetReadBesideIndex();
    }

    /// <summary>Parts for all that is in segments, even where it is little.</summary>
    public void Build(
        TableRows rows, Table table, TableKey key, long memoryBytes, Action throwIfCancelled, Action<string, long, long>? report = null,
        bool isAnew = false)
    {
        using var build = new ClusterBuild(manager, rows, table, key, memoryBytes, throwIfCancelled)
        {
            Report = report ?? ((_, _, _) => { }),
        };
        IndexParts? parts = rows.PartsOf(key.Oid);
        if (parts is not null && rows.Live == 0)
        {
            ClusterBuild.Remove(manager, rows, [.. parts.Parts, .. parts.Copies.Parts]);
            return;
        }

        build.Run(parts, isAnew || (parts is not null && IsMostlyGone(rows, parts)));
        Merge(rows, key);
        MergeCopies(rows, key);
    }

    /// <summary>One part under the newest generation, its pages as they are. False: there is none left under an older one.</summary>
    public bool Reseal(TableRows rows)
    {
        if (Older(rows).FirstOrDefault() is not { } older)
            return false;
        using var writer = new IndexPartWriter(rows);
        writer.AddAgain(older);
        ClusterBuild.Publish(manager, rows, new IndexPart(writer.Store(), older.Head), [older]);
        return true;
    }

    public static IEnumerable<IndexPart> Older(TableRows rows) =>
        rows.Parts.Where(part => part.Reader.Descriptor.Generation != rows.Tenant.Capability.Generation);

    /// <summary>Enough vectors for an index to be faster than reading them.</summary>
    public static bool IsWorthwhile(TableRows rows, Table table, TableKey key, long vectors) =>
        rows.Tenant.Space is { Policy: var policy } && IndexedForm.Of(table, key) is { } form
        && vectors * form.Dimensions * sizeof(float) >= policy.IndexBytes;

    /// <summary>Searches have paid for a part of rows that have none.</summary>
    public bool IsAskedFor(TableRows rows) =>
        rows.ReadBesideIndex > 0 && Definition(rows) is { } table && Clustered(table).Any(key => IsAskedFor(rows, table, key));

    private static bool IsAskedFor(TableRows rows, Table table, TableKey key)
    {
        if (rows.PartsOf(key.Oid) is not { } parts || IndexedForm.Of(table, key) is not { } form)
            return false;
        long fresh = rows.Chunks.Sum(chunk => parts.Covers(chunk.Index) ? 0L : chunk.Count);
        long bytes = fresh * form.Dimensions * sizeof(float), image = rows.Tenant.ImageBytes;
        return bytes >= BytesWorthPart && fresh >= rows.Tenant.Space!.Policy.FlushRows
            && (double)rows.ReadBesideIndex / fresh >= SearchesWorthPart * (1 + ((double)image / bytes));
    }

    private static bool IsDue(TableRows rows, Table table, TableKey key)
    {
        IndexParts? parts = rows.PartsOf(key.Oid);
        if (rows.Live == 0)
            return parts is not null;
        long fresh = 0;
        foreach (Chunk chunk in rows.Chunks)
        {
            if (chunk.Segment is { IsPublished: true } && parts?.Covers(chunk.Index) != true)
                fresh += chunk.Count - (chunk.Stamps.Gone is null ? 0 : chunk.Stamps.GoneCount);
        }

        return (IsWorthwhile(rows, table, key, fresh) && fresh * FreshShare >= (parts?.RowsCovered ?? 0)
                && fresh >= 2 * rows.RowsWithoutVectors.GetValueOrDefault(key.Oid))
            || (parts is not null && (IsMostlyGone(rows, parts) || parts.Copies.Parts.Any(each => IsHalfGone(rows, each))));
    }

    private static bool IsMostlyGone(TableRows rows, IndexParts parts) => parts.Rows > rows.Live + rows.Live / 2 + 10_000;

    /// <summary>What is sealed there of rows that are gone is given back with it.</summary>
    private static bool IsHalfGone(TableRows rows, IndexPart copies) => copies.Head.Rows > 2 * VectorCopies.LiveOf(copies, rows.Chunks);

    private static IEnumerable<TableKey> Clustered(Table table) => table.Keys.Where(key => IndexedForm.Of(table, key) is not null);

    private Table? Definition(TableRows rows) =>
        rows.Tenant.Space is not null && manager.Catalog.ByOid(rows.Table) is Table table && table.StorageGeneration == rows.Generation
            ? table
            : null;

    private void MergeCopies(TableRows rows, TableKey key)
    {
        StoragePolicy policy = rows.Tenant.Space!.Policy;
        IReadOnlyList<IndexPart> all = rows.PartsOf(key.Oid)?.Copies.Parts ?? [];
        IndexPart[] gone = [.. all.Where(part => VectorCopies.LiveOf(part, rows.Chunks) == 0)];
        if (gone.Length > 0)
            ClusterBuild.Remove(manager, rows, gone);
        IndexPart[] small = [.. all.Except(gone).Where(part => part.Reader.Descriptor.Length < policy.SegmentBytes / 2)];
        IndexPart[] halved = [.. all.Except(gone).Where(part => IsHalfGone(rows, part))];
        IndexPart[] merged = small.Length >= policy.IndexParts ? [.. small.Union(halved)] : halved;
        if (merged.Length > 0)
            VectorCopies.Merge(manager, rows, merged);
    }

    /// <summary>Parts of one model become one: their codes stand for the same words.</summary>
    private void Merge(TableRows rows, TableKey key)
    {
        if (rows.PartsOf(key.Oid) is not { } all)
            return;
        Guid model = all.Parts[^1].Head.Model;
        IndexPart[] parts = [.. all.Parts.Where(part => part.Head.Model == model).OrderBy(part => part.Head.Rows)];
        if (parts.Length < rows.Tenant.Space!.Policy.IndexParts)
            return;
        // The largest stays unless the others have caught up with it: what is written again and again is little.
        IndexPart[] merged = parts[..^1].Sum(part => (long)part.Head.Rows) * 2 < parts[^1].Head.Rows ? parts[..^1] : parts;
        if (merged.Sum(part => (long)part.Head.Rows) > PartMerge.RowsMost)
            merged = parts[..(parts.Length / 2)];
        new PartMerge(manager, rows).Run(merged);
    }
}
