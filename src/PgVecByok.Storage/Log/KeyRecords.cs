using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>The keyring's records in the node's commit log, under a prefix of their own: synced like everything else there.</summary>
public sealed class KeyRecords(ICommitLog log) : IKeyRecordStore
{
    private static readonly byte[] Prefix = "k/"u8.ToArray();

    public byte[]? Read(ReadOnlySpan<byte> name) => log.ReadRecord([.. Prefix, .. name]);

    public IEnumerable<(byte[] Name, byte[] Value)> Scan(byte[] prefix) =>
        log.Scan([.. Prefix, .. prefix]).Select(record => (record.Name[Prefix.Length..], record.Value));

    public void Write(IReadOnlyList<KeyRecordChange> changes)
    {
        var batch = new CommitBatch();
        foreach (KeyRecordChange change in changes)
        {
            byte[] name = [.. Prefix, .. change.Name];
            if (change.Value is { } value) batch.Put(name, value);
            else batch.Delete(name);
        }

        log.Append(batch);
    }
}
