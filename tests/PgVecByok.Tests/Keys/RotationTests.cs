using PgVecByok.Keys;

namespace PgVecByok.Tests;

public sealed class RotationTests : IDisposable
{
    private readonly KeyringHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    private Keyring Keyring => _harness.Keyring;

    [Fact]
    public void Rewrap_takes_the_newest_version_and_keeps_data_readable_without_the_old_one()
    {
        Sealed page = Create();
        _harness.Keystore.NewVersion("acme");

        RotationResult result = Keyring.Rewrap(KeyringHarness.Acme, null, "owner");
        _harness.Keystore.Destroy("acme", 1);

        Assert.Equal((1u, 1u, "2"), (result.OldGeneration, result.NewGeneration, result.KeyVersion));
        Assert.Empty(Keyring.FindUses("file:acme", "1"));
        Keyring.Renew(KeyringHarness.Acme);
        page.Check(Keyring);
    }

    [Fact]
    public void Rewrap_to_another_key_frees_the_first_and_keeps_the_order_of_the_others()
    {
        Sealed page = Create();
        Keyring.AddKey(KeyringHarness.Acme, "file:globex", "owner");

        Keyring.Rewrap(KeyringHarness.Acme, "file:other", "owner");

        Assert.Equal(["file:other", "file:globex"], Keyring.Keys(KeyringHarness.Acme).Select(use => use.KeyUri));
        _harness.Keystore.Destroy("acme");
        page.Check(Keyring);
    }

    [Fact]
    public void A_new_generation_seals_new_segments_and_old_ones_open_until_it_is_retired()
    {
        Sealed old = Create();
        TenantCapability acme = Keyring.Acquire(KeyringHarness.Acme);

        RotationResult result = Keyring.NewGeneration(KeyringHarness.Acme, null, "owner");

        Assert.Equal((1u, 2u, 2u), (result.OldGeneration, result.NewGeneration, acme.Generation));
        var fresh = new Sealed(acme);
        Reopen();
        old.Check(Keyring);
        fresh.Check(Keyring);
        Assert.Equal(
            KeyFault.PolicyViolation,
            Fault(() => Keyring.RetireGeneration(KeyringHarness.Acme, 1, "owner", () => 3)));
        Keyring.RetireGeneration(KeyringHarness.Acme, 1, "owner", () => 0);
        Assert.Equal(KeyFault.Corrupt, Fault(() => old.Check(Keyring)));
        fresh.Check(Keyring);
        Reopen();
        Assert.Equal(KeyFault.Corrupt, Fault(() => old.Check(Keyring)));
        fresh.Check(Keyring);
    }

    [Fact]
    public void The_newest_generation_is_never_retired()
    {
        Create();
        Assert.Equal(
            KeyFault.PolicyViolation, Fault(() => Keyring.RetireGeneration(KeyringHarness.Acme, 1, "owner", () => 0)));
    }

    [Fact]
    public void Many_generations_of_the_system_tenant_open_again()
    {
        for (int i = 0; i < 3; i++) Keyring.NewGeneration(TenantId.System, null, "operator");
        Sealed page = Create();
        Reopen();

        page.Check(Keyring);
        Assert.Equal([1, 2, 3, 4], Keyring.Status(TenantId.System).Generations);
    }

    [Fact]
    public void The_last_key_is_not_dropped_and_no_key_while_the_others_are_out_of_reach()
    {
        Create();
        Assert.Equal(KeyFault.PolicyViolation, Fault(() => Keyring.DropKey(KeyringHarness.Acme, "file:acme", "owner")));
        Keyring.AddKey(KeyringHarness.Acme, "file:other", "owner");
        _harness.Provider.Answer("file:other", KeyFault.Unreachable);
        Assert.Equal(KeyFault.Unreachable, Fault(() => Keyring.DropKey(KeyringHarness.Acme, "file:acme", "owner")));

        _harness.Provider.Answer("file:other", null);
        Keyring.DropKey(KeyringHarness.Acme, "file:acme", "owner");

        Assert.Equal(["file:other"], Keyring.Keys(KeyringHarness.Acme).Select(use => use.KeyUri));
    }

    [Fact]
    public void Shredding_asks_for_the_name_is_final_and_gives_a_certificate_that_verifies()
    {
        Sealed page = Create();
        TenantCapability acme = Keyring.Acquire(KeyringHarness.Acme);
        Assert.Equal(KeyFault.Invalid, Fault(() => Keyring.Shred(KeyringHarness.Acme, "Acme", "owner")));
        acme.ThrowIfFenced();

        ShredCertificate certificate = Keyring.Shred(KeyringHarness.Acme, "acme", "owner");

        Assert.True(certificate.IsAuthentic());
        Assert.False((certificate with { Statement = certificate.Statement + " " }).IsAuthentic());
        Assert.Contains("file:acme version 1", certificate.Statement, StringComparison.Ordinal);
        Assert.Equal(KeyFault.Shredded, Fault(acme.ThrowIfFenced));
        Reopen();
        Assert.Equal(KeyFault.Shredded, Fault(() => page.Check(Keyring)));
        Assert.Equal(KeyFault.Shredded, Fault(() => Keyring.Unlock(KeyringHarness.Acme, "owner")));
        Assert.Equal(certificate.Statement, Keyring.Shred(KeyringHarness.Acme, "acme", "owner").Statement);
        Assert.Equal(certificate.Statement, Keyring.FindCertificate(certificate.Id)!.Statement);
        Assert.DoesNotContain(_harness.Records.Records.Keys, name => IsWrappedKeyOf(name, KeyringHarness.Acme));
    }

    /// <summary>The disk refuses the n-th write of every change: what opens afterwards is the old state or the new one.</summary>
    [Theory]
    [InlineData("rewrap")]
    [InlineData("replace")]
    [InlineData("generation")]
    [InlineData("retire")]
    [InlineData("add")]
    [InlineData("drop")]
    public void After_a_failure_at_any_write_the_tenant_opens_with_its_data(string change)
    {
        Sealed page = Create();
        Keyring.AddKey(KeyringHarness.Acme, "file:globex", "owner");
        Keyring.NewGeneration(KeyringHarness.Acme, null, "owner");
        var fresh = new Sealed(Keyring.Acquire(KeyringHarness.Acme));
        RecordsWithFaults before = _harness.Records.Copy();

        for (int failing = 0; ; failing++)
        {
            RecordsWithFaults records = before.Copy();
            Keyring.Dispose();
            _harness.Reopen(records);
            records.WritesLeft = failing;
            bool failed = Record.Exception(() => Apply(change)) is IOException;
            records.WritesLeft = int.MaxValue;

            CheckData(change, page, fresh);
            Keyring.Dispose();
            _harness.Reopen(records);
            CheckData(change, page, fresh);
            Assert.True(Keyring.Audit.Verify(KeyringHarness.Acme).IsIntact);
            Apply("rewrap");
            if (!failed) break;
        }
    }

    [Fact]
    public void After_a_failure_at_any_write_of_a_shredding_the_tenant_is_whole_or_shredded_for_good()
    {
        Sealed page = Create();
        RecordsWithFaults before = _harness.Records.Copy();
        var outcomes = new List<KeyFault?>();
        for (int failing = 0; failing < 3; failing++)
        {
            RecordsWithFaults records = before.Copy();
            Keyring.Dispose();
            _harness.Reopen(records);
            records.WritesLeft = failing;
            _ = Record.Exception(() => Keyring.Shred(KeyringHarness.Acme, "acme", "owner"));
            records.WritesLeft = int.MaxValue;
            Keyring.Dispose();
            _harness.Reopen(records);

            outcomes.Add((Record.Exception(() => page.Check(Keyring)) as KeyException)?.Fault);
            Assert.True(Keyring.Shred(KeyringHarness.Acme, "acme", "owner").IsAuthentic());
            Assert.DoesNotContain(records.Records.Keys, name => IsWrappedKeyOf(name, KeyringHarness.Acme));
        }

        Assert.Equal([null, KeyFault.Shredded, KeyFault.Shredded], outcomes);
    }

    private void Apply(string change)
    {
        switch (change)
        {
            case "rewrap": Keyring.Rewrap(KeyringHarness.Acme, null, "owner"); break;
            case "replace": Keyring.Rewrap(KeyringHarness.Acme, "file:other", "owner"); break;
            case "generation": Keyring.NewGeneration(KeyringHarness.Acme, "file:other", "owner"); break;
            case "retire": Keyring.RetireGeneration(KeyringHarness.Acme, 1, "owner", () => 0); break;
            case "add": Keyring.AddKey(KeyringHarness.Acme, "file:other", "owner"); break;
            default: Keyring.DropKey(KeyringHarness.Acme, "file:globex", "owner"); break;
        }
    }

    private void CheckData(string change, Sealed old, Sealed fresh)
    {
        fresh.Check(Keyring);
        if (change != "retire") old.Check(Keyring);
    }

    private Sealed Create() => new(_harness.CreateAndAcquire(KeyringHarness.Acme, "acme"));

    private void Reopen()
    {
        Keyring.Dispose();
        _harness.Reopen();
    }

    private static bool IsWrappedKeyOf(byte[] name, TenantId tenant) =>
        name.AsSpan().StartsWith("envelope/"u8) | name.AsSpan().StartsWith("root/"u8) | name.AsSpan().StartsWith("object/"u8)
        && name.AsSpan().IndexOf(tenant.Value.ToByteArray(bigEndian: true)) >= 0;

    private static KeyFault Fault(Action use) => Assert.Throws<KeyException>(use).Fault;

    private static KeyFault Fault(Func<object?> use) => Assert.Throws<KeyException>(use).Fault;

    /// <summary>A page on disk, with what its reader finds beside it.</summary>
    private sealed class Sealed
    {
        private readonly SegmentIdentity _identity;
        private readonly byte[] _page = new byte[5 + SegmentKey.TagBytes], _salt, _commitment;

        public Sealed(TenantCapability capability)
        {
            _identity = KeyringHarness.Segment(capability);
            using SegmentKey key = capability.CreateSegmentKey(_identity);
            key.Seal(0, default, "hello"u8, _page);
            (_salt, _commitment) = (key.Salt.ToArray(), key.Commitment.ToArray());
        }

        public void Check(Keyring keyring)
        {
            using SegmentKey key = keyring.Acquire(KeyringHarness.Acme).OpenSegmentKey(_identity, _salt, _commitment);
            byte[] plain = new byte[5];
            key.Open(0, default, _page, plain);
            Assert.Equal("hello"u8, plain);
        }
    }
}
