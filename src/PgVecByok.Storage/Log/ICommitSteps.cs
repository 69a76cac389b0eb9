using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// What the owner of a commit does while it goes through the log. The order of <see cref="Queued"/> is that of <see cref="Durable"/>,
/// and the log's own: what was queued before is never durable after.
/// </summary>
public interface ICommitSteps
{
    /// <summary>Those it builds on: if one of them is lost, so is this one. They were queued before it.</summary>
    IReadOnlyList<QueuedCommit> BuildsOn { get; }

    /// <summary>What it has read rows by, also where it writes none there: once that is fenced, nothing of the commit is written.</summary>
    TenantCapability? Reader { get; }

    /// <summary>Its place is fixed. Called under the queue's lock: brief, and never waits.</summary>
    void Queued(QueuedCommit commit);

    /// <summary>Called once after <see cref="Queued"/>, without a lock, before it is written or waits.</summary>
    void Announce();

    /// <summary>It is on disk, and nobody has been told yet. Called by whoever wrote it: brief, and never waits.</summary>
    void Durable();

    /// <summary>Nothing of it was written. Called under the queue's lock: whoever is queued later sees nothing of it.</summary>
    void Lost();
}
