namespace PgVecByok.Keys;

/// <summary>
/// The page numbers a new segment key has sealed under. A number used twice is a nonce used twice, which gives away both
/// pages, so the second use is refused. Ascending use, the usual one, costs one counter however many pages there are.
/// </summary>
internal sealed class SealedNumbers
{
    private const uint Half = 1u << 31;
    private readonly Lock _gate = new();
    private readonly HashSet<uint> _ahead = [];

    // Pages ascend from zero, units from the middle.
    private readonly ulong[] _next = [0, Half];

    public bool TryUse(uint number)
    {
        lock (_gate)
        {
            ref ulong next = ref _next[number / Half];
            if (number < next) return false;
            if (number > next) return _ahead.Add(number);
            next++;
            while (_ahead.Count > 0 && next <= uint.MaxValue && _ahead.Remove((uint)next)) next++;
            return true;
        }
    }
}
