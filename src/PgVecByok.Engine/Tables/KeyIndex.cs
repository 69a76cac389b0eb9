namespace PgVecByok.Engine;

/// <summary>
/// Row versions of one tenant by the values of a key: a hash table of versions, so that a lookup compares a row or two. It holds every
/// version of a row until the store drops it; who may see it is asked of the chunk. Rows with a NULL in the key are not in it, unless
/// NULLs are equal there. What a form computes is kept, so that it is never computed to be compared. REQUIRES: the table's gate, for
/// every member.
/// </summary>
internal sealed class KeyIndex(TableKey key, Table table, KeyForm? form = null)
{
    private readonly TableColumn[] _columns = form is null ? [.. key.Columns.Select(ordinal => table.Columns[ordinal])] : [];
    private readonly SqlType[] _types = [.. form?.Types ?? key.Columns.Select(ordinal => table.Columns[ordinal].Type)];
    private readonly Column[] _computed = [.. form?.Types.Select(type => type.NewColumn(16)) ?? []];
    private int[] _buckets = NewBuckets(16);
    private int[] _next = new int[16];
    private int[] _hashes = new int[16];
    private long[] _versions = new long[16];
    private int _count;
    private OrderedEntries? _ordered;

    public IReadOnlyList<TableColumn> Columns => _columns;

    public IReadOnlyList<SqlType> Types => _types;

    public TableKey Key => key;

    /// <summary>Without expressions, a WHERE or a vector method: what equality lookups can use.</summary>
    public static bool CanIndex(TableKey key) =>
        key.Method is "btree" or "hash" && key.Predicate is null && key.Columns.All(ordinal => ordinal >= 0);

    /// <summary>False: a NULL, or the key's WHERE, keeps the row out of the index.</summary>
    public bool TryHash(Column[] values, int row, out int hash)
    {
        hash = 0;
        if (values.Length > _types.Length && !(values[^1] is Column<bool> isHeld && !isHeld.IsNull(row) && isHeld[row]))
            return false;
        var combined = new HashCode();
        for (int i = 0; i < _types.Length; i++)
        {
            if (values[i].IsNull(row))
            {
                if (!key.NullsNotDistinct)
                    return false;
                combined.Add(0);
                continue;
            }

            combined.Add(_types[i].Hash(values[i], row));
        }

        hash = combined.ToHashCode();
        return true;
    }

    public void Add(int hash, long version, Column[] values, int row)
    {
        for (int i = 0; i < _computed.Length; i++)
            _computed[i].AppendFrom(values[i], row);
        Add(hash, version);
    }

    /// <summary>REQUIRES: nothing is computed.</summary>
    public void Add(int hash, long version)
    {
        if (_count == _next.Length)
            Grow();
        int bucket = hash & (_buckets.Length - 1);
        (_next[_count], _hashes[_count], _versions[_count]) = (_buckets[bucket], hash, version);
        _buckets[bucket] = _count++;
    }

    /// <summary>
    /// The entry after <paramref name="entry"/> (-1 to begin) with this hash; -1 when there is none. Newest first.
    /// </summary>
    public int Find(int hash, int entry)
    {
        entry = entry < 0 ? _buckets[hash & (_buckets.Length - 1)] : _next[entry];
        while (entry >= 0 && _hashes[entry] != hash)
            entry = _next[entry];
        return entry;
    }

    public long Version(int entry) => _versions[entry];

    /// <summary>Whether the row has the entry's values; the chunk is the one that the entry's version is in.</summary>
    public bool AreEqual(Column[] values, int row, int entry, Chunk chunk)
    {
        if (form is null)
            return AreEqual(values, row, chunk, Chunk.RowOf(_versions[entry]));
        for (int i = 0; i < _types.Length; i++)
        {
            bool isNull = _computed[i].IsNull(entry);
            if (isNull != values[i].IsNull(row) || (!isNull && !_types[i].AreEqual(values[i], row, _computed[i], entry)))
                return false;
        }

        return true;
    }

    public bool AreEqual(Column[] values, int row, Chunk chunk, int stored)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            (Column column, int place) = ValueOf(chunk, _columns[i], stored);
            bool isNull = column.IsNull(place);
            if (isNull != values[i].IsNull(row) || (!isNull && !_columns[i].Type.AreEqual(values[i], row, column, place)))
                return false;
        }

        return true;
    }

    /// <summary>The entries within bounds, in order; good without the gate.</summary>
    public KeyRun Run(Func<int, Chunk> chunkOf, KeyBounds bounds, bool descending)
    {
        _ordered ??= new OrderedEntries(_columns.Select(column => column.Type));
        _ordered.Update(_versions.AsSpan(0, _count), chunkOf, _columns);
        return new MemoryKeyRun(_ordered, _versions, bounds, descending);
    }

    public void Wipe()
    {
        _ordered?.Wipe();
        foreach (Column column in _computed)
            column.Wipe();
    }

    /// <summary>Leaves out what a segment finds from now on.</summary>
    public KeyIndex Without(Func<int, bool> isChunkMoved)
    {
        var left = new KeyIndex(key, table);
        for (int entry = 0; entry < _count; entry++)
        {
            if (!isChunkMoved(Chunk.IndexOf(_versions[entry])))
                left.Add(_hashes[entry], _versions[entry]);
        }

        return left;
    }

    private static (Column Column, int Row) ValueOf(Chunk chunk, TableColumn column, int row) =>
        chunk.Values is ResidentValues resident && resident.Columns.TryGetValue(column.Number, out ChunkColumn? values)
            ? (values.Values, row)
            : (chunk.Gather(column, [row]), 0);

    /// <summary>By the key of the table version that the rows follow: ordinals move when a column is dropped.</summary>
    public static Column[] Of(TableKey current, Batch rows)
    {
        var columns = new Column[current.Columns.Count];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = rows.Columns[current.Columns[i]];
        return columns;
    }

    private static int[] NewBuckets(int count)
    {
        int[] buckets = new int[count];
        Array.Fill(buckets, -1);
        return buckets;
    }

    private void Grow()
    {
        int size = _next.Length * 2;
        Array.Resize(ref _next, size);
        Array.Resize(ref _hashes, size);
        Array.Resize(ref _versions, size);
        _buckets = NewBuckets(size);
        for (int entry = 0; entry < _count; entry++)
        {
            int bucket = _hashes[entry] & (size - 1);
            (_next[entry], _buckets[bucket]) = (_buckets[bucket], entry);
        }
    }
}
