namespace PgVecByok.Engine;

/// <summary>A session's settings (GUCs): what SET, SHOW and set_config work on. Names are case-insensitive.</summary>
public sealed class Settings
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value as SHOW prints it; null: no such setting.</summary>
    public string? Get(string name) => _values.GetValueOrDefault(name);

    /// <exception cref="PgVecByok.Sql.SqlException">42704 unknown, 22023 not a value of it, 55P02 not changeable now.</exception>
    public void Set(string name, string? value, bool isLocal)
    {
        if (value is null)
            _values.Remove(name);
        else
            _values[name] = value;
    }

    /// <summary>What text forms depend on. A new object after each change, so that it may be kept.</summary>
    public FormatSettings Format { get; private set; } = FormatSettings.Default;

    /// <summary>Schemas in the order names are looked for: pg_catalog and byok first unless named, then search_path.</summary>
    public IReadOnlyList<string> SearchPath { get; private set; } = ["pg_catalog", "byok", "public"];
}
