using System.Diagnostics;

namespace PgVecByok.Server;

/// <summary>
/// Whether it pays to look for the next request for some microseconds before going to sleep: for a client that answers at once, on a
/// machine with a core to spare, waking up costs more than the request. Where looking was for nothing it is given up, for twice as many
/// waits each time; a look that took long was one in which somebody else had the core, and counts as for nothing. A client that is alone
/// may take longer: on a machine at rest its own core has to wake first, and there is nobody else to serve. Its leader's own.
/// </summary>
internal sealed class ShortPolling
{
    private const int Microseconds = 40, LoneMicroseconds = 160, InterruptionMicroseconds = 20, PauseMax = 4096;
    private static readonly long Budget = Ticks(Microseconds), LoneBudget = Ticks(LoneMicroseconds);
    private static readonly long Interruption = Ticks(InterruptionMicroseconds);
    private static readonly bool HasCores = Environment.ProcessorCount > 1;
    private long _end;
    private long _last;
    private int _pause;
    private int _left;

    /// <summary>Called before each wait.</summary>
    /// <param name="isAlone">One client only has spoken last.</param>
    public bool TryBegin(bool isAlone)
    {
        if (!HasCores || (_left > 0 && _left-- > 0))
            return false;
        _last = Stopwatch.GetTimestamp();
        _end = _last + (isAlone ? LoneBudget : Budget);
        return true;
    }

    /// <summary>After a look that found nothing: whether to look again.</summary>
    public bool GoesOn()
    {
        long now = Stopwatch.GetTimestamp();
        bool wasInterrupted = now - _last > Interruption;
        _last = now;
        if (!wasInterrupted && now < _end)
            return true;
        _pause = Math.Min(Math.Max(1, _pause * 2), PauseMax);
        _left = _pause;
        return false;
    }

    /// <summary>Something came.</summary>
    public void Succeed() => _pause /= 2;

    private static long Ticks(int microseconds) => Stopwatch.Frequency * microseconds / 1_000_000;
}
