namespace PgVecByok.Conformance;

/// <summary>One of several sessions side by side: what it asks may have to wait for another.</summary>
internal sealed class Side(ServerProcess server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly RawClient _client = server.Connect();
    private Task<string>? _waiting;

    public int ProcessId => _client.KeyData.ProcessId;

    /// <summary>The rows, or the SQLSTATE. REQUIRES: it need not wait.</summary>
    public string Ask(string query)
    {
        Start(query);
        return Answer();
    }

    public void Start(string query) => _waiting = Task.Run(() => _client.Rows(query));

    public bool IsWaiting => !_waiting!.Wait(TimeSpan.FromMilliseconds(150));

    /// <summary>What the statement that was started has come to.</summary>
    public string Answer() => _waiting!.Wait(Patience) ? _waiting.Result : throw new TimeoutException("it waits for ever");

    public Protocol.ErrorResponse? Refusal(string query) => _client.Refusal(query);

    public void Dispose() => _client.Dispose();
}
