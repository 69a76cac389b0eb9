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

    public bool IsDue(TenantRows rows) =>
        IsFlushDue(rows) || (rows.Space is not null && (rows.HasRetired || rows.Tables.Any(table => _compaction.IsDue(table))));

    public void Maintain(TenantRows rows)
    {
        lock (rows.Maintenance)
        {
            if (IsFlushDue(rows))
                Checkpoint(rows);
            if (rows.Space is null)
                return;
            foreach (TableRows table in rows.Tables)
            {
                Trim(table);
                _compaction.Compact(table);
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
            return image.Count;
        }
        finally
        {
            tenant.Committing.ExitWriteLock();
        }
    }

    /// <summary>Writes into the tenant's log that everything is to be re-encrypted, and counts what there is.</summary>
    public RotationJob Announce(TenantRows tenant, RotationJob job)
    {
        uint newest = tenant.Capability.Generation;
        job = job with { PagesTotal = OlderPages(tenant, newest) };
        tenant.Rotation = new PendingRotation(job.Id, newest, job.PagesTotal);
        Log(tenant, record => record.AddRotation(tenant.Rotation));
        return job;
    }

    /// <summary>Everything under the newest generation, a segment at a time; goes on where it was cut off.</summary>
    public RotationJob Reencrypt(TenantRows tenant, RotationJob job)
    {
        uint newest = tenant.Capability.Generation;
        long pages = OlderPages(tenant, newest);
        job = job with { PagesTotal = Math.Max(job.PagesTotal, pages) };
        job = job with { PagesDone = job.PagesTotal - pages };
        manager.Record(job);
        foreach (TableRows table in tenant.Tables)
        {
            foreach (TableSegment segment in Older(table, newest))
            {
                manager.ThrowIfStopping();
                _compaction.Rewrite(table, [segment]);
                job = job with { PagesDone = job.PagesDone + segment.Descriptor.Pages };
                manager.Record(job);
            }
        }

        tenant.Rotation = null;
        long records = Checkpoint(tenant);
        Reclaim(tenant);
        return job with { PagesDone = job.PagesTotal + records, PagesTotal = job.PagesTotal + records };
    }

    /// <summary>Opens every page of every segment. Returns how many.</summary>
    public static long Verify(TenantRows tenant)
    {
        long pages = 0;
        using var reader = new PageReader(isScan: true);
        foreach (TableSegment segment in tenant.Tables.SelectMany(table => table.Segments))
        {
            foreach (PageEntry page in segment.Reader.Directory)
            {
                byte[] opened = new byte[page.Bytes];
                segment.Reader.Decrypt(page, opened);
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

    private static long OlderPages(TenantRows tenant, uint newest) =>
        tenant.Tables.Sum(table => Older(table, newest).Sum(segment => (long)segment.Descriptor.Pages));

    private static IReadOnlyList<TableSegment> Older(TableRows table, uint newest) =>
        [.. table.Segments.Where(segment => segment.IsPublished && segment.Descriptor.Generation != newest)];

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
        foreach (TableSegment segment in tenant.TakeRetired(manager.OldestRunning()))
        {
            segment.Reader.Dispose();
            tenant.Space!.Objects.Delete([segment.Reader.Name]);
        }
    }
}
