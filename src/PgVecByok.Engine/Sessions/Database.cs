using System.Collections.Concurrent;
using PgVecByok.Keys;
using PgVecByok.Sql;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Everything of one data directory: its log, its keys, its transactions, its catalog, and the sessions at work on it. The order of
/// opening is the order of trust: keys before log, log before catalog, catalog before sessions.
/// </summary>
public sealed class Database : IDisposable
{
    private readonly RocksCommitLog _log;
    private readonly LocalObjectStore _objects;
    private readonly ConcurrentDictionary<int, Session> _sessions = new();
    private readonly DatabaseOptions _options;
    private readonly DateTimeOffset _started;
    private readonly ServerMemory _memory;
    private int _lastProcessId;

    private Database(DatabaseOptions options)
    {
        _options = options;
        _memory = new ServerMemory(options.MemoryBytes);
        _started = options.Clock.GetUtcNow();
        var sync = new FileSync(failure => options.SyncFailed(failure.Message));
        _log = new RocksCommitLog(Path.Combine(options.DataDirectory, "log"), sync);
        Functions = options.Functions?.GetAwaiter().GetResult() ?? BuiltinFunctions.Create();
        _objects = new LocalObjectStore(Path.Combine(options.DataDirectory, "segments"), sync);
        try
        {
            Keyring = Keyring.Open(
                new KeyRecords(_log), options.KeyProviders, new KeyringOptions { SystemKeyUri = options.SystemKeyUri }, options.Clock,
                options.Report);
            Manager = TransactionManager.Open(
                new SealedLog(_log), Keyring, TypeByOid, SystemRelations.Create(), _objects, new PageCache(options.PageCacheBytes),
                options.Storage, options.Report);
            Manager.HostChecks = options.HostChecks;
            Manager.RowsOf = (table, key) => IndexedRows.Of(Manager, Functions, options.Clock, table, key);
            TemporaryRelations.DropLeftovers(Manager);
            Keyring.Register(new SessionFence(this));
            // Last: it frees what the others have let go.
            Keyring.Register(Manager.Sweep);
        }
        catch
        {
            Keyring?.Dispose();
            _objects.Dispose();
            _log.Dispose();
            throw;
        }
    }

    public Keyring Keyring { get; }

    public TransactionManager Manager { get; }

    public FunctionCatalog Functions { get; }

    public TimeProvider Clock => _options.Clock;

    /// <summary>The server operator has no password yet: nobody has ever been able to log in.</summary>
    public bool IsNew => Manager.Catalog.FindRole(CatalogSeed.Operator) is { ScramVerifier: null };

    public IReadOnlyCollection<Session> Sessions => [.. _sessions.Values];

    internal StatementCaches Caches { get; } = new();

    internal Notifications Notifications { get; } = new();

    public static Database Open(DatabaseOptions options) => new(options);

    /// <summary>Gives the server operator a password, at first start.</summary>
    public void SetOperatorPassword(string password)
    {
        using Transaction transaction = Manager.Begin(IsolationLevel.ReadCommitted, false, CatalogSeed.Operator, null);
        transaction.NewStatement();
        Role role = transaction.Catalog.FindRole(CatalogSeed.Operator)!;
        transaction.Edit(CatalogEdit.Put(role with { ScramVerifier = ScramVerifier.Of(password) }));
        transaction.Commit();
    }

    /// <summary>REQUIRES: the login has authenticated. What follows comes from it: rights over tenants, first of all.</summary>
    /// <exception cref="SqlException">53300: too many; 3D000: no such database.</exception>
    public Session Begin(SessionRequest request)
    {
        Role role = Manager.Catalog.FindRole(request.Login)!;
        RefuseOverLimit(role);
        if (request.Database != "postgres")
            throw new SqlException(SqlState.InvalidCatalogName, $"database \"{request.Database}\" does not exist");
        var settings = new Settings();
        var state = new SessionState(request.Login, Interlocked.Increment(ref _lastProcessId))
        {
            DatabaseName = request.Database, ClientAddress = request.ClientAddress, ClientPort = request.ClientPort,
            ServerAddress = request.ServerAddress, ServerPort = request.ServerPort,
            Encryption = request.Encryption, Settings = settings, ServerMemory = _memory,
            Proof = request.Proved is { } proved ? new LoginProof(proved) : null,
        };
        var session = new Session(this, state, settings);
        try
        {
            if (TenantSelection.Default(Manager.Catalog, request.Login) is { } tenant)
                session.SetAtStart("byok.tenant", tenant.Name);
            foreach ((string name, string value) in StartSettings(role))
                TrySetAtStart(session, name, value);
            foreach ((string name, string value) in request.Settings)
                session.SetAtStart(name, value);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        state.Peers = PeersOf(session);
        _sessions[state.ProcessId] = session;
        return session;
    }

    /// <summary>pg_db_role_setting, what is said last counting most: all roles, the database, the role, the role in the database.</summary>
    private IEnumerable<KeyValuePair<string, string>> StartSettings(Role role)
    {
        Role? everyone = Manager.Catalog.FindRole("");
        return (everyone?.Settings ?? None).Concat(everyone?.DatabaseSettings ?? None).Concat(role.Settings).Concat(role.DatabaseSettings);
    }

    private static readonly Dictionary<string, string> None = [];

    /// <summary>What cannot be set any more must not keep anybody out.</summary>
    private static void TrySetAtStart(Session session, string name, string value)
    {
        try
        {
            session.SetAtStart(name, value);
        }
        catch (SqlException)
        {
        }
    }

    public Session? FindSession(int processId) => _sessions.GetValueOrDefault(processId);

    public void Dispose()
    {
        foreach (Session session in _sessions.Values)
            session.ShutDown();
        Manager.Dispose();
        Keyring.Dispose();
        _objects.Dispose();
        _log.Dispose();
    }

    internal void Ended(Session session) => _sessions.TryRemove(session.ProcessId, out _);

    /// <summary>A parameter's declared type; 0 leaves it to the binder.</summary>
    internal SqlType? DeclaredType(uint oid) => oid switch
    {
        0 or 705 => null,
        _ => Manager.Types.ByOid(oid) ?? throw new SqlException(SqlState.UndefinedObject, $"type with OID {oid} does not exist"),
    };

    private static SqlType? TypeByOid(uint oid) => BuiltinTypes.ByOid(oid);

    private SessionPeers PeersOf(Session session) => new()
    {
        Activity = () => [.. _sessions.Values.Select(each => each.Activity())],
        Cancel = processId =>
        {
            FindSession(processId)?.Cancel();
            return FindSession(processId) is not null;
        },
        Terminate = processId =>
        {
            FindSession(processId)?.ShutDown();
            return FindSession(processId) is not null;
        },
        Notify = (channel, payload) => NotificationStatements.Notify(session, channel, payload),
        Started = _started,
    };

    private void RefuseOverLimit(Role role)
    {
        // Three places are the operator's, so that it gets in when all others are taken.
        const int Reserved = 3;
        int count = _sessions.Count;
        if (count >= _options.ConnectionsMax)
            throw new SqlException(SqlState.TooManyConnections, "sorry, too many clients already");
        if (!role.IsSuperuser && count >= _options.ConnectionsMax - Reserved)
        {
            throw new SqlException(
                SqlState.TooManyConnections, "remaining connection slots are reserved for roles with the SUPERUSER attribute");
        }

        if (role.ConnectionLimit >= 0 && !role.IsSuperuser
            && _sessions.Values.Count(session => session.State.LoginRole == role.Name) >= role.ConnectionLimit)
            throw new SqlException(SqlState.TooManyConnections, $"too many connections for role \"{role.Name}\"");
    }
}
