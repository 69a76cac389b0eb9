using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using PgVecByok.Engine;
using PgVecByok.Protocol;
using PgVecByok.Sql;

namespace PgVecByok.Server;

/// <summary>
/// A running server: a database, a listener, and the connections between them. From a socket to a session in this order: encryption,
/// version, proof of the password, session.
/// </summary>
internal sealed class PgServer : IDisposable
{
    private readonly Database _database;
    private readonly ILogger _log;
    private readonly ErrorReports _reports;
    private readonly Authenticator _authenticator;
    private readonly Listener _listener;
    private readonly List<LocalSocket> _localSockets = [];
    private readonly Attendants _attendants;
    private readonly ServerTls? _tls;
    private readonly TimeSpan _authenticationTimeout;
    private readonly ConcurrentDictionary<int, (Session Session, Transport Transport, byte[] CancelKey)> _connections = new();
    private readonly Newcomers _newcomers = new(NewcomersMax);
    private const int OvertakenMilliseconds = 10, NewcomersMax = 512;

    private volatile bool _isStopping;

    public PgServer(
        Database database, IPEndPoint address, ServerTls? tls, byte[] mockSecret, TimeSpan authenticationTimeout, ILogger log)
    {
        (_database, _tls, _authenticationTimeout, _log) = (database, tls, authenticationTimeout, log);
        _reports = new ErrorReports(log);
        _authenticator = new Authenticator(database, mockSecret, database.Clock);
        _listener = new Listener(address, Serve, log);
        _attendants = new Attendants(log);
    }

    public IPEndPoint Address => _listener.Address;

    /// <summary>Directories of this machine that it is to be reached in as well.</summary>
    public IReadOnlyList<string> LocalDirectories { get; init; } = [];

    public void Start()
    {
        _listener.Start();
        foreach (string directory in LocalDirectories)
        {
            try
            {
                var local = new LocalSocket(directory, Address.Port, Serve, _log);
                _localSockets.Add(local);
                local.Start();
            }
            catch (Exception refused) when (refused is SocketException or ArgumentException)
            {
                throw new ServerStartException($"cannot listen on {LocalSocket.PathOf(directory, Address.Port)}: {refused.Message}");
            }
        }
    }

    /// <summary>No new connections; every session ends where it stands, and is waited for a while.</summary>
    public void Stop(TimeSpan patience)
    {
        _isStopping = true;
        CloseListeners();
        foreach ((Session session, _, _) in _connections.Values)
            session.ShutDown();

        long deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (!_connections.IsEmpty && Environment.TickCount64 < deadline)
            Thread.Sleep(10);
    }

    public void Dispose()
    {
        CloseListeners();
        _attendants.Dispose();
    }

    private void CloseListeners()
    {
        _listener.Dispose();
        foreach (LocalSocket local in _localSockets)
            local.Dispose();
        _localSockets.Clear();
    }

    private void Serve(Socket socket)
    {
        var transport = new Transport(socket);
        var handshake = new Handshake(transport, _tls?.Options);
        Session? session = null;
        bool isAttended = false;
        Guard(handshake, () =>
        {
            using (new Timer(_ => socket.Dispose(), null, _authenticationTimeout, Timeout.InfiniteTimeSpan))
            using (_newcomers.Admit(socket))
                session = Open(transport, handshake);
            if (session is null)
                return false;
            var connection = new Connection(transport, handshake, session, _reports);
            // What TLS has read ahead is seen by nobody who waits at the socket.
            if (transport.IsEncrypted || !_attendants.IsAvailable)
            {
                connection.Run();
                return false;
            }

            connection.Begin();
            _attendants.Join(new AttendedConnection(
                connection, transport.Handle, _attendants, step => Guard(handshake, step), () => End(session, transport)));
            return isAttended = true;
        });
        if (!isAttended)
            End(session, transport);
    }

    /// <summary>Runs a step of a connection; false where it ended it, for whatever reason.</summary>
    private bool Guard(Handshake handshake, Func<bool> step)
    {
        try
        {
            return step();
        }
        catch (Exception ended) when (ended is SocketException or IOException or ConnectionEndedException or ObjectDisposedException
            or AuthenticationException)
        {
            _log.LogDebug("connection ended: {Reason}", ended.GetType().Name);
        }
        catch (Exception failure)
        {
            TellLast(handshake, failure);
        }

        return false;
    }

    private void End(Session? session, Transport transport)
    {
        if (session is not null)
            Close(session);
        transport.Dispose();
    }

    /// <summary>As type inet reads it: an IPv4 address in IPv4's form, an IPv6 address without its zone.</summary>
    private static string? Written(IPEndPoint? end) => end is null
        ? null
        : (end.Address.IsIPv4MappedToIPv6 ? end.Address.MapToIPv4() : end.Address).ToString().Split('%')[0];

    private Session? Open(Transport transport, Handshake handshake)
    {
        if (handshake.Begin() is not { } startup)
        {
            if (handshake.Cancel is { } cancel)
                Cancel(cancel);
            return null;
        }

        if (_isStopping)
            throw new SqlException(SqlState.CannotConnectNow, "the database system is shutting down");
        var remote = transport.Socket.RemoteEndPoint as IPEndPoint;
        var local = transport.Socket.LocalEndPoint as IPEndPoint;
        SessionRequest request = StartupOptions.Read(startup) with
        {
            ClientAddress = Written(remote), ClientPort = remote?.Port,
            ServerAddress = Written(local), ServerPort = local?.Port, Encryption = transport.Encryption,
        };
        byte[]? binding = transport.IsEncrypted ? Authenticator.BindingOf(_tls!.Certificate) : null;
        Role login = _authenticator.Authenticate(handshake, request.Login, binding);
        Session session = _database.Begin(request with { Proved = login });
        session.Interrupted = transport.Interrupt;
        byte[] key = RandomNumberGenerator.GetBytes(handshake.Minor >= 2 ? 32 : 4);
        _connections[session.ProcessId] = (session, transport, key);
        Authentication.WriteOk(handshake.Writer);
        session.ReportSettings((name, value) => new ParameterStatus(name, value).Write(handshake.Writer));
        new BackendKeyData(session.ProcessId, key).Write(handshake.Writer);
        return session;
    }

    /// <summary>Never answered: who asks learns nothing.</summary>
    private void Cancel(CancelRequest request)
    {
        if (_connections.TryGetValue(request.ProcessId, out (Session Session, Transport Transport, byte[] CancelKey) target)
            && CryptographicOperations.FixedTimeEquals(target.CancelKey, request.Key.Span))
        {
            // It comes on a connection of its own, and may overtake the statement that it is meant for.
            for (int i = 0; i < OvertakenMilliseconds && !target.Session.IsRunning; i++)
                Thread.Sleep(1);
            target.Session.Cancel();
        }
    }

    private void Close(Session session)
    {
        try
        {
            session.Dispose();
        }
        catch (Exception failure)
        {
            _reports.Report(failure);
        }

        _connections.TryRemove(session.ProcessId, out _);
    }

    /// <summary>An error that ends the connection, whatever its kind.</summary>
    private void TellLast(Handshake handshake, Exception failure)
    {
        ErrorResponse report = _reports.Report(failure);
        try
        {
            handshake.Writer.Abandon();
            (report with { Severity = ErrorReports.Fatal }).Write(handshake.Writer);
            handshake.Flush();
        }
        catch (Exception gone) when (gone is SocketException or IOException or ObjectDisposedException)
        {
            // Nobody is left to tell.
        }
    }
}
