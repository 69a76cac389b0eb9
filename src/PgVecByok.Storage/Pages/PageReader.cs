namespace PgVecByok.Storage;

/// <summary>
/// One reader's view of pages, one at a time: a pinned page of the cache, or, where there is no room, its own buffer that the next page
/// is decrypted into. What it returned is valid until the next call. Not for two threads.
/// </summary>
public sealed class PageReader(PageUse use) : IDisposable
{
    // Eight units cost what one page of 64 KiB does.
    private const int MissesWorthRoom = 8;
    private CachedPage? _pinned;
    private SegmentReader? _segment;
    private uint _number;
    private PageScratch? _scratch;
    private long _end;
    private int _used;

    public PageReader(bool isScan)
        : this(isScan ? PageUse.Scan : PageUse.Lookup)
    {
    }

    public ReadOnlySpan<byte> Read(SegmentReader segment, scoped in PageEntry page)
    {
        if (ReferenceEquals(_segment, segment) && _number == page.Number)
            return _pinned is { } current ? current.Bytes : _scratch!.Bytes[.._used];
        bool follows = ReferenceEquals(_segment, segment) && page.Offset == _end;
        Release();
        (_number, _end) = (page.Number, page.Offset + page.SealedBytes);
        if (PageCache.TryPin(segment, page, use) is { } found)
        {
            (_pinned, _segment) = (found, segment);
            return found.Bytes;
        }

        if (follows) segment.ReadAhead(page);
        if (segment.Cache.Load(segment, page, use) is { } loaded)
        {
            (_pinned, _segment) = (loaded, segment);
            return loaded.Bytes;
        }

        Span<byte> into = Reserve(segment.Cache, page.Bytes);
        segment.Decrypt(page, into);
        (_segment, _used) = (segment, page.Bytes);
        return into;
    }

    /// <summary>
    /// The page if it is in the cache, or was missed so often that it is worth some free room: for a caller that can do without it.
    /// </summary>
    public bool TryRead(SegmentReader segment, scoped in PageEntry page, out ReadOnlySpan<byte> bytes)
    {
        if (ReferenceEquals(_segment, segment) && _number == page.Number)
        {
            bytes = _pinned is { } current ? current.Bytes : _scratch!.Bytes[.._used];
            return true;
        }

        bytes = default;
        if ((PageCache.TryPin(segment, page, use) ?? LoadIfMissedOften(segment, page)) is not { } found)
            return false;
        Release();
        (_pinned, _segment, _number, _end) = (found, segment, page.Number, page.Offset + page.SealedBytes);
        bytes = found.Bytes;
        return true;
    }

    public void Dispose()
    {
        Release();
        _scratch?.Dispose();
        _scratch = null;
    }

    private static CachedPage? LoadIfMissedOften(SegmentReader segment, in PageEntry page)
    {
        ref byte misses = ref segment.Misses[page.Number];
        if (++misses < MissesWorthRoom) return null;
        misses = 0;
        return segment.Cache.Load(segment, page, PageUse.Scan);
    }

    private void Release()
    {
        _segment = null;
        _pinned?.Unpin();
        _pinned = null;
    }

    private Span<byte> Reserve(PageCache cache, int bytes)
    {
        if (_scratch is null || _scratch.Length < bytes)
        {
            _scratch?.Dispose();
            _scratch = null;
            _scratch = cache.Scratch.Rent(bytes);
        }

        return _scratch.Use(bytes);
    }
}
