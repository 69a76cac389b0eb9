using System.Collections.Concurrent;

namespace PgVecByok.Engine;

/// <summary>Builds of indexes that somebody waits for, as pg_stat_progress_create_index shows them.</summary>
internal sealed class IndexBuilds
{
    private readonly ConcurrentDictionary<int, IndexBuildProgress> _running = new();

    public IReadOnlyList<IndexBuildProgress> Running => [.. _running.Values];

    /// <summary>Until it is disposed.</summary>
    public IndexBuildProgress Begin(SessionState session, Table table, TableKey key, bool isAnew) =>
        _running[session.ProcessId] = new IndexBuildProgress(this, session, table, key, isAnew);

    public void End(IndexBuildProgress build) => _running.TryRemove(build.ProcessId, out _);
}

/// <summary>One build. Written by its session, read by others.</summary>
internal sealed class IndexBuildProgress(IndexBuilds builds, SessionState session, Table table, TableKey key, bool isAnew) : IDisposable
{
    private volatile string _phase = "initializing";
    private long _done, _total;

    public int ProcessId => session.ProcessId;

    public string LoginRole => session.LoginRole;

    public string DatabaseName => session.DatabaseName;

    public uint Table => table.Oid;

    /// <summary>What CREATE INDEX makes has no number that others know yet.</summary>
    public uint Index => isAnew ? key.Oid : 0;

    public string Command => isAnew ? "REINDEX" : "CREATE INDEX";

    public string Phase => "building index: " + _phase;

    public long Done => Volatile.Read(ref _done);

    public long Total => Volatile.Read(ref _total);

    /// <summary>Of the phases that pgvector has for this method; hnsw knows of no k-means.</summary>
    public void Report(string phase, long done, long total)
    {
        _phase = key.Method == "hnsw" && phase == "performing k-means" ? "initializing" : phase;
        Volatile.Write(ref _done, done);
        Volatile.Write(ref _total, total);
    }

    public void Dispose() => builds.End(this);
}
