namespace PgVecByok.Engine;

/// <summary>
/// The statement that this thread works for. Whoever works long on one value, where no statement is at hand, looks here now and then:
/// a type that reads a gigabyte knows nothing of sessions.
/// </summary>
internal static class Interruption
{
    /// <summary>So many bytes between two looks: a few milliseconds of work.</summary>
    public const int StepBytes = 1 << 22;

    [ThreadStatic]
    private static CancellationToken _token;

    public static CancellationToken Token => _token;

    public static void Begin(CancellationToken token) => _token = token;

    public static void End() => _token = default;

    /// <exception cref="OperationCanceledException">The statement is cancelled.</exception>
    public static void Check() => _token.ThrowIfCancellationRequested();

    /// <summary>Looks before each piece of something long.</summary>
    public static void InSteps<TState>(ReadOnlySpan<byte> bytes, TState state, ReadOnlySpanAction<TState> work)
    {
        for (; bytes.Length > StepBytes; bytes = bytes[StepBytes..])
        {
            work(bytes[..StepBytes], state);
            Check();
        }

        work(bytes, state);
    }

    public delegate void ReadOnlySpanAction<in TState>(ReadOnlySpan<byte> bytes, TState state);
}
