namespace PgVecByok.Keys;

/// <summary>
/// The first keys of a store: cluster id, the system tenant's root key under the operator's key, the cluster key under
/// that. Written in one batch: a store is founded, or empty.
/// </summary>
internal sealed record Founding(ClusterKey Cluster, Envelopes Envelopes)
{
    public static Founding OpenOrCreate(
        IKeyRecordStore records, ProviderSet providers, KeyringOptions options, TimeProvider clock, KeySlab slab)
    {
        byte[]? founded = records.Read(RecordName.Cluster);
        return founded is null
            ? Create(records, providers, options, clock, slab)
            : Open(records, providers, clock, slab, founded);
    }

    public static TenantRecord NewTenant(
        TenantId tenant, string name, TenantKeyOptions options, RootKey root, DateTimeOffset now) => new()
        {
            Id = tenant,
            Name = name,
            Options = options,
            Generations = [new Generation(root.Generation, now, IsRetired: false, root.Commitment())],
            StateSince = now,
        };

    private static Founding Create(
        IKeyRecordStore records, ProviderSet providers, KeyringOptions options, TimeProvider clock, KeySlab slab)
    {
        KeyUri uri = KeyUri.Parse(options.SystemKeyUri);
        providers.Probe(uri);
        var id = Guid.NewGuid();
        var envelopes = new Envelopes(records, providers, id, slab, clock);
        var cluster = new ClusterKey(id, slab.RentRandom());
        using var root = new RootKey(slab.RentRandom(), TenantId.System, generation: 1);
        TenantRecord system = NewTenant(TenantId.System, "system", TenantKeyOptions.Default, root, clock.GetUtcNow());
        (Envelope envelope, byte[] encoded) = envelopes.Wrap(root, uri, KeyShare.First, system.Options, cluster);
        byte[] birth = new FieldWriter().Add(1, "PVBC 1").Add(2, id).Add(3, clock.GetUtcNow()).ToArray();
        new AuditLog(records, cluster, clock).Write(
            [
                new(RecordName.Cluster, birth),
                new(RecordName.ClusterKey, cluster.SealUnder(root)),
                new(RecordName.ClusterSigning, cluster.CreateSigningKey()),
                new(RecordName.Envelope(TenantId.System, KeyShare.First), encoded),
                system.Change(cluster),
            ],
            TenantId.System, "system", "found_cluster", $"key={uri} version={envelope.Wrapped.Version}", "done");
        return new Founding(cluster, envelopes);
    }

    private static Founding Open(
        IKeyRecordStore records, ProviderSet providers, TimeProvider clock, KeySlab slab, byte[] founded)
    {
        var fields = new FieldReader(founded);
        if (fields.Text(1) != "PVBC 1") throw new KeyException(KeyFault.Unsupported, "the keyring is of another format");
        var envelopes = new Envelopes(records, providers, fields.Guid(2), slab, clock);
        (RootKey root, Envelope used) = envelopes.UnwrapAny(TenantId.System, pinned: null, key: null);
        using (root)
        {
            byte[] sealedKey = records.Read(RecordName.ClusterKey)
                ?? throw new KeyException(KeyFault.Corrupt, "the cluster key is gone");
            ClusterKey cluster = ClusterKey.OpenUnder(root, used.Cluster, sealedKey, slab);
            if (used.IsOf(cluster)) return new Founding(cluster, envelopes);
            cluster.Dispose();
            throw new KeyException(KeyFault.Corrupt, "the system tenant's wrapped key fails authentication");
        }
    }
}
