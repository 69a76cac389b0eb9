using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>Changes of one tenant that meet each other, or a key service that does not answer.</summary>
public sealed class AdministrationTests : IDisposable
{
    private readonly KeyringHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task A_tenant_is_locked_while_a_rotation_waits_for_its_key_service()
    {
        TenantCapability acme = _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        using var asked = new ManualResetEventSlim();
        using var answers = new ManualResetEventSlim();
        _harness.Provider.OnUnwrap = () =>
        {
            asked.Set();
            answers.Wait(TestContext.Current.CancellationToken);
        };
        Task rotation = Begin(() => _harness.Keyring.Rewrap(KeyringHarness.Acme, null, "owner"));
        asked.Wait(TestContext.Current.CancellationToken);

        Task locking = Begin(() => _harness.Keyring.Lock(KeyringHarness.Acme, "now", "owner"));
        bool isFenced = acme.Fenced.WaitHandle.WaitOne(TimeSpan.FromSeconds(5));
        KeyFault meanwhile = Assert.Throws<KeyException>(() => _harness.Keyring.Acquire(KeyringHarness.Acme)).Fault;
        answers.Set();
        await Task.WhenAll(rotation, locking);

        Assert.True(isFenced);
        Assert.Equal(KeyFault.Locked, meanwhile);
        Assert.Equal(LeaseState.Locked, _harness.Keyring.Status(KeyringHarness.Acme).State);
        Assert.Equal(LeaseState.Locked, _harness.Reopen().Status(KeyringHarness.Acme).State);
        _harness.Keyring.Unlock(KeyringHarness.Acme, "owner");
        Assert.NotNull(_harness.Keyring.Acquire(KeyringHarness.Acme));
    }

    [Theory]
    [InlineData("unlock")]
    [InlineData("lock")]
    [InlineData("policy")]
    public async Task What_waits_behind_a_shredding_does_not_undo_it(string change)
    {
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme");
        using var asked = new ManualResetEventSlim();
        using var answers = new ManualResetEventSlim();
        _harness.Provider.OnUnwrap = () =>
        {
            asked.Set();
            answers.Wait(TestContext.Current.CancellationToken);
        };
        Task rotation = Begin(() => _harness.Keyring.Rewrap(KeyringHarness.Acme, null, "owner"));
        asked.Wait(TestContext.Current.CancellationToken);
        Task shredding = Begin(() => _harness.Keyring.Shred(KeyringHarness.Acme, "acme", "owner"));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Task behind = Begin(() => Assert.Throws<KeyException>(() => Change(change)));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        answers.Set();
        await Task.WhenAll(rotation, shredding, behind);

        Assert.Equal(LeaseState.Shredded, _harness.Keyring.Status(KeyringHarness.Acme).State);
        Assert.Equal(LeaseState.Shredded, _harness.Reopen().Status(KeyringHarness.Acme).State);
    }

    private static Task Begin(Action work) => Task.Factory.StartNew(
        work, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Change(string change)
    {
        switch (change)
        {
            case "unlock":
                _harness.Keyring.Unlock(KeyringHarness.Acme, "owner");
                break;
            case "lock":
                _harness.Keyring.Lock(KeyringHarness.Acme, "too", "owner");
                break;
            default:
                _harness.Keyring.SetOptions(KeyringHarness.Acme, TenantKeyOptions.Default, "owner");
                break;
        }
    }
}
