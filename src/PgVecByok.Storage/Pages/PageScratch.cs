using System.Security.Cryptography;

namespace PgVecByok.Storage;

/// <summary>Room for one decrypted page that the cache has no place for: left out of core files, wiped when it is given back.</summary>
internal sealed unsafe class PageScratch(ScratchPool pool, nint start, int length) : IDisposable
{
    private int _used;

    public int Length => length;

    public Span<byte> Bytes => new((byte*)start, length);

    public Span<byte> Use(int bytes)
    {
        _used = Math.Max(_used, bytes);
        return Bytes[..bytes];
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(Bytes[.._used]);
        _used = 0;
        if (!pool.TryKeep(this)) Unmap();
    }

    /// <summary>REQUIRES: it was wiped, and nobody has it.</summary>
    public void Unmap() => _ = NativeCalls.Unmap(start, (nuint)length);
}

/// <summary>Some rooms for pages, kept mapped: a small tenant's scan is over before as many page faults would be.</summary>
internal sealed class ScratchPool : IDisposable
{
    private const int KeptMax = 16, UsualBytes = 256 << 10;
    private readonly Lock _gate = new();
    private readonly Stack<PageScratch> _kept = new();
    private bool _isDisposed;

    public PageScratch Rent(int bytes)
    {
        lock (_gate)
        {
            if (bytes <= UsualBytes && _kept.TryPop(out PageScratch? kept)) return kept;
        }

        int rounded = (Math.Max(bytes, UsualBytes) + 4095) & ~4095;
        nint start = NativeCalls.Map(0, (nuint)rounded, NativeCalls.ProtectReadWrite, NativeCalls.MapPrivateAnonymous, -1, 0);
        if (start == -1) throw new InsufficientMemoryException("no memory for a page could be mapped");
        _ = NativeCalls.Advise(start, (nuint)rounded, NativeCalls.DontDump);
        return new PageScratch(this, start, rounded);
    }

    /// <summary>REQUIRES: it was wiped.</summary>
    public bool TryKeep(PageScratch scratch)
    {
        lock (_gate)
        {
            if (_isDisposed || scratch.Length != UsualBytes || _kept.Count >= KeptMax) return false;
            _kept.Push(scratch);
            return true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            while (_kept.TryPop(out PageScratch? kept)) kept.Unmap();
        }
    }
}
