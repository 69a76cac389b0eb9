namespace PgVecByok.Engine;

/// <summary>Where a sequence stands for one tenant. Not called: <see cref="Last"/> itself is the next value.</summary>
public readonly record struct SequenceState(long Last, bool IsCalled);
