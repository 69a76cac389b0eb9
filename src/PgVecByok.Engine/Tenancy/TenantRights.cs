using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Who may do what to a tenant. Rights are the login's own, never those of SET ROLE. The server operator runs the server: it may stop
/// a tenant and keep its wrapping fresh, and may do nothing by which it could come to read the tenant's rows.
/// </summary>
internal sealed class TenantRights(Transaction transaction)
{
    public string Login => transaction.Scope.Login;

    public bool IsOperator => transaction.Catalog.FindRole(Login) is { IsSuperuser: true };

    /// <exception cref="SqlException">42704: no such tenant, or none that this login may know of.</exception>
    public Tenant Find(string? name)
    {
        Tenant? tenant = name is null ? transaction.Scope.Tenant : transaction.Catalog.FindTenant(name);
        if (name is null && tenant is null)
            throw new SqlException(
                SqlState.NoTenantSelected, "no tenant is selected") { Hint = "Choose one with: SET byok.tenant = 'name'" };
        if (tenant is null || !Sees(tenant.Id))
            throw new SqlException(SqlState.UndefinedObject, $"tenant \"{name}\" does not exist");
        return tenant;
    }

    public bool Sees(TenantId tenant) =>
        IsOperator || (transaction.Catalog.FindGrant(tenant, Login) is not null && transaction.Scope.IsProved);

    public bool IsOwner(TenantId tenant) =>
        transaction.Catalog.FindGrant(tenant, Login) is { Level: TenantLevel.Owner, IsSuspended: false } && transaction.Scope.IsProved
            && !IsInBody;

    /// <summary>
    /// A function's body asks. Rights are the login's, whoever wrote it: a function that the server operator made would grant him the
    /// tenant as soon as an owner's statement calls it. Other stored code is refused when it is bound.
    /// </summary>
    private bool IsInBody => transaction.Session is { BodyDepth: > 0 };

    public bool HasOwner(TenantId tenant) => transaction.Catalog.TenantGrants.Values.Any(
        grant => grant.Tenant == tenant && grant.Level == TenantLevel.Owner);

    public void RequireOperator(string function)
    {
        if (!IsOperator)
            throw Denied(function);
    }

    /// <summary>An owner; or the operator, where that gives it nothing to read.</summary>
    public void RequireOwnerOrOperator(Tenant tenant, string function)
    {
        if (!IsOperator && !IsOwner(tenant.Id))
            throw IsInBody ? Refused(function, tenant) : Denied(function);
    }

    /// <summary>An owner; the operator only while there is none.</summary>
    public void RequireOwner(Tenant tenant, string function)
    {
        if (!IsOwner(tenant.Id) && !(IsOperator && !HasOwner(tenant.Id)))
            throw Refused(function, tenant);
    }

    public void Audit(TenantId tenant, string action, string detail) =>
        transaction.Manager.Keyring.Audit.Append(Login, tenant, action, detail, "done");

    private SqlException Refused(string function, Tenant tenant) => IsInBody
        ? Privileges.Stored(function)
        : Denied(function, $"Only an owner of tenant \"{tenant.Name}\" may call it.");

    private static SqlException Denied(string function, string? detail = null) =>
        new(SqlState.InsufficientPrivilege, $"permission denied for function {function}") { Detail = detail };
}
