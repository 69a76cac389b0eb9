using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What a transaction's foreign keys and deferrable unique keys have still to look at, and which of them wait for its end: SET CONSTRAINTS.
/// A check names the change it comes of by its number, so that what is undone takes its checks with it.
/// </summary>
internal sealed class DeferredChecks
{
    private List<(uint Key, int Change, int Row)>? _pending;
    private Dictionary<uint, bool>? _modes;
    private bool? _all;

    public bool HasPending => _pending is { Count: > 0 };

    public bool IsDeferred(ForeignKey key) => IsDeferred(key.Oid, key.IsDeferrable, key.IsDeferred);

    public bool IsDeferred(TableKey key) => IsDeferred(key.Oid, key.IsDeferrable, key.IsDeferred);

    private bool IsDeferred(uint key, bool isDeferrable, bool isDeferred) =>
        isDeferrable && (_modes is { } modes && modes.TryGetValue(key, out bool deferred) ? deferred : _all ?? isDeferred);

    /// <summary>55006 where a check of the relation's rows still waits.</summary>
    public void RequireNone(Transaction transaction, string command, Relation relation)
    {
        if (_pending is not null && _pending.Exists(each => transaction.ChangeAt(each.Change).Rows.Table == relation.Oid))
        {
            throw new SqlException(
                SqlState.ObjectInUse, $"cannot {command} \"{relation.Name}\" because it has pending trigger events");
        }
    }

    public void SetAll(bool deferred)
    {
        _all = deferred;
        _modes = null;
    }

    public void Set(uint key, bool deferred) => (_modes ??= [])[key] = deferred;

    public void Add(uint key, int change, int row) => (_pending ??= []).Add((key, change, row));

    /// <summary>The checks of constraints that need not wait any more, in the order they came.</summary>
    public IReadOnlyList<(uint Key, int Change, int Row)> Take(Func<uint, bool> isDue)
    {
        if (_pending is null)
            return [];
        (uint Key, int Change, int Row)[] due = [.. _pending.Where(each => isDue(each.Key))];
        _pending.RemoveAll(each => isDue(each.Key));
        return due;
    }

    /// <summary>Changes from this number on were undone.</summary>
    public void Undo(int changes) => _pending?.RemoveAll(each => each.Change >= changes);
}
