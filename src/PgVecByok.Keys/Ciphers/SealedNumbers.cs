namespace PgVecByok.Keys;

/// <summary>
/// The page numbers a new segment key has sealed under. A number used twice is a nonce used twice, which gives away both
/// pages, so the second use is refused. Ascending use, the usual one, costs one counter however many pages there are.
/// </summary>
internal sealed class SealedNumbers
{
    private readonly Lock _gate = new();
    private readonly HashSet<uint> _ahead = [];
    private ulong _next;

    public bool TryUse(uint number)
    {
        lock (_gate)
        {
            if (number < _next) return false;
            if (number > _next) return _ahead.Add(number);
            _next++;
            while (_ahead.Count > 0 && _next <= uint.MaxValue && _ahead.Remove((uint)_next)) _next++;
            return true;
        }
    }
}
