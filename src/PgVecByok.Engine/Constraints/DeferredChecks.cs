namespace PgVecByok.Engine;

/// <summary>
/// What a transaction's foreign keys have still to look at, and which of them wait for its end: SET CONSTRAINTS. A check names the change
/// it comes of by its number, so that what is undone takes its checks with it.
/// </summary>
internal sealed class DeferredChecks
{
    private List<(uint Key, int Change, int Row)>? _pending;
    private Dictionary<uint, bool>? _modes;
    private bool? _all;

    public bool HasPending => _pending is { Count: > 0 };

    public bool IsDeferred(ForeignKey key) =>
        key.IsDeferrable && (_modes is { } modes && modes.TryGetValue(key.Oid, out bool deferred) ? deferred : _all ?? key.IsDeferred);

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
