using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The rows of one table for one tenant. Writers hold <see cref="Gate"/> for as long as a probe and an append take, never while they
/// wait for another transaction; readers go without.
/// </summary>
internal sealed class TableRows(TenantRows tenant, uint table, uint generation)
{
    private readonly Dictionary<uint, KeyIndex> _indexes = [];
    private Chunk[] _chunks = [];
    private long _live;

    public TenantRows Tenant { get; } = tenant;

    public uint Table { get; } = table;

    public uint Generation { get; } = generation;

    public Lock Gate { get; } = new();

    public RowLocks Locks { get; } = new();

    public Chunk[] Chunks => Volatile.Read(ref _chunks);

    /// <summary>Committed rows that are still there.</summary>
    public long Live => Volatile.Read(ref _live);

    public Chunk ChunkOf(long version) => Chunks[Chunk.IndexOf(version)];

    public void CountLive(int change) => Interlocked.Add(ref _live, change);

    /// <summary>A chunk with room for rows of this table version. REQUIRES: the gate.</summary>
    public Chunk Tail(Table definition)
    {
        if (_chunks.Length > 0 && _chunks[^1].Fits(definition))
            return _chunks[^1];
        var tail = Chunk.Create(_chunks.Length, definition);
        Volatile.Write(ref _chunks, [.. _chunks, tail]);
        return tail;
    }

    /// <summary>Puts a chunk that a log or a segment gave back. REQUIRES: nobody else knows these rows yet.</summary>
    public void Restore(Chunk chunk)
    {
        if (chunk.Index >= _chunks.Length)
            Array.Resize(ref _chunks, chunk.Index + 1);
        _chunks[chunk.Index] = chunk;
    }

    /// <summary>Where replay found no row of a chunk at all, an empty one keeps the numbering.</summary>
    public void FillGaps()
    {
        for (int i = 0; i < _chunks.Length; i++)
            _chunks[i] ??= new Chunk(i, 1, []);
    }

    /// <summary>The index of a key, built from the rows when it is first asked for. REQUIRES: the gate.</summary>
    public KeyIndex Index(Table definition, TableKey key)
    {
        if (_indexes.TryGetValue(key.Oid, out KeyIndex? index))
            return index;
        index = new KeyIndex(key, definition);
        foreach (Chunk chunk in _chunks)
        {
            Column[] values = [.. index.Columns.Select(chunk.Read)];
            for (int row = 0; row < chunk.Count; row++)
            {
                if (chunk.Begin[row] != Stamp.Aborted && index.TryHash(values, row, out int hash))
                    index.Add(hash, chunk.Version(row));
            }
        }

        _indexes.Add(key.Oid, index);
        return index;
    }

    /// <summary>The unique keys that equality can enforce; the others are refused when they are created.</summary>
    public static IEnumerable<TableKey> UniqueKeys(Table definition) =>
        definition.Keys.Where(key => key.IsUnique && KeyIndex.CanIndex(key));

    public static IEnumerable<TableKey> IndexedKeys(Table definition) => definition.Keys.Where(KeyIndex.CanIndex);

    public void Wipe()
    {
        foreach (Chunk chunk in _chunks)
            chunk.Wipe();
    }
}
