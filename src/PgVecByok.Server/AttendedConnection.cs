namespace PgVecByok.Server;

/// <summary>A connection that the attendants serve, with the timeouts of a client that says nothing.</summary>
internal sealed class AttendedConnection : Attended, IDisposable
{
    private const int RetryMilliseconds = 10;
    private readonly Connection _connection;
    private readonly Attendants _attendants;
    private readonly Func<Func<bool>, bool> _guard;
    private readonly Action _end;
    private readonly Func<bool> _serve;
    private readonly Func<bool> _expire;
    private Timer? _silence;
    private long _silentSince;
    private int _timeout;

    /// <param name="guard">Runs a step; false where it ended the connection, whatever the reason.</param>
    public AttendedConnection(
        Connection connection, int socket, Attendants attendants, Func<Func<bool>, bool> guard, Action end)
    {
        (_connection, Socket, _attendants, _guard, _end) = (connection, socket, attendants, guard, end);
        (_serve, _expire) = (connection.Serve, connection.Expire);
    }

    public override int Socket { get; }

    public override bool Serve()
    {
        if (_timeout > 0)
            _silence!.Change(Timeout.Infinite, Timeout.Infinite);
        bool goesOn = _guard(_serve);
        _timeout = goesOn ? _connection.SilenceMilliseconds : 0;
        if (_timeout > 0)
        {
            _silentSince = Environment.TickCount64;
            (_silence ??= new Timer(_ => BeSilent())).Change(_timeout, Timeout.Infinite);
        }

        return goesOn;
    }

    public override bool HasSpoken() => _connection.TryReadAhead();

    public override void End()
    {
        Dispose();
        _end();
    }

    public void Dispose() => _silence?.Dispose();

    private void BeSilent()
    {
        if (!TryClaimSilent())
        {
            // Being served, or about to be parked.
            Rearm();
            return;
        }

        if (Environment.TickCount64 - _silentSince < _timeout)
            _attendants.Serve(this); // it spoke since: this call came late
        else if (!_guard(_expire))
            _attendants.Leave(this);
    }

    private void Rearm()
    {
        try
        {
            _silence!.Change(RetryMilliseconds, Timeout.Infinite);
        }
        catch (ObjectDisposedException)
        {
            // It is over.
        }
    }
}
