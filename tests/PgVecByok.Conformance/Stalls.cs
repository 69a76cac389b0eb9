using System.Diagnostics;

namespace PgVecByok.Conformance;

/// <summary>
/// How long this machine has kept a thread waiting that asked for next to nothing, since the witness was called: what a bound on
/// elapsed time has to allow for, and no more. On an idle machine that is next to nothing; on one whose processors are taken it grows
/// with the time that was taken.
/// </summary>
internal sealed class Stalls : IDisposable
{
    private static readonly TimeSpan Asked = TimeSpan.FromMilliseconds(5);
    private readonly Thread _witness;
    private long _ticks;
    private long _since = Stopwatch.GetTimestamp();
    private volatile bool _isOver;

    public Stalls()
    {
        _witness = new Thread(Watch) { IsBackground = true };
        _witness.Start();
    }

    /// <summary>Also what a stall that is not over has come to.</summary>
    public TimeSpan Total => new TimeSpan(Interlocked.Read(ref _ticks)) + Excess(Interlocked.Read(ref _since));

    public void Dispose()
    {
        _isOver = true;
        _witness.Join();
    }

    private void Watch()
    {
        while (!_isOver)
        {
            Interlocked.Exchange(ref _since, Stopwatch.GetTimestamp());
            Thread.Sleep(Asked);
            Interlocked.Add(ref _ticks, Excess(Interlocked.Read(ref _since)).Ticks);
        }
    }

    // The timer itself is late by up to a tenth of a millisecond; a second millisecond is nobody's stall either.
    private static TimeSpan Excess(long since)
    {
        TimeSpan late = Stopwatch.GetElapsedTime(since) - Asked - TimeSpan.FromMilliseconds(1);
        return late > TimeSpan.Zero ? late : TimeSpan.Zero;
    }
}
