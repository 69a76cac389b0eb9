namespace PgVecByok.Engine;

/// <summary>
/// Who has read what of one tenant's rows in one table: all of it, a range of one column, one value of a key, one row version. Readers
/// are never waited for; a writer asks who they are. REQUIRES: the graph's gate.
/// </summary>
internal sealed class TableReads
{
    private readonly List<SerialTransaction> _whole = [];
    private readonly Dictionary<long, List<SerialTransaction>> _rows = [];
    private readonly Dictionary<(uint Key, int Hash), List<SerialTransaction>> _keys = [];
    private readonly List<(SerialTransaction Reader, ReadRange Range)> _ranges = [];

    /// <summary>The newest commit of a reader that was forgotten to save memory: whoever it was, it read all of the table.</summary>
    public long ForgottenAt { get; set; }

    public bool IsEmpty => _whole.Count + _rows.Count + _keys.Count + _ranges.Count == 0 && ForgottenAt == 0;

    public void AddWhole(SerialTransaction reader) => _whole.Add(reader);

    public void AddRow(SerialTransaction reader, long version) => Add(_rows, version, reader);

    public void AddKey(SerialTransaction reader, uint key, int hash) => Add(_keys, (key, hash), reader);

    public void AddRange(SerialTransaction reader, ReadRange range) => _ranges.Add((reader, range));

    /// <summary>Takes away what the reader has here, and says how many places that were.</summary>
    public int Remove(SerialTransaction reader, OwnReads own)
    {
        _whole.Remove(reader);
        foreach (long version in own.Rows)
            Remove(_rows, version, reader);
        foreach ((uint, int) key in own.Keys)
            Remove(_keys, key, reader);
        if (own.Ranges.Count > 0)
            _ranges.RemoveAll(each => each.Reader == reader);
        int count = own.Rows.Count + own.Keys.Count + own.Ranges.Count;
        own.Rows.Clear();
        own.Keys.Clear();
        own.Ranges.Clear();
        return count;
    }

    public void CollectWhole(HashSet<SerialTransaction> readers) => readers.UnionWith(_whole);

    /// <summary>Everybody who has read anything here.</summary>
    public void CollectAll(HashSet<SerialTransaction> readers)
    {
        readers.UnionWith(_whole);
        readers.UnionWith(_rows.Values.SelectMany(each => each));
        readers.UnionWith(_keys.Values.SelectMany(each => each));
        readers.UnionWith(_ranges.Select(each => each.Reader));
    }

    public bool HasKeys => _keys.Count > 0;

    public (SerialTransaction Reader, ReadRange Range)[] Ranges => [.. _ranges];

    public void CollectRow(long version, HashSet<SerialTransaction> readers)
    {
        if (_rows.TryGetValue(version, out List<SerialTransaction>? found))
            readers.UnionWith(found);
    }

    /// <summary>Who has asked for a value that a new row has.</summary>
    public void CollectKey(uint key, int hash, HashSet<SerialTransaction> readers)
    {
        if (_keys.TryGetValue((key, hash), out List<SerialTransaction>? found))
            readers.UnionWith(found);
    }

    private static void Add<T>(Dictionary<T, List<SerialTransaction>> places, T place, SerialTransaction reader) where T : notnull
    {
        if (!places.TryGetValue(place, out List<SerialTransaction>? readers))
            places.Add(place, readers = []);
        readers.Add(reader);
    }

    private static void Remove<T>(Dictionary<T, List<SerialTransaction>> places, T place, SerialTransaction reader) where T : notnull
    {
        if (!places.TryGetValue(place, out List<SerialTransaction>? readers))
            return;
        readers.Remove(reader);
        if (readers.Count == 0)
            places.Remove(place);
    }
}
