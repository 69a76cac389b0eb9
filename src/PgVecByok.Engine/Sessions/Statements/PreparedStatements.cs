using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A session's prepared statements by name; "" is the unnamed one.</summary>
internal sealed class PreparedStatements
{
    private readonly Dictionary<string, PreparedStatement> _byName = [];

    public IEnumerable<PreparedStatement> Named => _byName.Values.Where(statement => statement.Name.Length > 0);

    public bool Contains(string name) => _byName.ContainsKey(name);

    public void Put(PreparedStatement statement) => _byName[statement.Name] = statement;

    public bool Remove(string name) => _byName.Remove(name);

    public void Clear() => _byName.Clear();

    public PreparedStatement Find(ReadOnlySpan<char> name) =>
        _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out PreparedStatement? found)
            ? found
            : throw Missing(name.ToString());

    public static SqlException Missing(string name) => new(
        SqlState.InvalidSqlStatementName,
        name.Length == 0 ? "unnamed prepared statement does not exist" : $"prepared statement \"{name}\" does not exist");
}
