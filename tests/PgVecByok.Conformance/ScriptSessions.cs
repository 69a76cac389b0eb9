namespace PgVecByok.Conformance;

/// <summary>
/// The sessions of a golden script, one at first. <c>\connect ROLE</c> goes on in the session of that role, which is opened when it is
/// first named; only scripts of this server's own folders use it.
/// </summary>
internal sealed class ScriptSessions : IDisposable
{
    private const string Connect = "\\connect ";
    private readonly ServerProcess _server;
    private readonly Dictionary<string, (RawClient Client, ScriptSession Session)> _byRole = [];
    private ScriptSession _current;

    public ScriptSessions(ServerProcess server)
    {
        _server = server;
        _current = SessionOf("postgres");
    }

    public IReadOnlyList<string> Run(string statement, byte[]? data = null)
    {
        if (!statement.StartsWith(Connect, StringComparison.Ordinal))
            return _current.Run(statement, data);
        _current = SessionOf(statement[Connect.Length..]);
        return [];
    }

    public void Dispose()
    {
        foreach ((RawClient client, _) in _byRole.Values)
            client.Dispose();
    }

    private ScriptSession SessionOf(string role)
    {
        if (!_byRole.TryGetValue(role, out (RawClient Client, ScriptSession Session) known))
        {
            RawClient client = _server.ConnectAs(role);
            _byRole.Add(role, known = (client, new ScriptSession(client)));
        }

        return known.Session;
    }
}
