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
    private int _disposed;

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
            Renewals = new RenewalQueue(clock, options.RenewInBackground, report),
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
    /// The tenant exists, or nothing of it does. True: the customer's key was not there, and was made (development keystore only).
    /// </summary>
    public bool CreateTenant(TenantId tenant, string name, string keyUri, TenantKeyOptions options, string actor)
    {
        options.Check();
        KeyUri uri = KeyUri.Parse(keyUri);
        lock (_creating)
        {
            if (_custody.Records.Read(RecordName.Tenant(tenant)) is not null)
                throw new KeyException(KeyFault.Invalid, tenant, $"tenant \"{name}\" already has a key");
            bool isNewKey = _custody.Providers.CreateIfMissing(uri);
            _custody.Providers.Probe(uri);
            using var root = new RootKey(_custody.Slab.RentRandom(), tenant, generation: 1);
            TenantRecord record = Founding.NewTenant(tenant, name, options, root, _custody.Clock.GetUtcNow());
            (Envelope envelope, byte[] encoded) = _custody.Envelopes.Wrap(root, uri, KeyShare.First, options, _custody.Cluster);
            _custody.Audit.Write(
                [record.Change(_custody.Cluster), new(RecordName.Envelope(tenant, KeyShare.First), encoded)],
                tenant, actor, "create_tenant", $"key={uri} version={envelope.Wrapped.Version} generation=1", "done");
            return isNewKey;
        }
    }

    /// <summary>Also of a tenant whose record is damaged or gone: who lists all tenants must see the others.</summary>
    public TenantKeyStatus Status(TenantId tenant)
    {
        try
        {
            return Lease(tenant).Status();
        }
        catch (KeyException unreadable)
        {
            return TenantKeyStatus.Unreadable(tenant, unreadable.Fault);
        }
    }

    public IReadOnlyList<TenantKeyStatus> Status() =>
        [.. _custody.Records.Scan(RecordName.Tenants).Select(record => Status(RecordName.TenantOf(record.Name)))];

    /// <summary>Refuses the tenant from now on, whatever its key: statements end, keys are zeroised.</summary>
    public FenceReport Lock(TenantId tenant, string reason, string actor)
    {
        TenantLease lease = Changeable(tenant, "locked");
        // First the fence, then the record: neither a failing disk nor a rotation that waits for its key service may keep a
        // tenant open.
        FenceReport report = lease.Bar();
        lock (lease.Administration)
        {
            RequireChangeable(lease);
            TenantRecord locked = lease.Record.In(TenantState.Locked, reason, actor, _custody.Clock.GetUtcNow());
            lease.Adopt(locked);
            lease.Unbar();
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
            RequireChangeable(lease);
            TenantRecord unlocked = lease.Record.In(TenantState.Active, "", actor, _custody.Clock.GetUtcNow());
            _custody.Audit.Write([unlocked.Change(_custody.Cluster)], tenant, actor, "unlock_tenant", "", "done");
            lease.Allow(unlocked);
        }
    }

    /// <summary>Asks the provider now and extends the lease if it still unwraps.</summary>
    public void Renew(TenantId tenant) => Lease(tenant).Renew();

    /// <summary>The tenant's terms of the lease; in force from its next proof.</summary>
    public void SetOptions(TenantId tenant, TenantKeyOptions options, string actor)
    {
        options.Check();
        TenantLease lease = Changeable(tenant, "changed");
        lock (lease.Administration)
        {
            RequireChangeable(lease);
            TenantRecord changed = lease.Record with { Options = options };
            string detail = $"lease_seconds={options.LeaseSeconds} grace_seconds={options.GraceSeconds}";
            _custody.Audit.Write([changed.Change(_custody.Cluster)], tenant, actor, "set_tenant_key_policy", detail, "done");
            lease.Adopt(changed);
        }
    }

    /// <summary>The same root key, wrapped anew: by the newest version of each key, or by another key in place of the first.</summary>
    public RotationResult Rewrap(TenantId tenant, string? newKeyUri, string actor) =>
        Rotate(tenant, actor, rotation => rotation.Rewrap(newKeyUri));

    /// <summary>A new root key for new writes; what was written before stays readable until its generation is retired.</summary>
    public RotationResult NewGeneration(TenantId tenant, string? newKeyUri, string actor) =>
        Rotate(tenant, actor, rotation => rotation.NewGeneration(newKeyUri));

    /// <summary>Destroys an older root key. Refused while <paramref name="artefactsLeft"/> says that something needs it.</summary>
    public void RetireGeneration(TenantId tenant, uint generation, string actor, Func<long> artefactsLeft) =>
        Rotate(tenant, actor, rotation =>
        {
            rotation.Retire(generation, artefactsLeft);
            return true;
        });

    /// <summary>Another key that may unwrap this tenant, asked when the ones before it are unreachable.</summary>
    public void AddKey(TenantId tenant, string keyUri, string actor) => Rotate(tenant, actor, rotation =>
    {
        rotation.AddKey(keyUri);
        return true;
    });

    public void DropKey(TenantId tenant, string keyUri, string actor) => Rotate(tenant, actor, rotation =>
    {
        rotation.DropKey(keyUri);
        return true;
    });

    /// <summary>What still needs a customer's key, or one version of it: nothing listed, and the customer may retire it.</summary>
    public IReadOnlyList<KeyUse> FindUses(string keyUri, string? version)
    {
        KeyUri uri = KeyUri.Parse(keyUri);
        var uses = new List<KeyUse>();
        foreach ((byte[] name, byte[] _) in _custody.Records.Scan(RecordName.Tenants))
        {
            TenantRecord record = Lease(RecordName.TenantOf(name)).Record;
            if (record.State == TenantState.Shredded) continue;
            uses.AddRange(_custody.Envelopes.Read(record.Id)
                .Where(envelope => envelope.Uri == uri && (version is null || envelope.Wrapped.Version == version))
                .Select(envelope => new KeyUse(
                    record.Id, record.Name, uri.Text, envelope.Wrapped.Version, envelope.Generation, envelope.Created)));
        }

        return uses;
    }

    /// <summary>The tenant's keys as they are wrapped now, first asked first.</summary>
    public IReadOnlyList<KeyUse> Keys(TenantId tenant)
    {
        TenantRecord record = Lease(tenant).Record;
        if (record.State == TenantState.Shredded) return [];
        return [.. _custody.Envelopes.Read(tenant).Select(envelope => new KeyUse(
            tenant, record.Name, envelope.Uri.Text, envelope.Wrapped.Version, envelope.Generation, envelope.Created))];
    }

    /// <summary>Takes the keys away as a denied key would, and gives them back at the next use: practice, measured.</summary>
    public FenceReport Drill(TenantId tenant, string actor)
    {
        TenantLease lease = Changeable(tenant, "drilled");
        lock (lease.Administration)
        {
            RequireChangeable(lease);
            FenceReport report = lease.Fence(
                new KeyException(KeyFault.Denied, tenant, $"tenant \"{lease.Record.Name}\": revocation drill"), LeaseState.Fenced);
            lease.Allow(lease.Record);
            _custody.Audit.Append(
                actor, tenant, "revocation_drill", $"elapsed_ms={report.Elapsed.TotalMilliseconds:F1}", "done");
            return report;
        }
    }

    /// <summary>Destroys every wrapped key of a tenant, for ever. Repeated, it returns the certificate again.</summary>
    public ShredCertificate Shred(TenantId tenant, string confirm, string actor)
    {
        if (tenant.IsSystem) throw new KeyException(KeyFault.Invalid, tenant, "the system tenant cannot be shredded");
        TenantLease lease = Lease(tenant);
        lock (lease.Administration) return new Shredding(_custody, lease).Shred(confirm, actor);
    }

    public ShredCertificate? FindCertificate(Guid id) => Shredding.Find(_custody, id);

    /// <summary>A relation was dropped: its object keys go, and with them every copy of its pages.</summary>
    public void ForgetObject(TenantId tenant, ulong objectId)
    {
        KeyRecordChange[] changes = [.. _custody.Records.Scan(RecordName.Object(tenant, objectId))
            .Select(record => new KeyRecordChange(record.Name, null))];
        if (changes.Length > 0) _custody.Records.Write(changes);
        Lease(tenant).Forget(objectId);
    }

    /// <summary>The objects that a tenant has keys for.</summary>
    public IReadOnlyList<ulong> ObjectsOf(TenantId tenant) =>
        [.. _custody.Records.Scan(RecordName.Objects(tenant)).Select(record => RecordName.ObjectOf(record.Name)).Distinct()];

    /// <summary>Zeroises every key. Providers and records belong to who gave them.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1) return;
        _custody.Renewals.Dispose();
        foreach (TenantLease lease in _leases.Values) lease.Close();
        _custody.Cluster.Dispose();
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
        return _leases.GetOrAdd(tenant, new TenantLease(_custody, Open(tenant, record)));
    }

    private TenantRecord Open(TenantId tenant, byte[] record)
    {
        try
        {
            return TenantRecord.Open(_custody.Cluster, tenant, record);
        }
        catch (FormatException malformed)
        {
            throw new KeyException(KeyFault.Corrupt, tenant, "a record of the keyring is malformed", malformed);
        }
    }

    private T Rotate<T>(TenantId tenant, string actor, Func<Rotation, T> change)
    {
        TenantLease lease = Lease(tenant);
        lock (lease.Administration)
        {
            lease.ThrowIfRefused();
            return change(new Rotation(_custody, lease, actor));
        }
    }

    private TenantLease Changeable(TenantId tenant, string verb)
    {
        if (tenant.IsSystem)
            throw new KeyException(KeyFault.Invalid, tenant, $"the system tenant cannot be {verb}: stop the server instead");
        TenantLease lease = Lease(tenant);
        RequireChangeable(lease);
        return lease;
    }

    /// <summary>Also where somebody was waited for: meanwhile the tenant may have been shredded, and stays it.</summary>
    private static void RequireChangeable(TenantLease lease)
    {
        TenantRecord record = lease.Record;
        if (record.State == TenantState.Shredded)
            throw new KeyException(KeyFault.Shredded, record.Id, $"tenant \"{record.Name}\" is shredded");
    }
}
