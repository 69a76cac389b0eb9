using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Looks from one side of a foreign key to the other, at the newest rows. A referenced row that is found is locked FOR KEY SHARE, so that
/// nobody takes it away before this transaction ends. A view serves until an action has changed rows.
/// </summary>
internal sealed class ReferenceLookups(Transaction transaction, ForeignKeyQueries queries)
{
    private readonly HashSet<(uint Table, long Version)> _locked = [];
    private readonly List<long> _found = [];

    private TableStore Tables => transaction.Manager.Tables;

    private CatalogSnapshot Catalog => transaction.Catalog;

    /// <summary>23503 unless the row's values, where they are not NULL, are those of a referenced row.</summary>
    public void RequireParent(Table child, ForeignKey key, Column[] values, int row)
    {
        int nulls = values.Count(value => value.IsNull(row));
        if (nulls > 0 && (!key.MatchFull || nulls == values.Length))
            return;
        if (nulls > 0)
            throw ForeignKeyErrors.Mixed(child, key);
        Table parent = ForeignKeyQueries.Held(transaction, (Table)Catalog.ByOid(key.Parent)!, TableLockMode.RowShare);
        TableKey? index = parent.Keys.FirstOrDefault(each => each.Oid == key.ParentKey);
        bool isDirect = index is not null && ForeignKeyValidation.HaveSameForm(child, parent, key);
        bool isThere = isDirect
            ? FindAndLock(parent, index!, key, values, row)
            : queries.HasParent(transaction, child, parent, key, values, row);
        if (!isThere)
            throw ForeignKeyErrors.Missing(transaction, child, key, parent, values, row);
    }

    /// <summary>23503, or 23001 for RESTRICT, where a row still refers to the old values.</summary>
    public void RequireUnreferenced(Table parent, Table child, ForeignKey key, Column[] old, bool isRestrict)
    {
        if (!isRestrict && IsThereAgain(parent, key, old))
            return;
        bool isReferenced = child.IsTenantAware && !parent.IsTenantAware
            ? ForeignKeyValidation.IsReferencedByAnyone(transaction, child, parent, key, old)
            : queries.HasChild(transaction, child, parent, key, old);
        if (isReferenced)
            throw ForeignKeyErrors.StillReferenced(transaction, parent, child, key, old, 0, isRestrict);
    }

    public void Act(Table parent, Table child, ForeignKey key, ReferentialAction action, Column[] old, Column[]? changed)
    {
        queries.Act(transaction, child, parent, key, action, old, changed);
        if (action == ReferentialAction.SetDefault)
            RequireUnreferenced(parent, child, key, old, isRestrict: false);
    }

    // The row was put back, or another one has its key now.
    private bool IsThereAgain(Table parent, ForeignKey key, Column[] old)
    {
        if (parent.Keys.FirstOrDefault(each => each.Oid == key.ParentKey) is not { } index)
            return false;
        CommandView before = transaction.BeginCommand(looksAnew: true);
        try
        {
            _found.Clear();
            Tables.Lookup(transaction, parent, index, Arranged(parent, index, key, old), 0, _found);
            return _found.Count > 0;
        }
        finally
        {
            transaction.EndCommand(before);
        }
    }

    private bool FindAndLock(Table parent, TableKey index, ForeignKey key, Column[] values, int row)
    {
        Column[] arranged = Arranged(parent, index, key, values);
        while (true)
        {
            CommandView before = transaction.BeginCommand(looksAnew: transaction.Isolation == IsolationLevel.ReadCommitted);
            try
            {
                _found.Clear();
                Tables.Lookup(transaction, parent, index, arranged, row, _found);
                if (_found.Count == 0)
                    return false;
                if (!_locked.Add((parent.Oid, _found[0])))
                    return true;
                WriteOutcome outcome = Tables.LockRow(transaction, parent, _found[0], RowLockStrength.KeyShare, LockWait.Block);
                if (outcome.Result == WriteResult.Done)
                    return true;
                // It went, or became another row, while this waited: look again.
                _locked.Remove((parent.Oid, _found[0]));
            }
            finally
            {
                transaction.EndCommand(before);
            }
        }
    }

    private static Column[] Arranged(Table parent, TableKey index, ForeignKey key, Column[] values)
    {
        int[] ordinals = key.ParentOrdinals(parent);
        return [.. index.Columns.Select(ordinal => values[Array.IndexOf(ordinals, ordinal)])];
    }
}
