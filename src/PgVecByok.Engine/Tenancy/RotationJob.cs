using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>One rotation since the server started. What survives a restart is in the audit log.</summary>
internal sealed record RotationJob(Guid Id, TenantId Tenant, string Name, RotationMode Mode, string Actor)
{
    /// <summary>Waiting: for the tenant's key, or for room on the disk; it goes on at the tenant's next opening.</summary>
    public const string Running = "running", Waiting = "waiting", Done = "done", Failed = "failed";

    public string State { get; init; } = Running;

    public long PagesDone { get; init; }

    public long PagesTotal { get; init; }

    public uint OldGeneration { get; init; }

    public uint NewGeneration { get; init; }
}

/// <summary>A re-encryption as the tenant's log keeps it, until it is done.</summary>
internal sealed record PendingRotation(Guid Job, uint Generation, long PagesTotal);
