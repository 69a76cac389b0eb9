using System.Runtime;
using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// What a fence cannot zero itself: values, texts and results of the tenant that are garbage on the managed heap. Once the tenant's
/// statements have ended, or <see cref="Patience"/> is over, its rows are wiped under whoever still holds them, and a compacting
/// collection gives the garbage's memory back to the system, which clears it. All threads stop for that collection: tens of milliseconds
/// with a small heap.
/// </summary>
internal sealed class HeapSweep(Func<bool> hasReaders, Action wipe) : IFenceListener
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly object _gate = new();
    private long _asked;
    private long _done;
    private bool _isRunning;

    /// <summary>Asks for a sweep, and returns at once.</summary>
    public FenceEffects Fence(TenantId tenant)
    {
        lock (_gate)
        {
            _asked++;
            if (!_isRunning)
                ThreadPool.UnsafeQueueUserWorkItem(_ => Run(), null);
            _isRunning = true;
        }

        return default;
    }

    /// <summary>Returns when what was asked for until now is done.</summary>
    public void Wait()
    {
        lock (_gate)
        {
            long asked = _asked;
            while (_done < asked)
                Monitor.Wait(_gate);
        }
    }

    private void Run()
    {
        while (true)
        {
            long asked;
            lock (_gate)
            {
                if (_done == _asked)
                {
                    _isRunning = false;
                    return;
                }

                asked = _asked;
            }

            for (long end = Environment.TickCount64 + (long)Patience.TotalMilliseconds; hasReaders() && Environment.TickCount64 < end;)
                Thread.Sleep(5);
            wipe();
            Collect();
            lock (_gate)
            {
                _done = asked;
                Monitor.PulseAll(_gate);
            }
        }
    }

    // Aggressive: what is free is given back to the system at once, and comes back as zeroes.
    private static void Collect()
    {
        for (int round = 0; round < 2; round++)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
    }
}
