namespace PgVecByok.Engine;

/// <summary>How far a transaction is, for those who wait for it: it ends, or takes something back.</summary>
internal sealed class TransactionProgress
{
    private readonly object _gate = new();

    public int Value { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>True once the transaction has got past <paramref name="progress"/>; false when woken without that.</summary>
    public bool Wait(int progress, long deadline, Transaction waiting)
    {
        lock (_gate)
        {
            if (HasEnded || Value != progress)
                return true;
            // Asked under the lock: a cancel from here on wakes this wait, one before it is seen now.
            if (waiting.MayPass || waiting.Cancelled.IsCancellationRequested || waiting.Scope.Fenced.IsCancellationRequested)
                return false;
            if (deadline == 0)
                Monitor.Wait(_gate);
            else
                Monitor.Wait(_gate, (int)Math.Clamp(deadline - Environment.TickCount64, 0, int.MaxValue));
            return HasEnded || Value != progress;
        }
    }

    /// <summary>Something that others may be waiting for has changed: they look again.</summary>
    public void Advance(bool isEnd = false)
    {
        lock (_gate)
        {
            HasEnded |= isEnd;
            Value++;
            Monitor.PulseAll(_gate);
        }
    }

    public void Wake()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }
}
