using System.Collections.Concurrent;

namespace PgVecByok.Keys;

/// <summary>
/// The custody of every tenant's keys: the one way from a customer's key to a page. Tenants are created here, unwrapped
/// under a lease, locked, rotated and shredded; every change is one atomic write together with its audit record.
/// </summary>
public sealed class Keyring : IDisposable
{
    private readonly Custody _custody;
    private readonly ConcurrentDictionary<TenantId, TenantLease> _leases = new();
    private readonly Lock _creating = new();

    private Keyring(Custody custody) => _custody = custody;

    public Guid ClusterId => _custody.Cluster.Cluster;
    public AuditLog Audit => _custody.Audit;

    /// <summary>Opens the keyring in a record store, or founds one there: then the system tenant's key is made.</summary>
    public static Keyring Open(
        IKeyRecordStore records, IReadOnlyList<IKeyProvider> providers, KeyringOptions options, TimeProvider clock,
        Action<string> report)
    {
        var slab = new KeySlab();
        var set = new ProviderSet(providers);
        Founding founding = Founding.OpenOrCreate(records, set, options, clock, slab);
        var custody = new Custody
        {
            Records = records,
            Envelopes = founding.Envelopes,
            Providers = set,
            Cluster = founding.Cluster,
            Audit = new AuditLog(records, founding.Cluster, clock),
            Clock = clock,
            Slab = slab,
            Renewals = new RenewalQueue(clock, options.RenewInBackground),
            Options = options,
            Report = report,
        };
        if (!slab.IsLocked) report("key memory could not be locked (RLIMIT_MEMLOCK): keys may reach swap");
        if (!slab.IsLeftOutOfDumps) report("key memory could not be left out of core files");
        return new Keyring(custody);
    }

    public void Register(IFenceListener listener) => _custody.Register(listener);

    /// <summary>Cheap while the tenant is leased; else one unwrap, however many ask.</summary>
    /// <exception cref="KeyException">Denied, locked, shredded, unreachable, unknown: see the fault.</exception>
    public TenantCapability Acquire(TenantId tenant) => Lease(tenant).Acquire();

    /// <summary>
    /// Makes a root key for a new tenant and wraps it with the customer's key, after that key has proved itself.
    /// The tenant exists, or nothing of it does.
    /// </summary>
    public void CreateTenant(TenantId tenant, string name, string keyUri, TenantKeyOptions options, string actor)
    {
        options.Check();
        KeyUri uri = KeyUri.Parse(keyUri);
        lock (_creating)
        {
            if (_custody.Records.Read(RecordName.Tenant(tenant)) is not null)
                throw new KeyException(KeyFault.Invalid, tenant, $"tenant \"{name}\" already has a key");
            _custody.Providers.Probe(uri);
            using var root = new RootKey(_custody.Slab.RentRandom(), tenant, generation: 1);
            TenantRecord record = Founding.NewTenant(tenant, name, options, root, _custody.Clock.GetUtcNow());
            (Envelope envelope, byte[] encoded) = _custody.Envelopes.Wrap(root, uri, share: 0, options, _custody.Cluster);
            _custody.Audit.Write(
                [record.Change(_custody.Cluster), new(RecordName.Envelope(tenant, 0), encoded)],
                tenant, actor, "create_tenant", $"key={uri} version={envelope.Wrapped.Version} generation=1", "done");
        }
    }

    public TenantKeyStatus Status(TenantId tenant) => Lease(tenant).Status();

    public IReadOnlyList<TenantKeyStatus> Status() =>
        [.. _custody.Records.Scan(RecordName.Tenants).Select(record => Status(RecordName.TenantOf(record.Name)))];

    /// <summary>Refuses the tenant from now on, whatever its key: statements end, keys are zeroised.</summary>
    public FenceReport Lock(TenantId tenant, string reason, string actor)
    {
        TenantLease lease = Changeable(tenant, "locked");
        lock (lease.Administration)
        {
            TenantRecord locked = lease.Record with
            {
                State = TenantState.Locked,
                StateReason = reason,
                StateActor = actor,
                StateSince = _custody.Clock.GetUtcNow(),
            };
            // First the fence, then the disk: a failing disk must not keep a tenant open.
            lease.Adopt(locked);
            FenceReport report = lease.Fence(
                new KeyException(KeyFault.Locked, tenant, $"tenant \"{locked.Name}\" is locked"), LeaseState.Locked);
            _custody.Audit.Write(
                [locked.Change(_custody.Cluster)], tenant, actor, "lock_tenant",
                $"reason={reason} elapsed_ms={report.Elapsed.TotalMilliseconds:F1}", "done");
            return report;
        }
    }

    /// <summary>Allows the tenant again; its next use unwraps.</summary>
    public void Unlock(TenantId tenant, string actor)
    {
        TenantLease lease = Changeable(tenant, "unlocked");
        lock (lease.Administration)
        {
            TenantRecord unlocked = lease.Record with
            {
                State = TenantState.Active,
                StateReason = "",
                StateActor = actor,
                StateSince = _custody.Clock.GetUtcNow(),
            };
            _custody.Audit.Write([unlocked.Change(_custody.Cluster)], tenant, actor, "unlock_tenant", "", "done");
            lease.Adopt(unlocked);
        }
    }

    /// <summary>Asks the provider now and extends the lease if it still unwraps.</summary>
    public void Renew(TenantId tenant) => Lease(tenant).Renew();

    /// <summary>A relation was dropped: its object keys go, and with them every copy of its pages.</summary>
    public void ForgetObject(TenantId tenant, ulong objectId)
    {
        KeyRecordChange[] changes = [.. _custody.Records.Scan(RecordName.Object(tenant, objectId))
            .Select(record => new KeyRecordChange(record.Name, null))];
        if (changes.Length > 0) _custody.Records.Write(changes);
        Lease(tenant).Forget(objectId);
    }

    public void Dispose()
    {
        _custody.Renewals.Dispose();
        foreach (TenantLease lease in _leases.Values) lease.Close();
        _custody.Cluster.Dispose();
        _custody.Providers.Dispose();
        _custody.Slab.Dispose();
    }

    /// <summary>What is due by the clock, now and on this thread; for tests that drive the clock.</summary>
    internal void RunDue() => _custody.Renewals.RunDue();

    internal KeySlab Slab => _custody.Slab;

    private TenantLease Lease(TenantId tenant)
    {
        if (_leases.TryGetValue(tenant, out TenantLease? lease)) return lease;
        byte[] record = _custody.Records.Read(RecordName.Tenant(tenant))
            ?? throw new KeyException(KeyFault.Missing, tenant, $"tenant {tenant} has no key");
        return _leases.GetOrAdd(
            tenant, new TenantLease(_custody, TenantRecord.Open(_custody.Cluster, tenant, record)));
    }

    private TenantLease Changeable(TenantId tenant, string verb)
    {
        if (tenant.IsSystem)
            throw new KeyException(KeyFault.Invalid, tenant, $"the system tenant cannot be {verb}: stop the server instead");
        TenantLease lease = Lease(tenant);
        if (lease.Record.State == TenantState.Shredded)
            throw new KeyException(KeyFault.Shredded, tenant, $"tenant \"{lease.Record.Name}\" is shredded");
        return lease;
    }
}
