using System.Security.Cryptography;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

public sealed class SegmentKeyTests : IDisposable
{
    private readonly KeyringHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_sealed_page_opens_with_the_salt_and_commitment_of_its_segment()
    {
        TenantCapability acme = _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        SegmentIdentity identity = KeyringHarness.Segment(acme);
        (byte[] page, byte[] salt, byte[] commitment) = SealOne(acme, identity, "vectors of acme"u8, "page 7"u8);

        using SegmentKey opened = acme.OpenSegmentKey(identity, salt, commitment);
        byte[] plain = new byte[15];
        opened.Open(7, "page 7"u8, page, plain);

        Assert.Equal("vectors of acme"u8, plain);
    }

    [Fact]
    public void Every_flipped_bit_of_page_salt_commitment_and_associated_data_is_detected()
    {
        TenantCapability acme = _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        SegmentIdentity identity = KeyringHarness.Segment(acme);
        byte[] associated = RandomNumberGenerator.GetBytes(40);
        (byte[] page, byte[] salt, byte[] commitment) =
            SealOne(acme, identity, RandomNumberGenerator.GetBytes(1024), associated);
        byte[] plain = new byte[1024];

        using SegmentKey good = acme.OpenSegmentKey(identity, salt, commitment);
        EveryBit(page, () => Refuses(() => good.Open(7, associated, page, plain)));
        EveryBit(associated, () => Refuses(() => good.Open(7, associated, page, plain)));
        EveryBit(salt, () => Refuses(() => acme.OpenSegmentKey(identity, salt, commitment)));
        EveryBit(commitment, () => Refuses(() => acme.OpenSegmentKey(identity, salt, commitment)));
        for (int bit = 0; bit < 32; bit++)
            Refuses(() => good.Open(7 ^ (1u << bit), associated, page, plain));

        good.Open(7, associated, page, plain);
    }

    [Fact]
    public void A_page_moved_to_another_tenant_relation_segment_generation_kind_suite_or_format_does_not_open()
    {
        TenantCapability acme = _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        TenantCapability globex = _harness.CreateAndAcquire(KeyringHarness.Globex, "globex");
        SegmentIdentity identity = KeyringHarness.Segment(acme);
        (_, byte[] salt, byte[] commitment) = SealOne(acme, identity, "x"u8, default);
        using SegmentKey neighbour = globex.CreateSegmentKey(identity);

        Refuses(() => globex.OpenSegmentKey(identity, salt, commitment));
        foreach (SegmentIdentity moved in (SegmentIdentity[])
            [
                identity with { ObjectId = 16385 }, identity with { Segment = Guid.NewGuid() },
                identity with { Generation = 2 }, identity with { Kind = 9 },
                identity with { Suite = 3 }, identity with { Format = 2 },
            ])
        {
            Refuses(() => acme.OpenSegmentKey(moved, salt, commitment));
        }
    }

    [Fact]
    public void A_number_is_sealed_once_and_an_opened_key_seals_nothing()
    {
        TenantCapability acme = _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        SegmentIdentity identity = KeyringHarness.Segment(acme);
        using SegmentKey key = acme.CreateSegmentKey(identity);
        byte[] page = new byte[17];
        foreach (uint number in (uint[])[0, 5, 1, 2, uint.MaxValue, 4, 3]) key.Seal(number, default, "x"u8, page);

        foreach (uint number in (uint[])[0, 1, 2, 3, 4, 5, uint.MaxValue])
            Assert.Throws<InvalidOperationException>(() => key.Seal(number, default, "x"u8, page));
        using SegmentKey opened = acme.OpenSegmentKey(identity, key.Salt, key.Commitment);
        Assert.Throws<InvalidOperationException>(() => opened.Seal(6, default, "x"u8, page));
    }

    [Fact]
    public void Many_threads_open_pages_of_one_segment_and_read_what_was_sealed()
    {
        TenantCapability acme = _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        SegmentIdentity identity = KeyringHarness.Segment(acme);
        using SegmentKey writer = acme.CreateSegmentKey(identity);
        byte[][] pages = [.. Enumerable.Range(0, 64).Select(_ => new byte[64 + SegmentKey.TagBytes])];
        for (int i = 0; i < pages.Length; i++) writer.Seal((uint)i, default, Filled(i), pages[i]);
        using SegmentKey reader = acme.OpenSegmentKey(identity, writer.Salt, writer.Commitment);

        Parallel.For(0, 4096, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            byte[] plain = new byte[64];
            reader.Open((uint)(i % 64), default, pages[i % 64], plain);
            Assert.Equal(Filled(i % 64), plain);
        });
    }

    private static byte[] Filled(int value) => [.. Enumerable.Repeat((byte)value, 64)];

    private static (byte[] Page, byte[] Salt, byte[] Commitment) SealOne(
        TenantCapability tenant, SegmentIdentity identity, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        using SegmentKey key = tenant.CreateSegmentKey(identity);
        byte[] page = new byte[plain.Length + SegmentKey.TagBytes];
        key.Seal(7, associated, plain, page);
        return (page, key.Salt.ToArray(), key.Commitment.ToArray());
    }

    private static void EveryBit(byte[] bytes, Action check)
    {
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            check();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private static void Refuses(Action open) => Assert.Equal(KeyFault.Corrupt, Assert.Throws<KeyException>(open).Fault);
}
