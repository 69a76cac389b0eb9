using System.Runtime.ExceptionServices;

namespace PgVecByok.Engine;

/// <summary>
/// Threads that help a scan, one core less than the machine has for all statements together: a scan that finds none free does its work
/// alone. A part that no thread took up by the time it is waited for is not run at all: whoever waits has done its work.
/// </summary>
internal sealed class ScanWorkers : IDisposable
{
    private static int _free = Math.Max(0, Environment.ProcessorCount - 1);
    private readonly List<Part> _parts = [];

    private sealed class Part(Action work)
    {
        private const int Waiting = 0, Claimed = 1;
        private int _state = Waiting;
        private readonly CancellationToken _cancelled = Interruption.Token;
        private Task? _task;

        public void Start() => _task = Task.Run(() =>
        {
            if (!TryClaim())
                return;
            Interruption.Begin(_cancelled);
            try
            {
                work();
            }
            finally
            {
                Interruption.End();
            }
        });

        public bool TryClaim() => Interlocked.CompareExchange(ref _state, Claimed, Waiting) == Waiting;

        /// <summary>What it threw, or null.</summary>
        public Exception? Join()
        {
            if (TryClaim())
                return null;
            ((IAsyncResult)_task!).AsyncWaitHandle.WaitOne();
            return _task.Exception?.InnerException;
        }
    }

    private ScanWorkers()
    {
    }

    public int Count => _parts.Count;

    /// <summary>Starts as many as are free; <paramref name="work"/> makes the part of each.</summary>
    public static ScanWorkers Start(int wanted, Func<Action> work)
    {
        var workers = new ScanWorkers();
        try
        {
            while (workers.Count < wanted && TryTake())
                workers.Add(work);
            return workers;
        }
        catch
        {
            workers.Dispose();
            throw;
        }
    }

    /// <summary>Waits for all of them; the first failure is thrown here.</summary>
    public void Join()
    {
        Exception? failed = null;
        foreach (Part part in _parts)
        {
            failed ??= part.Join();
            Interlocked.Increment(ref _free);
        }

        _parts.Clear();
        if (failed is not null)
            ExceptionDispatchInfo.Throw(failed);
    }

    /// <summary>Waits, if nobody has. REQUIRES: they were told to stop.</summary>
    public void Dispose()
    {
        foreach (Part part in _parts)
        {
            part.Join();
            Interlocked.Increment(ref _free);
        }

        _parts.Clear();
    }

    private void Add(Func<Action> work)
    {
        Part part;
        try
        {
            part = new Part(work());
        }
        catch
        {
            Interlocked.Increment(ref _free);
            throw;
        }

        _parts.Add(part);
        part.Start();
    }

    private static bool TryTake()
    {
        int free = Volatile.Read(ref _free);
        while (free > 0)
        {
            int seen = Interlocked.CompareExchange(ref _free, free - 1, free);
            if (seen == free)
                return true;
            free = seen;
        }

        return false;
    }
}
