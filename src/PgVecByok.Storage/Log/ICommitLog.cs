using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// The commit point of a node: every tenant's log frames, and small named records that change together with them.
/// It is trusted for atomicity and durability only; what it returns is authenticated by the reader.
/// </summary>
public interface ICommitLog : IDisposable
{
    /// <summary>All of the batch, durable on return, or none of it. Safe from several threads.</summary>
    /// <exception cref="StorageException">DiskFull: none of it, reads go on. SyncFailed: the process must end.</exception>
    void Append(CommitBatch batch);

    /// <summary>The tenant's frames from a log position on, in order. Frames appended meanwhile may be among them.</summary>
    IEnumerable<LogFrame> Read(TenantId tenant, ulong fromLsn);

    /// <summary>The tenant's newest frame.</summary>
    LogFrame? Last(TenantId tenant);

    byte[]? ReadRecord(ReadOnlySpan<byte> name);

    /// <summary>In ascending order of names, compared as bytes.</summary>
    IEnumerable<(byte[] Name, byte[] Value)> Scan(byte[] prefix);
}
