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
/// Rotates a tenant's keys. Re-encryption writes the tenant anew under a new generation in one append and then retires whatever no
/// stored frame needs; cut off at any point, the old state or the new one is there whole, and running it again finishes it.
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
        var job = new RotationJob(Guid.CreateVersion7(), tenant.Id, tenant.Name, mode);
        manager.Record(job);
        try
        {
            RotationResult result = mode == RotationMode.Rewrap
                ? manager.Keyring.Rewrap(tenant.Id, newKeyUri, actor)
                : manager.Keyring.NewGeneration(tenant.Id, newKeyUri, actor);
            job = job with { OldGeneration = result.OldGeneration, NewGeneration = result.NewGeneration };
            if (mode == RotationMode.Reencrypt)
            {
                long pages = manager.Checkpoint(tenant.Id);
                job = job with { PagesDone = pages, PagesTotal = pages };
                RetireUnused(manager, tenant.Id, actor);
            }

            manager.Record(job with { State = "done" });
            return new TenantRotationReport(
                tenant.Name, result.OldGeneration, result.NewGeneration, result.KeyVersion, mode, job.Id, job.PagesTotal,
                Stopwatch.GetElapsedTime(started));
        }
        catch
        {
            manager.Record(job with { State = "failed" });
            throw;
        }
    }

    /// <summary>Destroys every older generation that no frame of the log is sealed under.</summary>
    private static void RetireUnused(TransactionManager manager, TenantId tenant, string actor)
    {
        TenantKeyStatus status = manager.Keyring.Status(tenant);
        foreach (uint generation in status.Generations.Where(generation => generation != status.Generation))
            manager.Keyring.RetireGeneration(tenant, generation, actor, () => manager.Logs.CountFrames(tenant, generation));
    }
}
