using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// Decrypted pages of all tenants, within one budget. What holds:
/// <list type="bullet">
/// <item>a fence zeroes all pages of its tenant before it returns, pinned ones too, and lets no older one in afterwards;</item>
/// <item>a page leaves zeroised, whatever the reason;</item>
/// <item>a scan takes free room only: what others keep warm is not evicted for pages that are read once;</item>
/// <item>what was computed of a page, its sketch, is a page of its own in all of this.</item>
/// </list>
/// A hit takes no lock: the segment's own slot holds the page, and a pin is one exchange.
/// </summary>
public sealed class PageCache : IFenceListener, IDisposable
{
    private const int AttemptsMax = 64, SinglesOfEviction = 8, CodesOfEviction = 8, SketchesOfEviction = 8;
    // What pages of one size may have at the cost of others.
    private const double UsualShare = 1.0 / 8, SketchShare = 3.0 / 4;
    private const byte UsualChances = 1, CodeChances = 8, ModelChances = byte.MaxValue;
    private readonly Lock _gate = new();
    private readonly PageArena _arena;
    private readonly Dictionary<TenantId, TenantShare> _shares = [];
    private readonly List<CachedPage> _clock = [];
    private int _hand;
    private uint _singles, _codes, _sketches;
    private bool _isDisposed;

    public PageCache(long budgetBytes)
    {
        BudgetBytes = Math.Max(budgetBytes, PageArena.SlabBytesMost);
        _arena = new PageArena(BudgetBytes);
    }

    public long BudgetBytes { get; }

    /// <summary>False: decrypted pages may reach swap (RLIMIT_MEMLOCK).</summary>
    public bool IsLocked => _arena.IsLocked;

    public long MappedBytes
    {
        get { lock (_gate) return _arena.MappedBytes; }
    }

    public int PageCount
    {
        get { lock (_gate) return _clock.Count; }
    }

    /// <summary>What was computed of pages, and is here.</summary>
    public int SketchCount
    {
        get { lock (_gate) return _clock.Count(page => !page.IsDropped && page.Slots == page.Segment.Sketches); }
    }

    public long BytesOf(TenantId tenant)
    {
        lock (_gate) return _shares.TryGetValue(tenant, out TenantShare? share) ? share.Bytes : 0;
    }

    public FenceEffects Fence(TenantId tenant) => new(0, Drop(tenant, evenUnderReaders: true));

    /// <summary>The tenant's statements may still be reading: what they hold goes with their pin.</summary>
    public void Rest(TenantId tenant) => Drop(tenant, evenUnderReaders: false);

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (CachedPage page in _clock.ToArray()) Drop(page, evenUnderReader: true);
            _isDisposed = true;
            _arena.Dispose();
            Scratch.Dispose();
        }
    }

    internal ScratchPool Scratch { get; } = new();

    internal TenantShare ShareOf(TenantId tenant)
    {
        lock (_gate)
        {
            if (!_shares.TryGetValue(tenant, out TenantShare? share)) _shares.Add(tenant, share = new TenantShare(tenant));
            return share;
        }
    }

    /// <summary>The page, pinned, if it is here.</summary>
    internal static CachedPage? TryPin(SegmentReader segment, in PageEntry page, PageUse use) =>
        Volatile.Read(ref segment.Slots[page.Number]) is { } cached && cached.TryPin(ChancesOf(use)) ? cached : null;

    /// <summary>What was computed of the page, pinned, if it is here.</summary>
    internal static CachedPage? TryPinSketch(SegmentReader segment, in PageEntry page) =>
        segment.Sketches is { } sketches && Volatile.Read(ref sketches[page.Number]) is { } cached
            && cached.TryPin(ChancesOf(PageUse.Sketch)) ? cached : null;

    /// <summary>The page, decrypted and pinned; null if there is no room for it: the caller decrypts into memory of its own.</summary>
    internal CachedPage? Load(SegmentReader segment, in PageEntry page, PageUse use)
    {
        if (Rent(segment, segment.Slots, page, page.Bytes, use, out int epoch) is not { } loaded) return null;
        try
        {
            Fill(loaded, page);
        }
        catch
        {
            Return(loaded);
            throw;
        }

        return Admit(loaded, epoch);
    }

    /// <summary>
    /// Keeps what <paramref name="maker"/> computes of a page, if there is room and the tenant was not fenced since
    /// <paramref name="epoch"/>. REQUIRES: that is its share's of before the page was read.
    /// </summary>
    internal void MakeSketch(
        SegmentReader segment, in PageEntry page, ReadOnlySpan<byte> source, int bytes, SketchMaker maker, int epoch)
    {
        if (Rent(segment, segment.SlotsOfSketches(), page, bytes, PageUse.Sketch, out _) is not { } made) return;
        try
        {
            Fill(made, page, source, maker);
        }
        catch
        {
            Return(made);
            throw;
        }

        Admit(made, epoch)?.Unpin();
    }

    internal void Drop(SegmentReader segment)
    {
        lock (_gate)
        {
            foreach (CachedPage? page in segment.Slots.Concat(segment.Sketches ?? []))
            {
                if (page is not null) Drop(page, evenUnderReader: false);
            }
        }
    }

    internal void Free(CachedPage page)
    {
        lock (_gate)
        {
            if (page.TryKill()) Return(page);
        }
    }

    private static byte ChancesOf(PageUse use) => use switch
    {
        PageUse.Model => ModelChances,
        PageUse.Codes or PageUse.Sketch => CodeChances,
        _ => UsualChances,
    };

    private bool MayEvict(PageUse use) => use switch
    {
        PageUse.Scan => false,
        PageUse.Single => ++_singles % SinglesOfEviction == 0,
        PageUse.Codes => ++_codes % CodesOfEviction == 0,
        PageUse.Sketch => ++_sketches % SketchesOfEviction == 0,
        _ => true,
    };

    private static unsafe void Fill(CachedPage loaded, in PageEntry page) =>
        loaded.Segment.Decrypt(page, new Span<byte>(loaded.Block.Start, page.Bytes));

    private static unsafe void Fill(CachedPage made, in PageEntry page, ReadOnlySpan<byte> source, SketchMaker maker) =>
        maker(source, page.Rows, new Span<byte>(made.Block.Start, made.Length));

    private CachedPage? Rent(
        SegmentReader segment, CachedPage?[] slots, in PageEntry page, int bytes, PageUse use, out int epoch)
    {
        double share = use == PageUse.Sketch ? SketchShare : UsualShare;
        lock (_gate)
        {
            epoch = segment.Share.Epoch;
            return !_isDisposed && Rent(bytes, MayEvict(use), share) is { } block
                ? new CachedPage(this, segment, slots, (int)page.Number, block, bytes) { Chances = ChancesOf(use) }
                : null;
        }
    }

    private CachedPage? Admit(CachedPage loaded, int epoch)
    {
        SegmentReader segment = loaded.Segment;
        lock (_gate)
        {
            CachedPage? other = loaded.Slots[loaded.Number];
            bool wasFirst = other is not null && other.TryPin(UsualChances);
            if (wasFirst || segment.IsClosed || segment.Share.Epoch != epoch || _isDisposed)
            {
                Return(loaded);
                return wasFirst ? other : null;
            }

            Volatile.Write(ref loaded.Slots[loaded.Number], loaded);
            segment.Share.Pages.Add(loaded);
            segment.Share.Bytes += loaded.Length;
            _clock.Add(loaded);
            return loaded;
        }
    }

    private long Drop(TenantId tenant, bool evenUnderReaders)
    {
        lock (_gate)
        {
            if (!_shares.TryGetValue(tenant, out TenantShare? share)) return 0;
            share.Epoch++;
            CachedPage[] pages = [.. share.Pages];
            foreach (CachedPage page in pages) Drop(page, evenUnderReaders);
            _clock.RemoveAll(page => page.IsDropped);
            return pages.Length;
        }
    }

    private void Drop(CachedPage page, bool evenUnderReader)
    {
        if (page.IsDropped) return;
        if (evenUnderReader) page.Wipe();
        Forget(page);
        if (page.TryKill()) Return(page);
    }

    // The clock forgets dropped pages when its hand passes them.
    private static void Forget(CachedPage page)
    {
        page.IsDropped = true;
        SegmentReader segment = page.Segment;
        if (ReferenceEquals(page.Slots[page.Number], page)) Volatile.Write(ref page.Slots[page.Number], null);
        if (segment.Share.Pages.Remove(page)) segment.Share.Bytes -= page.Length;
    }

    private void Return(CachedPage page)
    {
        lock (_gate)
        {
            page.Wipe();
            if (!_isDisposed) _arena.Return(page.Block);
        }
    }

    private PageBlock? Rent(int bytes, bool mayEvict, double share)
    {
        if (bytes > _arena.SlabBytes) return null;
        PageBlock? block = _arena.TryRent(bytes);
        int wanted = _arena.SizeClassOf(bytes);
        // Pages of its own size first; the others give up theirs, slab by slab, once it has none to give.
        for (int passed = 0; block is null && mayEvict && passed < 2 * _clock.Count + AttemptsMax && _clock.Count > 0; passed++)
        {
            bool hasFew = (long)_arena.SlabsOf(wanted) * _arena.SlabBytes < BudgetBytes * share;
            if (Step(hasFew ? -1 : wanted)) block = _arena.TryRent(bytes);
        }

        return block;
    }

    /// <summary>Moves the hand by one page. True if a page was evicted.</summary>
    private bool Step(int sizeClass)
    {
        if (_hand >= _clock.Count) _hand = 0;
        CachedPage page = _clock[_hand];
        if (page.IsDropped)
        {
            RemoveAtHand();
            return false;
        }

        if (page.Chances > 0 || (sizeClass >= 0 && page.Block.Slab.SizeClass != sizeClass))
        {
            if (page.Chances > 0) page.Chances--;
            _hand++;
            return false;
        }

        if (!page.TryKill())
        {
            _hand++;
            return false;
        }

        Forget(page);
        RemoveAtHand();
        Return(page);
        return true;
    }

    private void RemoveAtHand()
    {
        _clock[_hand] = _clock[^1];
        _clock.RemoveAt(_clock.Count - 1);
    }
}
