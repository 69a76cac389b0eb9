using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Adds rows for one statement. The values go in first, column by column, not yet visible to anybody; then each row's unique keys are
/// probed, and a row that is in the way of one becomes a place that came to nothing.
/// </summary>
internal sealed class RowInsertion
{
    private readonly record struct Obstacle(TableKey? Key, long Version, Transaction? Holder, int Progress)
    {
        public static readonly Obstacle None = new(null, 0, null, 0);

        public bool IsNone => Key is null && Holder is null;
    }

    private readonly Transaction _transaction;
    private readonly Table _table;
    private readonly TableRows _rows;
    private readonly TableKey[] _keys;
    private readonly KeyForm?[] _forms; // of the key at the same place
    private readonly uint _arbiter; // the key of ON CONFLICT: looked at first
    private readonly uint _xid;
    private readonly TenantRows _tenant;
    private BulkInsertion? _bulk;
    private readonly int[] _hashes;
    private readonly bool[] _isHashed;
    private List<long>? _stored;
    private long _self = -1; // the row that is in already, when others with its key are looked for
    private (Batch? Rows, Column[][] Values) _computed;

    /// <param name="transaction">Where the rows are from.</param>
    /// <param name="table">Where they go.</param>
    /// <param name="tenant">Whose they are.</param>
    /// <param name="forms">Of all the keys that need one.</param>
    /// <param name="arbiter">The key that ON CONFLICT names; 0 for none.</param>
    public RowInsertion(Transaction transaction, Table table, TenantRows tenant, IReadOnlyList<KeyForm>? forms = null, uint arbiter = 0)
    {
        transaction.RequireWritable("INSERT");
        (_transaction, _table, _tenant) = (transaction, table, tenant);
        _rows = tenant.Table(table.Oid, table.StorageGeneration);
        forms ??= [];
        TableKey[] plain = _rows.KeysOf(table);
        _keys = forms.Count == 0 ? plain : [.. plain, .. forms.Select(form => form.Key)];
        _forms = forms.Count == 0 ? new KeyForm?[plain.Length] : [.. plain.Select(_ => (KeyForm?)null), .. forms];
        _arbiter = arbiter;
        (_hashes, _isHashed) = (new int[_keys.Length], new bool[_keys.Length]);
        _xid = transaction.Xid;
        _bulk = transaction.FindBulk(_rows);
    }

    public void InsertAll(Batch rows)
    {
        Require(rows, 0, rows.Count);
        rows = Stored(rows);
        Compute(rows);
        if (_tenant.Space is not null)
            _bulk ??= _transaction.Bulk(_rows);
        _bulk?.Expect(rows);
        for (int from = 0; from < rows.Count;)
        {
            Obstacle obstacle;
            int added;
            lock (_rows.Gate)
                added = Append(rows, from, rows.Count - from, out obstacle, out _);
            Tell(rows, from, added, obstacle);
            from += added;
            if (obstacle.Key is { } key)
                throw UniqueKeys.Violation(_transaction, _table, key, rows, from, _forms[Array.IndexOf(_keys, key)]);
            if (obstacle.Holder is { } holder)
                TransactionWaits.Wait(_transaction, holder, obstacle.Progress);
        }

        _bulk?.MoveIfLarge(_table);
    }

    public InsertOutcome TryInsert(Batch rows, int row)
    {
        Require(rows, row, 1);
        if (_table.HasVirtualColumns || IsComputed)
            (rows, row) = (Stored(rows.Gather([row])), 0);
        Compute(rows);
        while (true)
        {
            Obstacle obstacle;
            long version = 0;
            lock (_rows.Gate)
            {
                // Asked before it goes in: a busy ON CONFLICT leaves no empty places behind.
                obstacle = FindObstacle(rows, row);
                if (obstacle.IsNone)
                    Append(rows, row, 1, out obstacle, out version);
            }

            Tell(rows, row, obstacle.IsNone ? 1 : 0, obstacle);
            if (obstacle.IsNone)
                return new InsertOutcome(version, null);
            if (obstacle.Key is { } key)
                return new InsertOutcome(obstacle.Version, key);
            TransactionWaits.Wait(_transaction, obstacle.Holder!, obstacle.Progress);
        }
    }

    /// <summary>
    /// Of a row that is in already: whether no other has its value of a deferrable key. One that another transaction may yet put or take
    /// away is waited for, or counts as there.
    /// </summary>
    public bool IsAlone(TableKey key, Batch rows, int row, long version, bool waits)
    {
        _self = version;
        while (true)
        {
            Obstacle obstacle = Obstacle.None;
            lock (_rows.Gate)
            {
                KeyProbe probe = KeyProbe.Of(_rows, key, null, _rows.Index(_table, key), KeyIndex.Of(key, rows), row, 1);
                if (probe.Index.TryHash(probe.Values, row, out int hash))
                    obstacle = Probe(probe, row, hash);
            }

            if (obstacle.IsNone || obstacle.Holder is null || !waits)
                return obstacle.IsNone;
            TransactionWaits.Wait(_transaction, obstacle.Holder, obstacle.Progress);
        }
    }

    /// <summary>The rows as they are kept: virtual columns are not. Whether those may be NULL was the statement's to check.</summary>
    private Batch Stored(Batch rows)
    {
        if (!_table.HasVirtualColumns)
            return rows;
        Column[] columns = [.. rows.Columns];
        for (int ordinal = 0; ordinal < columns.Length; ordinal++)
        {
            if (!_table.Columns[ordinal].IsVirtual)
                continue;
            Column none = _table.Columns[ordinal].Type.NewColumn(1);
            none.AppendNull();
            columns[ordinal] = none.Repeat(0, rows.Count);
        }

        return new Batch(columns, rows.Count);
    }

    /// <summary>
    /// Adds the row that takes the place of one with the same unique keys, which the transaction has ended just now; returns its version.
    /// </summary>
    public long Continue(Batch rows, int row)
    {
        Require(rows, row, 1);
        if (_table.HasVirtualColumns || IsComputed)
            (rows, row) = (Stored(rows.Gather([row])), 0);
        Compute(rows);
        lock (_rows.Gate)
        {
            for (int i = 0; i < _keys.Length; i++)
                Index(i);
            Chunk chunk = _bulk is { IsOn: true } ? _bulk.Tail(_table) : _rows.Tail(_table);
            long pending = Stamp.Pending(_transaction.Id, _transaction.Snapshot.Command);
            int place = chunk.Append(_table, rows, row, 1, pending, _xid);
            long version = chunk.Version(place);
            for (int i = 0; i < _keys.Length; i++)
            {
                KeyIndex index = Index(i);
                if (index.TryHash(ValuesOf(i, rows), row, out int hash))
                    index.Add(hash, version, ValuesOf(i, rows), row);
            }

            _transaction.Add(new Change(_rows, chunk, place, 1, IsInsert: true));
            return version;
        }
    }

    /// <summary>
    /// To the graph of SERIALIZABLE transactions. A row whose key is taken counts as well: 40001 goes before 23505, since a retry may help.
    /// </summary>
    private void Tell(Batch rows, int from, int added, in Obstacle obstacle)
    {
        if (_transaction.Serial is null)
            return;
        KeyIndex[] indexes;
        lock (_rows.Gate)
            indexes = [.. _keys.Where((_, i) => _forms[i] is null).Select(key => _rows.Index(_table, key))];
        SerialReads.Inserted(_transaction, _rows, _table, rows, from, obstacle.Key is null ? added : added + 1, indexes);
    }

    /// <summary>Before rows go in.</summary>
    private void Require(Batch rows, int from, int count)
    {
        int missing = 0;
        for (int i = 0; i < _table.Keys.Count; i++)
            missing += KeyForm.IsNeeded(_table.Keys[i]) ? 1 : 0;
        for (int i = 0; i < _forms.Length; i++)
            missing -= _forms[i] is null ? 0 : 1;
        if (missing != 0)
            throw new InvalidOperationException($"rows go into {_table.Name} and a unique key is not computed");
        CheckNulls(rows, from, count);
    }

    private void CheckNulls(Batch rows, int from, int count)
    {
        if (rows.Columns.Length != _table.Columns.Count)
            throw new ArgumentException("one column per table column", nameof(rows));
        for (int ordinal = 0; ordinal < _table.Columns.Count; ordinal++)
        {
            if (_table.Columns[ordinal] is { NotNull: false } or { IsVirtual: true } || rows.Columns[ordinal].HasNoNulls)
                continue;
            for (int row = from; row < from + count; row++)
            {
                if (rows.Columns[ordinal].IsNull(row))
                    throw UniqueKeys.NullViolation(_transaction, _table, ordinal, rows, row, []);
            }
        }
    }

    /// <summary>Returns how many went in; fewer than asked when the chunk is full or the next row has an obstacle.</summary>
    private int Append(Batch rows, int from, int count, out Obstacle obstacle, out long version)
    {
        // Before the rows are there, or an index that is built now would find them twice.
        KeyIndex[] indexes = [.. Enumerable.Range(0, _keys.Length).Select(Index)];
        Chunk chunk = _bulk is { IsOn: true } ? _bulk.Tail(_table) : _rows.Tail(_table);
        count = Math.Min(count, chunk.Capacity - chunk.Count);
        KeyProbe[] probes = [.. _keys.Select((key, i) => KeyProbe.Of(_rows, key, _forms[i], indexes[i], ValuesOf(i, rows), from, count))];
        long pending = Stamp.Pending(_transaction.Id, _transaction.Snapshot.Command);
        int first = chunk.Append(_table, rows, from, count, pending, _xid);
        version = chunk.Version(first);
        obstacle = Obstacle.None;
        int added = probes.Length == 0 ? count : 0;
        for (; added < count; added++)
        {
            obstacle = Enter(probes, from + added, chunk.Version(first + added));
            if (!obstacle.IsNone)
                break;
        }

        if (added < count)
            chunk.Stamps.Begin.AsSpan(first + added, count - added).Fill(Stamp.Aborted);
        if (added > 0)
            _transaction.Add(new Change(_rows, chunk, first, added, IsInsert: true));
        return added;
    }

    private Obstacle Enter(KeyProbe[] probes, int row, long version)
    {
        for (int i = 0; i < probes.Length; i++)
        {
            _isHashed[i] = probes[i].Index.TryHash(probes[i].Values, row, out _hashes[i]);
            if (_isHashed[i] && probes[i].Key.IsAlwaysUnique && Probe(probes[i], row, _hashes[i]) is { IsNone: false } obstacle)
                return obstacle;
        }

        for (int i = 0; i < probes.Length; i++)
        {
            if (_isHashed[i])
                probes[i].Index.Add(_hashes[i], version, probes[i].Values, row);
        }

        return Obstacle.None;
    }

    /// <summary>ON CONFLICT's own key first: a row may be in the way of several.</summary>
    private Obstacle FindObstacle(Batch rows, int row)
    {
        foreach (int i in Enumerable.Range(0, _keys.Length).OrderByDescending(i => _keys[i].Oid == _arbiter))
        {
            if (!_keys[i].IsAlwaysUnique)
                continue;
            KeyProbe probe = KeyProbe.Of(_rows, _keys[i], _forms[i], Index(i), ValuesOf(i, rows), row, 1);
            if (probe.Index.TryHash(probe.Values, row, out int hash) && Probe(probe, row, hash) is { IsNone: false } obstacle)
                return obstacle;
        }

        return Obstacle.None;
    }

    /// <summary>
    /// Looks at what is newest, not at the snapshot: a value another transaction has put or is putting is in the way even if this
    /// statement cannot see it.
    /// </summary>
    private Obstacle Probe(in KeyProbe probe, int row, int hash)
    {
        KeyIndex index = probe.Index;
        for (int entry = index.Find(hash, -1); entry >= 0; entry = index.Find(hash, entry))
        {
            long version = index.Version(entry);
            if (index.AreEqual(probe.Values, row, entry, _rows.ChunkOf(version))
                && Examine(probe.Key, version) is { IsNone: false } obstacle)
                return obstacle;
        }

        if (probe.Segments.Length == 0)
            return Obstacle.None;
        (_stored ??= []).Clear();
        TableRows.FindStored(probe.Segments, _table, probe.Key, probe.Values, row, _stored);
        foreach (long version in _stored)
        {
            if (Examine(probe.Key, version) is { IsNone: false } obstacle)
                return obstacle;
        }

        return Obstacle.None;
    }

    private bool IsComputed => Array.Exists(_forms, form => form is not null);

    /// <summary>Once for a batch, of what goes in. REQUIRES: not the gate, which a function in a key may want of any table.</summary>
    private void Compute(Batch rows)
    {
        if (!IsComputed)
            return;
        foreach (KeyForm? form in _forms)
        {
            if (form is not null)
                _rows.Prepare(_table, form);
        }

        _computed = (rows, [.. _forms.Select(form => form?.Of(rows) ?? [])]);
    }

    /// <summary>Of a key's rows. REQUIRES: what a form computes of them has been computed.</summary>
    private Column[] ValuesOf(int i, Batch rows)
    {
        if (_forms[i] is null)
            return KeyIndex.Of(_keys[i], rows);
        return ReferenceEquals(_computed.Rows, rows)
            ? _computed.Values[i]
            : throw new InvalidOperationException($"the key {_keys[i].Name} has not been computed");
    }

    private KeyIndex Index(int i) => _rows.Index(_table, _keys[i]);

    /// <summary>Whether a row version with the same key is in the way, or may yet be.</summary>
    private Obstacle Examine(TableKey key, long version)
    {
        if (version == _self)
            return Obstacle.None;
        Chunk chunk = _rows.ChunkOf(version);
        int place = Chunk.RowOf(version);
        long begin = chunk.BeginOf(place), end = chunk.EndOf(place);
        if (RunningOther(begin) is { } inserter)
            return new Obstacle(null, 0, inserter, inserter.Progress);
        if (begin == Stamp.Aborted)
            return Obstacle.None;
        if (end == Stamp.None)
            return new Obstacle(key, version, null, 0);
        return RunningOther(end) is { } deleter ? new Obstacle(null, 0, deleter, deleter.Progress) : Obstacle.None;
    }

    /// <summary>The other transaction that has yet to decide over this stamp.</summary>
    private Transaction? RunningOther(long stamp) =>
        Stamp.IsPending(stamp) && Stamp.TransactionOf(stamp) != _transaction.Id
        && _transaction.Manager.Find(Stamp.TransactionOf(stamp)) is { CommitNumber: 0 } other && !_transaction.HasGoneOnFrom(other)
            ? other
            : null;
}
