using System.Text;
using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// create_tenant, grant_tenant, revoke_tenant and set_tenant_column. A tenant always keeps an owner once it has one: else the server
/// operator, who may name the first, could name another.
/// </summary>
internal sealed class TenantGrants(Transaction transaction)
{
    private const int NameBytesMax = 63;
    private readonly TenantRights _rights = new(transaction);

    /// <summary>The key is proved and the root key wrapped at once; the name is there when the transaction commits.</summary>
    public Tenant Create(string name, string keyUri, TenantKeyOptions options, Action<Notice>? notify = null)
    {
        transaction.RequireWritable("create_tenant()");
        _rights.RequireOperator("create_tenant");
        if (name.Length == 0 || Encoding.UTF8.GetByteCount(name) > NameBytesMax || name.Any(char.IsControl) || Guid.TryParse(name, out _))
        {
            throw new SqlException(SqlState.InvalidName, $"invalid tenant name: \"{name}\"")
            {
                Detail = $"A name has 1 to {NameBytesMax} bytes, no control characters, and is no uuid.",
            };
        }

        CatalogChanges.BeginTenancy(transaction);
        if (transaction.Catalog.Tenants.Values.Any(tenant => tenant.Name == name && !tenant.IsShredded))
            throw new SqlException(SqlState.DuplicateObject, $"tenant \"{name}\" already exists");
        var created = new Tenant(new TenantId(Guid.NewGuid()), name);
        if (transaction.Manager.Keyring.CreateTenant(created.Id, name, keyUri, options, _rights.Login))
        {
            notify?.Invoke(new Notice("NOTICE", SqlState.SuccessfulCompletion, $"key \"{keyUri}\" did not exist and was created")
            {
                Detail = "It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.",
            });
        }

        transaction.Edit(CatalogEdit.Put(created));
        return created;
    }

    public TenantGrant Grant(string tenantName, string role, string levelName)
    {
        transaction.RequireWritable("grant_tenant()");
        Tenant tenant = _rights.Find(tenantName);
        TenantLevel level = LevelOf(levelName);
        CatalogChanges.BeginTenancy(transaction);
        Role grantee = transaction.Catalog.FindRole(role)
            ?? throw new SqlException(SqlState.UndefinedObject, $"role \"{role}\" does not exist");
        _rights.RequireOwner(tenant, "grant_tenant");
        if (!_rights.IsOwner(tenant.Id) && (level != TenantLevel.Owner || grantee.IsSuperuser))
        {
            throw new SqlException(
                SqlState.InsufficientPrivilege, $"the first grant of tenant \"{tenant.Name}\" must make an owner")
            {
                Detail = "It cannot be a superuser: from then on only owners grant.",
            };
        }

        if (level != TenantLevel.Owner)
            RequireAnotherOwner(tenant, role);
        var grant = new TenantGrant(tenant.Id, role, level, IsSuspended: false, _rights.Login);
        transaction.Edit(CatalogEdit.Put(grant));
        _rights.Audit(tenant.Id, "grant_tenant", $"role={role} level={levelName}");
        return grant;
    }

    /// <summary>False: there was no such grant.</summary>
    public bool Revoke(string tenantName, string role)
    {
        transaction.RequireWritable("revoke_tenant()");
        Tenant tenant = _rights.Find(tenantName);
        CatalogChanges.BeginTenancy(transaction);
        _rights.RequireOwner(tenant, "revoke_tenant");
        if (transaction.Catalog.FindGrant(tenant.Id, role) is not { } grant)
            return false;
        RequireAnotherOwner(tenant, role);
        transaction.Edit(CatalogEdit.Remove(grant));
        _rights.Audit(tenant.Id, "revoke_tenant", $"role={role}");
        return true;
    }

    public Table SetColumn(Table table, string column)
    {
        transaction.RequireWritable("set_tenant_column()");
        CatalogChanges.BeginTenancy(transaction);
        if (transaction.Catalog.ByOid(table.Oid) is not Table current)
            throw new SqlException(SqlState.UndefinedTable, $"relation \"{table.Name}\" does not exist");
        if (!_rights.IsOperator && !transaction.Catalog.IsMember(_rights.Login, current.Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of table {current.Name}");
        Table changed = TenantColumns.Set(current, column);
        if (!current.IsTenantAware)
        {
            TenantColumns.CheckReferences(transaction.Catalog, changed);
            transaction.Lock(current.Oid, TableLockMode.AccessExclusive);
            ExistingRows.RequireNone(transaction, current, () => new SqlException(
                SqlState.ObjectNotInPrerequisiteState, $"relation \"{current.Name}\" has rows")
            {
                Hint = "Set the tenant column before the first row, or copy the rows into a new table tenant by tenant.",
            });
        }

        transaction.Edit(CatalogEdit.Put(changed));
        _rights.Audit(TenantId.System, "set_tenant_column", $"table_oid={current.Oid}");
        return changed;
    }

    private static TenantLevel LevelOf(string level) => level switch
    {
        "reader" => TenantLevel.Reader,
        "writer" => TenantLevel.Writer,
        "owner" => TenantLevel.Owner,
        _ => throw new SqlException(SqlState.InvalidParameterValue, $"tenant level \"{level}\" is not known")
        {
            Hint = "Levels are reader, writer and owner.",
        },
    };

    private void RequireAnotherOwner(Tenant tenant, string role)
    {
        bool isOwner = transaction.Catalog.FindGrant(tenant.Id, role) is { Level: TenantLevel.Owner };
        bool hasAnother = transaction.Catalog.TenantGrants.Values.Any(
            grant => grant.Tenant == tenant.Id && grant is { Level: TenantLevel.Owner, IsSuspended: false } && grant.Role != role);
        if (isOwner && !hasAnother)
        {
            throw new SqlException(
                SqlState.ObjectNotInPrerequisiteState, $"\"{role}\" is the last owner of tenant \"{tenant.Name}\"");
        }
    }
}
