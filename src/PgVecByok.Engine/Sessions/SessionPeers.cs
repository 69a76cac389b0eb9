namespace PgVecByok.Engine;

/// <summary>One session as pg_stat_activity shows it.</summary>
public sealed record SessionActivity(int ProcessId, string LoginRole, string DatabaseName, string State)
{
    public string ApplicationName { get; init; } = "";

    public string? ClientAddress { get; init; }

    public int? ClientPort { get; init; }

    public SessionEncryption? Encryption { get; init; }

    public string Statement { get; init; } = "";

    /// <summary>Another transaction holds a row that it wants.</summary>
    public bool WaitsForRow { get; init; }

    public bool WaitsForTable { get; init; }

    public bool WaitsForAdvisory { get; init; }

    public bool WaitsForSnapshot { get; init; }

    /// <summary>The tenant it works for; null for none.</summary>
    public string? Tenant { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? TransactionStarted { get; init; }

    public DateTimeOffset? StatementStarted { get; init; }

    public DateTimeOffset? StateChanged { get; init; }
}

/// <summary>What a session knows of the server around it, and may do there. Whoever opens sessions sets it.</summary>
public sealed class SessionPeers
{
    /// <summary>A session that is alone.</summary>
    public static readonly SessionPeers None = new();

    public Func<IReadOnlyList<SessionActivity>> Activity { get; init; } = () => [];

    /// <summary>Cancels the statement of a session; false where there is no such session. Rights are the caller's to check.</summary>
    public Func<int, bool> Cancel { get; init; } = _ => false;

    /// <summary>Ends a session.</summary>
    public Func<int, bool> Terminate { get; init; } = _ => false;

    /// <summary>NOTIFY channel, payload. Null where nobody can listen.</summary>
    public Action<string, string>? Notify { get; init; }

    public DateTimeOffset Started { get; init; }
}
