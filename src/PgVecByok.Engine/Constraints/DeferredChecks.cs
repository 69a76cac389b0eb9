using System.Collections.Immutable;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What a transaction's foreign keys and deferrable unique keys have still to look at, and which of them wait for its end: SET CONSTRAINTS.
/// A savepoint brings back both, also checks that were made since.
/// </summary>
internal sealed class DeferredChecks
{
    private List<(uint Key, int Change, int Row)>? _pending;
    private ImmutableDictionary<uint, bool> _modes = ImmutableDictionary<uint, bool>.Empty;
    private bool? _all;

    /// <summary>What a savepoint goes back to. A list only grows; where checks are taken out, another takes its place.</summary>
    internal readonly record struct State(
        bool? All, ImmutableDictionary<uint, bool>? Modes, List<(uint Key, int Change, int Row)>? Pending, int Count);

    public bool HasPending => _pending is { Count: > 0 };

    public bool IsDeferred(ForeignKey key) => IsDeferred(key.Oid, key.IsDeferrable, key.IsDeferred);

    public bool IsDeferred(TableKey key) => IsDeferred(key.Oid, key.IsDeferrable, key.IsDeferred);

    private bool IsDeferred(uint key, bool isDeferrable, bool isDeferred) =>
        isDeferrable && (_modes.TryGetValue(key, out bool deferred) ? deferred : _all ?? isDeferred);

    /// <summary>55006 where a cursor of the session reads the relation, or a check of its rows still waits.</summary>
    public void RequireNone(Transaction transaction, string command, Relation relation)
    {
        if (transaction.Session?.IsRead(relation.Oid) == true)
        {
            throw new SqlException(
                SqlState.ObjectInUse,
                $"cannot {command} \"{relation.Name}\" because it is being used by active queries in this session");
        }

        if (_pending is not null && _pending.Exists(each => transaction.Changes[each.Change].Rows.Table == relation.Oid))
        {
            throw new SqlException(
                SqlState.ObjectInUse, $"cannot {command} \"{relation.Name}\" because it has pending trigger events");
        }
    }

    public void SetAll(bool deferred)
    {
        _all = deferred;
        _modes = _modes.Clear();
    }

    public void Set(uint key, bool deferred) => _modes = _modes.SetItem(key, deferred);

    public void Add(uint key, int change, int row) => (_pending ??= []).Add((key, change, row));

    /// <summary>The checks of constraints that need not wait any more, in the order they came.</summary>
    public IReadOnlyList<(uint Key, int Change, int Row)> Take(Func<uint, bool> isDue)
    {
        if (_pending is null)
            return [];
        (uint Key, int Change, int Row)[] due = [.. _pending.Where(each => isDue(each.Key))];
        _pending = [.. _pending.Where(each => !isDue(each.Key))];
        return due;
    }

    public State Save() => new(_all, _modes, _pending, _pending?.Count ?? 0);

    /// <summary>What came since is undone.</summary>
    public void Restore(State state)
    {
        (_all, _modes, _pending) = (state.All, state.Modes ?? _modes.Clear(), state.Pending);
        _pending?.RemoveRange(state.Count, _pending.Count - state.Count);
    }
}
