using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Foreign keys, and before them deferrable unique keys, after a statement, from the changes it made: new referencing rows must find their row and keep it there, referenced rows
/// that go or change act on those that refer to them. What an action changes is looked at in turn, until nothing is left. As PostgreSQL's
/// constraint triggers, in the order of the changes and of the constraints; deferred ones wait in <see cref="DeferredChecks"/>.
/// </summary>
internal sealed class ForeignKeyChecks(Session session, StatementRunner runner)
{
    private readonly ForeignKeyQueries _queries = new(session, runner);

    /// <param name="transaction">The session's.</param>
    /// <param name="first">The statement's first change.</param>
    public void AfterStatement(Transaction transaction, int first)
    {
        if (transaction.Changes.Count == first || (transaction.Catalog.Referenced.IsEmpty && transaction.Catalog.Deferrable.IsEmpty))
            return;
        var references = new ReferenceLookups(transaction, _queries);
        for (int from = first, to; from < transaction.Changes.Count; from = to)
        {
            to = transaction.Changes.Count;
            DeferrableKeys.Look(transaction, from, to);
            if (transaction.Catalog.Referenced.IsEmpty)
                return;
            Dictionary<(TableRows, long), (Chunk Chunk, int Row)> before = Replaced(transaction, from, to);
            for (int i = from; i < to; i++)
                Look(transaction, i, before, references);
        }
    }

    /// <summary>The checks that wait for the transaction's end, or no longer: all where <paramref name="isDue"/> says so.</summary>
    public void RunDeferred(Transaction transaction, Func<uint, bool> isDue)
    {
        while (transaction.Deferred.Take(isDue) is { Count: > 0 } due)
        {
            int first = transaction.Changes.Count;
            var references = new ReferenceLookups(transaction, _queries);
            foreach ((uint oid, int at, int row) in due)
                RunDeferred(transaction, oid, transaction.Changes[at], row, references);
            AfterStatement(transaction, first);
        }
    }

    private static void RunDeferred(Transaction transaction, uint oid, in Change change, int row, ReferenceLookups references)
    {
        CatalogSnapshot catalog = transaction.Catalog;
        if (catalog.ByOid(change.Rows.Table) is not Table table)
            return;
        if (table.Keys.FirstOrDefault(key => key.Oid == oid) is { } unique)
        {
            if (table.StorageGeneration == change.Rows.Generation)
                DeferrableKeys.Require(transaction, table, unique, change, row);
            return;
        }

        if (change.IsInsert)
        {
            if (table.ForeignKeys.FirstOrDefault(key => key.Oid == oid) is { } key && change.Chunk.EndOf(row) == Stamp.None)
                references.RequireParent(table, key, ValuesOf(key.Ordinals(table), table, change.Chunk, [row]), 0);
            return;
        }

        foreach ((Table child, ForeignKey key) in catalog.Referencing(table.Oid).Where(each => each.Key.Oid == oid))
            references.RequireUnreferenced(
                table, child, key, ValuesOf(key.ParentOrdinals(table), table, change.Chunk, [row]), isRestrict: false);
    }

    private static Dictionary<(TableRows, long), (Chunk, int)> Replaced(Transaction transaction, int from, int to)
    {
        Dictionary<(TableRows, long), (Chunk, int)> before = [];
        for (int i = from; i < to; i++)
        {
            Change change = transaction.Changes[i];
            if (!change.IsInsert && change.Chunk.NextOf(change.First) is var next && next != Chunk.NoNext)
                before[(change.Rows, next)] = (change.Chunk, change.First);
        }

        return before;
    }

    private static void Look(
        Transaction transaction, int at, Dictionary<(TableRows, long), (Chunk Chunk, int Row)> before, ReferenceLookups references)
    {
        Change change = transaction.Changes[at];
        if (transaction.Catalog.ByOid(change.Rows.Table) is not Table table || table.StorageGeneration != change.Rows.Generation)
            return;
        if (change.IsInsert)
        {
            foreach (ForeignKey key in table.ForeignKeys.Where(key => key.IsEnforced))
                Added(transaction, at, table, key, before, references);
            return;
        }

        foreach ((Table child, ForeignKey key) in transaction.Catalog.Referencing(table.Oid)
            .Where(each => each.Key.IsEnforced).OrderBy(each => each.Key.Oid).ToList())
            Ended(transaction, at, table, child, key, references);
    }

    private static void Added(
        Transaction transaction, int at, Table table, ForeignKey key, Dictionary<(TableRows, long), (Chunk Chunk, int Row)> before,
        ReferenceLookups references)
    {
        Change change = transaction.Changes[at];
        int[] live =
        [
            .. Enumerable.Range(change.First, change.Count)
                .Where(row => change.Chunk.BeginOf(row) != Stamp.Aborted && change.Chunk.EndOf(row) == Stamp.None),
        ];
        int[] ordinals = key.Ordinals(table);
        Column[] values = ValuesOf(ordinals, table, change.Chunk, live);
        bool isDeferred = transaction.Deferred.IsDeferred(key);
        for (int i = 0; i < live.Length; i++)
        {
            if (before.TryGetValue((change.Rows, change.Chunk.Version(live[i])), out (Chunk Chunk, int Row) old)
                && IsUnchanged(transaction, table, ordinals, old, values, i))
            {
                continue;
            }

            if (isDeferred)
                transaction.Deferred.Add(key.Oid, at, live[i]);
            else
                references.RequireParent(table, key, values, i);
        }
    }

    // Of a row that this transaction itself put there, the check may still be waiting: then the new one is looked at.
    private static bool IsUnchanged(
        Transaction transaction, Table table, int[] ordinals, (Chunk Chunk, int Row) old, Column[] values, int row)
    {
        long begin = old.Chunk.BeginOf(old.Row);
        return !(Stamp.IsPending(begin) && Stamp.TransactionOf(begin) == transaction.Id)
            && AreEqual(table, ordinals, ValuesOf(ordinals, table, old.Chunk, [old.Row]), 0, values, row);
    }

    private static void Ended(Transaction transaction, int at, Table parent, Table child, ForeignKey key, ReferenceLookups references)
    {
        Change change = transaction.Changes[at];
        int[] ordinals = key.ParentOrdinals(parent);
        Column[] old = ValuesOf(ordinals, parent, change.Chunk, [change.First]);
        if (old.Any(value => value.IsNull(0)))
            return;
        long next = change.Chunk.NextOf(change.First);
        Column[]? changed = next == Chunk.NoNext
            ? null
            : ValuesOf(ordinals, parent, change.Rows.ChunkOf(next), [Chunk.RowOf(next)]);
        if (changed is not null && AreEqual(parent, ordinals, old, 0, changed, 0))
            return;
        ReferentialAction action = changed is null ? key.OnDelete : key.OnUpdate;
        if (action == ReferentialAction.NoAction && transaction.Deferred.IsDeferred(key))
            transaction.Deferred.Add(key.Oid, at, change.First);
        else if (action <= ReferentialAction.Restrict)
            references.RequireUnreferenced(parent, child, key, old, action == ReferentialAction.Restrict);
        else
            references.Act(parent, child, key, action, old, changed);
    }

    private static Column[] ValuesOf(int[] ordinals, Table table, Chunk chunk, int[] rows)
    {
        using var pages = new PageSet(isScan: false);
        return [.. ordinals.Select(ordinal => chunk.Gather(table.Columns[ordinal], rows, pages))];
    }

    private static bool AreEqual(Table table, int[] ordinals, Column[] left, int leftRow, Column[] right, int rightRow)
    {
        for (int i = 0; i < ordinals.Length; i++)
        {
            bool isNull = left[i].IsNull(leftRow);
            if (isNull != right[i].IsNull(rightRow)
                || (!isNull && !table.Columns[ordinals[i]].Type.AreEqual(left[i], leftRow, right[i], rightRow)))
            {
                return false;
            }
        }

        return true;
    }
}
