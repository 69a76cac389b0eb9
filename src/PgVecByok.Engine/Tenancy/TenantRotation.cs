using System.Diagnostics;
using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

public enum RotationMode
{
    /// <summary>The same root key under another or newer customer key: milliseconds.</summary>
    Rewrap,

    /// <summary>A new root key for what is written from now on.</summary>
    NewGeneration,

    /// <summary>A new root key for everything; the old one is destroyed.</summary>
    Reencrypt,
}

/// <summary>What rotate_tenant_key() returns.</summary>
public sealed record TenantRotationReport(
    string Tenant, uint OldGeneration, uint NewGeneration, string KeyVersion, RotationMode Mode, Guid JobId, long PagesTotal,
    TimeSpan Elapsed);

/// <summary>
/// Rotates a tenant's keys. Re-encryption writes segment after segment, and then the log, anew under a new generation, and retires
/// whatever nothing stored needs. Cut off at any point, every segment is there under one generation or the other; the tenant's next
/// opening goes on, or running it again.
/// </summary>
internal static class TenantRotation
{
    public static RotationMode ModeOf(string mode) => mode switch
    {
        "rewrap" => RotationMode.Rewrap,
        "new_generation" => RotationMode.NewGeneration,
        "reencrypt" => RotationMode.Reencrypt,
        _ => throw new SqlException(SqlState.InvalidParameterValue, $"rotation mode \"{mode}\" is not known")
        {
            Hint = "Modes are rewrap, new_generation and reencrypt.",
        },
    };

    public static string NameOf(RotationMode mode) => mode switch
    {
        RotationMode.NewGeneration => "new_generation",
        RotationMode.Reencrypt => "reencrypt",
        _ => "rewrap",
    };

    public static TenantRotationReport Run(TransactionManager manager, Tenant tenant, RotationMode mode, string? newKeyUri, string actor)
    {
        long started = Stopwatch.GetTimestamp();
        var job = new RotationJob(Guid.CreateVersion7(), tenant.Id, tenant.Name, mode, actor);
        manager.Record(job);
        try
        {
            RotationResult result = mode == RotationMode.Rewrap
                ? manager.Keyring.Rewrap(tenant.Id, newKeyUri, actor)
                : manager.Keyring.NewGeneration(tenant.Id, newKeyUri, actor);
            job = job with { OldGeneration = result.OldGeneration, NewGeneration = result.NewGeneration };
            job = mode == RotationMode.Reencrypt ? Begin(manager, job) : job with { State = RotationJob.Done };
            if (mode != RotationMode.Reencrypt)
                manager.Record(job);
            return new TenantRotationReport(
                tenant.Name, result.OldGeneration, result.NewGeneration, result.KeyVersion, mode, job.Id, job.PagesTotal,
                Stopwatch.GetElapsedTime(started));
        }
        catch
        {
            manager.Record(job with { State = RotationJob.Failed });
            throw;
        }
    }

    /// <summary>
    /// Finishes what the log says was begun. A tenant that is fenced meanwhile finds it in its log when its key is back.
    /// </summary>
    public static void Resume(TransactionManager manager, TenantId tenant)
    {
        RotationJob? job = null;
        try
        {
            manager.WithRows(tenant, rows =>
            {
                lock (rows.Maintenance)
                {
                    if (rows.Rotation is not { } pending)
                        return;
                    job = Known(manager, tenant, pending) with { State = RotationJob.Running };
                    job = manager.Maintenance.Reencrypt(rows, job);
                    RetireUnused(manager, rows, job.Actor);
                    manager.Record(job with { State = RotationJob.Done });
                }
            });
        }
        catch when (job is not null)
        {
            manager.Record(job with { State = RotationJob.Waiting });
            throw;
        }
    }

    /// <summary>Once this returns, the tenant's log names the job: neither a fence nor a crash forgets it.</summary>
    private static RotationJob Begin(TransactionManager manager, RotationJob job)
    {
        manager.WithRows(job.Tenant, rows =>
        {
            lock (rows.Maintenance)
            {
                job = manager.Maintenance.Announce(rows, job);
                manager.Record(job);
            }

            manager.ResumeRotation(rows);
        });
        if (manager.RunsInBackground)
            return job;
        Resume(manager, job.Tenant);
        return manager.RotationJobs.Single(each => each.Id == job.Id);
    }

    private static RotationJob Known(TransactionManager manager, TenantId tenant, PendingRotation pending)
    {
        if (manager.RotationJobs.FirstOrDefault(job => job.Id == pending.Job) is { } known)
            return known;
        string name = manager.Catalog.Tenants.TryGetValue(tenant, out Tenant? named) ? named.Name : tenant.Value.ToString();
        return new RotationJob(pending.Job, tenant, name, RotationMode.Reencrypt, "system")
        {
            NewGeneration = pending.Generation, PagesTotal = pending.PagesTotal,
        };
    }

    /// <summary>Destroys every older generation that neither a frame of the log nor a segment is sealed under.</summary>
    private static void RetireUnused(TransactionManager manager, TenantRows rows, string actor)
    {
        TenantId tenant = rows.Capability.Tenant;
        TenantKeyStatus status = manager.Keyring.Status(tenant);
        foreach (uint generation in status.Generations.Where(generation => generation != status.Generation))
            manager.Keyring.RetireGeneration(tenant, generation, actor, () =>
                manager.Logs.CountFrames(tenant, generation)
                + rows.Tables.Sum(table => table.Segments.LongCount(segment => segment.Descriptor.Generation == generation)));
    }
}
