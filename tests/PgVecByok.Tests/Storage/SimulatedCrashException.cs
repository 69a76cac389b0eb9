namespace PgVecByok.Tests;

/// <summary>The simulated machine lost power inside this call. Nothing on it answers any more.</summary>
public sealed class SimulatedCrashException() : Exception("simulated power loss");
