namespace PgVecByok.Engine;

/// <summary>
/// What one holder, a session, has of the server's memory. Belongs to one thread. A holder that is forgotten gives back
/// when it is collected, and its memory is not free before either.
/// </summary>
/// <param name="memory">Null: nothing is counted.</param>
/// <param name="party">Whose the holder is, asked when it begins to be counted.</param>
internal sealed class MemoryShare(ServerMemory? memory, Func<string> party) : IDisposable
{
    private long _counted;
    private string _party = "";

    ~MemoryShare() => Release();

    /// <summary>The holder has this much from now on. False, and it has what it had: others have the rest, or must be left it.</summary>
    public bool TryHold(long bytes)
    {
        long counted = ServerMemory.Counted(bytes);
        if (counted == _counted || memory is null)
            return true;
        if (_counted == 0)
            _party = party();
        if (counted < _counted)
            memory.GiveBack(_party, _counted - counted);
        else if (!memory.TryTake(_party, counted - _counted))
            return false;
        _counted = counted;
        return true;
    }

    /// <summary>The holder has no more than this from now on.</summary>
    public void Shrink(long bytes)
    {
        if (ServerMemory.Counted(bytes) < _counted)
            TryHold(bytes);
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release() => Shrink(0);
}
