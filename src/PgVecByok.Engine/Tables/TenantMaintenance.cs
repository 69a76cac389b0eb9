using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// What keeps a tenant's storage in shape, beside its commits: rows move from the log into segments, small segments are merged, segments
/// under an old key are rewritten, and what nobody names is deleted. Segments are written first; one append to the log, which names them,
/// is what makes them count. REQUIRES: the tenant's maintenance lock, for every member but <see cref="IsDue"/> and
/// <see cref="Maintain"/>.
/// </summary>
internal sealed class TenantMaintenance(TransactionManager manager)
{
    private readonly SegmentCompaction _compaction = new(manager);
    private readonly AutoAnalysis _analysis = new(manager);

    public IndexMaintenance Indexes { get; } = new(manager);

    /// <summary>
    /// Asked at every commit: of the tables that it changed, and now and then of all. With a thousand tables that took each commit
    /// 0.37 ms (686 µs of CPU instead of 316).
    /// </summary>
    public bool IsDue(TenantRows rows, IReadOnlyCollection<TableRows> changed)
    {
        if (IsFlushDue(rows) || (rows.Space is not null && rows.HasRetired))
            return true;
        foreach (TableRows table in !manager.RunsInBackground || rows.TryAskAll() ? rows.Tables : changed)
        {
            if (IsDue(rows, table))
                return true;
        }

        return false;
    }

    private bool IsDue(TenantRows rows, TableRows table) => (manager.RunsInBackground && AutoAnalysis.IsDue(table))
        || (rows.Space is not null && (_compaction.IsDue(table) || Indexes.IsDue(table) || Indexes.IsAskedFor(table)));

    public void Maintain(TenantRows rows)
    {
        lock (rows.Maintenance)
        {
            if (IsFlushDue(rows) || (rows.Space is not null && rows.Tables.Any(Indexes.IsAskedFor)))
                Checkpoint(rows);
            if (rows.Space is null)
                return;
            foreach (TableRows table in manager.RunsInBackground ? rows.Tables : [])
                _analysis.Run(table);
            foreach (TableRows table in rows.Tables)
            {
                Trim(table);
                _compaction.Compact(table);
                Indexes.BringUpToDate(table);
            }

            Reclaim(rows);
        }
    }

    /// <summary>Segments first, then the log, in one exchange: after a crash the old log is there or the new one.</summary>
    public int Checkpoint(TenantRows tenant)
    {
        var flush = new SegmentFlush(manager, tenant);
        flush.Write();
        tenant.Committing.EnterWriteLock();
        try
        {
            IReadOnlyList<ReadOnlyMemory<byte>> image = new LogImage(
                tenant, tenant.Capability.Tenant.IsSystem ? manager.Catalog : null, flush.Moving).Write();
            manager.Logs.Replace(new TenantRecords(tenant.Capability, image));
            flush.Attach();
            tenant.ImageBytes = image.Sum(record => (long)record.Length);
            RecordWriter.Wipe(image);
            return image.Count;
        }
        finally
        {
            tenant.Committing.ExitWriteLock();
        }
    }

    /// <summary>
    /// One segment under the newest generation; once there is none left, the log, and the older generations are destroyed. Until nothing
    /// is read or written under them any more, it waits.
    /// </summary>
    public RotationStep Reencrypt(TenantRows tenant, PendingRotation pending, string actor)
    {
        foreach (TableRows table in tenant.Tables)
        {
            foreach (TableSegment segment in Older(table))
            {
                if (_compaction.Rewrite(table, [segment]))
                    return RotationStep.More;
            }

            if (Indexes.Reseal(table))
                return RotationStep.More;
        }

        TenantId id = tenant.Capability.Tenant;
        Reclaim(tenant);
        TenantKeyStatus status = manager.Keyring.Status(id);
        uint[] older = [.. status.Generations.Where(generation => generation != status.Generation)];
        if (older.Any(generation => tenant.CountSegments(generation) > 0))
            return RotationStep.Waits;
        Checkpoint(tenant);
        foreach (uint generation in older)
        {
            // Counted again where nobody can add to it: a segment that came meanwhile is the next round's.
            if (!TryRetire(tenant, generation, actor))
                return RotationStep.Waits;
        }

        Log(tenant, record => record.AddRotation(pending with { PagesTotal = PendingRotation.Ended }));
        tenant.Rotation = null;
        return RotationStep.Done;
    }

    /// <summary>Pages of segments that a re-encryption has still to write.</summary>
    public static long OlderPages(TenantRows tenant) =>
        tenant.Tables.Sum(table => Older(table).Sum(segment => (long)segment.Descriptor.Pages)
            + IndexMaintenance.Older(table).Sum(part => (long)part.Reader.Descriptor.Pages));

    /// <summary>
    /// VACUUM: rows go into segments, and what nobody can see any more leaves the disk. Null tables: all of them.
    /// </summary>
    public void Vacuum(TenantRows tenant, IReadOnlySet<uint>? tables)
    {
        Checkpoint(tenant);
        if (tenant.Space is null)
            return;
        foreach (TableRows table in tenant.Tables.Where(table => tables is null || tables.Contains(table.Table)))
        {
            Trim(table);
            _compaction.Compact(table);
            foreach (TableSegment segment in table.Segments.Where(segment => segment.IsPublished && _compaction.HasDead(table, segment)))
                _compaction.Rewrite(table, [segment]);
            Indexes.BringUpToDate(table);
        }

        Reclaim(tenant);
    }

    /// <summary>Opens every page of every segment. Returns how many.</summary>
    public static long Verify(TenantRows tenant)
    {
        long pages = 0;
        using var reader = new PageReader(isScan: true);
        foreach (SegmentReader segment in tenant.Tables.SelectMany(table => table.Objects))
        {
            foreach (PageEntry page in segment.Directory)
            {
                byte[] opened = new byte[page.Bytes];
                for (int unit = 0; page.IsRun && unit < page.Rows; unit++)
                    segment.DecryptUnit(page, unit, opened);
                if (!page.IsRun)
                    segment.Decrypt(page, opened);
                System.Security.Cryptography.CryptographicOperations.ZeroMemory(opened);
                pages++;
            }
        }

        return pages;
    }

    internal void Log(TenantRows tenant, Action<CommitRecord> fill)
    {
        tenant.Committing.EnterReadLock();
        try
        {
            var record = new CommitRecord(0);
            fill(record);
            manager.Logs.Append([new TenantRecords(tenant.Capability, [record.Encode()])]);
        }
        finally
        {
            tenant.Committing.ExitReadLock();
        }
    }

    private static IReadOnlyList<TableSegment> Older(TableRows table) =>
        [.. table.Segments.Where(segment =>
            segment.IsPublished && segment.Descriptor.Generation != table.Tenant.Capability.Generation)];

    private bool TryRetire(TenantRows tenant, uint generation, string actor)
    {
        TenantId id = tenant.Capability.Tenant;
        try
        {
            manager.Keyring.RetireGeneration(
                id, generation, actor, () => manager.Logs.CountFrames(id, generation) + tenant.CountSegments(generation));
            return true;
        }
        catch (KeyException needed) when (needed.Fault == KeyFault.PolicyViolation)
        {
            return false;
        }
    }

    private bool IsFlushDue(TenantRows rows) => manager.Logs.BytesAppended(rows.Capability.Tenant)
        >= Math.Max(rows.Space?.Policy.FlushBytes ?? new StoragePolicy().FlushBytes, rows.ImageBytes);

    private void Trim(TableRows table)
    {
        long oldest = manager.OldestSnapshot();
        foreach (Chunk chunk in table.Chunks)
        {
            if (chunk.Segment is not { IsPublished: true } || (chunk.Stamps.Begin is null && chunk.Stamps.End is null))
                continue;
            lock (table.Gate)
                chunk.Trim(oldest);
        }
    }

    private void Reclaim(TenantRows tenant)
    {
        long oldest = manager.OldestRunning(tenant);
        foreach (SegmentReader retired in tenant.TakeRetired(oldest))
        {
            retired.Dispose();
            tenant.Space?.Objects.Delete([retired.Name]);
        }

        // After its segments: a crash in between leaves a key that opens nothing, and the tenant's next opening forgets it.
        foreach (TableRows dropped in tenant.TakeDropped(oldest))
        {
            dropped.Wipe();
            manager.Keyring.ForgetObject(tenant.Capability.Tenant, SegmentBuilder.ObjectOf(dropped.Table, dropped.Generation));
        }
    }
}
