using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Work that nobody waits for, until the server stops: then no more is begun, and what runs is waited for, so that it never meets a
/// closed store.
/// </summary>
internal sealed class BackgroundWork : IDisposable
{
    private readonly object _gate = new();
    private int _running;
    private volatile bool _isStopped;

    public bool IsStopped => _isStopped;

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
