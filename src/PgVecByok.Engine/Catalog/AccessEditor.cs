using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// One access list while it is changed. Rights go by who granted them: the same right from two grantors is held until both have revoked
/// it, and a grant option that goes takes what was granted by it along (CASCADE) or is refused (RESTRICT). The owner's never goes.
/// </summary>
internal sealed class AccessEditor
{
    private sealed record Item(string? Grantee, string Grantor)
    {
        public HashSet<string> Rights { get; } = [];

        public HashSet<string> Grantable { get; } = [];
    }

    private readonly CatalogSnapshot _catalog;
    private readonly string _owner;
    private readonly List<Item> _items = [];

    public AccessEditor(CatalogSnapshot catalog, string owner, IEnumerable<Privilege> entries)
    {
        (_catalog, _owner) = (catalog, owner);
        foreach (Privilege entry in entries)
            Add(entry.Grantee, entry.Grantor, [entry.Kind], entry.WithGrantOption ? [entry.Kind] : []);
    }

    /// <summary>The entries, a grantor's to a grantee together, in the order in which they came to be.</summary>
    public IReadOnlyList<Privilege> Entries(IReadOnlyList<int>? columns = null) =>
    [
        .. from item in _items
           from right in item.Rights.OrderBy(AccessKind.OrderOf)
           select new Privilege(item.Grantee, right, item.Grantable.Contains(right), item.Grantor, columns),
    ];

    /// <exception cref="SqlException">0LP01: the option would go back to whom it came from.</exception>
    public void Grant(string? grantee, string grantor, IReadOnlyCollection<string> rights, bool withOption)
    {
        if (withOption && grantee is null)
            throw new SqlException(SqlState.InvalidGrantOperation, "grant options can only be granted to roles");
        if (withOption)
            RequireNoCircle(grantee!, grantor, rights);
        Add(grantee, grantor, rights, withOption ? rights : []);
    }

    /// <exception cref="SqlException">2BP01: others hold what was granted by it.</exception>
    public void Revoke(string? grantee, string grantor, IReadOnlyCollection<string> rights, bool optionOnly, bool cascade) =>
        Remove(grantee, grantor, optionOnly ? [] : rights, rights, cascade);

    /// <summary>Whom the role grants as, and which rights: the owner if it may act for it, else the role of its with most options.</summary>
    public (string Grantor, HashSet<string> Rights) BestGrantor(string role, IReadOnlyCollection<string> wanted)
    {
        if (new Rights(_catalog, role).Owns(_owner))
            return (_owner, [.. wanted]);
        (string Grantor, HashSet<string> Rights) best = (role, []);
        foreach (string other in Memberships.Closure(_catalog, role, each => each.Inherits))
        {
            HashSet<string> options = [.. _items.Where(item => item.Grantee == other).SelectMany(item => item.Grantable).Intersect(wanted)];
            if (options.Count > best.Rights.Count)
                best = (other, options);
        }

        return best;
    }

    /// <summary>The role has any right at all here.</summary>
    public bool Knows(string role) => _items.Any(item =>
        item.Rights.Count > 0 && (item.Grantee is null || _catalog.HasPrivilegesOf(role, item.Grantee)));

    private void Add(string? grantee, string grantor, IReadOnlyCollection<string> rights, IReadOnlyCollection<string> options)
    {
        Item? item = Find(grantee, grantor);
        if (item is null)
            _items.Add(item = new Item(grantee, grantor));
        item.Rights.UnionWith(rights);
        item.Grantable.UnionWith(options);
    }

    private void Remove(
        string? grantee, string grantor, IReadOnlyCollection<string> rights, IReadOnlyCollection<string> options, bool cascade)
    {
        if (Find(grantee, grantor) is not { } item)
            return;
        string[] lost = [.. item.Grantable.Intersect(options)];
        item.Rights.ExceptWith(rights);
        item.Grantable.ExceptWith(options);
        if (item.Rights.Count == 0)
            _items.Remove(item);
        if (lost.Length > 0)
            RemoveDependents(grantee!, lost, cascade);
    }

    private void RemoveDependents(string grantor, IEnumerable<string> lost, bool cascade)
    {
        SqlException.ThrowIfTooDeep();
        if (grantor == _owner)
            return;
        string[] gone = [.. lost.Except(Options(grantor))];
        while (_items.FirstOrDefault(item => item.Grantor == grantor && item.Rights.Overlaps(gone)) is { } dependent)
        {
            if (!cascade)
            {
                throw new SqlException(SqlState.DependentObjectsStillExist, "dependent privileges exist")
                {
                    Hint = "Use CASCADE to revoke them too.",
                };
            }

            Remove(dependent.Grantee, grantor, gone, gone, cascade);
        }
    }

    /// <summary>Without what the grantee could grant, and what hangs on that, the grantor still has the options.</summary>
    private void RequireNoCircle(string grantee, string grantor, IReadOnlyCollection<string> rights)
    {
        if (grantor == _owner)
            return;
        var without = new AccessEditor(_catalog, _owner, Entries());
        while (without._items.FirstOrDefault(item => item.Grantee == grantee && item.Grantable.Count > 0) is { } held)
            without.Remove(grantee, held.Grantor, [], [.. held.Grantable], cascade: true);
        if (rights.Except(without.Options(grantor)).Any())
            throw new SqlException(SqlState.InvalidGrantOperation, "grant options cannot be granted back to your own grantor");
    }

    private HashSet<string> Options(string role) =>
    [
        .. _items.Where(item => item.Grantee is { } grantee && _catalog.HasPrivilegesOf(role, grantee)).SelectMany(item => item.Grantable),
    ];

    private Item? Find(string? grantee, string grantor) => _items.Find(item => item.Grantee == grantee && item.Grantor == grantor);
}
