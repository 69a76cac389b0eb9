using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>What becomes durable together or not at all. Names hold opaque ids only; values are sealed by whoever adds them.</summary>
public sealed class CommitBatch
{
    private readonly List<LogFrame> _frames = [];
    private readonly List<(byte[] Name, ReadOnlyMemory<byte>? Value)> _records = [];
    private readonly List<(TenantId Tenant, ulong BelowLsn)> _truncations = [];

    public IReadOnlyList<LogFrame> Frames => _frames;

    /// <summary>A null value deletes the record.</summary>
    public IReadOnlyList<(byte[] Name, ReadOnlyMemory<byte>? Value)> Records => _records;

    public IReadOnlyList<(TenantId Tenant, ulong BelowLsn)> Truncations => _truncations;
    public long Bytes { get; private set; }

    public void Add(in LogFrame frame)
    {
        _frames.Add(frame);
        Bytes += frame.Sealed.Length;
    }

    public void Put(byte[] name, ReadOnlyMemory<byte> value)
    {
        _records.Add((name, value));
        Bytes += value.Length;
    }

    public void Delete(byte[] name) => _records.Add((name, null));

    /// <summary>Drops the tenant's frames below a log position; they come before the batch's own frames.</summary>
    public void Truncate(TenantId tenant, ulong belowLsn) => _truncations.Add((tenant, belowLsn));

    public void Add(CommitBatch other)
    {
        _frames.AddRange(other._frames);
        _records.AddRange(other._records);
        _truncations.AddRange(other._truncations);
        Bytes += other.Bytes;
    }

    public void Clear()
    {
        _frames.Clear();
        _records.Clear();
        _truncations.Clear();
        Bytes = 0;
    }
}
