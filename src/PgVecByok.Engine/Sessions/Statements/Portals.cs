using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>One line of pg_cursors.</summary>
internal sealed record OpenPortal(
    string Name, string Statement, bool IsHeld, bool IsBinary, bool IsScrollable, DateTimeOffset Created);

/// <summary>
/// A session's portals and cursors by name. They end with their transaction, but for cursors declared WITH HOLD, which have all their
/// rows by then.
/// </summary>
internal sealed class Portals
{
    private readonly Dictionary<string, Portal> _portals = [];
    private readonly Dictionary<string, Cursor> _cursors = [];

    private int _unnamed;

    public bool IsEmpty => _portals.Count + _cursors.Count == 0;

    public IEnumerable<Cursor> Cursors => _cursors.Values;

    /// <summary>Cursors and portals: to SQL they are one thing.</summary>
    public IEnumerable<OpenPortal> All =>
    [
        .. _cursors.Values.Select(each => new OpenPortal(
            each.Name, each.Statement, each.IsHeld, each.IsBinary, each.IsScrollable || each.MayGoBack, each.Created)),
        .. _portals.Values.Select(each => new OpenPortal(each.Name, each.Statement.Text, false, false, false, each.Created)),
    ];

    public bool IsRead(uint relation) => _cursors.Values.Any(each => !each.Survives && each.Reads.Contains(relation))
        || _portals.Values.Any(each => each.HasStarted && each.Statement.Compiled is { } compiled && compiled.Reads.Contains(relation));

    /// <summary>For a cursor that nobody gave a name.</summary>
    public string NewName()
    {
        string name;
        do
            name = $"<unnamed portal {++_unnamed}>";
        while (Contains(name));
        return name;
    }

    public bool Contains(string name) => _portals.ContainsKey(name) || _cursors.ContainsKey(name);

    public void Put(Portal portal)
    {
        if (_portals.Remove(portal.Name, out Portal? old))
            old.Dispose();
        _portals.Add(portal.Name, portal);
    }

    public void Put(Cursor cursor) => _cursors.Add(cursor.Name, cursor);

    public Portal Find(ReadOnlySpan<char> name) =>
        _portals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out Portal? found)
            ? found
            : throw new SqlException(SqlState.InvalidCursorName, $"portal \"{name}\" does not exist");

    public Cursor? TryFindCursor(ReadOnlySpan<char> name) =>
        _cursors.Count > 0 && _cursors.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out Cursor? found) ? found : null;

    public Portal? TryFindPortal(string name) => _portals.GetValueOrDefault(name);

    /// <summary>Null where what is there returns no rows.</summary>
    public IReadOnlyList<OutputColumn>? ColumnsOf(string name) =>
        TryFindPortal(name) is { } portal ? portal.Statement.Columns : FindCursor(name).Columns;

    public Cursor FindCursor(string name) => _cursors.GetValueOrDefault(name)
        ?? throw new SqlException(SqlState.InvalidCursorName, $"cursor \"{name}\" does not exist");

    /// <summary>False: there was none of that name.</summary>
    public bool Close(string name)
    {
        if (_portals.Remove(name, out Portal? portal))
        {
            portal.Dispose();
            return true;
        }

        if (!_cursors.Remove(name, out Cursor? cursor))
            return false;
        cursor.Dispose();
        return true;
    }

    public void CloseAll()
    {
        foreach (string name in _portals.Keys.Concat(_cursors.Keys).ToList())
            Close(name);
    }

    /// <summary>REQUIRES: the transaction can still read.</summary>
    public void MaterialiseHeld(TenantCapability? capability)
    {
        foreach (Cursor cursor in _cursors.Values)
        {
            if (cursor is { IsHeld: true, Survives: false })
                cursor.Keep(capability);
        }
    }

    /// <summary>Cursors of a transaction that came to nothing go, held or not; those of earlier ones stay.</summary>
    /// <param name="keepHeld">The transaction came to something.</param>
    /// <param name="keepPortals">A procedure has ended it, and the portal that runs the procedure goes on.</param>
    public void CloseAtEnd(bool keepHeld, bool keepPortals = false)
    {
        if (_portals.Count > 0 && !keepPortals)
        {
            foreach (Portal portal in _portals.Values)
                portal.Dispose();
            _portals.Clear();
        }

        if (_cursors.Count == 0)
            return;
        foreach (Cursor cursor in _cursors.Values.ToList())
        {
            if (!cursor.Survives && !(keepHeld && cursor.IsHeld))
                Close(cursor.Name);
        }
    }
}
