namespace PgVecByok.Engine;

/// <summary>
/// Row versions that a statement sees, by a key and in its order, within bounds. Memory and segments are taken together under the table's
/// gate, so that no entry is missed or met twice while rows move from one to the other.
/// </summary>
internal sealed class KeyCursor
{
    private readonly Transaction _transaction;
    private readonly TableRows _rows;
    private readonly Snapshot _snapshot;
    private readonly SqlType[] _types;
    private readonly bool _descending;
    private readonly List<KeyRun> _runs = [];

    public KeyCursor(Transaction transaction, Table table, TableRows rows, TableKey key, KeyBounds bounds, bool descending)
    {
        (_transaction, _rows, _snapshot, _descending, _types) = (transaction, rows, transaction.Snapshot, descending, bounds.Types);
        TableColumn[] columns = [.. key.Columns.Select(ordinal => table.Columns[ordinal])];
        TableSegment[] segments;
        var runs = new List<KeyRun>();
        lock (rows.Gate)
        {
            runs.Add(rows.Index(table, key).Run(index => rows.Chunks[index], bounds, descending));
            segments = [.. rows.Segments.Where(segment => segment.NumberOf(key) >= 0)];
        }

        runs.AddRange(segments.Select(segment => new SegmentKeyRun(segment, segment.NumberOf(key), columns, bounds, descending)));
        _runs.AddRange(runs.Where(run => run.MoveNext()));
    }

    /// <summary>Adds up to so many, with the key's values where they are asked for; false when there are no more.</summary>
    public bool TryRead(List<long> versions, int count, Column[]? values = null)
    {
        int before = versions.Count;
        while (versions.Count - before < count && _runs.Count > 0)
        {
            int first = First();
            KeyRun run = _runs[first];
            if (Visibility.Sees(_transaction.Manager, _snapshot, _rows.ChunkOf(run.Version), Chunk.RowOf(run.Version)))
            {
                versions.Add(run.Version);
                for (int i = 0; i < values?.Length; i++)
                    values[i].AppendFrom(run.Values[i], run.Row);
            }

            if (!run.MoveNext())
                _runs.RemoveAt(first);
        }

        _rows.Tenant.Capability.ThrowIfFenced();
        return versions.Count > before;
    }

    private int First()
    {
        int first = 0;
        for (int i = 1; i < _runs.Count; i++)
        {
            int order = Compare(_runs[i], _runs[first]);
            if (_descending ? order > 0 : order < 0)
                first = i;
        }

        return first;
    }

    private int Compare(KeyRun left, KeyRun right)
    {
        for (int i = 0; i < _types.Length; i++)
        {
            bool isNull = left.Values[i].IsNull(left.Row);
            int order = isNull || right.Values[i].IsNull(right.Row)
                ? isNull.CompareTo(right.Values[i].IsNull(right.Row))
                : _types[i].Compare(left.Values[i], left.Row, right.Values[i], right.Row);
            if (order != 0)
                return order;
        }

        return left.Version.CompareTo(right.Version);
    }
}
