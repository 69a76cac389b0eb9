namespace PgVecByok.Engine;

/// <summary>
/// Asked after each row of a call whose arguments or results lie elsewhere than in their columns, so that one call over a batch of rows
/// ends when its statement is cancelled and holds no more than the statement may: 1,024 rows of repeat('x', 1e9) are a terabyte.
/// </summary>
internal struct ResultBound(CallContext call)
{
    private const long StepBytes = 1 << 20;
    private readonly CancellationToken _cancelled = call.Statement.Cancelled;
    private MemoryReservation? _held;
    private long _bytes;

    /// <summary>Whether a call that takes <typeparamref name="T"/> or gives it can take long or hold much.</summary>
    public static bool IsNeeded<T>() => ValueBytes.AreElsewhere<T>();

    /// <exception cref="OperationCanceledException">The statement is cancelled.</exception>
    /// <exception cref="Sql.SqlException">53200: the statement would hold too much.</exception>
    public void Take<T>(T value)
    {
        _cancelled.ThrowIfCancellationRequested();
        _bytes += ValueBytes.Of(value);
        if (_bytes >= StepBytes)
            Hold();
    }

    /// <summary>What the caller gets is the caller's to count.</summary>
    public readonly void GiveBack() => _held?.Dispose();

    private void Hold()
    {
        _held ??= call.Memory?.Reserve();
        _held?.Add(_bytes);
        _bytes = 0;
    }
}
