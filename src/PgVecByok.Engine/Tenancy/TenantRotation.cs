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

/// <summary>What became of one step of a re-encryption.</summary>
internal enum RotationStep
{
    More,

    /// <summary>All is written anew; a transaction that began before still reads, or writes, under the old generation.</summary>
    Waits,
    Done,
}

/// <summary>What rotate_tenant_key() returns.</summary>
public sealed record TenantRotationReport(
    string Tenant, uint OldGeneration, uint NewGeneration, string KeyVersion, RotationMode Mode, Guid JobId, long PagesTotal,
    TimeSpan Elapsed);

/// <summary>
/// Rotates a tenant's keys. Re-encryption makes the new generation and notes the job in the tenant's log before it is acknowledged; then
/// it writes segment after segment, and the log, anew, and retires whatever nothing stored needs. Cut off at any point, every segment is
/// there under one generation or the other, and the tenant's next opening goes on.
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

    /// <summary>Re-encryption has begun on return, the other modes are done.</summary>
    public static TenantRotationReport Run(TransactionManager manager, Tenant tenant, RotationMode mode, string? newKeyUri, string actor)
    {
        long started = Stopwatch.GetTimestamp();
        if (mode == RotationMode.Reencrypt && manager.Rotations.Has(tenant.Id))
        {
            throw new SqlException(SqlState.ObjectInUse, $"tenant \"{tenant.Name}\" is being re-encrypted already")
            {
                Hint = "See rotation_status().",
            };
        }

        var job = new RotationJob(Guid.CreateVersion7(), tenant.Id, tenant.Name, mode, actor);
        try
        {
            RotationResult result = mode == RotationMode.Rewrap
                ? manager.Keyring.Rewrap(tenant.Id, newKeyUri, actor)
                : manager.Keyring.NewGeneration(tenant.Id, newKeyUri, actor);
            job = job with { OldGeneration = result.OldGeneration, NewGeneration = result.NewGeneration };
            if (mode != RotationMode.Rewrap)
                manager.Segments?.Pages.Rest(tenant.Id);
            if (mode == RotationMode.Reencrypt)
                job = Begin(manager, job);
            else
                manager.RotationJobs.Record(job with { State = RotationJob.Done });
            return new TenantRotationReport(
                tenant.Name, result.OldGeneration, result.NewGeneration, result.KeyVersion, mode, job.Id, job.PagesTotal,
                Stopwatch.GetElapsedTime(started));
        }
        catch (Exception failed)
        {
            string reason = failed is KeyException ? failed.Message : failed.GetType().Name;
            manager.RotationJobs.Record(job with { State = RotationJob.Failed, Reason = reason });
            throw;
        }
    }

    /// <summary>Goes on with what the tenant's log says was begun, to its end or until a transaction is in the way.</summary>
    public static void Resume(TransactionManager manager, TenantId tenant)
    {
        while (Step(manager, tenant) == RotationStep.More)
        {
        }
    }

    /// <summary>One segment written anew, or the end of it.</summary>
    public static RotationStep Step(TransactionManager manager, TenantId tenant)
    {
        var step = RotationStep.Done;
        manager.WithRows(tenant, rows =>
        {
            lock (rows.Maintenance)
            {
                if (rows.Rotation is not { } pending)
                    return;
                RotationJob job = JobOf(manager, tenant, pending);
                step = manager.Maintenance.Reencrypt(rows, pending, job.Actor);
                manager.RotationJobs.Record(After(job, step, TenantMaintenance.OlderPages(rows)));
            }
        });
        return step;
    }

    private static RotationJob Begin(TransactionManager manager, RotationJob job)
    {
        manager.WithRows(job.Tenant, rows =>
        {
            lock (rows.Maintenance)
            {
                var pending = new PendingRotation(
                    job.Id, job.OldGeneration, job.NewGeneration, TenantMaintenance.OlderPages(rows) + 1);
                if (rows.Rotation is { } earlier && manager.RotationJobs.Find(earlier.Job) is { State: RotationJob.Running or RotationJob.Waiting } other)
                    manager.RotationJobs.Record(other with { State = RotationJob.Failed, Reason = $"taken over by job {job.Id}" });
                manager.Maintenance.Log(rows, record => record.AddRotation(pending));
                rows.Rotation = pending;
                job = job with { PagesTotal = pending.PagesTotal };
                manager.RotationJobs.Record(job);
            }
        });
        if (manager.RunsInBackground)
            manager.Rotations.Add(job.Tenant);
        else
            Resume(manager, job.Tenant);
        return job;
    }

    private static RotationJob JobOf(TransactionManager manager, TenantId tenant, PendingRotation pending)
    {
        if (manager.RotationJobs.Find(pending.Job) is { } job)
            return job;
        string name = manager.Catalog.Tenants.TryGetValue(tenant, out Tenant? known) ? known.Name : tenant.Value.ToString();
        return new RotationJob(pending.Job, tenant, name, RotationMode.Reencrypt, "system")
        {
            OldGeneration = pending.OldGeneration, NewGeneration = pending.Generation, PagesTotal = pending.PagesTotal,
        };
    }

    private static RotationJob After(RotationJob job, RotationStep step, long pagesLeft) => step == RotationStep.Done
        ? job with { State = RotationJob.Done, Reason = null, PagesDone = job.PagesTotal }
        : job with
        {
            State = RotationJob.Running, PagesDone = Math.Max(job.PagesDone, job.PagesTotal - 1 - pagesLeft),
            Reason = step == RotationStep.Waits ? "waits for transactions that began before" : null,
        };
}
