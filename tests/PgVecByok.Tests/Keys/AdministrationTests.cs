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
        bool isFenced = acme.Fenced.WaitHandle.WaitOne(TimeSpan.FromSeconds(60));
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
        Task shredding = BeginAndWait(() => _harness.Keyring.Shred(KeyringHarness.Acme, "acme", "owner"));
        Task behind = BeginAndWait(() => Assert.Throws<KeyException>(() => Change(change)));
        answers.Set();
        await Task.WhenAll(rotation, shredding, behind);

        Assert.Equal(LeaseState.Shredded, _harness.Keyring.Status(KeyringHarness.Acme).State);
        Assert.Equal(LeaseState.Shredded, _harness.Reopen().Status(KeyringHarness.Acme).State);
    }

    private static Task Begin(Action work) => Task.Factory.StartNew(
        work, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>It stands in line for the tenant: seen to wait for a while, since a wait may also be for something short.</summary>
    private static Task BeginAndWait(Action work)
    {
        Thread? by = null;
        Task begun = Begin(() =>
        {
            Volatile.Write(ref by, Thread.CurrentThread);
            work();
        });
        int looks = 0;
        for (long deadline = Environment.TickCount64 + 60_000; looks < 20 && Environment.TickCount64 < deadline; Thread.Sleep(5))
            looks = Volatile.Read(ref by) is { ThreadState: var state } && (state & ThreadState.WaitSleepJoin) != 0 ? looks + 1 : 0;
        Assert.Equal(20, looks);
        return begun;
    }

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
