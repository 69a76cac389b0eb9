namespace PgVecByok.Tests;

/// <summary>A clock that moves only when a test moves it. The wall clock can be moved alone, as a suspended machine does.</summary>
internal sealed class HandClock : TimeProvider
{
    private long _timestamp = 1_000_000_000;
    private DateTimeOffset _wall = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override long TimestampFrequency => 1_000_000;
    public override long GetTimestamp() => _timestamp;
    public override DateTimeOffset GetUtcNow() => _wall;

    public void Advance(double seconds)
    {
        _timestamp += (long)(seconds * TimestampFrequency);
        _wall += TimeSpan.FromSeconds(seconds);
    }

    public void AdvanceWallOnly(double seconds) => _wall += TimeSpan.FromSeconds(seconds);
}
