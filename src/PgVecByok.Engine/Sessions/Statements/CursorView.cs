namespace PgVecByok.Engine;

/// <summary>
/// What a cursor's statement saw when it was opened: it reads on with that, whatever its transaction, or another, has done since.
/// </summary>
internal sealed class CursorView(Transaction transaction)
{
    private readonly CommandView _seen = transaction.PinView();

    /// <summary>The transaction sees that until the result is disposed.</summary>
    public IDisposable Enter()
    {
        CommandView before = transaction.KeepCommand();
        transaction.EndCommand(_seen);
        return new Entered(transaction, before);
    }

    private sealed class Entered(Transaction transaction, CommandView before) : IDisposable
    {
        public void Dispose() => transaction.EndCommand(before);
    }
}
