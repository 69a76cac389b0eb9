using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>
/// A commit log in memory that fails by seed. A batch cut off by the crash is there whole or not at all.
/// <paramref name="syncs"/> false is the planted fault: a log that acknowledges what a crash then loses.
/// </summary>
public sealed class SimulatedCommitLog(SimulatedFaults faults, bool syncs = true) : ICommitLog
{
    private sealed class ByBytes : IComparer<byte[]>
    {
        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }

    private readonly Lock _gate = new();
    private SortedDictionary<(Guid Tenant, ulong Lsn), byte[]> _frames = [];
    private SortedDictionary<byte[], byte[]> _records = new(new ByBytes());
    private Action? _undo;

    public void Append(CommitBatch batch)
    {
        lock (_gate)
        {
            if (faults.Crashes())
            {
                if (faults.Next(2) == 0) Apply(batch);
                throw new SimulatedCrashException();
            }

            if (faults.Draw(faults.RefuseRate)) throw new StorageException(StorageFault.DiskFull, "simulated: full");
            if (!syncs)
            {
                var (frames, records) = (Copy(_frames), Copy(_records));
                _undo = () => (_frames, _records) = (frames, records);
            }

            Apply(batch);
        }
    }

    public IEnumerable<LogFrame> Read(TenantId tenant, ulong fromLsn)
    {
        faults.ThrowIfDown();
        lock (_gate)
        {
            return [.. _frames.Where(frame => frame.Key.Tenant == tenant.Value && frame.Key.Lsn >= fromLsn)
                .Select(frame => new LogFrame(tenant, frame.Key.Lsn, frame.Value))];
        }
    }

    public LogFrame? Last(TenantId tenant) =>
        Read(tenant, 0).Select(frame => (LogFrame?)frame).LastOrDefault();

    public byte[]? ReadRecord(ReadOnlySpan<byte> name)
    {
        faults.ThrowIfDown();
        lock (_gate) return _records.GetValueOrDefault(name.ToArray());
    }

    public IEnumerable<(byte[] Name, byte[] Value)> Scan(byte[] prefix)
    {
        faults.ThrowIfDown();
        lock (_gate)
        {
            return [.. _records.Where(record => record.Key.AsSpan().StartsWith(prefix))
                .Select(record => (record.Key, record.Value))];
        }
    }

    public SimulatedCommitLog Restart(SimulatedFaults next)
    {
        _undo?.Invoke();
        return new SimulatedCommitLog(next, syncs) { _frames = Copy(_frames), _records = Copy(_records) };
    }

    /// <summary>The stored bytes themselves, for tests that damage or exchange them.</summary>
    public IDictionary<(Guid Tenant, ulong Lsn), byte[]> Frames => _frames;

    public IDictionary<byte[], byte[]> Records => _records;

    public IEnumerable<byte[]> Everything => [.. _frames.Values, .. _records.Keys, .. _records.Values];

    public void Dispose()
    {
    }

    private void Apply(CommitBatch batch)
    {
        foreach ((TenantId tenant, ulong below) in batch.Truncations)
        {
            foreach (var key in _frames.Keys.Where(key => key.Tenant == tenant.Value && key.Lsn < below).ToList())
                _frames.Remove(key);
        }

        foreach (LogFrame frame in batch.Frames) _frames[(frame.Tenant.Value, frame.Lsn)] = frame.Sealed.ToArray();
        foreach ((byte[] name, ReadOnlyMemory<byte>? value) in batch.Records)
        {
            if (value is { } bytes) _records[name] = bytes.ToArray();
            else _records.Remove(name);
        }
    }

    private static SortedDictionary<K, byte[]> Copy<K>(SortedDictionary<K, byte[]> from) where K : notnull
    {
        var to = new SortedDictionary<K, byte[]>(from.Comparer);
        foreach ((K key, byte[] value) in from) to[key] = [.. value];
        return to;
    }
}
