using System.Diagnostics;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

public sealed class TenantLeaseTests : IDisposable
{
    private static readonly TenantKeyOptions Terms = new() { LeaseSeconds = 30, GraceSeconds = 60 };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly KeyringHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_leased_tenant_costs_no_call_and_sixty_four_callers_of_an_idle_one_cost_one()
    {
        Create();
        _harness.Pass(31);
        _harness.Pass(0);
        int before = _harness.Provider.Unwraps;
        _harness.Provider.OnUnwrap = () => Thread.Sleep(20);

        Thread[] callers = [.. Enumerable.Range(0, 64).Select(_ => new Thread(() => _harness.Keyring.Acquire(KeyringHarness.Acme)))];
        foreach (Thread caller in callers) caller.Start();
        foreach (Thread caller in callers) caller.Join();

        Assert.Equal(before + 1, _harness.Provider.Unwraps);
    }

    [Fact]
    public void A_used_lease_is_renewed_at_half_time_and_an_unused_one_goes_to_rest()
    {
        TenantCapability acme = Create();
        int before = _harness.Provider.Unwraps;

        _harness.Pass(17);
        Assert.Equal(before + 1, _harness.Provider.Unwraps);
        _harness.Pass(17);
        Assert.Equal(before + 1, _harness.Provider.Unwraps);
        Assert.Equal(LeaseState.Unlocked, State());
        _harness.Pass(14);
        Assert.Equal(LeaseState.Idle, State());
        Assert.False(acme.Fenced.IsCancellationRequested);
    }

    [Fact]
    public void Resting_zeroises_the_keys_and_the_next_use_of_the_same_segment_key_unwraps_again()
    {
        TenantCapability acme = Create();
        using SegmentKey key = acme.CreateSegmentKey(KeyringHarness.Segment(acme));
        byte[] page = new byte[17], plain = new byte[1];
        key.Seal(0, default, "x"u8, page);
        int slots = _harness.Keyring.Slab.SlotsInUse;

        _harness.Pass(17);
        _harness.Pass(31);
        Assert.Equal(LeaseState.Idle, State());
        Assert.Equal(slots - 2, _harness.Keyring.Slab.SlotsInUse);

        key.Open(0, default, page, plain);
        Assert.Equal("x"u8, plain);
        Assert.Equal(LeaseState.Unlocked, State());
        Assert.Throws<InvalidOperationException>(() => key.Seal(0, default, "y"u8, page));
    }

    [Theory]
    [InlineData(KeyFault.Denied)]
    [InlineData(KeyFault.Disabled)]
    [InlineData(KeyFault.Missing)]
    public void A_refusal_fences_at_the_next_renewal_and_keeps_other_tenants_running(KeyFault fault)
    {
        TenantCapability acme = Create();
        TenantCapability globex = _harness.CreateAndAcquire(KeyringHarness.Globex, "globex");
        using SegmentKey key = acme.CreateSegmentKey(KeyringHarness.Segment(acme));
        int slots = _harness.Keyring.Slab.SlotsInUse;
        _harness.Provider.Answer("file:acme", fault);

        _harness.Pass(17);

        Assert.True(acme.Fenced.IsCancellationRequested);
        Assert.Equal(LeaseState.Fenced, State());
        Assert.Equal(slots - 2, _harness.Keyring.Slab.SlotsInUse);
        Assert.Equal(fault, Fault(acme.ThrowIfFenced));
        Assert.Equal(fault, Fault(() => key.Seal(0, default, default, new byte[16])));
        Assert.Equal(fault, Fault(() => _harness.Keyring.Acquire(KeyringHarness.Acme)));
        globex.ThrowIfFenced();
        Assert.Contains(_harness.Keyring.Audit.Read(KeyringHarness.Acme), entry => entry.Action == "fence");
    }

    [Fact]
    public void A_refused_tenant_is_asked_again_once_per_interval_and_recovers_by_itself()
    {
        TenantCapability old = Create();
        _harness.Keystore.Disable("acme");
        _harness.Pass(17);
        int before = _harness.Provider.Unwraps;
        for (int i = 0; i < 5; i++) Fault(() => _harness.Keyring.Acquire(KeyringHarness.Acme));
        Assert.Equal(before, _harness.Provider.Unwraps);

        _harness.Keystore.Enable("acme");
        _harness.Pass(1);
        TenantCapability renewed = _harness.Keyring.Acquire(KeyringHarness.Acme);

        renewed.ThrowIfFenced();
        Assert.Equal(KeyFault.Disabled, Fault(old.ThrowIfFenced));
    }

    [Fact]
    public void Unreachable_gives_the_tenants_grace_and_not_a_second_more()
    {
        TenantCapability acme = Create();
        _harness.Provider.Answer("file:acme", KeyFault.Unreachable);

        _harness.Pass(17);
        Assert.Equal(LeaseState.Grace, State());
        for (int second = 17; second < 89; second++)
        {
            _harness.Pass(1);
            acme.ThrowIfFenced();
        }

        _harness.Pass(2);
        Assert.Equal(LeaseState.Fenced, State());
        Assert.Equal(KeyFault.Unreachable, Fault(acme.ThrowIfFenced));
    }

    [Fact]
    public void A_provider_that_comes_back_in_grace_restores_the_full_lease()
    {
        TenantCapability acme = Create();
        _harness.Provider.Answer("file:acme", KeyFault.Unreachable);
        _harness.Pass(17);
        _harness.Pass(20);
        _harness.Provider.Answer("file:acme", null);
        _harness.Pass(2);

        Assert.Equal(LeaseState.Unlocked, State());
        acme.ThrowIfFenced();
    }

    [Theory]
    [InlineData(KeyFault.Unknown)]
    [InlineData(KeyFault.Misconfigured)]
    [InlineData(KeyFault.Corrupt)]
    public void An_answer_that_is_no_outage_gives_no_grace(KeyFault fault)
    {
        TenantCapability acme = Create();
        _harness.Provider.Answer("file:acme", fault);
        _harness.Pass(17);
        acme.ThrowIfFenced();
        _harness.Pass(12);
        acme.ThrowIfFenced();

        _harness.Pass(2);
        Assert.Equal(fault, Fault(acme.ThrowIfFenced));
        Assert.Equal(LeaseState.Fenced, State());
    }

    [Fact]
    public void An_outage_after_an_unknown_answer_gives_no_grace_either()
    {
        TenantCapability acme = Create();
        _harness.Provider.Answer("file:acme", KeyFault.Unknown);
        _harness.Pass(17);
        _harness.Provider.Answer("file:acme", KeyFault.Unreachable);
        _harness.Pass(5);

        _harness.Pass(9);
        Assert.Equal(KeyFault.Unreachable, Fault(acme.ThrowIfFenced));
    }

    [Fact]
    public void A_key_past_its_lease_is_refused_even_if_no_timer_ran()
    {
        TenantCapability acme = Create(new TenantKeyOptions { LeaseSeconds = 30, GraceSeconds = 0 });
        using SegmentKey key = acme.CreateSegmentKey(KeyringHarness.Segment(acme));
        _harness.Provider.Answer("file:acme", KeyFault.Denied);

        _harness.Clock.Advance(30.001);

        Assert.Equal(KeyFault.Denied, Fault(() => key.Seal(0, default, default, new byte[16])));
        Assert.True(acme.Fenced.IsCancellationRequested);
    }

    [Fact]
    public void A_machine_that_slept_through_the_lease_wakes_without_the_key()
    {
        Create();
        _harness.Clock.AdvanceWallOnly(3600);
        _harness.Clock.Advance(17);
        _harness.Keyring.RunDue();

        Assert.Equal(LeaseState.Idle, State());
    }

    [Fact]
    public void Another_key_is_tried_when_the_first_is_unreachable_and_never_when_it_is_denied()
    {
        TenantCapability acme = Create();
        _harness.Keyring.AddKey(KeyringHarness.Acme, "file:other", "tester");
        _harness.Provider.Answer("file:acme", KeyFault.Unreachable);
        _harness.Pass(17);
        Assert.Equal(LeaseState.Unlocked, State());
        Assert.Equal("file:other", _harness.Keyring.Status(KeyringHarness.Acme).KeyUri);

        acme.ThrowIfFenced();
        _harness.Provider.Answer("file:acme", KeyFault.Denied);
        _harness.Pass(17);
        Assert.Equal(KeyFault.Denied, Fault(acme.ThrowIfFenced));
    }

    [Fact]
    public void Lock_fences_now_survives_a_restart_and_unlock_gives_back()
    {
        TenantCapability acme = Create();
        var listener = new CountingListener();
        _harness.Keyring.Register(listener);
        bool cancelledByListenerTime = false;
        acme.Fenced.Register(() => cancelledByListenerTime = listener.Fences == 0);

        FenceReport report = _harness.Keyring.Lock(KeyringHarness.Acme, "incident 7", "owner");

        Assert.Equal((3, 5L), (report.QueriesCancelled, report.PagesPurged));
        Assert.True(cancelledByListenerTime);
        Assert.Equal(KeyFault.Locked, Fault(acme.ThrowIfFenced));
        _harness.Keyring.Dispose();
        using Keyring reopened = _harness.Reopen();
        Assert.Equal(KeyFault.Locked, Fault(() => reopened.Acquire(KeyringHarness.Acme)));
        Assert.Equal("incident 7", reopened.Status(KeyringHarness.Acme).StateReason);
        reopened.Unlock(KeyringHarness.Acme, "owner");
        reopened.Acquire(KeyringHarness.Acme).ThrowIfFenced();
    }

    [Fact]
    public void An_answer_that_arrives_after_a_lock_unlocks_nothing()
    {
        Create();
        _harness.Pass(31);
        _harness.Provider.OnUnwrap = () =>
        {
            _harness.Provider.OnUnwrap = null;
            _harness.Keyring.Lock(KeyringHarness.Acme, "meanwhile", "owner");
        };

        Assert.Equal(KeyFault.Locked, Fault(() => _harness.Keyring.Acquire(KeyringHarness.Acme)));
        Assert.Equal(LeaseState.Locked, State());
    }

    [Fact]
    public void A_lock_holds_even_if_it_cannot_be_written()
    {
        TenantCapability acme = Create();
        _harness.Records.WritesLeft = 0;

        Assert.Throws<IOException>(() => _harness.Keyring.Lock(KeyringHarness.Acme, "full disk", "owner"));

        Assert.Equal(KeyFault.Locked, Fault(acme.ThrowIfFenced));
    }

    [Fact]
    public void A_failing_listener_does_not_keep_the_next_one_from_forgetting()
    {
        Create();
        var after = new CountingListener();
        _harness.Keyring.Register(new FailingListener());
        _harness.Keyring.Register(after);

        _harness.Keyring.Lock(KeyringHarness.Acme, "drill", "owner");

        Assert.Equal(1, after.Fences);
        Assert.Single(_harness.Reports);
    }

    [Fact]
    public void The_watching_thread_ends_a_lease_on_the_real_clock()
    {
        _harness.Keyring.Dispose();
        using Keyring live = Keyring.Open(
            _harness.Records, [_harness.Provider], new KeyringOptions { SystemKeyUri = "file:system" }, TimeProvider.System,
            _harness.Reports.Add);
        live.CreateTenant(
            KeyringHarness.Acme, "acme", "file:acme", new TenantKeyOptions { LeaseSeconds = 3, GraceSeconds = 0 }, "tester");

        // Nobody but the watching thread looks at the lease. Past its end, on a machine that stalls, the keys go to rest.
        TenantCapability? acme = null;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && acme is not { Fenced.IsCancellationRequested: true })
        {
            _harness.Provider.Answer("file:acme", null);
            if (Record.Exception(() => acme = live.Acquire(KeyringHarness.Acme)) is not null)
                continue;
            _harness.Provider.Answer("file:acme", KeyFault.Denied);
            Assert.True(SpinWait.SpinUntil(() => !acme!.IsLive, Patience));
            SpinWait.SpinUntil(() => acme!.Fenced.IsCancellationRequested || IsResting(live), Patience);
        }

        Assert.True(acme!.Fenced.IsCancellationRequested);
    }

    private static bool IsResting(Keyring keyring) => keyring.Status(KeyringHarness.Acme).State == LeaseState.Idle;

    private TenantCapability Create(TenantKeyOptions? options = null) =>
        _harness.CreateAndAcquire(KeyringHarness.Acme, "acme", options ?? Terms);

    private LeaseState State() => _harness.Keyring.Status(KeyringHarness.Acme).State;

    private static KeyFault Fault(Action use) => Assert.Throws<KeyException>(use).Fault;

    private static KeyFault Fault(Func<object> use) => Assert.Throws<KeyException>(use).Fault;

    private sealed class CountingListener : IFenceListener
    {
        public int Fences { get; private set; }

        public FenceEffects Fence(TenantId tenant)
        {
            Fences++;
            return new FenceEffects(3, 5);
        }
    }

    private sealed class FailingListener : IFenceListener
    {
        public FenceEffects Fence(TenantId tenant) => throw new InvalidOperationException("planted");
    }
}
