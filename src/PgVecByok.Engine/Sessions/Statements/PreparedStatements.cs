using System.Collections.Concurrent;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A session's prepared statements by name; "" is the unnamed one.</summary>
internal sealed class PreparedStatements
{
    private readonly ConcurrentDictionary<string, PreparedStatement> _byName = [];
    private volatile PreparedStatement? _unnamed;

    /// <summary>What their trees hold, as far as that is known.</summary>
    public long Bytes { get; private set; }

    public IEnumerable<PreparedStatement> Named => _byName.Values;

    public bool Contains(string name) => name.Length == 0 ? _unnamed is not null : _byName.ContainsKey(name);

    public void Put(PreparedStatement statement)
    {
        Remove(statement.Name);
        Bytes += statement.Bytes;
        if (statement.Name.Length == 0)
            _unnamed = statement;
        else
            _byName[statement.Name] = statement;
    }

    public bool Remove(string name)
    {
        PreparedStatement? was = _unnamed;
        if (name.Length > 0)
            _byName.TryRemove(name, out was);
        else
            _unnamed = null;
        Bytes -= was?.Bytes ?? 0;
        return was is not null;
    }

    /// <summary>
    /// Drops the plans, as if they had never been bound: text and parameter types stay, being the client's, and the next Bind makes a
    /// plan again. From any thread.
    /// </summary>
    public void ForgetPlans()
    {
        foreach (PreparedStatement statement in _byName.Values)
            statement.Compiled = null;
        if (_unnamed is { } unnamed)
            unnamed.Compiled = null;
    }

    /// <summary>Drops what was kept of earlier runs. From any thread.</summary>
    public void ForgetRuns()
    {
        foreach (PreparedStatement statement in _byName.Values)
            statement.Idle = null;
        if (_unnamed is { } unnamed)
            unnamed.Idle = null;
    }

    public void Clear()
    {
        _byName.Clear();
        _unnamed = null;
        Bytes = 0;
    }

    public PreparedStatement Find(ReadOnlySpan<char> name)
    {
        PreparedStatement? found = _unnamed;
        if (name.Length > 0)
            _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out found);
        return found ?? throw Missing(name.ToString());
    }

    public static SqlException Missing(string name) => new(
        SqlState.InvalidSqlStatementName,
        name.Length == 0 ? "unnamed prepared statement does not exist" : $"prepared statement \"{name}\" does not exist");
}
