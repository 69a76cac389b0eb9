using System.Collections.Concurrent;

namespace PgVecByok.Keys;

/// <summary>
/// When each lease is next looked at. One thread watches the clock and decides; calls to providers run elsewhere, those to
/// each key service on threads of their own, and the ends of leases on others. So a key service that hangs delays no
/// renewal but its own tenants', and no lease's end; nor does it take threads that the rest of the server works with.
/// </summary>
internal sealed class RenewalQueue : IDisposable
{
    private const int CallsAtOnce = 16, EndsAtOnce = 8;

    private readonly TimeProvider _clock;
    private readonly bool _inBackground;
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, Crew> _services = new();
    private readonly Crew _ends;
    private readonly Action<string> _report;
    private readonly PriorityQueue<TenantLease, long> _due = new();
    private readonly Thread? _thread;
    private bool _stopped;

    public RenewalQueue(TimeProvider clock, bool inBackground, Action<string> report)
    {
        (_clock, _inBackground, _report) = (clock, inBackground, report);
        _ends = new Crew("lease end", EndsAtOnce, report);
        if (!inBackground) return;
        _thread = new Thread(Watch) { Name = "lease renewal", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Earlier entries of the same lease stay and find nothing to do: a lease decides by the clock, not by its entry.</summary>
    public void Schedule(TenantLease lease, long timestamp)
    {
        lock (_gate)
        {
            _due.Enqueue(lease, timestamp);
            if (_due.Peek() == lease) Monitor.Pulse(_gate);
        }
    }

    /// <summary>Runs a call to a key service away from the watching thread; inline where tests drive the clock.</summary>
    public void Renew(string service, Action call)
    {
        if (_inBackground) _services.GetOrAdd(service, _ => new Crew("lease renewal", CallsAtOnce, _report)).Run(call);
        else call();
    }

    /// <summary>Runs the end of a lease, which calls no key service.</summary>
    public void End(Action end)
    {
        if (_inBackground) _ends.Run(end);
        else end();
    }

    public void RunDue()
    {
        while (TakeDue() is { } lease) lease.LookAtClock();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.Pulse(_gate);
        }

        _thread?.Join();
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
        while (true)
        {
            RunDue();
            lock (_gate)
            {
                if (_stopped) return;
                Monitor.Wait(_gate, MillisecondsUntilDue());
            }
        }
    }

    /// <summary>Rounded up: a wait that ends too early would be followed by one of no time at all, again and again.</summary>
    private int MillisecondsUntilDue()
    {
        if (!_due.TryPeek(out _, out long due)) return Timeout.Infinite;
        double left = _clock.GetElapsedTime(_clock.GetTimestamp(), due).TotalMilliseconds;
        return (int)Math.Ceiling(Math.Clamp(left, 0, int.MaxValue));
    }
}
