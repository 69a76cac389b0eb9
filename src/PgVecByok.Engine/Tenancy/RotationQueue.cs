using System.Diagnostics;
using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Re-encryptions that go on in the background: one at a time, each at most once, on a thread of their own that is busy for half of the
/// time at most. What is under way stands in the tenant's log, so that this queue may be lost: whoever opens the tenant next puts it
/// back. A tenant that is fenced meanwhile is left alone until then.
/// </summary>
internal sealed class RotationQueue(TransactionManager manager, Action<string> report) : IDisposable
{
    private const int PatienceMilliseconds = 200, RetryMilliseconds = 5000, PauseMillisecondsMax = 1000;
    private readonly object _gate = new();
    private readonly PriorityQueue<TenantId, long> _due = new();
    // Value: asked for again while it was at work.
    private readonly Dictionary<TenantId, bool> _known = [];
    private Thread? _thread;
    private bool _isStopped;

    public bool Has(TenantId tenant)
    {
        lock (_gate)
            return _known.ContainsKey(tenant);
    }

    public void Add(TenantId tenant)
    {
        lock (_gate)
        {
            if (_isStopped)
                return;
            if (!_known.TryAdd(tenant, false))
            {
                _known[tenant] = true;
                return;
            }

            _due.Enqueue(tenant, Environment.TickCount64);
            if (_thread is null)
                (_thread = new Thread(Work) { IsBackground = true, Name = "re-encryption" }).Start();
            Monitor.PulseAll(_gate);
        }
    }

    public void Dispose()
    {
        Thread? working;
        lock (_gate)
        {
            _isStopped = true;
            working = _thread;
            Monitor.PulseAll(_gate);
        }

        working?.Join();
    }

    private void Work()
    {
        while (TryTake(out TenantId tenant))
        {
            int? again = Run(tenant);
            lock (_gate)
            {
                bool wasAsked = _known.Remove(tenant, out bool asked) && asked;
                if ((again ?? (wasAsked ? PatienceMilliseconds : null)) is not { } wait)
                    continue;
                _known.Add(tenant, false);
                _due.Enqueue(tenant, Environment.TickCount64 + wait);
            }
        }
    }

    /// <summary>False: there is nothing to do, and the thread ends.</summary>
    private bool TryTake(out TenantId tenant)
    {
        lock (_gate)
        {
            while (!_isStopped && _due.TryPeek(out tenant, out long at))
            {
                long wait = at - Environment.TickCount64;
                if (wait <= 0)
                {
                    _known[_due.Dequeue()] = false;
                    return true;
                }

                Monitor.Wait(_gate, (int)Math.Min(wait, RetryMilliseconds));
            }

            _thread = null;
            tenant = default;
            return false;
        }
    }

    /// <summary>Returns after how long it is to go on, null if it is not.</summary>
    private int? Run(TenantId tenant)
    {
        try
        {
            while (true)
            {
                long started = Stopwatch.GetTimestamp();
                switch (TenantRotation.Step(manager, tenant))
                {
                    case RotationStep.Done: return null;
                    case RotationStep.Waits: return PatienceMilliseconds;
                }

                if (!Pause(Stopwatch.GetElapsedTime(started)))
                    return null;
            }
        }
        catch (KeyException fenced) when (fenced.Fault is not KeyFault.Corrupt)
        {
            manager.RotationJobs.Change(tenant, job => job with { State = RotationJob.Waiting, Reason = "waits for the tenant's key" });
            return null;
        }
        catch (StorageException failed) when (failed.Fault is not StorageFault.SyncFailed)
        {
            manager.RotationJobs.Change(tenant, job => job with { Reason = failed.Message });
            report($"re-encryption of tenant {tenant}: {failed.Message}; it goes on in a while");
            return RetryMilliseconds;
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            string reason = failed is KeyException or StorageException ? failed.Message : failed.GetType().Name;
            manager.RotationJobs.Change(tenant, job => job with { State = RotationJob.Failed, Reason = reason });
            report($"re-encryption of tenant {tenant} failed: {reason}");
            return null;
        }
    }

    /// <summary>As long as the work took: the other half of the time is the statements'. False: the server stops.</summary>
    private bool Pause(TimeSpan worked)
    {
        long until = Environment.TickCount64 + (long)Math.Min(worked.TotalMilliseconds, PauseMillisecondsMax);
        lock (_gate)
        {
            while (!_isStopped && until - Environment.TickCount64 is var left and > 0)
                Monitor.Wait(_gate, (int)left);
            return !_isStopped;
        }
    }
}
