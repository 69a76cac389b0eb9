using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>One segment with a page of each kind, and everything that somebody who can write to the store might do to it.</summary>
public sealed class SegmentTests : IDisposable
{
    private const ulong Table = 1UL << 32 | 16384;
    private readonly KeyringHarness _keys = new();
    private readonly SimulatedObjectStore _objects = new(new SimulatedFaults(seed: 1));
    private readonly PageCache _cache = new(4 << 20);
    private readonly TenantCapability _acme, _globex;

    public SegmentTests()
    {
        _keys.Keyring.CreateTenant(KeyringHarness.Acme, "acme", "file:acme", TenantKeyOptions.Default, "test");
        _keys.Keyring.CreateTenant(KeyringHarness.Globex, "globex", "file:globex", TenantKeyOptions.Default, "test");
        _acme = _keys.Keyring.Acquire(KeyringHarness.Acme);
        _globex = _keys.Keyring.Acquire(KeyringHarness.Globex);
    }

    [Fact]
    public void Pages_come_back_by_what_they_hold_in_the_order_of_their_rows()
    {
        using SegmentReader segment = Open(Write(_acme));

        ReadOnlySpan<PageEntry> pages = segment.Find(PageKind.Values, 2, 7);
        Assert.Equal(2, pages.Length);
        Assert.Equal((0, 10), (pages[0].First, pages[1].First));
        Assert.Equal("column two, rows from 10"u8, Read(segment, pages[1]));
        Assert.True(segment.Find(PageKind.Values, 3, 7).IsEmpty);
        Assert.Equal(1, segment.Find(PageKind.Filter, 0).Length);
    }

    [Fact]
    public void Every_changed_bit_is_found()
    {
        SegmentDescriptor written = Write(_acme);
        ObjectName name = SegmentDescriptor.NameOf(_acme.Tenant, written.Id);
        byte[] whole = _objects[name];
        for (int bit = 0; bit < whole.Length * 8; bit++)
        {
            byte[] changed = [.. whole];
            changed[bit >> 3] ^= (byte)(1 << (bit & 7));
            _objects[name] = changed;
            Assert.True(IsFoundCorrupt(written), $"bit {bit} of {whole.Length * 8} went unnoticed");
        }
    }

    [Fact]
    public void The_check_above_passes_an_unchanged_segment() => Assert.False(IsFoundCorrupt(Write(_acme)));

    [Fact]
    public void A_segment_cut_short_or_taken_away_is_found()
    {
        SegmentDescriptor written = Write(_acme);
        ObjectName name = SegmentDescriptor.NameOf(_acme.Tenant, written.Id);
        byte[] whole = _objects[name];
        for (int length = 0; length < whole.Length; length += 7)
        {
            _objects[name] = whole[..length];
            Assert.True(IsFoundCorrupt(written), $"{length} of {whole.Length} bytes went unnoticed");
        }

        _objects.Delete([name]);
        Assert.True(IsFoundCorrupt(written));
    }

    [Fact]
    public void Pages_exchanged_within_a_segment_are_found()
    {
        SegmentDescriptor written = Write(_acme);
        ObjectName name = SegmentDescriptor.NameOf(_acme.Tenant, written.Id);
        PageEntry[] same;
        using (SegmentReader segment = Open(written))
            same = segment.Directory.ToArray().Where(page => page.Kind == PageKind.Values && page.Bytes == 24).ToArray();
        Assert.Equal(2, same.Length);
        byte[] changed = [.. _objects[name]];
        byte[] first = changed[(int)same[0].Offset..(int)(same[0].Offset + same[0].SealedBytes)];
        changed.AsSpan((int)same[1].Offset, same[1].SealedBytes).CopyTo(changed.AsSpan((int)same[0].Offset));
        first.CopyTo(changed, same[1].Offset);
        _objects[name] = changed;

        Assert.True(IsFoundCorrupt(written));
    }

    [Fact]
    public void Units_that_follow_one_another_make_a_run_and_each_opens_in_its_own_place_only()
    {
        SegmentDescriptor written = Write(_acme);
        using (SegmentReader segment = Open(written))
        {
            PageEntry[] runs = [.. segment.Find(PageKind.ClusterVectors, 0, 7)];
            Assert.Equal([(3, 2), (6, 1)], runs.Select(run => (run.First, run.Rows)));
            Assert.Equal(["unit three", "unit  four", "unit   six"], runs.SelectMany(run => Units(segment, run)));
            Assert.Throws<ArgumentOutOfRangeException>(() => segment.DecryptUnit(runs[1], 1, new byte[10]));
            ObjectName name = SegmentDescriptor.NameOf(_acme.Tenant, written.Id);
            byte[] changed = [.. _objects[name]];
            byte[] first = changed[(int)runs[0].Offset..((int)runs[0].Offset + runs[0].SealedBytes)];
            changed.AsSpan((int)runs[1].Offset, runs[1].SealedBytes).CopyTo(changed.AsSpan((int)runs[0].Offset));
            first.CopyTo(changed, runs[1].Offset);
            _objects[name] = changed;
        }

        Assert.True(IsFoundCorrupt(written));
    }

    [Fact]
    public void A_segment_in_the_place_of_another_is_found_whether_of_the_same_table_another_or_another_tenant()
    {
        SegmentDescriptor written = Write(_acme);
        foreach (SegmentDescriptor other in (SegmentDescriptor[])[Write(_acme), Write(_acme, Table + 1), Write(_globex)])
        {
            byte[] original = _objects[SegmentDescriptor.NameOf(_acme.Tenant, written.Id)];
            TenantId owner = other.Id == written.Id ? _acme.Tenant
                : _objects.Length(SegmentDescriptor.NameOf(_acme.Tenant, other.Id)) is null ? _globex.Tenant : _acme.Tenant;
            _objects[SegmentDescriptor.NameOf(_acme.Tenant, written.Id)] = _objects[SegmentDescriptor.NameOf(owner, other.Id)];
            Assert.True(IsFoundCorrupt(written));

            // As if the log itself had been made to name it, for this table and tenant.
            SegmentDescriptor forged = other with { Id = written.Id, ObjectId = written.ObjectId };
            Assert.True(IsFoundCorrupt(forged));
            _objects[SegmentDescriptor.NameOf(_acme.Tenant, written.Id)] = original;
        }
    }

    [Fact]
    public void An_unsealed_page_that_was_planted_is_found()
    {
        SegmentDescriptor written = Write(_acme);
        ObjectName name = SegmentDescriptor.NameOf(_acme.Tenant, written.Id);
        using (SegmentReader segment = Open(written))
        {
            PageEntry page = segment.Find(PageKind.Values, 1, 7)[0];
            byte[] changed = [.. _objects[name]];
            new byte[page.SealedBytes].CopyTo(changed, page.Offset);
            "column one"u8.CopyTo(changed.AsSpan((int)page.Offset));
            _objects[name] = changed;
        }

        Assert.True(IsFoundCorrupt(written));
    }

    [Fact]
    public void Another_tenants_capability_opens_nothing()
    {
        SegmentDescriptor written = Write(_acme);
        _objects.PutIfAbsent(
            SegmentDescriptor.NameOf(_globex.Tenant, written.Id), [_objects[SegmentDescriptor.NameOf(_acme.Tenant, written.Id)]]);
        using var segment = new SegmentReader(_objects, _globex, written, _cache);

        Assert.Equal(KeyFault.Corrupt, Assert.Throws<KeyException>(() => segment.Directory.ToArray()).Fault);
    }

    public void Dispose()
    {
        _cache.Dispose();
        _keys.Dispose();
    }

    private SegmentDescriptor Write(TenantCapability capability, ulong objectId = Table)
    {
        using var writer = new SegmentWriter(capability, objectId, _objects);
        writer.Add(PageKind.Values, 2, 7, 10, 5, "column two, rows from 10"u8);
        writer.Add(PageKind.Values, 1, 7, 0, 15, "column one"u8);
        writer.Add(PageKind.Values, 2, 7, 0, 10, "column two, rows from 00"u8);
        writer.Add(PageKind.Writers, 0, 7, 0, 15, "writers"u8);
        writer.Add(PageKind.Keys, 0, 0, 0, 15, "keys"u8);
        writer.Add(PageKind.KeyDirectory, 0, 0, 0, 2, "directory"u8);
        writer.Add(PageKind.Filter, 0, 0, 0, 1, "filter"u8);
        writer.AddUnit(0, 7, 3, "unit three"u8);
        writer.AddUnit(0, 7, 4, "unit  four"u8);
        writer.AddUnit(0, 7, 6, "unit   six"u8);
        return writer.Store();
    }

    private SegmentReader Open(SegmentDescriptor written) => new(_objects, _acme, written, _cache);

    private bool IsFoundCorrupt(SegmentDescriptor written)
    {
        try
        {
            using SegmentReader segment = Open(written);
            foreach (PageEntry page in segment.Directory)
            {
                if (page.IsRun)
                    Units(segment, page);
                else
                    Read(segment, page);
            }

            return false;
        }
        catch (KeyException failed)
        {
            return failed.Fault == KeyFault.Corrupt;
        }
    }

    private static string[] Units(SegmentReader segment, PageEntry run) => [.. Enumerable.Range(0, run.Rows).Select(unit =>
    {
        byte[] plaintext = new byte[run.Bytes];
        segment.DecryptUnit(run, unit, plaintext);
        return System.Text.Encoding.ASCII.GetString(plaintext);
    })];

    private static byte[] Read(SegmentReader segment, in PageEntry page)
    {
        byte[] plaintext = new byte[page.Bytes];
        segment.Decrypt(page, plaintext);
        return plaintext;
    }
}
