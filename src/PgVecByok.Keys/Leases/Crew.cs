namespace PgVecByok.Keys;

/// <summary>
/// Threads for calls that may take as long as they like: made when there is work and nobody rests, gone after a rest. Past the most that
/// there may be, work waits for one of them, and nobody else's work for it.
/// </summary>
internal sealed class Crew(string name, int threadsMax, Action<string> report)
{
    private const int RestMilliseconds = 5_000;

    private readonly object _gate = new();
    private readonly Queue<Action> _work = new();
    private int _threads, _resting;

    public void Run(Action work)
    {
        lock (_gate)
        {
            _work.Enqueue(work);
            if (_work.Count <= _resting) Monitor.Pulse(_gate);
            else if (_threads < threadsMax)
            {
                _threads++;
                new Thread(Serve) { Name = name, IsBackground = true }.Start();
            }
        }
    }

    private void Serve()
    {
        while (Take() is { } work)
        {
            try
            {
                work();
            }
            catch (Exception failed)
            {
                report($"{name}: {failed.GetType().Name}");
            }
        }
    }

    private Action? Take()
    {
        lock (_gate)
        {
            if (_work.TryDequeue(out Action? ready)) return ready;
            _resting++;
            Monitor.Wait(_gate, RestMilliseconds);
            _resting--;
            if (_work.TryDequeue(out Action? work)) return work;
            _threads--;
            return null;
        }
    }
}
