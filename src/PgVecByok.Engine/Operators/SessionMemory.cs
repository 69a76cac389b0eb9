using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What of a session's it is that holds memory.</summary>
internal enum MemoryUse
{
    /// <summary>Nodes of running statements and of open cursors.</summary>
    Statements,

    /// <summary>Trees of the text that runs, and of what is prepared.</summary>
    Texts,

    /// <summary>Trees of what EXECUTE in a body runs.</summary>
    DynamicTexts,

    /// <summary>Rows that the transaction has changed and not yet committed.</summary>
    Changes,

    /// <summary>The buffer of the client's messages.</summary>
    Messages,
}

/// <summary>
/// One session's part of the server's memory: all that it holds counts as one holder's. Belongs to the session's thread.
/// </summary>
/// <param name="memory">Null: nothing is counted.</param>
/// <param name="party">Whose the session is, asked when it begins to be counted.</param>
internal sealed class SessionMemory(ServerMemory? memory, Func<string> party) : IDisposable
{
    private readonly MemoryShare _share = new(memory, party);
    private readonly long[] _held = new long[Enum.GetValues<MemoryUse>().Length];
    private long _all;

    public long this[MemoryUse use] => _held[(int)use];

    /// <summary>False: there is no room for it, and whoever asked goes back to less.</summary>
    public bool TrySet(MemoryUse use, long bytes)
    {
        long more = Math.Max(bytes, 0) - _held[(int)use];
        _held[(int)use] += more;
        _all += more;
        if (more > 0)
            return _share.TryHold(_all);
        _share.Shrink(_all);
        return true;
    }

    /// <inheritdoc cref="TrySet"/>
    /// <exception cref="SqlException">53200: instead of false.</exception>
    public void Set(MemoryUse use, long bytes)
    {
        if (TrySet(use, bytes))
            return;
        throw new SqlException(SqlState.OutOfMemory, "out of memory")
        {
            Detail = $"Of the server's {memory!.BytesMax >> 20} MB for statements and messages, too little would be left for others.",
            Hint = use == MemoryUse.Changes
                ? "Change the rows in several transactions, or ask the server's operator to raise byok_memory."
                : "Try again when others have ended, or ask for less; the operator's setting is byok_memory.",
        };
    }

    public void Add(MemoryUse use, long bytes) => Set(use, _held[(int)use] + bytes);

    public void Dispose() => _share.Dispose();
}
