namespace PgVecByok.Storage;

/// <summary>
/// Immutable objects: written once whole, read in ranges, listed, deleted. Put-if-absent is the only primitive that
/// concurrent writers may lean on, so that a directory and the S3 API can both stand behind it.
/// The store is trusted for durability only: whatever it returns is authenticated by the reader.
/// </summary>
public interface IObjectStore : IDisposable
{
    /// <summary>Durable on return. An object that was not acknowledged may be absent, whole or torn after a crash.</summary>
    /// <exception cref="StorageException">DiskFull, InputOutput, Ambiguous, SyncFailed.</exception>
    PutResult PutIfAbsent(ObjectName name, IReadOnlyList<ReadOnlyMemory<byte>> parts);

    /// <summary>Begins an object whose first bytes, so many, are known last.</summary>
    IObjectDraft Begin(ObjectName name, int headBytes) => new HeldDraft(this, name);

    /// <summary>Fills the destination from the object's bytes at the offset.</summary>
    /// <exception cref="StorageException">Missing: no such object, or it ends before the destination does.</exception>
    void Read(ObjectName name, long offset, Span<byte> destination);

    /// <summary>
    /// Shows the bytes where the store has them in memory, to be read once; false where it does not, for whatever reason: then
    /// <see cref="Read"/> says which.
    /// </summary>
    bool TryView(ObjectName name, long offset, int bytes, out ObjectView view)
    {
        view = default;
        return false;
    }

    /// <summary>These bytes will be read soon. A hint.</summary>
    void ReadAhead(ObjectName name, long offset, long bytes)
    {
    }

    /// <summary>Null if there is no such object.</summary>
    long? Length(ObjectName name);

    /// <summary>Names below a prefix that ends at a slash, in no order.</summary>
    IEnumerable<ObjectName> List(string prefix);

    /// <summary>Idempotent. A deletion may be lost in a crash: callers list again and repeat it.</summary>
    void Delete(IEnumerable<ObjectName> names);
}
