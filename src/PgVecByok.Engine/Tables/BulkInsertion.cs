using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// What one transaction adds to one table, once that is much: chunks of its own, whose values go into segments while it still runs. Its
/// commit then logs where they are, not what they are; if it ends otherwise, the segments go with it. One segment is written by another
/// thread while the next one's rows come: memory is two segments' rows, however many are loaded.
/// </summary>
internal sealed class BulkInsertion(Transaction transaction, TableRows rows)
{
    private readonly StoragePolicy _policy = rows.Tenant.Space!.Policy;
    private readonly List<(TableSegment Segment, Chunk[] Chunks)> _stored = [];
    private readonly List<Chunk> _filled = [];
    private Table? _table;
    private Chunk? _tail;
    private (Task<TableSegment> Segment, Chunk[] Chunks)? _moving;
    private readonly Dictionary<Chunk, int> _commands = [];
    private long _count, _bytes, _toMove;

    public TableRows Rows { get; } = rows;

    public bool IsOn => _count >= _policy.BulkRows || _bytes >= _policy.BulkBytes;

    /// <summary>Counts rows that are about to go in.</summary>
    public void Expect(Batch batch)
    {
        long bytes = batch.Count * BytesOfRow(batch);
        _count += batch.Count;
        _bytes += bytes;
        if (IsOn)
            _toMove += bytes;
    }

    /// <summary>REQUIRES: the table's gate.</summary>
    public Chunk Tail(Table table)
    {
        if (_tail is not null && _tail.Fits(table))
            return _tail;
        if (_tail is not null)
            _filled.Add(_tail);
        _table = table;
        _tail = Rows.PrivateTail(table);
        _commands.Add(_tail, transaction.Snapshot.Command);
        return _tail;
    }

    /// <summary>REQUIRES: not the table's gate.</summary>
    public void MoveIfLarge(Table table)
    {
        if (IsOn && _toMove >= _policy.SegmentBytes)
            Move(table);
    }

    /// <summary>Before the commit: what is in chunks of its own goes into segments whole.</summary>
    public void MoveRest()
    {
        if (_table is not null)
            Move(_table);
        EndMoving();
    }

    /// <summary>True if it had segments to name.</summary>
    public bool AddSegments(CommitRecord record)
    {
        foreach ((TableSegment segment, Chunk[] chunks) in _stored)
            record.AddSegment(Rows, segment, [.. chunks.Select(chunk => chunk.Describe())]);
        return _stored.Count > 0;
    }

    /// <summary>True once values have gone into segments of their own.</summary>
    public bool HasStored => _stored.Count > 0;

    /// <summary>The log names the segments now.</summary>
    public void Publish()
    {
        foreach ((TableSegment segment, _) in _stored)
            segment.IsPublished = true;
    }

    /// <summary>The transaction came to nothing. REQUIRES: its rows are stamped so.</summary>
    public void Discard()
    {
        AbandonMoving();
        if (_stored.Count == 0 || _stored[0].Segment.IsPublished)
            return;
        lock (Rows.Gate)
        {
            foreach (Chunk chunk in _stored.SelectMany(stored => stored.Chunks))
                chunk.Empty();
            Rows.Detach([.. _stored.Select(stored => stored.Segment)]);
        }

        try
        {
            foreach ((TableSegment segment, _) in _stored)
            {
                segment.Reader.Dispose();
                Rows.Tenant.Space!.Objects.Delete([segment.Reader.Name]);
            }
        }
        catch (StorageException)
        {
            // No log names them: the tenant's next opening sweeps them away.
        }

        _stored.Clear();
    }

    private void Move(Table table)
    {
        if (_tail is not null)
        {
            lock (Rows.Gate)
                _tail.IsClosed = true;
            _filled.Add(_tail);
            _tail = null;
        }

        Chunk[] chunks = [.. _filled.Where(chunk => chunk.Count > 0)];
        _filled.Clear();
        _toMove = 0;
        if (chunks.Length == 0)
            return;
        EndMoving();
        transaction.ThrowIfCancelled();
        _moving = (_policy.InBackground ? Task.Run(() => Build(table, chunks)) : Task.FromResult(Build(table, chunks)), chunks);
    }

    private TableSegment Build(Table table, Chunk[] chunks)
    {
        using var builder = new SegmentBuilder(Rows.Tenant, Rows);
        return builder.Build(table, [.. chunks.Select(chunk => (chunk, new RowStamps()))]);
    }

    /// <summary>Waits for the segment that is being written; its chunks then have their values there.</summary>
    private void EndMoving()
    {
        if (_moving is not { } moving)
            return;
        _moving = null;
        TableSegment segment = moving.Segment.GetAwaiter().GetResult();
        ResidentValues[] unread = [.. moving.Chunks.Where(IsUnread).Select(chunk => (ResidentValues)chunk.Values)];
        lock (Rows.Gate)
        {
            Rows.Attach(segment, moving.Chunks, []);
            foreach (Chunk chunk in moving.Chunks)
                chunk.Compact();
        }

        foreach (ChunkColumn column in unread.SelectMany(values => values.Columns.Values))
            column.Release(Rows.Tenant.Memory);
        _stored.Add((segment, moving.Chunks));
    }

    /// <summary>
    /// All its rows are of the command that runs: nobody has seen one, and who looks at the chunk without seeing a row takes no value.
    /// </summary>
    private bool IsUnread(Chunk chunk) =>
        _commands.Remove(chunk, out int command) && command == transaction.Snapshot.Command && chunk.Values is ResidentValues;

    private void AbandonMoving()
    {
        try
        {
            EndMoving();
        }
        catch (Exception failed) when (failed is StorageException or KeyException or ObjectDisposedException)
        {
            // There is no segment then, and the transaction ends for a reason of its own.
        }
    }

    private static long BytesOfRow(Batch batch)
    {
        long bytes = 0;
        foreach (Column column in batch.Columns)
        {
            bytes += column switch
            {
                Column<Vector> vectors when vectors.Count > 0 && !vectors.IsNull(0) => vectors[0].Dimensions * sizeof(float),
                Column<Text> texts when texts.Count > 0 && !texts.IsNull(0) => texts[0].Length + 4,
                _ => 8,
            };
        }

        return bytes;
    }
}
