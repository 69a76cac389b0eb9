namespace PgVecByok.Storage;

/// <summary>
/// Which pages of a stretch of a file were in memory when it was looked at, as mincore(2) tells: the lowest bit of each
/// page's byte. Where one has left since the look before, the system needs its memory, and none is believed to stay.
/// </summary>
internal sealed class SeenPages
{
    private readonly ulong[] _pages;
    private readonly bool _hasOnlyGrown = true;

    public SeenPages(ReadOnlySpan<byte> states, SeenPages? before)
    {
        _pages = new ulong[(states.Length + 63) / 64];
        for (int page = 0; page < states.Length; page++)
        {
            if ((states[page] & 1) != 0) _pages[page / 64] |= 1UL << (page % 64);
            else IsWhole = false;
        }

        for (int i = 0; before is not null && i < _pages.Length; i++)
            _hasOnlyGrown &= (before._pages[i] & ~_pages[i]) == 0;
    }

    /// <summary>All were in memory.</summary>
    public bool IsWhole { get; } = true;

    /// <summary>These were, and are believed to be yet.</summary>
    public bool Has(long first, long last)
    {
        for (long page = first; page <= last && _hasOnlyGrown; page++)
        {
            if ((_pages[page / 64] >> (int)(page % 64) & 1) == 0) return false;
        }

        return _hasOnlyGrown;
    }
}
