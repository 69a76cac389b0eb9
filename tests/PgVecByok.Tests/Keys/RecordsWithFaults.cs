using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>Key records in memory, sorted as a store sorts them, that fails at the n-th write on demand, all or nothing.</summary>
internal sealed class RecordsWithFaults : IKeyRecordStore
{
    private readonly SortedDictionary<byte[], byte[]> _records =
        new(Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));

    /// <summary>Writes still allowed; the next one throws.</summary>
    public int WritesLeft { get; set; } = int.MaxValue;
    public int Writes { get; private set; }

    public IReadOnlyDictionary<byte[], byte[]> Records => _records;

    public byte[]? Read(ReadOnlySpan<byte> name)
    {
        lock (_records) return _records.GetValueOrDefault(name.ToArray());
    }

    public IEnumerable<(byte[] Name, byte[] Value)> Scan(byte[] prefix)
    {
        lock (_records)
            return [.. _records.Where(record => record.Key.AsSpan().StartsWith(prefix)).Select(record => (record.Key, record.Value))];
    }

    public void Write(IReadOnlyList<KeyRecordChange> changes)
    {
        lock (_records)
        {
            if (WritesLeft-- <= 0) throw new IOException("planted write failure");
            Writes++;
            foreach (KeyRecordChange change in changes)
            {
                if (change.Value is null) _records.Remove(change.Name);
                else _records[change.Name] = change.Value;
            }
        }
    }

    public void Replace(byte[] name, byte[] value)
    {
        lock (_records) _records[name] = value;
    }

    public void Remove(byte[] name)
    {
        lock (_records) _records.Remove(name);
    }

    public RecordsWithFaults Copy()
    {
        var copy = new RecordsWithFaults();
        foreach ((byte[] name, byte[] value) in _records) copy._records.Add(name, [.. value]);
        return copy;
    }
}
