using System.Diagnostics;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>The key service of many tenants hangs, by the real clock: others, who have their keys elsewhere, go on.</summary>
public sealed class HungServiceTests : IDisposable
{
    private const int Tenants = 60;
    private static readonly TenantKeyOptions Terms = new() { LeaseSeconds = 1, GraceSeconds = 0 };

    /// <summary>With grace, for a renewal that comes late on a slow machine: one that does not come at all is seen by its proof.</summary>
    private static readonly TenantKeyOptions Own = new() { LeaseSeconds = 4, GraceSeconds = 300 };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string _directory = Directory.CreateTempSubdirectory("pgvecbyok-hung-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void It_ends_no_lease_of_a_tenant_whose_key_is_elsewhere()
    {
        using Keystore keystore = Keystore.Open(_directory, default, TimeProvider.System);
        foreach (string name in (string[])["system", "near", "far"]) keystore.Create(name);
        using var answers = new ManualResetEventSlim(true);
        using var far = new FarProvider(new FileKeyProvider(keystore), answers);
        using var near = new FileKeyProvider(keystore);
        using Keyring keyring = Keyring.Open(
            new RecordsWithFaults(), [near, far], new KeyringOptions { SystemKeyUri = "file:system" }, TimeProvider.System, _ => { });
        var id = new TenantId(Guid.NewGuid());
        keyring.CreateTenant(id, "near", "file:near", Own, "tester");
        TenantCapability own = keyring.Acquire(id);
        TenantCapability[] others = [.. Enumerable.Range(0, Tenants).Select(i => Far(keyring, i))];

        answers.Reset();
        Thread[] statements = [.. others.Select(other => new Thread(() => Use(other)))];
        try
        {
            foreach (Thread statement in statements) statement.Start();
            DateTimeOffset? first = keyring.Status(id).ProvedAt;
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < Patience && (others.Any(other => other.IsLive) || far.Waiting < 2
                || keyring.Status(id).ProvedAt < first + TimeSpan.FromSeconds(Own.LeaseSeconds)))
            {
                own.ThrowIfFenced();
                Thread.Sleep(20);
            }

            Assert.True(far.Waiting > 1, "nothing hung");
            Assert.False(own.Fenced.IsCancellationRequested);
            Assert.InRange(
                keyring.Status(id).ProvedAt!.Value, first!.Value + TimeSpan.FromSeconds(Own.LeaseSeconds), DateTimeOffset.MaxValue);
            Assert.All(others, other => Assert.False(other.IsLive));
        }
        finally
        {
            answers.Set();
            foreach (Thread statement in statements) statement.Join();
        }
    }

    /// <summary>As a statement would: keys that went to rest before the service hung are asked for anew, and wait with it.</summary>
    private static void Use(TenantCapability capability)
    {
        try
        {
            capability.ThrowIfFenced();
        }
        catch (KeyException)
        {
            // What came of it is asserted by its keys, which are gone.
        }
    }

    private static TenantCapability Far(Keyring keyring, int number)
    {
        var id = new TenantId(Guid.NewGuid());
        keyring.CreateTenant(id, $"far{number}", "vault://far.example/far", Terms, "tester");
        return keyring.Acquire(id);
    }

    /// <summary>Keys of the keystore under another scheme, whose service answers only while it may.</summary>
    private sealed class FarProvider(IKeyProvider inner, ManualResetEventSlim answers) : IKeyProvider
    {
        private int _waiting;

        public string Scheme => "vault";
        public int Waiting => Volatile.Read(ref _waiting);

        public KeyDescription Describe(KeyUri uri) => inner.Describe(Near(uri));

        public WrappedKey Wrap(KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) => inner.Wrap(Near(uri), key, context);

        public void Probe(KeyUri uri) => inner.Probe(Near(uri));

        public void Unwrap(KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination)
        {
            Interlocked.Increment(ref _waiting);
            answers.Wait(2 * Patience);
            Interlocked.Decrement(ref _waiting);
            inner.Unwrap(Near(uri), wrapped, context, destination);
        }

        public void Dispose() => inner.Dispose();

        private static KeyUri Near(KeyUri uri) => KeyUri.Parse("file:" + uri.Text.Split('/')[^1]);
    }
}
