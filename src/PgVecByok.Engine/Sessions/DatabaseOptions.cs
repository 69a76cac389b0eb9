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

    /// <summary>What can be called, where somebody makes it already; null: it is made.</summary>
    public Task<FunctionCatalog>? Functions { get; init; }

    /// <summary>Something the server operator should know, in words.</summary>
    public Action<string> Report { get; init; } = _ => { };

    public int ConnectionsMax { get; init; } = 100;

    /// <summary>Decrypted pages of all tenants that are kept in memory at most.</summary>
    public long PageCacheBytes { get; init; } = 256 << 20;

    /// <summary>What statements and messages of all clients may hold together.</summary>
    public long MemoryBytes { get; init; } = ServerMemory.StandardBytes;

    /// <summary>When rows move to segments, and when indexes are made. Tests choose small numbers.</summary>
    public StoragePolicy? Storage { get; init; }

    /// <summary>Called once a sync has failed: the process must end, since nobody knows what is on disk.</summary>
    public Action<string> SyncFailed { get; init; } = _ => { };

    /// <summary>What the host does to keep keys and pages in memory from others, checked anew when byok.selftest is read.</summary>
    public Func<IEnumerable<HostCheck>> HostChecks { get; init; } = () => [];
}

/// <summary>One line of byok.selftest: what was checked, whether it holds, and what to know about it.</summary>
public sealed record HostCheck(string Name, bool Passed, string? Detail = null);
