namespace PgVecByok.Conformance;

/// <summary>One of several sessions side by side: what it asks may have to wait for another.</summary>
internal sealed class Side(ServerProcess server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly RawClient _client = server.Connect();
    private RawClient? _watcher;
    private Task<string>? _waiting;

    public int ProcessId => _client.KeyData.ProcessId;

    /// <summary>The rows, or the SQLSTATE. REQUIRES: it need not wait.</summary>
    public string Ask(string query)
    {
        Start(query);
        return Answer();
    }

    public void Start(string query) => _waiting = Task.Run(() => _client.Rows(query));

    /// <summary>
    /// The server says that the statement waits for another transaction: having no answer yet would also be true of a statement that
    /// has not begun on a busy machine.
    /// </summary>
    public bool IsWaiting
    {
        get
        {
            _watcher ??= server.Connect();
            string question = $"SELECT wait_event FROM pg_stat_activity WHERE pid = {ProcessId}";
            for (long deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds; Environment.TickCount64 < deadline;)
            {
                if (_watcher.Rows(question) is "transactionid" or "relation" or "advisory" or "SafeSnapshot")
                    return true;
                if (_waiting!.Wait(TimeSpan.FromMilliseconds(5)))
                    return false;
            }

            return false;
        }
    }

    /// <summary>No answer for a while, whatever the reason.</summary>
    public bool IsSilent => !_waiting!.Wait(TimeSpan.FromMilliseconds(150));

    /// <summary>What the statement that was started has come to.</summary>
    public string Answer() => _waiting!.Wait(Patience) ? _waiting.Result : throw new TimeoutException("it waits for ever");

    public Protocol.ErrorResponse? Refusal(string query) => _client.Refusal(query);

    public void Dispose()
    {
        _client.Dispose();
        _watcher?.Dispose();
    }
}
