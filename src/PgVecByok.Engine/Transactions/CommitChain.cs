using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// What ties a transaction to others between the moment its commit is queued and the moment it is durable. Whoever waited for a row that it
/// changed goes on from there; both share their fate, which the log's order makes sure of. Written by the transaction's own thread.
/// </summary>
internal sealed class CommitChain
{
    private readonly List<QueuedCommit> _buildsOn = [];
    private QueuedCommit? _queued;
    private long _number;

    /// <summary>The transaction has gone on from commits up to here, which may not be durable yet.</summary>
    public long Horizon { get; private set; }

    public IReadOnlyList<QueuedCommit> BuildsOn => _buildsOn;

    /// <summary>Zero where others may not go on from it, or not yet.</summary>
    public long Number => Volatile.Read(ref _number);

    public void HandOn(QueuedCommit commit, long number)
    {
        _queued = commit;
        Volatile.Write(ref _number, number);
    }

    /// <summary>The commit was lost: from here on nobody sees it. Whoever did is lost too.</summary>
    public void Lose() => Volatile.Write(ref _number, 0);

    public bool TryGoOnFrom(CommitChain other)
    {
        if (other.Number is not (var number and > 0))
            return false;
        if (!_buildsOn.Contains(other._queued!))
            _buildsOn.Add(other._queued!);
        Horizon = Math.Max(Horizon, number);
        return true;
    }

    public bool HasGoneOnFrom(CommitChain other) => other._queued is { } commit && _buildsOn.Contains(commit);

    /// <exception cref="StorageException">What it has gone on from has been lost.</exception>
    public void ThrowIfLost()
    {
        foreach (QueuedCommit earlier in _buildsOn)
            earlier.ThrowIfLost();
    }

    /// <summary>It has nothing of its own to write: its end is told once what it saw is durable.</summary>
    public void Wait()
    {
        foreach (QueuedCommit earlier in _buildsOn)
            earlier.Wait();
    }
}
