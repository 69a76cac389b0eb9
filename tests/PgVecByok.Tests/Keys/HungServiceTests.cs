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
        using var answers = new ManualResetEventSlim();
        using var far = new FarProvider(new FileKeyProvider(keystore), answers);
        using var near = new FileKeyProvider(keystore);
        using Keyring keyring = Keyring.Open(
            new RecordsWithFaults(), [near, far], new KeyringOptions { SystemKeyUri = "file:system" }, TimeProvider.System, _ => { });
        TenantCapability own = Create(keyring, "near", "file:near", Own);
        TenantCapability[] others = [.. Enumerable.Range(0, Tenants).Select(i => far.Answering(() => Far(keyring, i)))];

        Thread[] statements = [.. others.Select(other => new Thread(() => UseUntilFenced(keyring, other, far)))];
        try
        {
            foreach (Thread statement in statements) statement.Start();
            WaitUntil(() => far.Waiting > 1 && others.All(other => other.Fenced.IsCancellationRequested), own);
            Assert.True(far.Waiting > 1, "nothing hung");
            Assert.All(others, other => Assert.True(other.Fenced.IsCancellationRequested));

            DateTimeOffset again = keyring.Status(own.Tenant).ProvedAt!.Value + TimeSpan.FromSeconds(Own.LeaseSeconds);
            WaitUntil(() => keyring.Status(own.Tenant).ProvedAt >= again, own);
            Assert.False(own.Fenced.IsCancellationRequested);
            Assert.InRange(keyring.Status(own.Tenant).ProvedAt!.Value, again, DateTimeOffset.MaxValue);
        }
        finally
        {
            answers.Set();
            foreach (Thread statement in statements) statement.Join();
        }
    }

    private static void WaitUntil(Func<bool> holds, TenantCapability used)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !holds(); Thread.Sleep(20)) Use(used);
    }

    /// <summary>
    /// As statements would, one after the other. While the keys last the service answers them, whatever rests on a machine that
    /// stalls, so the lease goes on until a renewal of it hangs; then they hang as well.
    /// </summary>
    private static void UseUntilFenced(Keyring keyring, TenantCapability held, FarProvider far)
    {
        far.Answering(() =>
        {
            for (; !held.Fenced.IsCancellationRequested; Thread.Sleep(20)) Use(held);
            return held;
        });
        try
        {
            keyring.Acquire(held.Tenant);
        }
        catch (KeyException)
        {
            // What came of it is asserted by its keys, which are gone.
        }
    }

    private static void Use(TenantCapability capability)
    {
        try
        {
            capability.ThrowIfFenced();
        }
        catch (KeyException)
        {
            // Fenced, which is asserted; or the machine stalled for longer than the lease that was just proved.
        }
    }

    private static TenantCapability Far(Keyring keyring, int number) =>
        Create(keyring, $"far{number}", "vault://far.example/far", Terms);

    private static TenantCapability Create(Keyring keyring, string name, string uri, TenantKeyOptions terms)
    {
        var id = new TenantId(Guid.NewGuid());
        keyring.CreateTenant(id, name, uri, terms, "tester");
        while (true)
        {
            try
            {
                return keyring.Acquire(id);
            }
            catch (KeyException late) when (late.Fault == KeyFault.Unreachable)
            {
                // The machine stalled for longer than the lease.
            }
        }
    }

    /// <summary>
    /// Keys of the keystore under another scheme, whose service answers nobody but those it says, by their thread: a renewal, which
    /// is the server's own, never.
    /// </summary>
    private sealed class FarProvider(IKeyProvider inner, ManualResetEventSlim answers) : IKeyProvider
    {
        private readonly ThreadLocal<bool> _answered = new();
        private int _waiting;

        public string Scheme => "vault";
        public int Waiting => Volatile.Read(ref _waiting);

        public TenantCapability Answering(Func<TenantCapability> ask)
        {
            _answered.Value = true;
            try
            {
                return ask();
            }
            finally
            {
                _answered.Value = false;
            }
        }

        public KeyDescription Describe(KeyUri uri) => inner.Describe(Near(uri));

        public WrappedKey Wrap(KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) => inner.Wrap(Near(uri), key, context);

        public void Probe(KeyUri uri) => inner.Probe(Near(uri));

        public void Unwrap(KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination)
        {
            if (!_answered.Value)
            {
                Interlocked.Increment(ref _waiting);
                answers.Wait(4 * Patience);
                Interlocked.Decrement(ref _waiting);
            }

            inner.Unwrap(Near(uri), wrapped, context, destination);
        }

        public void Dispose()
        {
            _answered.Dispose();
            inner.Dispose();
        }

        private static KeyUri Near(KeyUri uri) => KeyUri.Parse("file:" + uri.Text.Split('/')[^1]);
    }
}
