using System.Security.Cryptography;

namespace PgVecByok.Storage;

/// <summary>
/// One reader's view of pages, one at a time: a pinned page of the cache, or, where there is no room, its own buffer that the next page
/// is decrypted into. What it returned is valid until the next call. Not for two threads.
/// </summary>
public sealed unsafe class PageReader(bool isScan) : IDisposable
{
    private CachedPage? _pinned;
    private SegmentReader? _segment;
    private uint _number;
    private nint _scratch;
    private int _scratchBytes, _used;

    public ReadOnlySpan<byte> Read(SegmentReader segment, in PageEntry page)
    {
        if (ReferenceEquals(_segment, segment) && _number == page.Number)
            return _pinned is { } current ? current.Bytes : new ReadOnlySpan<byte>((byte*)_scratch, _used);
        Release();
        if (segment.Cache.Pin(segment, page, isScan) is { } pinned)
        {
            (_pinned, _segment, _number) = (pinned, segment, page.Number);
            return pinned.Bytes;
        }

        Reserve(page.Bytes);
        var into = new Span<byte>((byte*)_scratch, page.Bytes);
        segment.Decrypt(page, into);
        (_segment, _number, _used) = (segment, page.Number, page.Bytes);
        return into;
    }

    public void Dispose()
    {
        Release();
        if (_scratch == 0) return;
        CryptographicOperations.ZeroMemory(new Span<byte>((byte*)_scratch, _scratchBytes));
        _ = NativeCalls.Unmap(_scratch, (nuint)_scratchBytes);
        _scratch = 0;
    }

    private void Release()
    {
        _segment = null;
        _pinned?.Unpin();
        _pinned = null;
    }

    private void Reserve(int bytes)
    {
        if (bytes <= _scratchBytes) return;
        Dispose();
        int rounded = (Math.Max(bytes, 256 << 10) + 4095) & ~4095;
        nint start = NativeCalls.Map(0, (nuint)rounded, NativeCalls.ProtectReadWrite, NativeCalls.MapPrivateAnonymous, -1, 0);
        if (start == -1) throw new InsufficientMemoryException("no memory for a page could be mapped");
        _ = NativeCalls.Advise(start, (nuint)rounded, NativeCalls.DontDump);
        (_scratch, _scratchBytes) = (start, rounded);
    }
}
