namespace PgVecByok.Engine;

/// <summary>
/// Numbers distinct rows of key columns from 0 in the order they appear: groups, join keys, DISTINCT, sets. NULL equals NULL here;
/// where it must not match, the caller leaves such rows out (<see cref="HasNull"/>).
/// </summary>
internal sealed class RowKeys
{
    private readonly KeyComparer[] _comparers;
    private const int VariableBytes = 32;
    private readonly SqlType[] _types;
    private readonly int _keyBytes;
    private int[] _slots = new int[64]; // 0 = free, else number + 1; a power of two, at most half full
    private int[] _hashes = new int[32];

    public RowKeys(IEnumerable<SqlType> types)
    {
        _types = [.. types];
        _comparers = [.. _types.Select(KeyComparer.For)];
        _keyBytes = _types.Sum(type => type.Length > 0 ? type.Length : VariableBytes);
        Columns = NewColumns();
    }

    public int Count { get; private set; }

    /// <summary>The distinct rows, by number.</summary>
    public Column[] Columns { get; private set; }

    public long MemoryBytes => (4L * (_slots.Length + _hashes.Length)) + Columns.Sum(column => column.MemoryBytes);

    /// <summary>Bytes of tables and fixed-width parts: cheap enough to ask per batch.</summary>
    public long CheapMemoryBytes => (4L * (_slots.Length + _hashes.Length)) + ((long)_keyBytes * Count);

    public void Hash(Column[] keys, Span<int> hashes)
    {
        hashes.Clear();
        for (int i = 0; i < _comparers.Length; i++)
            _comparers[i].AddHashes(keys[i], hashes);
    }

    public static bool HasNull(Column[] keys, int row)
    {
        foreach (Column key in keys)
        {
            if (key.IsNull(row))
                return true;
        }

        return false;
    }

    /// <summary>The number of an equal row, or below zero.</summary>
    public int Find(Column[] keys, int row, int hash)
    {
        for (int slot = hash & (_slots.Length - 1); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            int number = _slots[slot] - 1;
            if (_hashes[number] == hash && AreEqual(number, keys, row))
                return number;
        }

        return -1;
    }

    public int FindOrAdd(Column[] keys, int row, int hash, out bool isNew)
    {
        int slot = hash & (_slots.Length - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            int number = _slots[slot] - 1;
            if (_hashes[number] == hash && AreEqual(number, keys, row))
            {
                isNew = false;
                return number;
            }
        }

        isNew = true;
        for (int i = 0; i < Columns.Length; i++)
            Columns[i].AppendFrom(keys[i], row);
        _slots[slot] = Count + 1;
        if (Count == _hashes.Length)
            Array.Resize(ref _hashes, Count * 2);
        _hashes[Count++] = hash;
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    public void Clear()
    {
        Count = 0;
        _slots = new int[64];
        _hashes = new int[32];
        Columns = NewColumns();
    }

    private Column[] NewColumns() => [.. _types.Select(type => type.NewColumn(16))];

    private bool AreEqual(int number, Column[] keys, int row)
    {
        for (int i = 0; i < _comparers.Length; i++)
        {
            if (!_comparers[i].AreEqual(Columns[i], number, keys[i], row))
                return false;
        }

        return true;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int number = 0; number < Count; number++)
        {
            int slot = _hashes[number] & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = number + 1;
        }
    }
}
