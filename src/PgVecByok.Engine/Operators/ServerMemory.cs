namespace PgVecByok.Engine;

/// <summary>
/// The memory that statements and messages of all clients hold together, so that no client's large ones end the process, and with it all
/// tenants. What holds:
/// <list type="bullet">
/// <item>what one holder has up to <see cref="FreeBytes"/> is not counted: small statements go on when large ones have taken all, and
/// there are no more of them than connections;</item>
/// <item>no party, which is a tenant or a login without one, has more than what is then left for all others: half of it all while it is
/// alone, a third each of two;</item>
/// <item>what was taken is given back, at the latest when its holder is collected.</item>
/// </list>
/// </summary>
/// <param name="bytesMax">Of all parties together.</param>
public sealed class ServerMemory(long bytesMax)
{
    /// <summary>What each holder may have uncounted: twice work_mem as it comes.</summary>
    public const long FreeBytes = 8 << 20;

    /// <summary>Counted in steps, so that a statement that grows by a batch does not come here for each.</summary>
    private const long StepBytes = 1 << 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _byParty = [];
    private long _taken;

    /// <summary>The share of the machine's memory, or of what its control group leaves it, that statements have unless told.</summary>
    public static long StandardBytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 10 * 4;

    public long BytesMax { get; } = bytesMax;

    /// <summary>How much of what a holder has is counted.</summary>
    internal static long Counted(long bytes) => bytes <= FreeBytes ? 0 : (bytes - FreeBytes + StepBytes - 1) / StepBytes * StepBytes;

    internal bool TryTake(string party, long bytes)
    {
        lock (_gate)
        {
            long held = _byParty.GetValueOrDefault(party) + bytes;
            if (held > BytesMax - _taken - bytes)
                return false;
            (_byParty[party], _taken) = (held, _taken + bytes);
            return true;
        }
    }

    internal void GiveBack(string party, long bytes)
    {
        lock (_gate)
        {
            _taken -= bytes;
            if ((_byParty[party] -= bytes) == 0)
                _byParty.Remove(party);
        }
    }
}
