namespace PgVecByok.Storage;

/// <summary>
/// An object that is being written, piece by piece. Its first bytes, so many as were said when it was begun, come last. Nobody finds it
/// before it is put, and disposed without that it leaves nothing. Not for two threads.
/// </summary>
public interface IObjectDraft : IDisposable
{
    /// <exception cref="StorageException">DiskFull, InputOutput.</exception>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>As <see cref="IObjectStore.PutIfAbsent"/>.</summary>
    PutResult Put(ReadOnlyMemory<byte> head);
}
