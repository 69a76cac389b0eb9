using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Work that nobody waits for, until the server stops: then no more is begun, and what runs is waited for, so that it never meets a
/// closed store. What stops it is reported, in words that hold no data; not a fence, which the audit log has.
/// </summary>
internal sealed class BackgroundWork(Action<string> report) : IDisposable
{
    private const int RepeatMilliseconds = 60_000;
    private readonly object _gate = new();
    private int _running;
    private bool _isStopped;
    private string _reported = "";
    private long _reportedAt;

    public void Run(Action work)
    {
        lock (_gate)
        {
            if (_isStopped)
                return;
            _running++;
        }

        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                work();
            }
            catch (Exception failed) when (failed is KeyException or StorageException or ObjectDisposedException or InvalidDataException)
            {
                // Fenced, the disk is full, or a page is damaged: all stays as it is. A later commit asks again; a reader is told why.
                Report(failed);
            }
            finally
            {
                lock (_gate)
                {
                    _running--;
                    Monitor.PulseAll(_gate);
                }
            }
        });
    }

    /// <summary>The same words once a minute: a full disk is met by every commit.</summary>
    public void Report(Exception failed)
    {
        if (failed is KeyException { Fault: not KeyFault.Corrupt })
            return;
        string message = $"maintenance stopped: {(failed is KeyException or StorageException ? failed.Message : failed.GetType().Name)}";
        lock (_gate)
        {
            if (message == _reported && Environment.TickCount64 - _reportedAt < RepeatMilliseconds)
                return;
            (_reported, _reportedAt) = (message, Environment.TickCount64);
        }

        report(message);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
            while (_running > 0)
                Monitor.Wait(_gate);
        }
    }
}
