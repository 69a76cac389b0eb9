namespace PgVecByok.Keys;

/// <summary>
/// When each lease is next looked at. One thread watches the clock and decides; calls to providers run elsewhere, so a
/// dead key service delays no other tenant's renewal and no lease's end.
/// </summary>
internal sealed class RenewalQueue : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly bool _inBackground;
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TenantLease, long> _due = new();
    private readonly AutoResetEvent _wake = new(false);
    private readonly ITimer? _timer;
    private readonly Thread? _thread;
    private volatile bool _stopped;

    public RenewalQueue(TimeProvider clock, bool inBackground)
    {
        (_clock, _inBackground) = (clock, inBackground);
        if (!inBackground) return;
        _timer = clock.CreateTimer(_ => _wake.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new Thread(Watch) { Name = "lease renewal", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Earlier entries of the same lease stay and find nothing to do: a lease decides by the clock, not by its entry.</summary>
    public void Schedule(TenantLease lease, long timestamp)
    {
        lock (_gate)
        {
            _due.Enqueue(lease, timestamp);
            if (_due.Peek() == lease && _inBackground) _wake.Set();
        }
    }

    /// <summary>Runs a call to a provider away from the watching thread; inline where tests drive the clock.</summary>
    public void Dispatch(Action call)
    {
        if (_inBackground) ThreadPool.UnsafeQueueUserWorkItem(static call => call(), call, preferLocal: false);
        else call();
    }

    public void RunDue()
    {
        while (TakeDue() is { } lease) lease.LookAtClock();
    }

    public void Dispose()
    {
        _stopped = true;
        _timer?.Dispose();
        _wake.Set();
        _thread?.Join();
        _wake.Dispose();
    }

    private TenantLease? TakeDue()
    {
        lock (_gate)
        {
            if (!_due.TryPeek(out TenantLease? lease, out long due) || due > _clock.GetTimestamp()) return null;
            _due.Dequeue();
            return lease;
        }
    }

    private void Watch()
    {
        while (!_stopped)
        {
            RunDue();
            lock (_gate)
            {
                TimeSpan wait = _due.TryPeek(out _, out long due)
                    ? _clock.GetElapsedTime(_clock.GetTimestamp(), due) : Timeout.InfiniteTimeSpan;
                if (wait < TimeSpan.Zero && wait != Timeout.InfiniteTimeSpan) wait = TimeSpan.Zero;
                _timer!.Change(wait, Timeout.InfiniteTimeSpan);
            }

            _wake.WaitOne();
        }
    }
}
