using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>A log whose appends are held until they are released, and one of which may fail.</summary>
internal sealed class HeldLog(ICommitLog inner, bool isHeld = true) : ICommitLog
{
    private readonly ManualResetEvent _released = new(!isHeld);

    public AutoResetEvent Entered { get; } = new(false);

    public int Appends { get; private set; }

    public int FailsAt { get; set; }

    public void Hold() => _released.Reset();

    public void Release() => _released.Set();

    public void Append(CommitBatch batch)
    {
        Entered.Set();
        _released.WaitOne();
        if (++Appends == FailsAt)
            throw new StorageException(StorageFault.DiskFull, "planted");
        inner.Append(batch);
    }

    public IEnumerable<LogFrame> Read(TenantId tenant, ulong fromLsn) => inner.Read(tenant, fromLsn);

    public LogFrame? Last(TenantId tenant) => inner.Last(tenant);

    public byte[]? ReadRecord(ReadOnlySpan<byte> name) => inner.ReadRecord(name);

    public IEnumerable<(byte[] Name, byte[] Value)> Scan(byte[] prefix) => inner.Scan(prefix);

    public void Dispose() => inner.Dispose();
}
