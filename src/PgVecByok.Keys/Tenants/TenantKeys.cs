using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// A tenant's unlocked keys: the newest root key from its envelope, older ones from their seal under the newest, object
/// keys as they are asked for. Disposed as a whole; a reader in the middle of a derivation finishes it first.
/// </summary>
internal sealed class TenantKeys : IDisposable
{
    private static readonly byte[] ObjectPurpose = "object-key/v1"u8.ToArray();
    private static readonly byte[] RootPurpose = "root-key/v1"u8.ToArray();

    private readonly Custody _custody;
    private readonly TenantId _tenant;
    // The tenant's, not this object's: two wakings of an idle tenant must not make two keys for one object.
    private readonly Lock _making;
    private readonly SortedDictionary<uint, RootKey> _roots = [];
    private readonly Dictionary<(ulong Object, uint Generation), KeySlot> _objects = [];
    private bool _disposed;

    public TenantKeys(Custody custody, RootKey newest, Lock making)
    {
        (_custody, _tenant, _making) = (custody, newest.Tenant, making);
        _roots.Add(newest.Generation, newest);
        foreach ((byte[] name, byte[] value) in custody.Records.Scan(RecordName.Roots(_tenant)))
            OpenOlder(newest, RecordName.GenerationOf(name), value);
    }

    /// <summary>An older root key, sealed so that one unwrap of the newest opens them all.</summary>
    public static byte[] SealOlder(Custody custody, RootKey newest, RootKey older)
    {
        using KeySlot.Loan bytes = older.Slot.Borrow();
        byte[] context = Context(custody.Cluster.Cluster, newest.Tenant, older.Generation, newest.Generation);
        return SealedRecord.Seal(newest.Slot, RootPurpose, context, bytes.Bytes);
    }

    /// <summary>Every root key held, for resealing under a newer one.</summary>
    public IEnumerable<RootKey> Roots => _roots.Values;

    /// <summary>Derives into a caller's buffer under the object key, which is made when there is none and may be.</summary>
    public void DeriveSegment(
        in SegmentIdentity identity, ReadOnlySpan<byte> salt, bool create, Span<byte> derived)
    {
        KeySlot key = ObjectKey(identity.ObjectId, identity.Generation, create);
        byte[] context = new FieldWriter()
            .Add(1, _custody.Cluster.Cluster).Add(2, _tenant.Value).Add(3, identity.ObjectId).Add(4, identity.Segment)
            .Add(5, identity.Generation).Add(6, [identity.Kind]).Add(7, [identity.Suite]).Add(8, [identity.Format]).ToArray();
        using KeySlot.Loan bytes = key.Borrow();
        ChunkedKey.Derive(bytes.Bytes, "pgvecbyok/segment/v1+"u8, salt, context, derived);
    }

    public void Forget(ulong objectId)
    {
        lock (_making)
        {
            foreach ((ulong Object, uint) id in _objects.Keys.Where(id => id.Object == objectId).ToArray())
            {
                _objects.Remove(id, out KeySlot? key);
                key!.Dispose();
            }
        }
    }

    public void Forget(uint generation)
    {
        lock (_making)
        {
            foreach ((ulong, uint Generation) id in _objects.Keys.Where(id => id.Generation == generation).ToArray())
            {
                _objects.Remove(id, out KeySlot? key);
                key!.Dispose();
            }

            if (_roots.Remove(generation, out RootKey? root)) root.Dispose();
        }
    }

    public void Dispose()
    {
        lock (_making)
        {
            _disposed = true;
            foreach (RootKey root in _roots.Values) root.Dispose();
            foreach (KeySlot key in _objects.Values) key.Dispose();
            _objects.Clear();
        }
    }

    private KeySlot ObjectKey(ulong objectId, uint generation, bool create)
    {
        lock (_making)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_objects.TryGetValue((objectId, generation), out KeySlot? held)) return held;
            if (!_roots.TryGetValue(generation, out RootKey? root))
                throw new KeyException(KeyFault.Corrupt, _tenant, $"data names key generation {generation}, which is not held");

            byte[] name = RecordName.Object(_tenant, objectId, generation);
            KeySlot key = _custody.Records.Read(name) is { } record ? Open(root, objectId, record)
                : create ? Make(root, objectId, name)
                : throw new KeyException(KeyFault.Corrupt, _tenant, "the key of this object was dropped");
            _objects.Add((objectId, generation), key);
            return key;
        }
    }

    private KeySlot Make(RootKey root, ulong objectId, byte[] name)
    {
        KeySlot key = _custody.Slab.RentRandom();
        byte[] record;
        using (KeySlot.Loan bytes = key.Borrow())
            record = SealedRecord.Seal(root.Slot, ObjectPurpose, Context(objectId, root.Generation), bytes.Bytes);
        _custody.Records.Write([new KeyRecordChange(name, record)]);
        return key;
    }

    private KeySlot Open(RootKey root, ulong objectId, byte[] record)
    {
        KeySlot key = _custody.Slab.Rent();
        bool opened;
        using (KeySlot.Loan bytes = key.Borrow())
            opened = SealedRecord.TryOpen(root.Slot, ObjectPurpose, Context(objectId, root.Generation), record, bytes.Bytes);
        if (opened) return key;
        key.Dispose();
        throw new KeyException(KeyFault.Corrupt, _tenant, "an object key fails authentication");
    }

    private void OpenOlder(RootKey newest, uint generation, byte[] record)
    {
        KeySlot key = _custody.Slab.Rent();
        bool opened;
        using (KeySlot.Loan bytes = key.Borrow())
        {
            byte[] context = Context(_custody.Cluster.Cluster, _tenant, generation, newest.Generation);
            opened = SealedRecord.TryOpen(newest.Slot, RootPurpose, context, record, bytes.Bytes);
        }

        if (opened && _roots.TryAdd(generation, new RootKey(key, _tenant, generation))) return;
        key.Dispose();
        Dispose();
        throw new KeyException(KeyFault.Corrupt, _tenant, "an older root key fails authentication");
    }

    private byte[] Context(ulong objectId, uint generation) => new FieldWriter()
        .Add(1, _custody.Cluster.Cluster).Add(2, _tenant.Value).Add(3, objectId).Add(4, generation).ToArray();

    private static byte[] Context(Guid cluster, TenantId tenant, uint generation, uint under) => new FieldWriter()
        .Add(1, cluster).Add(2, tenant.Value).Add(3, generation).Add(4, under).ToArray();
}
