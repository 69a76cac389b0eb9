using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// One rotation since the server started, or since its tenant was opened. What survives a restart is in the audit log, and, while it is
/// under way, in the tenant's own log.
/// </summary>
internal sealed record RotationJob(Guid Id, TenantId Tenant, string Name, RotationMode Mode, string Actor)
{
    /// <summary>Waiting: for the tenant's key; it goes on at the tenant's next opening.</summary>
    public const string Running = "running", Waiting = "waiting", Done = "done", Failed = "failed";

    public string State { get; init; } = Running;

    /// <summary>Why it failed, or what it waits for.</summary>
    public string? Reason { get; init; }

    public long PagesDone { get; init; }

    /// <summary>Pages of older segments; the log, which is written anew at the end, counts as one.</summary>
    public long PagesTotal { get; init; }

    public uint OldGeneration { get; init; }

    public uint NewGeneration { get; init; }
}

/// <summary>A re-encryption as the tenant's log keeps it, until it is done.</summary>
internal sealed record PendingRotation(Guid Job, uint OldGeneration, uint Generation, long PagesTotal)
{
    /// <summary>In place of a number of pages: nothing is left to do.</summary>
    public const long Ended = -1;
}
