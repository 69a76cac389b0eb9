using System.Runtime.InteropServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Rows of tables, for the tenant a transaction works for (shared tables: the system tenant). Readers never wait. Writers wait for
/// another transaction only where PostgreSQL does: the same row, or the same value of a unique key.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Performance", "CA1822", Justification = "callers hold a store, whichever of its members needs the manager")]
public sealed class TableStore(TransactionManager manager)
{
    public TableCursor Scan(Transaction transaction, Table table, IReadOnlyList<int> ordinals) => Scan(transaction, table, ordinals, null);

    /// <summary>The range says which rows the caller keeps: under SERIALIZABLE, changes of others are then none of its business.</summary>
    internal TableCursor Scan(Transaction transaction, Table table, IReadOnlyList<int> ordinals, ReadRange? range)
    {
        TableRows rows = Rows(transaction, table);
        SerialReads.Range(transaction, rows, range);
        return new TableCursor(transaction, table, rows, ordinals);
    }

    public VectorCursor ScanVectors(Transaction transaction, Table table, int vectorOrdinal)
    {
        TableRows rows = Rows(transaction, table);
        SerialReads.Table(transaction, rows);
        return new VectorCursor(transaction, table, rows, vectorOrdinal, new ChunkQueue(rows.Chunks));
    }

    /// <summary>Rows by a key and in its order.</summary>
    internal KeyCursor OpenKeys(Transaction transaction, Table table, TableKey key, KeyBounds bounds, bool descending)
    {
        TableRows rows = Rows(transaction, table);
        TableColumn first = table.Columns[key.Columns[0]];
        ReadRange? range = !ScanRange.IsOrderedPlainly(first.Type) ? null
            : bounds.Prefix is [var value, ..] ? new ReadRange(first, value, true, value, true)
            : bounds.Low is null && bounds.High is null ? null
            : new ReadRange(first, bounds.Low, bounds.LowIsIn, bounds.High, bounds.HighIsIn);
        SerialReads.Range(transaction, rows, range);
        return new KeyCursor(transaction, table, rows, key, bounds, descending);
    }

    /// <summary>The given row versions, in the given order, whoever may see them.</summary>
    public Batch Fetch(Transaction transaction, Table table, ReadOnlySpan<long> versions, IReadOnlyList<int> ordinals)
    {
        if (!IsAscending(versions))
            return FetchScattered(transaction, table, versions, ordinals);
        TableRows rows = Rows(transaction, table);
        using var pages = new PageSet(isScan: false);
        Span<int> few = stackalloc int[64];
        Batch? whole = null;
        for (int from = 0, to; from < versions.Length; from = to)
        {
            Chunk chunk = rows.ChunkOf(versions[from]);
            for (to = from + 1; to < versions.Length && Chunk.IndexOf(versions[to]) == chunk.Index; to++)
            {
            }

            Span<int> places = to - from <= few.Length ? few[..(to - from)] : new int[to - from];
            for (int i = from; i < to; i++)
                places[i - from] = Chunk.RowOf(versions[i]);
            Batch part = RowReader.Read(manager, table, chunk, places, ordinals, pages);
            whole = whole is null ? part : Join(whole, part);
        }

        rows.Tenant.Capability.ThrowIfFenced();
        return whole ?? new Batch([.. ordinals.Select(ordinal => EmptyColumn(table, ordinal))], 0);
    }

    private static bool IsAscending(ReadOnlySpan<long> versions)
    {
        for (int i = 1; i < versions.Length; i++)
        {
            if (versions[i] < versions[i - 1])
                return false;
        }

        return true;
    }

    // In the order they lie in, so that a chunk is read once.
    private Batch FetchScattered(Transaction transaction, Table table, ReadOnlySpan<long> versions, IReadOnlyList<int> ordinals)
    {
        long[] sorted = versions.ToArray();
        int[] places = ScatteredColumn.AllRows(sorted.Length);
        Array.Sort(sorted, places);
        int[] back = new int[places.Length];
        for (int i = 0; i < places.Length; i++)
            back[places[i]] = i;
        return Fetch(transaction, table, sorted, ordinals).Gather(back);
    }

    public bool IsVisible(Transaction transaction, Table table, long version)
    {
        TableRows rows = Rows(transaction, table);
        return Visibility.Sees(manager, transaction.Snapshot, rows.ChunkOf(version), Chunk.RowOf(version));
    }

    /// <summary>What the row has become for this transaction; null where it sees none of it any more.</summary>
    internal long? Newest(Transaction transaction, Table table, long version)
    {
        TableRows rows = Rows(transaction, table);
        while (true)
        {
            Chunk chunk = rows.ChunkOf(version);
            int row = Chunk.RowOf(version);
            if (Visibility.Sees(manager, transaction.Snapshot, chunk, row))
                return version;
            version = chunk.NextOf(row);
            if (version == Chunk.NoNext)
                return null;
        }
    }

    /// <summary>
    /// Adds the visible row versions whose key has the values of <paramref name="row"/>; nothing where one is NULL.
    /// </summary>
    public void Lookup(Transaction transaction, Table table, TableKey key, Column[] values, int row, List<long> versions)
    {
        foreach (Column value in values)
        {
            if (value.IsNull(row))
                return;
        }

        TableRows rows = Rows(transaction, table);
        Snapshot snapshot = transaction.Snapshot;
        int before = versions.Count;
        // Of a unique key's versions one can be seen, and the newest come first. An older view may know the table before the key was.
        bool isAlone = key.IsAlwaysUnique && transaction.Serial is null && transaction.Isolation == IsolationLevel.ReadCommitted;
        lock (rows.Gate)
        {
            KeyIndex index = rows.Index(table, key);
            if (!index.TryHash(values, row, out int hash))
                return;
            SerialReads.Key(transaction, rows, key, hash);
            for (int entry = index.Find(hash, -1); entry >= 0; entry = index.Find(hash, entry))
            {
                long version = index.Version(entry);
                Chunk chunk = rows.ChunkOf(version);
                int place = Chunk.RowOf(version);
                if (transaction.Serial is not null && index.AreEqual(values, row, chunk, place))
                    SerialReads.Row(transaction, rows, version);
                if (!Visibility.Sees(manager, snapshot, chunk, place) || !index.AreEqual(values, row, chunk, place))
                    continue;
                versions.Add(version);
                if (isAlone)
                    break;
            }
        }

        if (!isAlone || versions.Count == before)
            LookupStored(transaction, table, key, values, row, versions, before);
        rows.Tenant.Capability.ThrowIfFenced();
    }

    /// <summary>Behind the memory: what moves into a segment meanwhile is then found twice, never missed.</summary>
    private void LookupStored(
        Transaction transaction, Table table, TableKey key, Column[] values, int row, List<long> versions, int before)
    {
        TableRows rows = Rows(transaction, table);
        if (rows.Segments.Length == 0)
            return;
        Snapshot snapshot = transaction.Snapshot;
        int found = versions.Count;
        rows.FindStored(table, key, values, row, versions);
        int kept = found;
        for (int i = found; i < versions.Count; i++)
        {
            long version = versions[i];
            SerialReads.Row(transaction, rows, version);
            bool isNew = !CollectionsMarshal.AsSpan(versions)[before..kept].Contains(version);
            if (isNew && Visibility.Sees(manager, snapshot, rows.ChunkOf(version), Chunk.RowOf(version)))
                versions[kept++] = version;
        }

        versions.RemoveRange(kept, versions.Count - kept);
    }

    /// <summary>True where <see cref="Lookup"/> can serve the key.</summary>
    public static bool CanLookup(TableKey key) => KeyIndex.CanIndex(key);

    /// <summary>Committed rows of this tenant, near enough for planning.</summary>
    public long EstimateRows(Transaction transaction, Table table) =>
        table.IsTenantAware && transaction.Scope.Tenant is null ? 0 : Rows(transaction, table).Live;

    /// <summary>Of the transaction's own tenant; null without ANALYZE.</summary>
    internal TableStatistics? Statistics(Transaction transaction, Table table) =>
        table.IsTenantAware && transaction.Scope.Tenant is null ? null : Rows(transaction, table).Statistics;

    /// <summary>Adds all rows or throws 23502, 23505. REQUIRES: one column per table column, in order.</summary>
    internal void InsertBatch(Transaction transaction, Table table, Batch rows, IReadOnlyList<KeyForm>? forms = null) =>
        new RowInsertion(transaction, table, transaction.Scope.Rows(table, writes: true), forms).InsertAll(rows);

    /// <summary>
    /// Adds one row, or says which row is in the way of which key (23505 is the caller's to throw: <see
    /// cref="UniqueKeys"/>).
    /// </summary>
    internal InsertOutcome TryInsert(
        Transaction transaction, Table table, Batch rows, int row, IReadOnlyList<KeyForm>? forms = null, uint arbiter = 0) =>
        new RowInsertion(transaction, table, transaction.Scope.Rows(table, writes: true), forms, arbiter).TryInsert(rows, row);

    /// <summary>Adds one row or throws 23502, 23505; returns its version.</summary>
    internal long Insert(Transaction transaction, Table table, Batch rows, int row, IReadOnlyList<KeyForm>? forms = null)
    {
        InsertOutcome outcome = TryInsert(transaction, table, rows, row, forms);
        return outcome.Key is { } key
            ? throw UniqueKeys.Violation(transaction, table, key, rows, row, forms?.FirstOrDefault(form => form.Key == key))
            : outcome.Version;
    }

    /// <summary>
    /// Ends the row version and puts the new row in its place. Where its unique keys stay what they are, the row that goes is all that
    /// could be in the way of the new one: nothing needs to be looked for.
    /// </summary>
    internal WriteOutcome Update(
        Transaction transaction, Table table, long version, Batch newRows, int row, IReadOnlyList<KeyForm>? forms = null,
        bool keepsKeys = false)
    {
        bool isReferenced = transaction.Catalog.IsReferenced(table.Oid);
        RowLockStrength strength = isReferenced && !keepsKeys && ChangesKey(transaction, table, version, newRows, row)
            ? RowLockStrength.Update
            : RowLockStrength.NoKeyUpdate;
        WriteOutcome ended = new RowEnding(transaction, table, transaction.Scope.Rows(table, writes: true)).End(
            version, isUpdate: true, strength);
        if (ended.Result != WriteResult.Done)
            return ended;
        long next = keepsKeys && transaction.Serial is null
            ? new RowInsertion(transaction, table, transaction.Scope.Rows(table, writes: true), forms).Continue(newRows, row)
            : Insert(transaction, table, newRows, row, forms);
        TableRows rows = Rows(transaction, table);
        rows.ChunkOf(version).Continue(Chunk.RowOf(version), next);
        if (isReferenced)
            rows.Locks.Link(next, version);
        return new WriteOutcome(WriteResult.Done, next);
    }

    public WriteOutcome Delete(Transaction transaction, Table table, long version) =>
        new RowEnding(transaction, table, transaction.Scope.Rows(table, writes: true))
            .End(version, isUpdate: false, RowLockStrength.Update);

    /// <summary>A column that somebody may refer to gets another value.</summary>
    private static bool ChangesKey(Transaction transaction, Table table, long version, Batch newRows, int row)
    {
        int[] ordinals = [.. table.Keys.Where(key => key.IsUnique).SelectMany(key => key.Columns).Where(
            ordinal => ordinal >= 0).Distinct()];
        Batch old = transaction.Manager.Tables.Fetch(transaction, table, [version], ordinals);
        for (int i = 0; i < ordinals.Length; i++)
        {
            Column now = newRows.Columns[ordinals[i]];
            bool isNull = old.Columns[i].IsNull(0);
            if (isNull != now.IsNull(row) || (!isNull && !table.Columns[ordinals[i]].Type.AreEqual(old.Columns[i], 0, now, row)))
                return true;
        }

        return false;
    }

    public WriteOutcome LockRow(Transaction transaction, Table table, long version, RowLockStrength strength, LockWait wait) =>
        // Who may not write may not keep others from it either.
        new RowEnding(transaction, table, transaction.Scope.Rows(table.IsTenantAware, writes: true, table.Name))
            .Lock(version, strength, wait);

    /// <summary>TRUNCATE: who has read any row comes before.</summary>
    internal void TellReplaced(Transaction transaction, Table table)
    {
        if (transaction.Serial is not null)
            SerialReads.Replaced(transaction, Rows(transaction, table));
    }

    /// <summary>Wherever rows are read: the capability must still be alive.</summary>
    internal static TableRows Rows(Transaction transaction, Table table)
    {
        TenantRows tenant = transaction.Scope.Rows(table, writes: false);
        tenant.Capability.ThrowIfFenced();
        return tenant.Table(table.Oid, table.StorageGeneration);
    }

    private static Batch Join(Batch left, Batch right)
    {
        for (int i = 0; i < left.Columns.Length; i++)
            left.Columns[i].AppendRange(right.Columns[i], 0, right.Count);

        return new Batch(left.Columns, left.Columns.Length == 0 ? left.Count + right.Count : left.Columns[0].Count);
    }

    private static Column EmptyColumn(Table table, int ordinal) => ordinal switch
    {
        >= 0 => table.Columns[ordinal].Type.NewColumn(1),
        SystemColumn.RowVersion => new Column<long>(1),
        SystemColumn.Ctid => new Column<Text>(1),
        _ => new Column<uint>(1),
    };
}
