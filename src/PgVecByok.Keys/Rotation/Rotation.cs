namespace PgVecByok.Keys;

/// <summary>
/// Changes of a tenant's wrapping and root keys. At each write the store holds the old state or the new one, and what is
/// written has been unwrapped from its own bytes before anything it replaces is deleted.
/// </summary>
/// <remarks>REQUIRES: the lease's administration lock is held.</remarks>
internal sealed class Rotation(Custody custody, TenantLease lease, string actor)
{
    private const int KeysPerTenantMax = 8;

    private TenantId Tenant => lease.Record.Id;

    /// <summary>The same root key under the newest version of each key; or under a new key in place of the first.</summary>
    public RotationResult Rewrap(string? newKeyUri)
    {
        long started = custody.Clock.GetTimestamp();
        KeyUri? replacement = Proven(newKeyUri);
        return Exclusively(record =>
        {
            IReadOnlyList<Envelope> old = custody.Envelopes.Read(Tenant);
            using RootKey root = Unwrap(record, old);
            List<(Envelope Envelope, byte[] Encoded)> fresh = Wrap(root, record, Targets(old, replacement));
            custody.Audit.Prepare([.. fresh.Select(Put)], Tenant);

            // Proven from the store, not from memory, before the old wrapping goes.
            foreach (Envelope stored in custody.Envelopes.Read(Tenant).Where(stored => IsAmong(stored.Share, fresh)))
                custody.Envelopes.Unwrap(stored, record.Newest.Commitment, custody.Cluster).Dispose();

            KeyRecordChange[] deletions = [.. old.Where(gone => !IsAmong(gone.Share, fresh)).Select(Delete)];
            Envelope first = fresh[0].Envelope;
            custody.Audit.Write(deletions, Tenant, actor, "rewrap", Describe(first), "done");
            return Result(record.Newest.Number, record.Newest.Number, first, started);
        });
    }

    /// <summary>A new root key for new writes. Older ones stay readable, sealed under it, until they are retired.</summary>
    public RotationResult NewGeneration(string? newKeyUri)
    {
        long started = custody.Clock.GetTimestamp();
        KeyUri? replacement = Proven(newKeyUri);
        return Exclusively(record =>
        {
            IReadOnlyList<Envelope> old = custody.Envelopes.Read(Tenant);
            using var keys = new TenantKeys(custody, Unwrap(record, old), new Lock());
            var root = new RootKey(custody.Slab.RentRandom(), Tenant, record.Newest.Number + 1);
            List<(Envelope Envelope, byte[] Encoded)> fresh = Wrap(root, record, Targets(old, replacement));
            TenantRecord changed = record with
            {
                Generations =
                    [.. record.Generations, new Generation(root.Generation, custody.Clock.GetUtcNow(), false, root.Commitment())],
            };
            List<KeyRecordChange> changes =
            [
                .. fresh.Select(Put), .. old.Where(gone => !IsAmong(gone.Share, fresh)).Select(Delete),
                .. keys.Roots.Select(older => new KeyRecordChange(
                    RecordName.Root(Tenant, older.Generation), TenantKeys.SealOlder(custody, root, older))),
                changed.Change(custody.Cluster),
            ];
            if (Tenant.IsSystem) changes.Add(new(RecordName.ClusterKey, custody.Cluster.SealUnder(root)));
            custody.Audit.Write(changes, Tenant, actor, "new_generation", Describe(fresh[0].Envelope), "done");
            lease.Replace(root, changed);
            return Result(record.Newest.Number, root.Generation, fresh[0].Envelope, started);
        });
    }

    /// <summary>Destroys an older root key and the object keys under it, once nothing is sealed under them any more.</summary>
    public void Retire(uint generation, Func<long> artefactsLeft) => Exclusively(record =>
    {
        if (record.Generations.All(known => known.Number != generation || known.IsRetired))
            throw new KeyException(KeyFault.Invalid, $"key generation {generation} does not exist");
        if (generation == record.Newest.Number)
            throw new KeyException(KeyFault.PolicyViolation, $"key generation {generation} is the one in use");
        if (artefactsLeft() is > 0 and var left)
        {
            throw new KeyException(KeyFault.PolicyViolation, $"{left} stored objects still need key generation {generation}")
            {
                Hint = "Re-encrypt them first: rotate_tenant_key(tenant, 'reencrypt').",
            };
        }

        TenantRecord changed = record with
        {
            Generations = [.. record.Generations.Select(known =>
                known.Number == generation ? known with { IsRetired = true } : known)],
        };
        List<KeyRecordChange> changes = [new(RecordName.Root(Tenant, generation), null), changed.Change(custody.Cluster)];
        changes.AddRange(custody.Records.Scan(RecordName.Objects(Tenant))
            .Where(key => RecordName.GenerationOf(key.Name) == generation)
            .Select(key => new KeyRecordChange(key.Name, null)));
        custody.Audit.Write(changes, Tenant, actor, "retire_generation", $"generation={generation}", "done");
        lease.Retire(generation, changed);
        return true;
    });

    /// <summary>One more key that may unwrap, for the day the first is out of reach.</summary>
    public void AddKey(string keyUri)
    {
        KeyUri uri = Proven(keyUri)!;
        Exclusively(record =>
        {
            IReadOnlyList<Envelope> held = custody.Envelopes.Read(Tenant);
            if (held.Any(envelope => envelope.Uri == uri))
                throw new KeyException(KeyFault.Invalid, $"key \"{uri}\" already unwraps this tenant");
            if (held.Select(envelope => envelope.Share.Rank).Distinct().Count() >= KeysPerTenantMax)
                throw new KeyException(KeyFault.Invalid, $"a tenant has at most {KeysPerTenantMax} keys");
            using RootKey root = Unwrap(record, held);
            var share = new KeyShare((byte)(held.Max(envelope => envelope.Share.Rank) + 1), 0);
            List<(Envelope Envelope, byte[] Encoded)> fresh = Wrap(root, record, [(share, uri)]);
            custody.Audit.Write([Put(fresh[0])], Tenant, actor, "add_tenant_key", Describe(fresh[0].Envelope), "done");
            return true;
        });
    }

    /// <summary>A key unwraps this tenant no longer. Refused unless another one has just proved that it does.</summary>
    public void DropKey(string keyUri)
    {
        KeyUri uri = KeyUri.Parse(keyUri);
        Exclusively(record =>
        {
            IReadOnlyList<Envelope> held = custody.Envelopes.Read(Tenant);
            Envelope[] dropped = [.. held.Where(envelope => envelope.Uri == uri)];
            Envelope[] kept = [.. held.Where(envelope => envelope.Uri != uri)];
            if (dropped.Length == 0) throw new KeyException(KeyFault.Invalid, $"key \"{uri}\" does not unwrap this tenant");
            if (kept.Length == 0)
                throw new KeyException(KeyFault.PolicyViolation, $"key \"{uri}\" is the last one of this tenant");
            Unwrap(record, kept).Dispose();
            custody.Audit.Write([.. dropped.Select(Delete)], Tenant, actor, "drop_tenant_key", $"key={uri}", "done");
            return true;
        });
    }

    private T Exclusively<T>(Func<TenantRecord, T> change)
    {
        try
        {
            return lease.Exclusively(() => change(lease.Record));
        }
        catch (KeyException failed)
        {
            throw failed.For(Tenant, lease.Record.Name);
        }
    }

    private KeyUri? Proven(string? keyUri)
    {
        if (keyUri is null) return null;
        KeyUri uri = KeyUri.Parse(keyUri);
        custody.Providers.Probe(uri);
        return uri;
    }

    /// <summary>The current root key, by the same rule as a lease: another key on unreachable, never on denied.</summary>
    private RootKey Unwrap(TenantRecord record, IReadOnlyList<Envelope> envelopes) =>
        custody.Envelopes.UnwrapAny(envelopes, Tenant, record.Newest.Commitment, custody.Cluster).Root;

    private List<(Envelope, byte[])> Wrap(RootKey root, TenantRecord record, IEnumerable<(KeyShare Share, KeyUri Uri)> targets) =>
        [.. targets.Select(target => custody.Envelopes.Wrap(root, target.Uri, target.Share, record.Options, custody.Cluster))];

    /// <summary>Each rank once, in its next revision; a replacement takes the lowest rank.</summary>
    private static IEnumerable<(KeyShare Share, KeyUri Uri)> Targets(IReadOnlyList<Envelope> old, KeyUri? replacement)
    {
        byte lowest = old.Min(envelope => envelope.Share.Rank);
        foreach (IGrouping<byte, Envelope> rank in old.GroupBy(envelope => envelope.Share.Rank))
        {
            Envelope last = rank.Last();
            bool isReplaced = replacement is not null && rank.Key == lowest;
            yield return (last.Share.Next, isReplaced ? replacement! : last.Uri);
        }
    }

    private static bool IsAmong(KeyShare share, List<(Envelope Envelope, byte[])> fresh) =>
        fresh.Any(made => made.Envelope.Share == share);

    private KeyRecordChange Put((Envelope Envelope, byte[] Encoded) made) =>
        new(RecordName.Envelope(Tenant, made.Envelope.Share), made.Encoded);

    private KeyRecordChange Delete(Envelope gone) => new(RecordName.Envelope(Tenant, gone.Share), null);

    private RotationResult Result(uint from, uint to, Envelope envelope, long started) => new(
        Tenant, from, to, envelope.Uri.Text, envelope.Wrapped.Version, custody.Clock.GetElapsedTime(started));

    private static string Describe(Envelope envelope) =>
        $"key={envelope.Uri} version={envelope.Wrapped.Version} generation={envelope.Generation} "
        + $"commitment={Convert.ToHexStringLower(envelope.Commitment)}";
}
