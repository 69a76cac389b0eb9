using System.Text;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

public sealed class EnvelopeTests : IDisposable
{
    private readonly KeyringHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void Every_flipped_bit_of_a_wrapped_key_is_refused()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        byte[] name = Find("envelope/", KeyringHarness.Acme);
        byte[] envelope = _harness.Records.Read(name)!;
        for (int bit = 0; bit < envelope.Length * 8; bit++)
        {
            byte[] bent = [.. envelope];
            bent[bit / 8] ^= (byte)(1 << (bit % 8));
            _harness.Records.Replace(name, bent);
            KeyFault fault = Assert.Throws<KeyException>(() => _harness.Keyring.Renew(KeyringHarness.Acme)).Fault;
            // A bent URI or version may name a key that does not exist; nothing bent ever opens.
            Assert.True(fault is KeyFault.Corrupt or KeyFault.Missing or KeyFault.PolicyViolation or KeyFault.Unsupported, $"bit {bit}: {fault}");
        }

        _harness.Records.Replace(name, envelope);
        _harness.Pass(1);
        _harness.Keyring.Renew(KeyringHarness.Acme);
    }

    [Fact]
    public void A_wrapped_key_moved_from_another_tenant_is_refused_even_under_the_same_kek()
    {
        _harness.Keyring.CreateTenant(KeyringHarness.Acme, "acme", "file:acme", TenantKeyOptions.Default, "tester");
        _harness.Keyring.CreateTenant(KeyringHarness.Globex, "globex", "file:acme", TenantKeyOptions.Default, "tester");
        byte[] theirs = _harness.Records.Read(Find("envelope/", KeyringHarness.Globex))!;

        _harness.Records.Replace(Find("envelope/", KeyringHarness.Acme), theirs);

        Assert.Equal(
            KeyFault.Corrupt, Assert.Throws<KeyException>(() => _harness.Keyring.Acquire(KeyringHarness.Acme)).Fault);
    }

    [Fact]
    public void An_envelope_of_another_cluster_is_refused_though_the_same_kek_opens_it()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        var elsewhere = new RecordsWithFaults();
        using Keyring other = Keyring.Open(
            elsewhere, [_harness.Provider], new KeyringOptions { SystemKeyUri = "file:other", RenewInBackground = false },
            _harness.Clock, _harness.Reports.Add);
        other.CreateTenant(KeyringHarness.Acme, "acme", "file:acme", TenantKeyOptions.Default, "tester");
        byte[] name = Find("envelope/", KeyringHarness.Acme);

        _harness.Records.Replace(name, elsewhere.Read(name)!);

        Assert.Equal(KeyFault.Corrupt, Assert.Throws<KeyException>(() => _harness.Keyring.Renew(KeyringHarness.Acme)).Fault);
    }

    [Fact]
    public void An_earlier_root_key_of_the_same_tenant_put_back_is_refused()
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        byte[] first = _harness.Records.Read(Find("envelope/", KeyringHarness.Acme))!;
        _harness.Keyring.NewGeneration(KeyringHarness.Acme, null, "tester");

        _harness.Records.Replace(Find("envelope/", KeyringHarness.Acme), first);

        Assert.Equal(KeyFault.Corrupt, Assert.Throws<KeyException>(() => _harness.Keyring.Renew(KeyringHarness.Acme)).Fault);
    }

    [Fact]
    public void A_provider_that_answers_another_key_is_not_believed()
    {
        _harness.Keyring.CreateTenant(KeyringHarness.Acme, "acme", "file:acme", TenantKeyOptions.Default, "tester");
        _harness.Keyring.Dispose();
        using Keyring fooled = Keyring.Open(
            _harness.Records, [new LyingProvider(_harness.Provider)],
            new KeyringOptions { SystemKeyUri = "file:system", RenewInBackground = false }, _harness.Clock, _harness.Reports.Add);

        Assert.Equal(KeyFault.Corrupt, Assert.Throws<KeyException>(() => fooled.Acquire(KeyringHarness.Acme)).Fault);
    }

    [Fact]
    public void No_record_of_the_keyring_holds_a_tenants_name_or_a_reason_in_clear()
    {
        _harness.Keyring.CreateTenant(KeyringHarness.Acme, "canary-tenant", "file:acme", TenantKeyOptions.Default, "canary-actor");
        _harness.Keyring.Lock(KeyringHarness.Acme, "canary-reason", "canary-actor");

        Assert.All(_harness.Records.Records, record =>
        {
            Assert.DoesNotContain("canary", Encoding.Latin1.GetString(record.Key), StringComparison.Ordinal);
            Assert.DoesNotContain("canary", Encoding.Latin1.GetString(record.Value), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_moved_or_bent_tenant_record_is_refused()
    {
        _harness.Keyring.CreateTenant(KeyringHarness.Acme, "acme", "file:acme", TenantKeyOptions.Default, "tester");
        _harness.Keyring.CreateTenant(KeyringHarness.Globex, "globex", "file:globex", TenantKeyOptions.Default, "tester");
        _harness.Records.Replace(Find("tenant/", KeyringHarness.Acme), _harness.Records.Read(Find("tenant/", KeyringHarness.Globex))!);
        _harness.Keyring.Dispose();
        _harness.Reopen();

        Assert.Equal(KeyFault.Corrupt, Assert.Throws<KeyException>(() => _harness.Keyring.Acquire(KeyringHarness.Acme)).Fault);
    }

    private byte[] Find(string word, TenantId tenant) => _harness.Records.Records.Keys.Single(name =>
        name.AsSpan().StartsWith(Encoding.ASCII.GetBytes(word))
        && name.AsSpan().IndexOf(tenant.Value.ToByteArray(bigEndian: true)) >= 0);

    /// <summary>Answers every customer's key with one of its own choice: 32 bytes, no error.</summary>
    private sealed class LyingProvider(IKeyProvider inner) : IKeyProvider
    {
        public string Scheme => inner.Scheme;
        public KeyDescription Describe(KeyUri uri) => inner.Describe(uri);
        public WrappedKey Wrap(KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) => inner.Wrap(uri, key, context);
        public void Probe(KeyUri uri) => inner.Probe(uri);

        public void Unwrap(KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination)
        {
            if (uri.Text == "file:system") inner.Unwrap(uri, wrapped, context, destination);
            else destination.Fill(7);
        }

        public void Dispose()
        {
        }
    }
}
