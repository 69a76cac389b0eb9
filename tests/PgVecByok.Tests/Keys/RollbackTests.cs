using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>
/// Somebody with access to the store puts an older record of a tenant back. Each is genuine: sealed by us, for this tenant, at its place.
/// </summary>
public sealed class RollbackTests : IDisposable
{
    private readonly KeyringHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_tenant_that_was_locked_is_not_opened_by_its_record_of_before()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        RecordsWithFaults before = _harness.Records.Copy();
        _harness.Keyring.Lock(KeyringHarness.Acme, "left the house", "owner");

        PutBack(before, RecordName.Tenant(KeyringHarness.Acme));

        Assert.Equal(KeyFault.Rollback, Refusal());
    }

    [Fact]
    public void A_key_that_was_dropped_does_not_open_the_tenant_again()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        _harness.Keyring.AddKey(KeyringHarness.Acme, "file:other", "owner");
        RecordsWithFaults before = _harness.Records.Copy();
        _harness.Keyring.DropKey(KeyringHarness.Acme, "file:acme", "owner");

        PutBack(before, RecordName.Envelope(KeyringHarness.Acme, KeyShare.First));

        Assert.Equal(KeyFault.Rollback, Refusal());
    }

    [Fact]
    public void A_tenant_that_took_another_key_is_not_opened_by_its_former_one()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        RecordsWithFaults before = _harness.Records.Copy();
        _harness.Keyring.Rewrap(KeyringHarness.Acme, "file:other", "owner");
        foreach (byte[] name in Envelopes(_harness.Records)) _harness.Records.Remove(name);

        PutBack(before, [.. Envelopes(before)]);

        Assert.Equal(KeyFault.Rollback, Refusal());
    }

    [Fact]
    public void Its_newest_audit_records_cannot_be_taken_away_with_what_they_tell_of()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        RecordsWithFaults before = _harness.Records.Copy();
        _harness.Keyring.Lock(KeyringHarness.Acme, "left the house", "owner");

        PutBack(before, RecordName.Tenant(KeyringHarness.Acme), RecordName.AuditHead(KeyringHarness.Acme));

        Assert.Equal(KeyFault.Rollback, Refusal());
    }

    [Fact]
    public void What_was_put_back_does_not_become_the_newest_by_a_later_change()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        RecordsWithFaults before = _harness.Records.Copy();
        _harness.Keyring.Rewrap(KeyringHarness.Acme, "file:other", "owner");
        PutBack(before, [.. Envelopes(before)]);

        Action[] changes =
        [
            () => _harness.Keyring.SetOptions(KeyringHarness.Acme, TenantKeyOptions.Default with { LeaseSeconds = 5 }, "owner"),
            () => _harness.Keyring.Rewrap(KeyringHarness.Acme, null, "operator"),
            () => _harness.Keyring.DropKey(KeyringHarness.Acme, "file:other", "owner"),
        ];
        foreach (Action change in changes)
            Assert.Equal(KeyFault.Rollback, Assert.Throws<KeyException>(change).Fault);
        Assert.Equal(KeyFault.Rollback, Refusal());
        Assert.NotNull(_harness.Keyring.Acquire(TenantId.System));
    }

    [Fact]
    public void It_can_still_be_shredded()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        RecordsWithFaults before = _harness.Records.Copy();
        _harness.Keyring.Rewrap(KeyringHarness.Acme, "file:other", "owner");
        PutBack(before, [.. Envelopes(before)]);

        Assert.True(_harness.Keyring.Shred(KeyringHarness.Acme, "acme", "owner").IsAuthentic());
    }

    [Fact]
    public void A_record_that_is_damaged_is_its_tenants_trouble_alone()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        _harness.CreateAndAcquire(KeyringHarness.Globex, "globex");
        byte[] record = [.. _harness.Records.Read(RecordName.Tenant(KeyringHarness.Acme))!];
        record[^1] ^= 1;
        _harness.Records.Replace(RecordName.Tenant(KeyringHarness.Acme), record);
        Keyring keyring = _harness.Reopen();

        Assert.Equal(KeyFault.Corrupt, Refusal());
        Assert.NotNull(keyring.Acquire(KeyringHarness.Globex));
        Assert.Equal(3, keyring.Status().Count);
        Assert.Equal(KeyFault.Corrupt, keyring.Status(KeyringHarness.Acme).LastFault);
        Assert.Throws<KeyException>(() => keyring.FindUses("file:globex", null));
    }

    [Fact]
    public void A_rewrap_that_was_cut_off_between_its_writes_is_no_rollback()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        _harness.Records.WritesLeft = 1;
        Assert.ThrowsAny<Exception>(() => _harness.Keyring.Rewrap(KeyringHarness.Acme, "file:other", "owner"));
        _harness.Records.WritesLeft = int.MaxValue;

        Assert.NotNull(_harness.Reopen().Acquire(KeyringHarness.Acme));
        Assert.True(_harness.Keyring.Audit.Verify(KeyringHarness.Acme).IsIntact);
    }

    private static IEnumerable<byte[]> Envelopes(RecordsWithFaults records) =>
        records.Scan(RecordName.Envelopes(KeyringHarness.Acme)).Select(record => record.Name);

    private void PutBack(RecordsWithFaults before, params byte[][] names)
    {
        foreach (byte[] name in names) _harness.Records.Replace(name, before.Read(name)!);
        _harness.Reopen();
    }

    private KeyFault Refusal() => Assert.Throws<KeyException>(() => _harness.Keyring.Acquire(KeyringHarness.Acme)).Fault;
}
