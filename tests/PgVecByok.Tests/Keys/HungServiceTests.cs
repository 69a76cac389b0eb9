using System.Diagnostics;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>The key service of many tenants hangs, by the real clock: others, who have their keys elsewhere, go on.</summary>
public sealed class HungServiceTests : IDisposable
{
    private const int Tenants = 60;
    private static readonly TenantKeyOptions Terms = new() { LeaseSeconds = 1, GraceSeconds = 0 };
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(4.5);

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
        keyring.CreateTenant(id, "near", "file:near", Terms with { LeaseSeconds = 3 }, "tester");
        TenantCapability own = keyring.Acquire(id);
        TenantCapability[] others = [.. Enumerable.Range(0, Tenants).Select(i => Far(keyring, i))];

        answers.Reset();
        try
        {
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < Watched && !own.Fenced.IsCancellationRequested)
            {
                own.ThrowIfFenced();
                Thread.Sleep(20);
            }

            Assert.False(own.Fenced.IsCancellationRequested);
            Assert.All(others, other => Assert.True(other.Fenced.IsCancellationRequested));
        }
        finally
        {
            answers.Set();
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
        public string Scheme => "vault";

        public KeyDescription Describe(KeyUri uri) => inner.Describe(Near(uri));

        public WrappedKey Wrap(KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) => inner.Wrap(Near(uri), key, context);

        public void Probe(KeyUri uri) => inner.Probe(Near(uri));

        public void Unwrap(KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination)
        {
            answers.Wait(TimeSpan.FromSeconds(10));
            inner.Unwrap(Near(uri), wrapped, context, destination);
        }

        public void Dispose() => inner.Dispose();

        private static KeyUri Near(KeyUri uri) => KeyUri.Parse("file:" + uri.Text.Split('/')[^1]);
    }
}
