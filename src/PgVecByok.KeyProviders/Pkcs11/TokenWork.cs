using Net.Pkcs11Interop.HighLevelAPI;

namespace PgVecByok.KeyProviders;

/// <summary>A call that waits for a session of its token, or runs in one. Given up while it waits, it never runs.</summary>
internal sealed class TokenWork(Func<ISession, object?> body)
{
    private const int Waiting = 0, Running = 1, GivenUp = 2;
    private int _state = Waiting;

    public ManualResetEventSlim Done { get; } = new();

    public object? Result { get; private set; }

    public Exception? Failure { get; private set; }

    public bool TryGiveUp() => Interlocked.CompareExchange(ref _state, GivenUp, Waiting) == Waiting;

    /// <param name="onSession">Finds a session and runs the body on it.</param>
    public void Run(Func<Func<ISession, object?>, object?> onSession)
    {
        if (Interlocked.CompareExchange(ref _state, Running, Waiting) != Waiting)
            return;
        try
        {
            Result = onSession(body);
        }
        catch (Exception failed)
        {
            Failure = failed;
        }

        Done.Set();
    }
}
