using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>What one data directory is opened with.</summary>
public sealed class DatabaseOptions
{
    public required string DataDirectory { get; init; }

    public required IReadOnlyList<IKeyProvider> KeyProviders { get; init; }

    /// <summary>The operator's key, for a directory that is new.</summary>
    public required string SystemKeyUri { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Something the server operator should know, in words.</summary>
    public Action<string> Report { get; init; } = _ => { };

    public int ConnectionsMax { get; init; } = 100;

    /// <summary>Called once a sync has failed: the process must end, since nobody knows what is on disk.</summary>
    public Action<string> SyncFailed { get; init; } = _ => { };
}
