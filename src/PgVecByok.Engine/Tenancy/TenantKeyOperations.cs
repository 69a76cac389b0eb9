using System.Diagnostics;
using System.Text.Json;
using PgVecByok.Keys;
using PgVecByok.Sql;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>What verify_tenant_data() found: every frame and page opened at its place, and the audit chain whole.</summary>
public sealed record TenantVerification(string Tenant, long FramesChecked, bool AuditIsWhole, TimeSpan Elapsed);

/// <summary>
/// The key operations that SQL offers, with who may call each. Most take effect at once and cannot be rolled back, as the keyring's
/// own record says; it also writes their audit entries.
/// </summary>
internal sealed class TenantKeyOperations(Transaction transaction)
{
    private readonly TenantRights _rights = new(transaction);

    private TransactionManager Manager => transaction.Manager;

    private Keyring Keyring => transaction.Manager.Keyring;

    public IEnumerable<(Tenant Tenant, TenantKeyStatus Status)> Statuses(string? name)
    {
        IEnumerable<Tenant> tenants = name is not null || transaction.Scope.Tenant is not null
            ? [_rights.Find(name)]
            : transaction.Catalog.Tenants.Values.Where(tenant => _rights.Sees(tenant.Id)).OrderBy(tenant => tenant.Name);
        return tenants.Select(tenant => (tenant, Keyring.Status(tenant.Id)));
    }

    public TenantRotationReport Rotate(string? name, string mode, string? newKeyUri)
    {
        Tenant tenant = _rights.Find(name);
        // The operator may renew the wrapping; under which key is the owners' choice alone.
        if (newKeyUri is null)
            _rights.RequireOwnerOrOperator(tenant, "rotate_tenant_key");
        else
            _rights.RequireOwner(tenant, "rotate_tenant_key");
        return TenantRotation.Run(Manager, tenant, TenantRotation.ModeOf(mode), newKeyUri, _rights.Login);
    }

    public FenceReport Lock(string? name, string reason)
    {
        Tenant tenant = _rights.Find(name);
        _rights.RequireOwnerOrOperator(tenant, "lock_tenant");
        FenceReport report = Keyring.Lock(tenant.Id, reason, _rights.Login);
        Manager.Sweep.Wait();
        return report;
    }

    public Tenant Unlock(string? name) => Change(name, "unlock_tenant", id => Keyring.Unlock(id, _rights.Login));

    public TenantKeyStatus Renew(string? name)
    {
        Tenant tenant = _rights.Find(name);
        _rights.RequireOwnerOrOperator(tenant, "renew_tenant_lease");
        Keyring.Renew(tenant.Id);
        return Keyring.Status(tenant.Id);
    }

    public Tenant AddKey(string? name, string uri) =>
        Change(name, "add_tenant_key", id => Keyring.AddKey(id, uri, _rights.Login));

    public Tenant DropKey(string? name, string uri) =>
        Change(name, "drop_tenant_key", id => Keyring.DropKey(id, uri, _rights.Login));

    public Tenant SetPolicy(string? name, string options) =>
        Change(name, "set_tenant_key_policy", id =>
            Keyring.SetOptions(id, OptionsOf(options, Keyring.Status(id).Options), _rights.Login));

    public FenceReport Drill(string? name)
    {
        Tenant tenant = _rights.Find(name);
        _rights.RequireOwner(tenant, "revocation_drill");
        return Keyring.Drill(tenant.Id, _rights.Login);
    }

    /// <summary>Final. The catalog keeps the name's tombstone, and the log's space is given back.</summary>
    public ShredCertificate Shred(string name, string confirm)
    {
        Tenant tenant = _rights.Find(name);
        _rights.RequireOwner(tenant, "shred_tenant");
        transaction.RequireWritable("shred_tenant()");
        CatalogChanges.BeginTenancy(transaction);
        ShredCertificate certificate = Keyring.Shred(tenant.Id, confirm, _rights.Login);
        Manager.Logs.Erase(tenant.Id);
        Manager.Segments?.Objects.Delete(Manager.Segments.Objects.List(SegmentDescriptor.PrefixOf(tenant.Id)));
        transaction.Edit(CatalogEdit.Put(tenant with { IsShredded = true }));
        return certificate;
    }

    public ShredCertificate? Certificate(Guid id) =>
        Keyring.FindCertificate(id) is { } certificate && _rights.Sees(certificate.Tenant) ? certificate : null;

    public TenantVerification Verify(string? name)
    {
        Tenant tenant = _rights.Find(name);
        _rights.RequireOwnerOrOperator(tenant, "verify_tenant_data");
        long started = Stopwatch.GetTimestamp();
        long frames = Manager.Logs.Replay(Keyring.Acquire(tenant.Id)).LongCount();
        Manager.WithRows(tenant.Id, rows =>
        {
            lock (rows.Maintenance)
                frames += TenantMaintenance.Verify(rows);
        });
        AuditVerification audit = Keyring.Audit.Verify(tenant.Id);
        _rights.Audit(tenant.Id, "verify_tenant_data", $"frames={frames}");
        return new TenantVerification(tenant.Name, frames, audit.IsIntact, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>What still needs the key, as far as the caller may know: empty, and the customer may retire it.</summary>
    public IReadOnlyList<KeyUse> UsesOf(string keyUri, string? version)
    {
        IReadOnlyList<KeyUse> uses = Keyring.FindUses(keyUri, version);
        if (uses.Any(use =>
            !use.Tenant.IsSystem && !_rights.Sees(use.Tenant)) || (!_rights.IsOperator && uses.Any(use => use.Tenant.IsSystem)))
        {
            // Not "yes", and not who: the key is in use by somebody this login may not know of.
            throw new SqlException(SqlState.InsufficientPrivilege, "permission denied for function can_retire_key");
        }

        return uses;
    }

    public static TenantKeyOptions OptionsOf(string json, TenantKeyOptions current)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            TenantKeyOptions options = current;
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                options = property.Name switch
                {
                    "lease_seconds" => options with { LeaseSeconds = property.Value.GetInt32() },
                    "grace_seconds" => options with { GraceSeconds = property.Value.GetInt32() },
                    _ => throw new SqlException(
                        SqlState.InvalidParameterValue, $"tenant key option \"{property.Name}\" is not known")
                    {
                        Hint = "Options are lease_seconds and grace_seconds.",
                    },
                };
            }

            return options;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            throw new SqlException(SqlState.InvalidParameterValue, "tenant key options must be a JSON object of numbers");
        }
    }

    private Tenant Change(string? name, string function, Action<TenantId> change)
    {
        Tenant tenant = _rights.Find(name);
        _rights.RequireOwner(tenant, function);
        change(tenant.Id);
        return tenant;
    }
}
