using System.Runtime.ExceptionServices;
using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// A commit on its way into the log: written by whoever leads its group, who may be its own thread. Ends exactly once, with or without
/// a failure.
/// </summary>
internal sealed class WaitingCommit(IReadOnlyList<TenantRecords> commit)
{
    private readonly object _gate = new();
    private bool _mustLead;
    private bool _hasEnded;

    public IReadOnlyList<TenantRecords> Commit { get; } = commit;

    /// <summary>Why nothing of it was written. Set by the leader only.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Waits. True: the groups before are written, and this one's is for the caller to write.</summary>
    public bool MustLead()
    {
        lock (_gate)
        {
            while (!_mustLead && !_hasEnded) Monitor.Wait(_gate);
            return _mustLead;
        }
    }

    public void Lead()
    {
        lock (_gate)
        {
            _mustLead = true;
            Monitor.Pulse(_gate);
        }
    }

    public void End()
    {
        lock (_gate)
        {
            _hasEnded = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>True, with the reason in <see cref="Failure"/>, if one of its tenants was fenced.</summary>
    public bool IsRefused()
    {
        try
        {
            foreach (TenantRecords part in Commit) part.Capability.ThrowIfFenced();
            return false;
        }
        catch (KeyException fenced)
        {
            Failure = fenced;
            return true;
        }
    }

    /// <summary>One failure of the disk ends a whole group: each thread throws an exception of its own.</summary>
    public void ThrowIfFailed()
    {
        if (Failure is StorageException failed) throw new StorageException(failed.Fault, failed.Message, failed);
        if (Failure is not null) ExceptionDispatchInfo.Throw(Failure);
    }
}
