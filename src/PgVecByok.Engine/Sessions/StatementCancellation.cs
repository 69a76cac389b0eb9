using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Ends what a session is running: the client's cancel, statement_timeout, the end of the server. One token serves statement after
/// statement until it is used up, so that a statement costs no allocation here. A fence is not among them: the transaction itself
/// knows it, and its error says why.
/// </summary>
internal sealed class StatementCancellation : IDisposable
{
    private enum Reason
    {
        None,
        Client,
        Timeout,
        TransactionTimeout,
        Shutdown,
    }

    private readonly Lock _gate = new();
    private readonly Timer _timer;
    private CancellationTokenSource _source = new();
    private Reason _reason;
    private long _deadline;
    private bool _isRunning;
    private Reason _expiry;

    public StatementCancellation() => _timer = new Timer(_ => ExpireIfDue());

    public CancellationToken Token => _source.Token;

    public bool IsShutDown => _reason == Reason.Shutdown;

    /// <summary>Zero is no timeout. Of the two the one that comes first counts.</summary>
    public void Begin(int statementMilliseconds, int transactionMilliseconds)
    {
        bool isTransaction = transactionMilliseconds > 0
            && (statementMilliseconds <= 0 || transactionMilliseconds <= statementMilliseconds);
        int timeoutMilliseconds = isTransaction ? transactionMilliseconds : statementMilliseconds;
        lock (_gate)
        {
            _isRunning = true;
            _expiry = isTransaction ? Reason.TransactionTimeout : Reason.Timeout;
            _deadline = timeoutMilliseconds > 0 ? Environment.TickCount64 + timeoutMilliseconds : 0;
            if (timeoutMilliseconds > 0)
                _timer.Change(timeoutMilliseconds, Timeout.Infinite);
        }

        Interruption.Begin(Token);
        if (IsShutDown)
            throw ShutDown();
    }

    /// <summary>What ended this statement ends no other: the token is a new one then.</summary>
    public void End()
    {
        Interruption.End();
        lock (_gate)
        {
            _isRunning = false;
            if (_reason is Reason.Client or Reason.Timeout)
            {
                _source.Dispose();
                (_source, _reason) = (new CancellationTokenSource(), Reason.None);
            }

            if (_deadline == 0)
                return;
            _deadline = 0;
            _timer.Change(Timeout.Infinite, Timeout.Infinite);
        }
    }

    /// <summary>A cancel that comes while nothing runs is for nothing, as in PostgreSQL.</summary>
    public void Cancel() => Cancel(Reason.Client);

    public void ShutDownNow() => Cancel(Reason.Shutdown);

    /// <summary>What the client is told when the token has ended its statement.</summary>
    public SqlException Explain() => _reason switch
    {
        Reason.Timeout => new SqlException(SqlState.QueryCanceled, "canceling statement due to statement timeout"),
        Reason.TransactionTimeout => TransactionTimeout(),
        Reason.Shutdown => ShutDown(),
        _ => new SqlException(SqlState.QueryCanceled, "canceling statement due to user request"),
    };

    public static SqlException TransactionTimeout() =>
        new(SqlState.TransactionTimeout, "terminating connection due to transaction timeout");

    public static SqlException ShutDown() =>
        new(SqlState.AdminShutdown, "terminating connection due to administrator command");

    public void Dispose()
    {
        _timer.Dispose();
        _source.Dispose();
    }

    private void ExpireIfDue()
    {
        bool isDue;
        lock (_gate)
            isDue = _deadline > 0 && Environment.TickCount64 >= _deadline;
        if (isDue)
            Cancel(_expiry);
    }

    private void Cancel(Reason reason)
    {
        CancellationTokenSource source;
        lock (_gate)
        {
            if ((!_isRunning && reason != Reason.Shutdown) || (_reason != Reason.None && reason != Reason.Shutdown))
                return;
            _reason = reason;
            source = _source;
        }

        try
        {
            // Outside the lock: what is registered there may take its own.
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The session has ended meanwhile.
        }
    }
}
