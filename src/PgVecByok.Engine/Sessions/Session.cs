using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// One client's work: its settings, its transaction, its prepared statements and portals. Its methods are the protocol's, one for one,
/// and are called by one thread; only <see cref="Cancel"/> and <see cref="ShutDown"/> come from others. A method that throws leaves the
/// session as it was; the caller then says <see cref="Fail"/>, which is what an error does to the transaction.
/// </summary>
public sealed class Session : IDisposable
{
    private readonly StatementCancellation _cancellation = new();
    private readonly SessionSettings _settings;
    private readonly StatementRunner _runner;
    private readonly ShapedTexts _shapes;
    private readonly FunctionCalls _calls = new();
    private readonly DateTimeOffset _started;
    private DateTimeOffset _statementTimestamp;
    private volatile bool _isRunning;
    private volatile string _text = "";
    private volatile string? _tenantName;

    internal Session(Database database, SessionState state, Settings settings)
    {
        (Database, State, Settings) = (database, state, settings);
        _started = database.Clock.GetUtcNow();
        Block = new TransactionBlock(this);
        _settings = new SessionSettings(this);
        _runner = new StatementRunner(this);
        _shapes = new ShapedTexts(this, _runner);
        (Listening, Temporary) = (new Listening(this), new TemporaryRelations(this));
        state.Party = () => _settings.Tenant?.Name ?? $"\0{state.LoginRole}";
        (state.Send, state.PreparedStatements) = (SendNotice, () => Statements.Named);
        (state.Cursors, state.Portals, state.IsRead) = (() => Portals.Cursors, () => Portals.All, relation => Portals.IsRead(relation));
        (state.Channels, state.Bodies) = (() => Listening.Channels, new BodyStatements(this, _runner));
    }

    public SessionState State { get; }

    public Settings Settings { get; }

    public int ProcessId => State.ProcessId;

    /// <summary>For ReadyForQuery: I, T or E.</summary>
    public char Status => Block.Status;

    /// <summary>idle_in_transaction_session_timeout in a block, idle_session_timeout outside; zero waits for ever.</summary>
    public int IdleTimeoutMilliseconds => (Block.IsBlock ? _settings.IdleInTransactionTimeout : _settings.IdleTimeout, LeftInBlock) switch
    {
        (0, var left) => left,
        (var idle, 0) => idle,
        var (idle, left) => Math.Min(idle, left),
    };

    /// <summary>A statement is under way.</summary>
    public bool IsRunning => _isRunning;

    public bool IsShutDown => _cancellation.IsShutDown;

    /// <summary>What a client is told that has been idle for so long.</summary>
    public SqlException IdleEnd() =>
        Block.IsOverdue ? StatementCancellation.TransactionTimeout()
        : Block.IsBlock ? new(SqlState.IdleInTransactionSessionTimeout, "terminating connection due to idle-in-transaction timeout")
        : new(SqlState.IdleSessionTimeout, "terminating connection due to idle-session timeout");

    /// <summary>Where notices go.</summary>
    public Action<Notice> NoticeReceived { get; set; } = _ => { };

    /// <summary>Called, from another thread, when the session is to end: it may be waiting for its client.</summary>
    public Action Interrupted { get; set; } = () => { };

    /// <summary>Called, from another session's thread, when notifications wait to be fetched.</summary>
    public Action Notified { get; set; } = () => { };

    /// <summary>Called before this session's thread waits for another's work, or runs what may take long.</summary>
    public Action BeforeWaiting { get; set; } = () => { };

    /// <summary>Called before this session's thread waits for the disk: as long as one sync takes.</summary>
    public Action BeforeSync { get; set; } = () => { };

    internal Database Database { get; }

    internal TransactionBlock Block { get; }

    internal Listening Listening { get; }

    internal TemporaryRelations Temporary { get; }

    internal PreparedStatements Statements { get; } = new();

    /// <summary>What the trees of the client's text hold that was parsed last: each statement's part of it.</summary>
    internal long TextBytes { get; private set; }

    internal Portals Portals { get; } = new();

    /// <summary>In a Query of several statements, or a pipeline of several: VACUUM and its like are refused.</summary>
    internal bool IsInScript { get; set; }

    internal SessionEnvironment Environment => _settings.Environment;

    internal string DefaultIsolation => _settings.DefaultIsolation;

    internal bool DefaultReadOnly => _settings.DefaultReadOnly;

    internal bool DefaultDeferrable => _settings.DefaultDeferrable;

    internal TimeSpan LockTimeout => _settings.LockTimeout;

    private int LeftInBlock => Block.IsBlock ? Block.LeftMilliseconds : 0;

    internal int TransactionTimeout => _settings.TransactionTimeout;

    internal CancellationToken Cancelled => _cancellation.Token;

    internal DateTimeOffset StatementTimestamp => _statementTimestamp;

    /// <summary>When a transaction that begins now did: with the statement that runs, if one does.</summary>
    internal DateTimeOffset TransactionTimestamp => _isRunning ? _statementTimestamp : Database.Clock.GetUtcNow();

    /// <summary>Whether the client's connection may have room for so many bytes of messages. By the session's thread.</summary>
    public bool MayHold(long messageBytes) => State.Memory.TrySet(MemoryUse.Messages, messageBytes);

    /// <summary>A simple query: every statement of the text, in one transaction unless the text says otherwise.</summary>
    public void Query(string text, IStatementResults results)
    {
        _text = text;
        Portals.Close("");
        Statements.Remove("");
        BeginStatement();
        try
        {
            if (!_shapes.TryRun(text, 0, isLast: true, results))
                RunScript(text, results);
        }
        catch (OperationCanceledException)
        {
            throw WhyEnded();
        }
        finally
        {
            EndStatement();
        }

        IsInScript = false;
    }

    /// <summary>Whether a backslash in a plain string of it may be more than a letter.</summary>
    internal bool HasEscapes(string text) => text.Contains('\\') && !Settings.IsOn("standard_conforming_strings");

    private void RunScript(string text, IStatementResults results)
    {
        IReadOnlyList<ParsedStatement> script = Parsed(text, out _);
        if (script.Count == 0)
            results.Empty();
        IsInScript = script.Count > 1;
        if (script.Count == 1)
            _runner.RunSimple(script[0].Statement, text, isLast: true, results);
        else
            RunScript(script, text, results);
    }

    /// <summary>Statements that are written alike are one statement: many of them are bound once.</summary>
    private void RunScript(IReadOnlyList<ParsedStatement> script, string text, IStatementResults results)
    {
        Dictionary<string, ParsedStatement> firsts = [];
        for (int i = 0; i < script.Count; i++)
        {
            ParsedStatement each = script[i];
            bool isLast = i == script.Count - 1;
            if (_shapes.TryRun(each.Text, each.Start, isLast, results))
                continue;
            if (!firsts.TryGetValue(each.Text, out ParsedStatement? first) || !StatementRunner.IsPlanned(first.Statement))
                firsts[each.Text] = first = each;
            try
            {
                _runner.RunSimple(first.Statement, text, isLast, results);
            }
            catch (SqlException failed) when (failed.Offset is { } offset && first != each)
            {
                throw failed.Nowhere().At(offset - first.Start + each.Start);
            }
        }
    }

    public void Parse(string name, string text, uint[] parameterTypes)
    {
        if (name.Length > 0 && Statements.Contains(name))
            throw new SqlException(SqlState.DuplicatePreparedStatement, $"prepared statement \"{name}\" already exists");
        UserTypeNames.ShowFor(Settings.SearchPath);
        Cancellable(() => Prepare(name, text, parameterTypes));
    }

    /// <summary>A call of a function by its oid, as a statement that it can be the portal of.</summary>
    /// <exception cref="SqlException">42883: there is none; 08P01: it takes another number of arguments.</exception>
    public PreparedStatement PrepareCall(uint function, int arguments)
    {
        PreparedStatement? call = _calls.Find(function);
        Cancellable(() =>
        {
            if (call is not null)
                return;
            (string text, IReadOnlyList<SqlType> types) = FunctionCalls.Statement(
                Database.Functions, Block.Current?.Catalog ?? Database.Manager.Catalog, function);
            call = _calls.Keep(function, Prepared("", text, [.. types.Select(type => type.Oid)]));
        });

        FunctionCalls.RequireCount(arguments, call!.ParameterTypes.Count);
        return call;
    }

    /// <summary>What runs outside of a statement's execution, within its time limits all the same.</summary>
    private void Cancellable(Action work)
    {
        BeginCancellable();
        try
        {
            work();
        }
        catch (OperationCanceledException)
        {
            throw WhyEnded();
        }
        finally
        {
            _cancellation.End();
        }
    }

    private void Prepare(string name, string text, uint[] parameterTypes) => Statements.Put(Prepared(name, text, parameterTypes));

    private PreparedStatement Prepared(string name, string text, uint[] parameterTypes)
    {
        IReadOnlyList<ParsedStatement> script = Parsed(text, out long bytes);
        if (script.Count > 1)
            throw new SqlException(SqlState.SyntaxError, "cannot insert multiple commands into a prepared statement");
        SqlType?[] declared = [.. parameterTypes.Select(Database.DeclaredType)];
        var statement = new PreparedStatement(name, text, script.Count == 0 ? null : script[0].Statement, declared)
        {
            Prepared = Database.Clock.GetUtcNow(), Bytes = bytes,
        };
        _runner.Analyse(statement);
        return statement;
    }

    /// <summary>Its trees, which count as this session's memory: while they run, or for as long as they are prepared.</summary>
    /// <exception cref="SqlException">53200: there is none left for them.</exception>
    internal IReadOnlyList<ParsedStatement> Parsed(string text, out long bytes)
    {
        long most = 0, kept = Statements.Bytes;
        void Hold(int tokens)
        {
            most = (text.Length * sizeof(char)) + (tokens * StatementCaches.TokenBytes);
            State.Memory.Set(MemoryUse.Texts, kept + most);
        }

        // Texts are known by what they mean where backslashes are letters; where they are not, each is read anew.
        IReadOnlyList<ParsedStatement> script = HasEscapes(text)
            ? SqlParser.ParseScript(text, Hold, escapesInPlain: true)
            : Database.Caches.Parse(text, Hold);
        bytes = Math.Max(most, StatementCaches.ShortTextBytes(text));
        TextBytes = bytes / Math.Max(script.Count, 1);
        State.Memory.Set(MemoryUse.Texts, kept + bytes);
        return script;
    }

    /// <exception cref="SqlException">26000.</exception>
    public PreparedStatement FindStatement(ReadOnlySpan<char> name) => Statements.Find(name);

    /// <summary>The columns of a portal, or of a cursor of DECLARE, and the formats they come in.</summary>
    /// <exception cref="SqlException">34000.</exception>
    public (IReadOnlyList<OutputColumn>? Columns, short[] Formats) DescribePortal(string name)
    {
        if (Portals.TryFindCursor(name) is { } cursor)
            return (cursor.Columns, cursor.IsBinary ? [1] : []);
        Portal portal = Portals.Find(name);
        return (portal.Statement.Columns, portal.Formats);
    }

    /// <summary>What places in errors of a portal, or of a cursor of DECLARE, count in.</summary>
    /// <exception cref="SqlException">34000.</exception>
    public string TextOfPortal(ReadOnlySpan<char> name) => Portals.TryFindCursor(name)?.Statement ?? Portals.Find(name).Statement.Text;

    /// <summary>How a parameter of that type is read: names of the catalog's objects need the catalog.</summary>
    public FormatSettings FormatOf(SqlType type) => type is RegType
        ? _runner.NamedFormat(Block.Current?.Catalog ?? Database.Manager.Catalog)
        : Settings.Format;

    /// <summary>Parameters are one row each, already read. The portal takes the place of an unnamed one.</summary>
    public Portal Bind(string portal, PreparedStatement statement, IReadOnlyList<Column> parameters, short[] formats)
    {
        _runner.RefuseIfFailed(statement.Statement);
        if (portal.Length > 0 && Portals.Contains(portal))
            throw new SqlException(SqlState.DuplicateCursor, $"cursor \"{portal}\" already exists");
        if (statement.Columns is { } columns && formats.Length > 1 && formats.Length != columns.Count)
        {
            throw new SqlException(
                SqlState.ProtocolViolation, $"bind message has {formats.Length} result formats but query has {columns.Count} columns");
        }

        if (!statement.IsEmpty)
            Block.Ensure();
        if (statement.TakesDomains)
            Cancellable(() => DomainParameters.Check(_runner, statement.ParameterTypes, parameters));
        var bound = new Portal(portal, statement, parameters, formats) { Created = Database.Clock.GetUtcNow() };
        Portals.Put(bound);
        return bound;
    }

    public void Execute(Portal portal, long limit, IStatementResults results) => Execute(portal.Name, limit, results);

    /// <summary>
    /// Runs a portal until it is done or has given <paramref name="limit"/> rows; 0 is no limit. What DECLARE made is one as well.
    /// </summary>
    /// <exception cref="SqlException">34000.</exception>
    public void Execute(ReadOnlySpan<char> name, long limit, IStatementResults results)
    {
        Cursor? cursor = Portals.TryFindCursor(name);
        Portal? portal = cursor is null ? Portals.Find(name) : null;
        _text = cursor?.Statement ?? portal!.Statement.Text;
        BeginStatement();
        try
        {
            if (cursor is not null)
                _runner.Execute(cursor, limit, results);
            else
                _runner.Execute(portal!, limit, results);
        }
        catch (OperationCanceledException)
        {
            throw WhyEnded();
        }
        finally
        {
            EndStatement();
        }
    }

    public void CloseStatement(string name)
    {
        Statements.Remove(name);
        State.Memory.Set(MemoryUse.Texts, Statements.Bytes);
    }

    public void ClosePortal(string name) => Portals.Close(name);

    /// <summary>The end of a pipeline: an implicit transaction commits.</summary>
    public void Sync()
    {
        IsInScript = false;
        Block.EndImplicit();
    }

    /// <summary>What an error does: a block waits for its end, an implicit transaction is undone.</summary>
    public void Fail()
    {
        IsInScript = false;
        Block.Fail();
    }

    /// <summary>Settings that clients follow and whose value is another than when last asked.</summary>
    public void ReportSettings(Action<string, string> report) => _settings.Report(report);

    public void SetAtStart(string name, string value) => Settings.SetAtStart(name, value);

    /// <summary>What came for this session since it was last asked; none while it is in a transaction.</summary>
    public bool TryTakeNotification(out NotifyMessage message)
    {
        message = default;
        return Block.Current is null && Listening.TryTake(out message);
    }

    public void Cancel() => _cancellation.Cancel();

    public void ShutDown()
    {
        _cancellation.ShutDownNow();
        Interrupted();
    }

    /// <summary>
    /// The keys of the tenant it works for were taken away: from another thread, drops the text it kept of its last statement and the
    /// plans of what it prepared.
    /// </summary>
    internal void ForgetIfOf(string? tenant)
    {
        // It may have worked for the tenant before.
        _shapes.Forget();
        Statements.ForgetRuns();
        if (tenant is null || _tenantName != tenant)
            return;
        _text = "";
        Statements.ForgetPlans();
    }

    public void Dispose()
    {
        Portals.CloseAll();
        Block.Abandon();
        Temporary.End();
        AdvisoryLocks.Of(Database.Manager).ReleaseSession(State);
        Listening.End();
        Database.Ended(this);
        State.Memory.Dispose();
        _cancellation.Dispose();
    }

    internal Tenant? Tenant() => _settings.Tenant;

    /// <summary>For pg_stat_activity: read by other sessions' threads, so it says what is cheap to say without a lock.</summary>
    internal SessionActivity Activity() => new(
        ProcessId, State.LoginRole, State.DatabaseName,
        _isRunning ? "active" : Block.Status switch { 'T' => "idle in transaction", 'E' => "idle in transaction (aborted)", _ => "idle" })
    {
        ApplicationName = Settings.Get("application_name") ?? "", ClientAddress = State.ClientAddress, ClientPort = State.ClientPort,
        Encryption = State.Encryption,
        Statement = _text, Tenant = _tenantName, StatementStarted = _statementTimestamp, Started = _started,
        WaitsForRow = Block.Current is { } waiting && (waiting.WaitsFor is not null || waiting.WaitsForAdvisory is not null),
        WaitsForTable = Block.Current?.WaitsForTable is not null, WaitsForAdvisory = Block.Current?.WaitsForAdvisory is not null,
        WaitsForSnapshot = Block.Current is { WaitsForSnapshot: true },
    };

    internal void Warn(string state, string message) => State.Send(new Notice("WARNING", state, message));

    internal void CloseFailedCursors() => Portals.CloseAtEnd(keepHeld: true);

    internal void ForgetNotificationsSince(string savepoint) => Listening.ForgetSince(savepoint);

    /// <summary>Constraints that waited are looked at; held cursors read the rest of their rows while they still can.</summary>
    internal void BeforeCommit()
    {
        if (Block.Current is { HasDeferred: true } transaction)
            _runner.ForeignKeys.RunDeferred(transaction, _ => true);
        Portals.MaterialiseHeld(Block.Current?.Scope.Capability);
        Temporary.BeforeCommit();
    }

    internal void AfterCommit()
    {
        Portals.CloseAtEnd(keepHeld: true, Block.EndsInside);
        ForgetMemory();
        Listening.AfterCommit();
    }

    internal void AfterRollback()
    {
        Portals.CloseAtEnd(keepHeld: false, Block.EndsInside);
        ForgetMemory();
        Listening.AfterRollback();
    }

    /// <summary>Nothing runs any more: what an error left uncounted ends with the transaction.</summary>
    private void ForgetMemory()
    {
        State.Memory.Set(MemoryUse.Changes, 0);
        State.Memory.Set(MemoryUse.DynamicTexts, 0);
        if (!Block.EndsInside && Portals.IsEmpty)
        {
            State.Memory.Set(MemoryUse.Statements, 0);
            State.Spills.Forget();
        }
    }

    /// <summary>A fence of the tenant ends the statement at once; the transaction then says why.</summary>
    internal CancellationTokenRegistration LinkToFence(CancellationToken fenced) =>
        fenced.CanBeCanceled
            ? fenced.UnsafeRegister(static cancellation => ((StatementCancellation)cancellation!).Cancel(), _cancellation)
            : default;

    private void BeginStatement()
    {
        _statementTimestamp = Database.Clock.GetUtcNow();
        UserTypeNames.ShowFor(Settings.SearchPath);
        _tenantName = _settings.Tenant?.Name;
        _isRunning = true;
        BeginCancellable();
    }

    private void BeginCancellable() => _cancellation.Begin(
        _settings.StatementTimeout, Block.Current is null ? _settings.TransactionTimeout : Block.LeftMilliseconds);

    private void EndStatement()
    {
        _isRunning = false;
        State.Memory.Set(MemoryUse.Texts, Statements.Bytes);
        _cancellation.End();
    }

    /// <summary>The token ended a statement: a fence says why by itself, anything else is a cancel, a timeout or the shutdown.</summary>
    private SqlException WhyEnded()
    {
        Block.Current?.Scope.ThrowIfFenced();
        return _cancellation.Explain();
    }

    private void SendNotice(Notice notice)
    {
        if (_settings.Passes(notice.Severity))
            NoticeReceived(notice);
    }
}
