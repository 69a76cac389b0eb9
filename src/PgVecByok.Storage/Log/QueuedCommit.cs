using System.Runtime.ExceptionServices;
using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// A commit on its way into the log: written by whoever leads its group, who may be its own thread. Ends exactly once, with or without
/// a failure.
/// </summary>
public sealed class QueuedCommit
{
    private readonly ICommitSteps? _steps;
    private readonly object _gate = new();
    private bool _mustLead;
    private bool _hasEnded;

    internal QueuedCommit(IReadOnlyList<TenantRecords> commit, ICommitSteps? steps) => (Commit, _steps) = (commit, steps);

    internal IReadOnlyList<TenantRecords> Commit { get; }

    /// <summary>Why nothing of it was written. Set by a leader only.</summary>
    internal Exception? Failure { get; set; }

    /// <summary>Waits until it is durable. REQUIRES: the caller is not the one who has to write it.</summary>
    /// <exception cref="StorageException">It was lost.</exception>
    public void Wait()
    {
        lock (_gate)
        {
            while (!_hasEnded) Monitor.Wait(_gate);
        }

        ThrowIfFailed();
    }

    /// <summary>Whether it is known by now that nothing of it was written.</summary>
    public void ThrowIfLost()
    {
        lock (_gate)
        {
            if (!_hasEnded) return;
        }

        ThrowIfFailed();
    }

    internal void TakePlace() => _steps?.Queued(this);

    internal void Announce() => _steps?.Announce();

    /// <summary>REQUIRES: the queue's lock.</summary>
    internal void TellIfLost()
    {
        if (Failure is not null) _steps?.Lost();
    }

    /// <summary>Durable: its owner does what is to be done in the log's order.</summary>
    internal void Settle()
    {
        try
        {
            _steps?.Durable();
        }
        catch (Exception failure)
        {
            Failure = failure;
        }
    }

    /// <summary>True, with the reason in <see cref="Failure"/>, if one that it builds on was lost.</summary>
    internal bool IsLost()
    {
        foreach (QueuedCommit earlier in _steps?.BuildsOn ?? [])
            Failure ??= earlier.Failure;
        return Failure is not null;
    }

    /// <summary>Waits. True: the groups before are written, and this one's is for the caller to write.</summary>
    internal bool MustLead()
    {
        lock (_gate)
        {
            while (!_mustLead && !_hasEnded) Monitor.Wait(_gate);
            return _mustLead;
        }
    }

    internal void Lead()
    {
        lock (_gate)
        {
            _mustLead = true;
            Monitor.PulseAll(_gate);
        }
    }

    internal void End()
    {
        lock (_gate)
        {
            _hasEnded = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>
    /// True, with the reason in <see cref="Failure"/>, if one of its tenants was fenced, or the one whose rows it has read: among those may
    /// be some of a commit before it that was refused for the same fence.
    /// </summary>
    internal bool IsRefused()
    {
        try
        {
            foreach (TenantRecords part in Commit) part.Capability.ThrowIfFenced();
            _steps?.Reader?.ThrowIfFenced();
            return false;
        }
        catch (KeyException fenced)
        {
            Failure = fenced;
            return true;
        }
    }

    /// <summary>One failure of the disk ends a whole group: each thread throws an exception of its own.</summary>
    internal void ThrowIfFailed()
    {
        if (Failure is StorageException failed) throw new StorageException(failed.Fault, failed.Message, failed);
        if (Failure is not null) ExceptionDispatchInfo.Throw(Failure);
    }
}
