namespace PgVecByok.Tests;

/// <summary>
/// When the simulated machine fails, from one seed. Both stores of a machine share it: the n-th operation of either one
/// is the crash point, and after it neither answers.
/// </summary>
public sealed class SimulatedFaults(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();
    private int _operations;

    public int Seed { get; } = seed;

    /// <summary>The operation that loses power, counted from one; zero is never.</summary>
    public int CrashAt { get; set; }

    public double RefuseRate { get; set; }
    public double AmbiguousRate { get; set; }
    public bool IsDown { get; private set; }
    public int Operations => _operations;

    /// <summary>Counts a write. True if the power fails during it.</summary>
    public bool Crashes()
    {
        lock (_gate)
        {
            if (IsDown) throw new SimulatedCrashException();
            return IsDown = ++_operations == CrashAt;
        }
    }

    public void ThrowIfDown()
    {
        if (IsDown) throw new SimulatedCrashException();
    }

    public bool Draw(double rate)
    {
        lock (_gate) return rate > 0 && _random.NextDouble() < rate;
    }

    public int Next(int below)
    {
        lock (_gate) return _random.Next(below);
    }
}
