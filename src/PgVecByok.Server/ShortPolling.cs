using System.Diagnostics;

namespace PgVecByok.Server;

/// <summary>
/// Whether it pays to look for the next request for some microseconds before going to sleep: for a client that answers at once, on a
/// machine with a core to spare, waking up costs more than the request. Where looking was for nothing it is given up, for twice as many
/// waits each time; a look that took long was one in which somebody else had the core, and counts as for nothing. Its leader's own.
/// </summary>
internal sealed class ShortPolling
{
    private const int Microseconds = 40, PauseMax = 4096;
    private static readonly long Budget = Stopwatch.Frequency * Microseconds / 1_000_000;
    private static readonly bool HasCores = Environment.ProcessorCount > 1;
    private long _began;
    private long _last;
    private int _pause;
    private int _left;

    /// <summary>Called before each wait.</summary>
    public bool TryBegin()
    {
        if (!HasCores || (_left > 0 && _left-- > 0))
            return false;
        _began = _last = Stopwatch.GetTimestamp();
        return true;
    }

    /// <summary>After a look that found nothing: whether to look again.</summary>
    public bool GoesOn()
    {
        long now = Stopwatch.GetTimestamp();
        bool wasInterrupted = now - _last > Budget / 2;
        _last = now;
        if (!wasInterrupted && now - _began < Budget)
            return true;
        _pause = Math.Min(Math.Max(1, _pause * 2), PauseMax);
        _left = _pause;
        return false;
    }

    /// <summary>Something came.</summary>
    public void Succeed() => _pause /= 2;
}
