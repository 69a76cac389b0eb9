using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A session's prepared statements by name; "" is the unnamed one.</summary>
internal sealed class PreparedStatements
{
    private readonly Dictionary<string, PreparedStatement> _byName = [];
    private volatile PreparedStatement? _unnamed;

    public IEnumerable<PreparedStatement> Named => _byName.Values;

    public bool Contains(string name) => name.Length == 0 ? _unnamed is not null : _byName.ContainsKey(name);

    public void Put(PreparedStatement statement)
    {
        if (statement.Name.Length == 0)
            _unnamed = statement;
        else
            _byName[statement.Name] = statement;
    }

    public bool Remove(string name)
    {
        if (name.Length > 0)
            return _byName.Remove(name);
        bool was = _unnamed is not null;
        ForgetUnnamed();
        return was;
    }

    /// <summary>From any thread.</summary>
    public void ForgetUnnamed() => _unnamed = null;

    public void Clear()
    {
        _byName.Clear();
        ForgetUnnamed();
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
