namespace PgVecByok.Storage;

/// <summary>Computes of a page's plaintext, of so many rows, what a scan reads instead; fills all of it.</summary>
public delegate void SketchMaker(ReadOnlySpan<byte> page, int rows, Span<byte> sketch);

/// <summary>
/// One scan's view of sketches, one at a time: what was computed of pages that were read before, in the page cache
/// and nowhere else. A page that is read once does not pay for one: it is made at the second reading, of what that
/// one has read anyway. Not for two threads.
/// </summary>
public sealed class SketchReader : IDisposable
{
    private const byte ReadingsBefore = 1;
    private CachedPage? _pinned;
    private int _epoch;

    /// <summary>
    /// Valid until the next call. False: the page is to be read, and <see cref="Make"/> may be told of it.
    /// </summary>
    public bool TryRead(SegmentReader segment, scoped in PageEntry page, out ReadOnlySpan<byte> sketch)
    {
        Release();
        // Before the page is read: a sketch of what was decrypted before a fence does not come in after it.
        _epoch = Volatile.Read(ref segment.Share.Epoch);
        _pinned = PageCache.TryPinSketch(segment, page);
        sketch = _pinned is null ? default : _pinned.Bytes;
        return _pinned is not null;
    }

    /// <summary>
    /// REQUIRES: the last call was a <see cref="TryRead"/> of this page, and the page was read after it.
    /// </summary>
    public void Make(
        SegmentReader segment, in PageEntry page, ReadOnlySpan<byte> plaintext, int bytes, SketchMaker maker)
    {
        ref byte readings = ref segment.Readings[page.Number];
        if (readings < ReadingsBefore)
            readings++;
        else
            segment.Cache.MakeSketch(segment, page, plaintext, bytes, maker, _epoch);
    }

    public void Dispose() => Release();

    private void Release()
    {
        _pinned?.Unpin();
        _pinned = null;
    }
}
