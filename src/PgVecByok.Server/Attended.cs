namespace PgVecByok.Server;

/// <summary>
/// A client between its requests, and whose turn it is: parked until it speaks, then served by one thread at a time. What it says while
/// it is served is noted, so that nothing is missed when it is parked again.
/// </summary>
internal abstract class Attended
{
    private const int Parked = 0, Served = 1, ServedAndSpoke = 2;
    private int _state = Served;

    public abstract int Socket { get; }

    /// <summary>Serves what the client has sent; false: it is over with it.</summary>
    public abstract bool Serve();

    /// <summary>Whether it has spoken, asked of the socket: what came is read, and served next. REQUIRES: the caller's claim.</summary>
    public abstract bool HasSpoken();

    /// <summary>Gives back all that the client had.</summary>
    public abstract void End();

    /// <summary>The client spoke. True: the caller serves it.</summary>
    public bool TryClaim()
    {
        while (true)
        {
            int state = Volatile.Read(ref _state);
            int next = state == Parked ? Served : ServedAndSpoke;
            if (state == next || Interlocked.CompareExchange(ref _state, next, state) == state)
                return state == Parked;
        }
    }

    /// <summary>Claims it only if it is parked: for what happens to a client that is silent.</summary>
    public bool TryClaimSilent() => Interlocked.CompareExchange(ref _state, Served, Parked) == Parked;

    /// <summary>False: it spoke meanwhile, and is still the caller's to serve.</summary>
    public bool TryPark()
    {
        if (Interlocked.CompareExchange(ref _state, Parked, Served) == Served)
            return true;
        Volatile.Write(ref _state, Served);
        return false;
    }
}
