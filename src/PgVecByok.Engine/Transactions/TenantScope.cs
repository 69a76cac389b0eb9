using System.Collections.Concurrent;
using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Which tenants' rows a transaction can reach: the system tenant's, and those of the one tenant its session works for; a definition that
/// rewrites a table writes those of every tenant that has some. The right is
/// the login's own grant, looked up again for every statement; without the capability there is no object to read a row from.
/// </summary>
public sealed class TenantScope : IDisposable
{
    private readonly TransactionManager _manager;
    private readonly Transaction _transaction;
    private readonly string _login;
    private TenantRows? _system;
    private TenantRows? _own;
    private TenantLevel? _level;
    private Table? _written; // the one last found to be what the newest catalog has
    private volatile ConcurrentDictionary<TenantRows, byte>? _rewritten; // most transactions have none

    internal TenantScope(TransactionManager manager, Transaction transaction, string login, Tenant? tenant) =>
        (_manager, _transaction, _login, Tenant) = (manager, transaction, login, tenant);

    /// <summary>The tenant the session works for; null: tenant-aware tables are KM010.</summary>
    public Tenant? Tenant { get; private set; }

    /// <summary>The role that authenticated. Rights over tenants are its own, whatever SET ROLE says.</summary>
    public string Login => _login;

    /// <summary>By what it authenticated; null where nobody was asked.</summary>
    internal LoginProof? Proof { get; set; }

    /// <summary>Whether the login is still who it was when it authenticated.</summary>
    internal bool IsProved => Proof is not { } proof || proof.HoldsFor(_transaction.Catalog.FindRole(_login));

    /// <summary>
    /// Cancelled by a fence of the tenant: link the statement's token to it. None before the tenant's first use.
    /// </summary>
    public CancellationToken Fenced => _own?.Capability.Fenced ?? CancellationToken.None;

    internal bool HasDirtySequences => _own is { DirtySequences: true } || _system is { DirtySequences: true };

    internal bool HasTouched => (_system ?? _own) is not null || _rewritten is not null;

    internal bool HasRetired => _system is { HasRetired: true } || _own is { HasRetired: true };

    /// <summary>Rows of yet another tenant that a constraint is being checked against.</summary>
    internal TenantRows? Visiting { get; set; }

    /// <summary>While a tenant's rows are rewritten: whose sequences are meant. Only the server's own functions run meanwhile.</summary>
    internal TenantRows? Rewriting { get; set; }

    internal IEnumerable<TenantRows> Touched => new[] { _system, _own }.OfType<TenantRows>().Concat(_rewritten?.Keys ?? []);

    /// <summary>
    /// A definition writes the rows of a tenant anew: it is kept open until the transaction ends, and commits with it. The reference that
    /// the caller holds is the scope's from here on; false: it keeps it, since the tenant is held already.
    /// </summary>
    internal bool TryKeep(TenantRows rows) => rows != _own && rows != _system && (_rewritten ??= new()).TryAdd(rows, 0);

    /// <exception cref="SqlException">25001: rows of another tenant were already used in this transaction.</exception>
    public void Select(Tenant? tenant)
    {
        if (_own is not null && tenant?.Id != Tenant?.Id)
        {
            throw new SqlException(
                SqlState.ActiveSqlTransaction, "byok.tenant cannot be changed in a transaction that has used a tenant's rows");
        }

        (Tenant, _level) = (tenant, null);
    }

    /// <summary>What rows read in it came by; null if none of a tenant's were.</summary>
    internal TenantCapability? Capability => _own?.Capability;

    /// <exception cref="KeyException">Why the tenant was fenced.</exception>
    public void ThrowIfFenced()
    {
        _own?.Capability.ThrowIfFenced();
        if (_rewritten is not { } rewritten)
            return;
        foreach (TenantRows rows in rewritten.Keys)
            rows.Capability.ThrowIfFenced();
    }

    /// <summary>
    /// Opens the selected tenant now (its key is unwrapped if need be), so that the statement can link to its fence.
    /// </summary>
    public CancellationToken Open()
    {
        if (Tenant is not null)
            Rows(isTenantAware: true, writes: false);
        return Fenced;
    }

    public void Dispose()
    {
        if (!HasTouched)
            return;
        if (_system is { } system)
            _manager.Tenants.Release(system);
        if (_own is { } own)
            _manager.Tenants.Release(own);
        (_system, _own) = (null, null);
        if (_rewritten is not { } rewritten)
            return;
        foreach (TenantRows rows in rewritten.Keys)
            _manager.Tenants.Release(rows);
        _rewritten = null;
    }

    /// <summary>Asked by other threads: whether the transaction may be reading these.</summary>
    internal bool Uses(TenantRows rows) => Volatile.Read(ref _own) == rows || Volatile.Read(ref _system) == rows || Visiting == rows
        || (_rewritten is { } rewritten && rewritten.ContainsKey(rows));

    internal void NewStatement() => (_level, _written) = (null, null);

    internal TenantRows Rows(Table table, bool writes)
    {
        if (writes)
            LockForWriting(table);
        return Rows(table.IsTenantAware, writes, table.Name);
    }

    /// <summary>
    /// Behind a definition that changed the table meanwhile, rows would go where nobody looks any more, past constraints that have been
    /// checked by now.
    /// </summary>
    /// <exception cref="SqlException">40001: the table is another one since the statement was planned.</exception>
    private void LockForWriting(Table table)
    {
        _transaction.Lock(table.Oid, TableLockMode.RowExclusive);
        if (ReferenceEquals(table, _written))
            return;
        bool isNewest = _transaction.Newest(table.Oid) is Table now && now.TakesRowsOf(table);
        // A definition of its own goes through versions of the table that are in no catalog.
        if (!isNewest && (_transaction.OwnCatalog is null || !_manager.Locks.IsAlone(_transaction, table.Oid)))
        {
            throw new SqlException(
                SqlState.SerializationFailure, $"could not serialize access due to a concurrent change of table \"{table.Name}\"");
        }

        _written = table;
    }

    internal TenantRows Rows(bool isTenantAware, bool writes, string? table = null)
    {
        if (!isTenantAware)
            return _system ?? Use(ref _system, TenantId.System);
        if (Rewriting is { } rewriting)
            return rewriting;
        if (Tenant is null)
        {
            throw new SqlException(SqlState.NoTenantSelected, "no tenant is selected")
            {
                Detail = table is null ? null : $"Table \"{table}\" holds rows of tenants.",
                Hint = "Choose one with: SET byok.tenant = 'name'",
            };
        }

        _level ??= CheckedLevel(Tenant);
        if (writes && _level == TenantLevel.Reader)
            throw Denied($"permission denied for tenant \"{Tenant.Name}\"", $"Role \"{_login}\" is a reader of this tenant.");
        return _own ?? Use(ref _own, Tenant.Id);
    }

    /// <summary>Known to be used before anything of it is looked at: what is replaced from now on is kept for this transaction.</summary>
    private TenantRows Use(ref TenantRows? place, TenantId tenant)
    {
        TenantRows rows = _manager.Tenants.Open(_manager.Keyring.Acquire(tenant));
        Interlocked.Exchange(ref place, rows);
        return rows;
    }

    private TenantLevel CheckedLevel(Tenant tenant)
    {
        TenantGrant? grant = _transaction.Catalog.FindGrant(tenant.Id, _login);
        if (grant is null)
            throw Denied($"permission denied for tenant \"{tenant.Name}\"", null);
        if (grant.IsSuspended)
        {
            throw Denied(
                $"permission denied for tenant \"{tenant.Name}\"",
                "The grant is suspended since the role was changed; an owner of the tenant confirms it with grant_tenant().");
        }

        if (!IsProved)
        {
            throw Denied(
                $"permission denied for tenant \"{tenant.Name}\"",
                $"The password of role \"{_login}\" was changed after this session had logged in: log in again.");
        }

        return grant.Level;
    }

    private static SqlException Denied(string message, string? detail) =>
        new(SqlState.InsufficientPrivilege, message) { Detail = detail };
}
