namespace PgVecByok.Engine;

/// <summary>Who connects to what, with which settings of its own.</summary>
public sealed record SessionRequest(string Login, string Database, IReadOnlyList<KeyValuePair<string, string>> Settings)
{
    /// <summary>The login as it was when its password was proved; null where none was asked for.</summary>
    public Role? Proved { get; init; }

    public string? ClientAddress { get; init; }

    public int? ClientPort { get; init; }

    /// <summary>Where it connected to.</summary>
    public string? ServerAddress { get; init; }

    public int? ServerPort { get; init; }

    /// <summary>Null: in clear.</summary>
    public SessionEncryption? Encryption { get; init; }
}
