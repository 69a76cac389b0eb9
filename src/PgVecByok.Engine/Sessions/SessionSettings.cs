using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What a session's settings mean: its role, its tenant, its timeouts and the environment that plans depend on. Derived again only
/// after a setting has changed.
/// </summary>
internal sealed class SessionSettings
{
    private static readonly string[] Reported =
        [.. KnownSettings.ByName.Values.Where(setting => setting.IsReported).Select(setting => setting.Name)];

    private static readonly string[] Severities = ["DEBUG", "LOG", "NOTICE", "WARNING", "ERROR"];

    private readonly Session _session;
    private readonly Dictionary<string, string> _told = [];
    private int _revision = -1;
    private int _toldRevision = -1;
    private (string Name, Tenant? Tenant) _tenant = ("", null);
    private SessionEnvironment _environment = null!;
    private int _severity;
    private int _statementTimeout;
    private int _idleInTransactionTimeout;
    private int _transactionTimeout;
    private int _idleTimeout;
    private TimeSpan _lockTimeout;
    private string _defaultIsolation = "";
    private bool _defaultReadOnly;
    private bool _defaultDeferrable;
    private bool _isResolving; // then session_authorization is asked for as it is stored

    public SessionSettings(Session session)
    {
        _session = session;
        Settings settings = session.Settings;
        settings.CurrentRole = session.State.CurrentRole;
        settings.Computed = Compute;
        settings.Checked = Check;
        settings.HasExtension = name => Catalog.Extensions.ContainsKey(name);
        settings.IsSuperuser = () => Catalog.FindRole(session.State.CurrentRole) is { IsSuperuser: true };
    }

    public SessionEnvironment Environment => Fresh()._environment;

    public Tenant? Tenant => Fresh()._tenant.Tenant;

    public int StatementTimeout => Fresh()._statementTimeout;

    public int IdleInTransactionTimeout => Fresh()._idleInTransactionTimeout;

    public int TransactionTimeout => Fresh()._transactionTimeout;

    public int IdleTimeout => Fresh()._idleTimeout;

    public TimeSpan LockTimeout => Fresh()._lockTimeout;

    public string DefaultIsolation => Fresh()._defaultIsolation;

    public bool DefaultReadOnly => Fresh()._defaultReadOnly;

    public bool DefaultDeferrable => Fresh()._defaultDeferrable;

    private Settings Settings => _session.Settings;

    private CatalogSnapshot Catalog => _session.Block?.Current?.Catalog ?? _session.Database.Manager.Catalog;

    public bool Passes(string severity) =>
        severity is "INFO" || Array.FindIndex(Severities, each => severity.StartsWith(each, StringComparison.Ordinal)) >= Fresh()._severity;

    /// <summary>Tells what changed since the last call; everything at the first.</summary>
    public void Report(Action<string, string> report)
    {
        if (_toldRevision == Settings.Revision)
            return;
        Fresh();
        foreach (string name in Reported)
        {
            string value = Settings.Get(name)!;
            if (_told.TryGetValue(name, out string? told) && told == value)
                continue;
            _told[name] = value;
            report(name, value);
        }

        _toldRevision = Settings.Revision;
    }

    private SessionSettings Fresh()
    {
        if (_revision == Settings.Revision)
            return this;
        _revision = Settings.Revision;
        ResolveRoles();
        string tenant = Settings.Get("byok.tenant")!;
        if (tenant != _tenant.Name)
            _tenant = (tenant, tenant.Length == 0 ? null : Catalog.FindTenant(tenant));
        _statementTimeout = (int)Settings.Number("statement_timeout");
        _idleInTransactionTimeout = (int)Settings.Number("idle_in_transaction_session_timeout");
        _transactionTimeout = (int)Settings.Number("transaction_timeout");
        _idleTimeout = (int)Settings.Number("idle_session_timeout");
        _lockTimeout = TimeSpan.FromMilliseconds(Settings.Number("lock_timeout"));
        _defaultIsolation = Settings.Get("default_transaction_isolation")!;
        _defaultReadOnly = Settings.IsOn("default_transaction_read_only");
        _defaultDeferrable = Settings.IsOn("default_transaction_deferrable");
        string least = Settings.Get("client_min_messages")!.ToUpperInvariant();
        _severity = Array.FindIndex(Severities, each => least.StartsWith(each, StringComparison.Ordinal));
        IReadOnlyList<string> path = Settings.SearchPath;
        _environment = new SessionEnvironment(
            _session.State.LoginRole, _session.State.OwnRole, string.Join('\0', path), Settings.Format,
            Settings.IsOn("row_security"), _tenant.Tenant?.Id, JoinChoices.Of(Settings))
        {
            SearchPath = path,
        };
        return this;
    }

    private void ResolveRoles()
    {
        SessionState state = _session.State;
        _isResolving = true;
        string session = Settings.Get("session_authorization")!;
        _isResolving = false;
        state.SessionRole = session.Length == 0 ? state.LoginRole : session;
        string role = Settings.Get("role")!;
        state.OwnRole = role == "none" ? state.SessionRole : role;
        if (Settings.CurrentRole != state.OwnRole)
            Settings.CurrentRole = state.OwnRole;
    }

    private string? Compute(string name)
    {
        TransactionBlock? block = _session.Block;
        switch (name.ToLowerInvariant())
        {
            case "is_superuser":
                return Catalog.FindRole(_session.State.SessionRole) is { IsSuperuser: true } ? "on" : "off";
            case "session_authorization" when !_isResolving:
                return Fresh()._session.State.SessionRole;
            case "transaction_isolation":
                return block?.Current is not null
                    ? block.IsolationWords
                    : Settings.Get("default_transaction_isolation");
            case "transaction_read_only":
                return (block?.Current?.IsReadOnly ?? Settings.IsOn("default_transaction_read_only")) ? "on" : "off";
            case "transaction_deferrable":
                return block is { Current: not null, IsDeferrable: true } ? "on" : "off";
            default:
                return null;
        }
    }

    private string Check(string name, string value)
    {
        switch (name)
        {
            case "byok.tenant":
                SelectTenant(value);
                break;
            case "role" when value != "none":
                CheckRole(value);
                break;
            case "session_authorization" when value.Length > 0:
                CheckAuthorization(value);
                break;
            case "transaction_isolation":
                _session.Block.Ensure();
                _session.Block.SetIsolation(value);
                break;
            case "transaction_read_only":
                _session.Block.Ensure().SetReadOnly(value == "on");
                break;
        }

        return value;
    }

    private void SelectTenant(string name)
    {
        if (_session.Block.HasSavepoints)
        {
            throw new SqlException(SqlState.ActiveSqlTransaction, "byok.tenant cannot be changed inside a savepoint");
        }

        Tenant? tenant = TenantSelection.Select(Catalog, _session.State.LoginRole, name);
        _session.Block.Current?.Scope.Select(tenant);
        _tenant = (name, tenant);
    }

    private void CheckRole(string role)
    {
        if (Catalog.FindRole(role) is null)
            throw new SqlException(SqlState.InvalidParameterValue, $"role \"{role}\" does not exist");
        string session = _session.State.SessionRole;
        if (Catalog.FindRole(session) is not { IsSuperuser: true } && !Catalog.CanBecome(session, role))
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied to set role \"{role}\"");
    }

    private void CheckAuthorization(string role)
    {
        if (Catalog.FindRole(role) is null)
            throw new SqlException(SqlState.InvalidParameterValue, $"role \"{role}\" does not exist");
        if (role != _session.State.LoginRole && Catalog.FindRole(_session.State.LoginRole) is not { IsSuperuser: true })
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied to set session authorization \"{role}\"");
    }
}
