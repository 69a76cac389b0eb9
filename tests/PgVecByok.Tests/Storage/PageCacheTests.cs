using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

public sealed class PageCacheTests : IDisposable
{
    private const int PageBytes = 128 << 10, Pages = 24, Budget = 2 << 20;
    private readonly KeyringHarness _keys = new();
    private readonly SimulatedObjectStore _objects = new(new SimulatedFaults(seed: 1));
    private readonly PageCache _cache = new(Budget);

    public PageCacheTests()
    {
        _keys.Keyring.CreateTenant(KeyringHarness.Acme, "acme", "file:acme", TenantKeyOptions.Default, "test");
        _keys.Keyring.CreateTenant(KeyringHarness.Globex, "globex", "file:globex", TenantKeyOptions.Default, "test");
    }

    [Fact]
    public void A_fence_leaves_no_page_of_its_tenant_and_all_of_the_others()
    {
        _keys.Keyring.Register(_cache);
        using SegmentReader acme = Write(KeyringHarness.Acme), globex = Write(KeyringHarness.Globex);
        ReadAll(acme, 6, isScan: false);
        ReadAll(globex, 6, isScan: false);

        FenceReport report = _keys.Keyring.Lock(KeyringHarness.Acme, "test", "test");

        Assert.Equal(6, report.PagesPurged);
        Assert.Equal(0, _cache.BytesOf(KeyringHarness.Acme));
        Assert.Equal(6 * PageBytes, _cache.BytesOf(KeyringHarness.Globex));
    }

    // The planted fault: a cache that the keyring does not know keeps its pages.
    [Fact]
    public void The_check_above_catches_a_fence_that_forgets_the_cache()
    {
        using SegmentReader acme = Write(KeyringHarness.Acme);
        ReadAll(acme, 6, isScan: false);

        _keys.Keyring.Lock(KeyringHarness.Acme, "test", "test");

        Assert.NotEqual(0, _cache.BytesOf(KeyringHarness.Acme));
    }

    [Fact]
    public void A_fence_zeroes_a_page_under_its_reader_and_a_rest_does_not()
    {
        using SegmentReader acme = Write(KeyringHarness.Acme);
        using var reader = new PageReader(isScan: false);
        ReadOnlySpan<byte> page = reader.Read(acme, acme.Directory[3]);

        _cache.Rest(KeyringHarness.Acme);
        Assert.Equal(4, page[0]);
        Assert.Equal(0, _cache.BytesOf(KeyringHarness.Acme));

        page = reader.Read(acme, acme.Directory[4]);
        _cache.Fence(KeyringHarness.Acme);
        Assert.False(page.ContainsAnyExcept((byte)0));
    }

    [Fact]
    public void The_budget_holds_and_evicted_pages_come_back_right()
    {
        using SegmentReader acme = Write(KeyringHarness.Acme);
        for (int round = 0; round < 3; round++)
            ReadAll(acme, Pages, isScan: false);

        Assert.InRange(_cache.MappedBytes, 1, Budget);
        Assert.InRange(_cache.BytesOf(KeyringHarness.Acme), 1, Budget);
    }

    [Fact]
    public void A_scan_larger_than_the_cache_evicts_nothing()
    {
        using SegmentReader acme = Write(KeyringHarness.Acme), globex = Write(KeyringHarness.Globex);
        ReadAll(globex, Pages / 2, isScan: false);
        long warm = _cache.BytesOf(KeyringHarness.Globex);

        ReadAll(acme, Pages, isScan: true);

        Assert.Equal(warm, _cache.BytesOf(KeyringHarness.Globex));
        ReadAll(acme, Pages, isScan: false);
        Assert.True(_cache.BytesOf(KeyringHarness.Globex) < warm, "the check above could not have failed");
    }

    /// <summary>
    /// What every search of an index reads first stays, however many codes each search asks for that do not fit.
    /// </summary>
    [Theory, InlineData(PageUse.Model, true), InlineData(PageUse.Codes, false)]
    public void A_model_outlives_more_codes_than_fit(PageUse use, bool stays)
    {
        using SegmentReader acme = Write(KeyringHarness.Acme), globex = Write(KeyringHarness.Globex);
        for (int search = 0; search < 20; search++)
        {
            ReadAll(globex, 1, use);
            for (int codes = 0; codes < 4; codes++)
                ReadAll(acme, Pages, PageUse.Codes);
        }

        Assert.Equal(stays ? PageBytes : 0, _cache.BytesOf(KeyringHarness.Globex));
    }

    [Fact]
    public void A_cache_of_one_mebibyte_has_room_for_pages_of_several_sizes()
    {
        using var cache = new PageCache(1 << 20);
        int[] sizes = [4 << 10, 20 << 10, 60 << 10, 100 << 10, 128 << 10];
        using SegmentReader acme = Write(KeyringHarness.Acme, cache, sizes);
        ReadAll(acme, sizes.Length, PageUse.Scan);
        Assert.Equal(sizes.Sum(), cache.BytesOf(KeyringHarness.Acme));
        Assert.InRange(cache.MappedBytes, 1, 1 << 20);
    }

    [Fact]
    public void Readers_on_many_threads_see_whole_pages_while_others_evict()
    {
        using SegmentReader acme = Write(KeyringHarness.Acme);
        Parallel.For(0, 8, thread =>
        {
            var random = new Random(thread);
            using var reader = new PageReader(isScan: thread % 2 == 0);
            for (int i = 0; i < 200; i++)
            {
                int number = random.Next(Pages);
                ReadOnlySpan<byte> page = reader.Read(acme, acme.Directory[number]);
                Assert.False(page.ContainsAnyExcept((byte)(number + 1)));
            }
        });
        Assert.InRange(_cache.MappedBytes, 1, Budget);
    }

    [Fact]
    public void A_sketch_is_made_at_the_second_reading_and_counts_in_the_budget()
    {
        using SegmentReader acme = Write(KeyringHarness.Acme);
        using var sketches = new SketchReader();
        Assert.False(TryRead(sketches, acme, 3));
        Assert.False(TryRead(sketches, acme, 3));
        Assert.Equal(1, _cache.SketchCount);
        Assert.True(TryRead(sketches, acme, 3));
        Assert.False(TryRead(sketches, acme, 4));
        Assert.Equal(PageBytes / 4, _cache.BytesOf(KeyringHarness.Acme));
    }

    [Fact]
    public void A_fence_zeroes_a_sketch_under_its_reader_and_lets_no_older_one_in()
    {
        using SegmentReader acme = Write(KeyringHarness.Acme);
        using var sketches = new SketchReader();
        TryRead(sketches, acme, 3);
        TryRead(sketches, acme, 3);
        Assert.True(sketches.TryRead(acme, acme.Directory[3], out ReadOnlySpan<byte> sketch));
        Assert.Equal(4, sketch[0]);
        _cache.Fence(KeyringHarness.Acme);
        Assert.False(sketch.ContainsAnyExcept((byte)0));
        Assert.Equal(0, _cache.BytesOf(KeyringHarness.Acme));

        // The page was read before the fence: what is computed of it afterwards stays out.
        Assert.False(sketches.TryRead(acme, acme.Directory[3], out _));
        _cache.Fence(KeyringHarness.Acme);
        sketches.Make(acme, acme.Directory[3], new byte[PageBytes], PageBytes / 4, Quarter);
        Assert.Equal(0, _cache.SketchCount);
        Assert.False(TryRead(sketches, acme, 3));
        Assert.Equal(1, _cache.SketchCount);
    }

    [Fact]
    public void Sketches_make_room_among_larger_pages_and_go_with_their_segment()
    {
        using SegmentReader acme = Write(KeyringHarness.Acme), globex = Write(KeyringHarness.Globex);
        ReadAll(globex, Pages, PageUse.Scan);
        using (var sketches = new SketchReader())
        {
            for (int reading = 0; reading < 40; reading++)
            {
                for (int number = 0; number < Pages; number++)
                    TryRead(sketches, acme, number);
            }
        }

        Assert.Equal(Pages, _cache.SketchCount);
        Assert.InRange(_cache.MappedBytes, 1, Budget);
        acme.Dispose();
        Assert.Equal(0, _cache.SketchCount);
        Assert.Equal(0, _cache.BytesOf(KeyringHarness.Acme));
    }

    public void Dispose()
    {
        _cache.Dispose();
        _keys.Dispose();
    }

    /// <summary>True if there is a sketch, else one is asked for.</summary>
    private static bool TryRead(SketchReader sketches, SegmentReader segment, int number)
    {
        if (sketches.TryRead(segment, segment.Directory[number], out ReadOnlySpan<byte> sketch))
        {
            Assert.False(sketch.ContainsAnyExcept((byte)(number + 1)));
            return true;
        }

        byte[] page = new byte[PageBytes];
        Array.Fill(page, (byte)(number + 1));
        sketches.Make(segment, segment.Directory[number], page, PageBytes / 4, Quarter);
        return false;
    }

    private static void Quarter(ReadOnlySpan<byte> page, int rows, Span<byte> sketch) =>
        page[..sketch.Length].CopyTo(sketch);

    private SegmentReader Write(TenantId tenant) => Write(tenant, _cache, [.. Enumerable.Repeat(PageBytes, Pages)]);

    private SegmentReader Write(TenantId tenant, PageCache cache, int[] sizes)
    {
        TenantCapability capability = _keys.Keyring.Acquire(tenant);
        using var writer = new SegmentWriter(capability, 1UL << 32 | 16384, _objects);
        for (int number = 0; number < sizes.Length; number++)
        {
            byte[] page = new byte[sizes[number]];
            Array.Fill(page, (byte)(number + 1));
            writer.Add(PageKind.Values, 1, number, 0, 1, page);
        }

        return new SegmentReader(_objects, capability, writer.Store(), cache);
    }

    private static void ReadAll(SegmentReader segment, int pages, bool isScan) =>
        ReadAll(segment, pages, isScan ? PageUse.Scan : PageUse.Lookup);

    private static void ReadAll(SegmentReader segment, int pages, PageUse use)
    {
        using var reader = new PageReader(use);
        for (int number = 0; number < pages; number++)
            Assert.False(reader.Read(segment, segment.Directory[number]).ContainsAnyExcept((byte)(number + 1)));
    }
}
