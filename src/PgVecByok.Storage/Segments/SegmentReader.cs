using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// Opens the pages of one published segment. Nothing is read before the first page is asked for; then header and footer are checked
/// against what the log says of the segment. A segment that is missing, cut short, exchanged or changed is KeyException, Corrupt.
/// </summary>
public sealed class SegmentReader : IDisposable
{
    private const int ReadAheadBytes = 8 << 20;
    private readonly IObjectStore _objects;
    private readonly TenantCapability _capability;
    private readonly Lock _opening = new();
    private byte[]? _misses, _readings;
    private CachedPage?[]? _sketches;
    private volatile Opened? _opened;
    private volatile bool _isClosed;

    private sealed record Opened(SegmentKey Key, PageEntry[] Directory);

    public SegmentReader(IObjectStore objects, TenantCapability capability, SegmentDescriptor descriptor, PageCache cache)
    {
        (_objects, _capability, Descriptor, Cache) = (objects, capability, descriptor, cache);
        Name = SegmentDescriptor.NameOf(capability.Tenant, descriptor.Id);
        Share = cache.ShareOf(capability.Tenant);
        Slots = new CachedPage?[descriptor.Pages];
    }

    public SegmentDescriptor Descriptor { get; }

    public TenantCapability Capability => _capability;

    public ObjectName Name { get; }

    public PageCache Cache { get; }

    /// <summary>The whole directory, in its order.</summary>
    public ReadOnlySpan<PageEntry> Directory => Open().Directory;

    internal CachedPage?[] Slots { get; }

    /// <summary>So many times a page was not there when one row of it was wanted. Lost counts do no harm.</summary>
    internal byte[] Misses => _misses ??= new byte[Descriptor.Pages];

    /// <summary>So many times a page was read that has no sketch. Lost counts do no harm.</summary>
    internal byte[] Readings => _readings ??= new byte[Descriptor.Pages];

    /// <summary>Null until a first one is made.</summary>
    internal CachedPage?[]? Sketches => Volatile.Read(ref _sketches);

    internal TenantShare Share { get; }

    internal bool IsClosed => _isClosed;

    /// <summary>The pages of one column of one chunk, in the order of their rows; none if the chunk has no such column.</summary>
    public ReadOnlySpan<PageEntry> Find(PageKind kind, int column, int chunk)
    {
        (int from, int count) = Locate(kind, column, chunk);
        return Open().Directory.AsSpan(from, count);
    }

    /// <summary>Where those pages are in the directory.</summary>
    public (int From, int Count) Locate(PageKind kind, int column, int chunk)
    {
        PageEntry[] directory = Open().Directory;
        int from = Search(directory, new PageEntry(kind, (ushort)column, chunk, 0, 0, 0, 0, 0));
        int to = from;
        while (to < directory.Length && directory[to].Kind == kind && directory[to].Column == column && directory[to].Chunk == chunk) to++;
        return (from, to - from);
    }

    /// <summary>The pages of a kind and column, over all chunks.</summary>
    public ReadOnlySpan<PageEntry> Find(PageKind kind, int column)
    {
        PageEntry[] directory = Open().Directory;
        int from = Search(directory, new PageEntry(kind, (ushort)column, int.MinValue, 0, 0, 0, 0, 0));
        int to = from;
        while (to < directory.Length && directory[to].Kind == kind && directory[to].Column == column) to++;
        return directory.AsSpan(from, to - from);
    }

    /// <summary>Fills plaintext of exactly the page's length.</summary>
    /// <exception cref="KeyException">Corrupt; or the tenant was fenced. The plaintext is then zero.</exception>
    public void Decrypt(in PageEntry page, Span<byte> plaintext)
    {
        Opened opened = Open();
        Span<byte> associated = stackalloc byte[AssociatedData.BytesMax];
        Decrypt(opened.Key, page.Number, AssociatedData.OfPage(page, associated), page.Offset, plaintext);
    }

    /// <summary>Fills the plaintext of one unit of a run, of exactly the run's length.</summary>
    /// <exception cref="KeyException">As for a page.</exception>
    public void DecryptUnit(in PageEntry run, int index, Span<byte> plaintext)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)run.Rows);
        Decrypt(run.Unit(index), plaintext);
    }

    /// <summary>
    /// A page as it is sealed, where the store has it in memory and the cache does not have it open: so that who wants
    /// it next can have it come nearer meanwhile. Nobody believes what it says.
    /// </summary>
    public bool TryViewSealed(in PageEntry page, out ObjectView view)
    {
        view = default;
        return !(page.Number < Slots.Length && Volatile.Read(ref Slots[page.Number]) is not null)
            && _objects.TryView(Name, page.Offset, page.SealedBytes, out view);
    }

    /// <summary>Called for every page of a reader that takes them in turn; asks for more once in a while.</summary>
    internal void ReadAhead(in PageEntry page)
    {
        long end = page.Offset + page.SealedBytes;
        if (page.Offset / (ReadAheadBytes / 2) == end / (ReadAheadBytes / 2) || end >= Descriptor.FooterOffset) return;
        _objects.ReadAhead(Name, end, Math.Min(ReadAheadBytes, Descriptor.FooterOffset - end));
    }

    internal CachedPage?[] SlotsOfSketches() =>
        Sketches ?? Interlocked.CompareExchange(ref _sketches, new CachedPage?[Descriptor.Pages], null) ?? _sketches!;

    /// <summary>Forgets key and pages: the segment was replaced, or its tenant's rows are dropped.</summary>
    public void Dispose()
    {
        _isClosed = true;
        Cache.Drop(this);
        lock (_opening)
        {
            _opened?.Key.Dispose();
        }
    }

    private static int Search(PageEntry[] directory, in PageEntry wanted)
    {
        int found = Array.BinarySearch(directory, wanted, PageEntry.Order);
        return found < 0 ? ~found : found;
    }

    private Opened Open()
    {
        if (_opened is { } opened) return opened;
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return _opened ??= OpenNow();
        }
    }

    private Opened OpenNow()
    {
        Span<byte> expected = stackalloc byte[SegmentHeader.Bytes], header = stackalloc byte[SegmentHeader.Bytes];
        SegmentHeader.Write(expected, _capability.Tenant, Descriptor);
        Read(0, header);
        if (!header.SequenceEqual(expected)) throw Corrupt("has another header than was published");
        SegmentKey key = _capability.OpenSegmentKey(
            SegmentHeader.Identity(Descriptor.ObjectId, Descriptor.Id, Descriptor.Generation), Descriptor.Salt.Span,
            Descriptor.Commitment.Span);
        try
        {
            byte[] footer = new byte[Descriptor.FooterBytes];
            Span<byte> associated = stackalloc byte[AssociatedData.BytesMax];
            Decrypt(
                key, Descriptor.Pages, AssociatedData.OfFooter(header, Descriptor.Pages, footer.Length, associated),
                Descriptor.FooterOffset, footer);
            return new Opened(key, Parse(footer));
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private PageEntry[] Parse(ReadOnlySpan<byte> footer)
    {
        if (footer.Length != Descriptor.Pages * PageEntry.EncodedBytes) throw Corrupt("has a directory of another length");
        var directory = new PageEntry[Descriptor.Pages];
        long sealedBytes = 0;
        for (int i = 0; i < directory.Length; i++)
        {
            PageEntry page = PageEntry.Read(footer[(i * PageEntry.EncodedBytes)..]);
            bool isPossible = HasPossibleNumber(page) && page.Bytes is > 0 and <= Limits.WidePageBytesMax && page.Rows > 0
                && page.First >= 0 && page.Offset >= SegmentHeader.Bytes && page.SealedBytesInAll <= Descriptor.FooterOffset - page.Offset;
            if (!isPossible || (i > 0 && PageEntry.Order.Compare(directory[i - 1], page) >= 0)) throw Corrupt("has an impossible directory");
            directory[i] = page;
            sealedBytes += page.SealedBytesInAll;
        }

        // Pages lie one behind the other: were one named twice, another would be missing.
        if (SegmentHeader.Bytes + sealedBytes != Descriptor.FooterOffset) throw Corrupt("has an impossible directory");
        return directory;
    }

    private bool HasPossibleNumber(in PageEntry page) => page.IsRun
        ? page.Number >= PageEntry.FirstUnit && page.Rows <= uint.MaxValue - page.Number && page.First <= int.MaxValue - page.Rows
        : page.Number < Descriptor.Pages;

    private void Decrypt(SegmentKey key, uint number, ReadOnlySpan<byte> associated, long offset, Span<byte> plaintext)
    {
        int length = plaintext.Length + SegmentKey.TagBytes;
        if (_objects.TryView(Name, offset, length, out ObjectView view))
        {
            using (view) key.Open(number, associated, view.Bytes, plaintext);
            return;
        }

        byte[] sealedPage = SealedBuffers.Pool.Rent(length);
        try
        {
            Read(offset, sealedPage.AsSpan(0, length));
            key.Open(number, associated, sealedPage.AsSpan(0, length), plaintext);
        }
        finally
        {
            SealedBuffers.Pool.Return(sealedPage);
        }
    }

    private void Read(long offset, Span<byte> bytes)
    {
        try
        {
            _objects.Read(Name, offset, bytes);
        }
        catch (StorageException missing) when (missing.Fault == StorageFault.Missing)
        {
            // A fenced tenant's late reader is not told of damage: its segments may have been replaced since.
            _capability.ThrowIfFenced();
            throw Corrupt("is missing or cut short");
        }
    }

    private KeyException Corrupt(string what) =>
        new(KeyFault.Corrupt, _capability.Tenant, $"segment {Descriptor.Id} {what}");
}
