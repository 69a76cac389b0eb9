using System.Runtime;
using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// What a fence cannot zero itself: values, texts and results of the tenant that are garbage on the managed heap. Once the tenant's
/// statements have ended, or <see cref="Patience"/> is over, its rows are wiped under whoever still holds them, and compacting
/// collections give the garbage's memory back to the system, which clears it. All threads stop for them: tens of milliseconds with a
/// small heap. It is the last net: rows, buffers and pages are overwritten by whoever owns them.
/// </summary>
internal sealed class HeapSweep(Func<bool> hasReaders, Action wipe) : IFenceListener
{
    private const int SmallPieces = 4096, LargePieces = 16, LargePiece = 100_000;
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
            PooledArrays.TryEmpty();
            Collect();
            lock (_gate)
            {
                _done = asked;
                Monitor.PulseAll(_gate);
            }
        }
    }

    // Compaction gives what is free back to the system, which clears it. What it leaves (measured: the rest of a page behind the last
    // object of a region, and now and then the gap before a long run of objects that it does not move) is covered with ballast: a
    // collection without compaction lists the gaps, and what is promoted then is put into them.
    private static void Collect()
    {
        Compact();
        GC.WaitForPendingFinalizers();
        byte[][] behind = Pieces(SmallPieces, 200); // behind the last object of the young heap, then of the middle one, then of the old one
        Compact();
        Compact();
        byte[][] large = Pieces(LargePieces, LargePiece);
        for (int round = 0; round < 2; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
            byte[][][] ballast = [Pieces(SmallPieces, 200), Pieces(SmallPieces, 40), Pieces(SmallPieces, 1)];
            GC.Collect(0, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.Collect(1, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.KeepAlive(ballast);
        }

        GC.KeepAlive(behind);
        GC.KeepAlive(large);
    }

    private static void Compact()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // Between two pieces lies something that dies at once: pieces that lie together would move together.
    private static byte[][] Pieces(int count, int bytes)
    {
        byte[][] pieces = new byte[count][];
        for (int i = 0; i < count; i++)
        {
            pieces[i] = new byte[bytes];
            GC.KeepAlive(new byte[1]);
        }

        return pieces;
    }
}
