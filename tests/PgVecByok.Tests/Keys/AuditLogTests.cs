using System.Text;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

public sealed class AuditLogTests : IDisposable
{
    private readonly KeyringHarness _harness = new();

    public AuditLogTests()
    {
        _harness.Keyring.CreateTenant(KeyringHarness.Acme, "acme", "file:acme", TenantKeyOptions.Default, "operator");
        _harness.Keyring.Audit.Append("owner", KeyringHarness.Acme, "grant_tenant", "role=app level=writer", "done");
        _harness.Keyring.Lock(KeyringHarness.Acme, "drill", "owner");
    }

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void The_log_of_a_locked_tenant_is_read_in_order_and_its_chain_is_intact()
    {
        Assert.Equal(
            ["create_tenant", "grant_tenant", "lock_tenant"],
            _harness.Keyring.Audit.Read(KeyringHarness.Acme).Select(entry => entry.Action));
        Assert.True(_harness.Keyring.Audit.Verify(KeyringHarness.Acme).IsIntact);
    }

    [Fact]
    public void The_chain_goes_on_after_a_restart()
    {
        _harness.Keyring.Dispose();
        _harness.Reopen();
        _harness.Keyring.Unlock(KeyringHarness.Acme, "owner");

        Assert.Equal(new AuditVerification(KeyringHarness.Acme, 4, null), _harness.Keyring.Audit.Verify(KeyringHarness.Acme));
    }

    [Fact]
    public void A_changed_removed_swapped_or_cut_off_entry_is_found()
    {
        byte[][] names = [.. _harness.Records.Records.Keys.Where(name =>
            name.AsSpan().StartsWith("audit/"u8)
            && name.AsSpan().IndexOf(KeyringHarness.Acme.Value.ToByteArray(bigEndian: true)) >= 0)];
        byte[] first = _harness.Records.Read(names[0])!, second = _harness.Records.Read(names[1])!;
        byte[] last = _harness.Records.Read(names[2])!;

        Assert.Equal(1u, FirstBadAfter(new KeyRecordChange(names[1], Bent(second))));
        Assert.Equal(1u, FirstBadAfter(new KeyRecordChange(names[1], null)));
        Assert.Equal(0u, FirstBadAfter(new(names[0], second), new(names[1], first)));
        Assert.Equal(2u, FirstBadAfter(new KeyRecordChange(names[2], null)));
        _harness.Records.Write([new(names[0], first), new(names[1], second), new(names[2], last)]);
        Assert.True(_harness.Keyring.Audit.Verify(KeyringHarness.Acme).IsIntact);

        ulong? FirstBadAfter(params KeyRecordChange[] changes)
        {
            _harness.Records.Write([new(names[0], first), new(names[1], second), new(names[2], last)]);
            _harness.Records.Write(changes);
            return _harness.Keyring.Audit.Verify(KeyringHarness.Acme).FirstBad;
        }
    }

    private static byte[] Bent(byte[] value)
    {
        byte[] bent = [.. value];
        bent[^1] ^= 1;
        return bent;
    }
}
