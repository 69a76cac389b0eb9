using System.Diagnostics;
using System.Security.Cryptography;

namespace PgVecByok.Conformance;

/// <summary>A customer destroys the key in the HSM, with another process, while the tenant and another one are at work.</summary>
public sealed class DestroyedKeyTests : IDisposable
{
    private static readonly TimeSpan LeaseAndOneSecond = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What is answered where an unwrap takes longer than the lease that it is to begin, as on a stalled machine.</summary>
    private const string TooSlow = "55000";

    private readonly CustomerHsm _hsm = new();
    private readonly ServerProcess _server;
    private readonly byte[] _escrow = RandomNumberGenerator.GetBytes(32);
    private int _asked, _othersAsked;

    public DestroyedKeyTests()
    {
        _hsm.Import("acme", _escrow);
        _server = new ServerProcess(_hsm.Environment);
        TwoTenants.Found(_server, CustomerHsm.Uri("acme"));
        using RawClient anna = _server.ConnectAs("anna");
        using RawClient bert = _server.ConnectAs("bert");
        anna.Do("INSERT INTO docs (id, body) SELECT g, 'row ' || g::text FROM generate_series(1, 30000) g");
        bert.Do("INSERT INTO docs (id, body) VALUES (1, 'of bolt')");
    }

    public void Dispose()
    {
        _server.Dispose();
        _hsm.Dispose();
    }

    [Fact]
    public async Task It_is_refused_within_its_lease_ends_what_runs_and_disturbs_nobody_else()
    {
        CancellationToken over = TestContext.Current.CancellationToken;
        // Grace is for a provider that does not answer, as one on a slow machine: a key that is gone must not have any of it.
        using (RawClient owner = _server.ConnectAs("anna"))
            owner.Do("SELECT * FROM set_tenant_key_policy('acme', '{\"lease_seconds\": 1, \"grace_seconds\": 300}')");
        _server.Restart();
        using var stop = new CancellationTokenSource();
        Task<(string Answer, long LastAt)> others = Task.Run(
            () => AskUntil("bert", "1", "", ref _othersAsked, stop.Token), over);
        Task<(string Answer, long LastAt)> asking = Task.Run(
            () => AskUntil("anna", "30000", TooSlow, ref _asked, stop.Token), over);
        WaitForAnswers(ref _asked, asking);
        using RawClient sleeper = _server.ConnectAs("anna");
        Task<(string Answer, long At)> running = Task.Run(
            () => (InTime(sleeper, "SELECT count(*), pg_sleep(600) FROM docs"), Stopwatch.GetTimestamp()), over);
        WaitUntilActive(sleeper);
        WaitForAnswers(ref _othersAsked, others);
        WaitForAnswers(ref _asked, asking);

        using var stalls = new Stalls();
        _hsm.Destroy("acme");
        long destroyed = Stopwatch.GetTimestamp();
        (string refused, long lastAt) = await asking.WaitAsync(Patience, over);
        (string ended, long endedAt) = await running.WaitAsync(Patience, over);
        TimeSpan stalled = stalls.Total;
        WaitForAnswers(ref _othersAsked, others);
        await stop.CancelAsync();

        // Both may be before the tool that destroys the key has told of it.
        TimeSpan lastAfter = Stopwatch.GetElapsedTime(destroyed, lastAt);
        TimeSpan endedAfter = Stopwatch.GetElapsedTime(destroyed, endedAt);
        string times = $"last answered after {lastAfter.TotalMilliseconds:F0} ms, the running query ended after "
            + $"{endedAfter.TotalMilliseconds:F0} ms, of which the machine stalled for {stalled.TotalMilliseconds:F0} ms";
        TestContext.Current.TestOutputHelper?.WriteLine($"{times}; the other tenant was answered {_othersAsked} times meanwhile");
        Assert.Equal("", (await others).Answer);
        Assert.Equal(("KM003", "KM003"), (refused, ended));
        Assert.True(lastAfter <= LeaseAndOneSecond + stalled, times);
        Assert.True(endedAfter <= LeaseAndOneSecond + stalled, times);

        _server.Restart();
        using RawClient annaAgain = _server.ConnectAs("anna");
        using RawClient bertAgain = _server.ConnectAs("bert");
        Assert.Equal("KM003", annaAgain.Rows("SELECT count(*) FROM docs"));
        Assert.Equal("1", bertAgain.Rows("SELECT count(*) FROM docs"));
        Assert.Equal("f", annaAgain.Rows("SELECT count(*) FILTER (WHERE action = 'shred_tenant') > 0 FROM byok.audit_log"));

        _hsm.Import("acme", _escrow);
        Assert.Equal("30000,450015000", WhenBack(annaAgain));
        Assert.Equal("t", InTime(annaAgain, "SELECT audit_intact FROM verify_tenant_data()"));
    }

    [Fact]
    public void A_second_key_brings_everything_back_once_the_owner_drops_the_destroyed_one()
    {
        _hsm.Create("spare");
        using RawClient anna = _server.ConnectAs("anna");
        anna.Do($"SELECT * FROM add_tenant_key('acme', '{CustomerHsm.Uri("spare")}')");
        _hsm.Destroy("acme");
        _server.Restart();
        using RawClient annaAgain = _server.ConnectAs("anna");

        // A destroyed key is an order to stop, not an outage: the second one is not used behind the owner's back.
        Assert.Equal("KM003", annaAgain.Rows("SELECT count(*) FROM docs"));
        annaAgain.Do($"SELECT * FROM drop_tenant_key('acme', '{CustomerHsm.Uri("acme")}')");
        Assert.Equal("30000,450015000", WhenBack(annaAgain));
    }

    [Theory]
    [InlineData("rewrap")]
    [InlineData("new_generation")]
    [InlineData("reencrypt")]
    public void Rotation_to_another_key_of_the_hsm_frees_the_first(string mode)
    {
        _hsm.Create("next");
        using RawClient anna = _server.ConnectAs("anna");
        anna.Do($"SELECT * FROM rotate_tenant_key('acme', '{mode}', '{CustomerHsm.Uri("next")}')");
        Assert.True(anna.Becomes("SELECT bool_and(state = 'done') FROM rotation_status()", "t"));
        Assert.Equal("t", anna.Rows($"SELECT can_retire FROM can_retire_key('{CustomerHsm.Uri("acme")}')"));
        _hsm.Destroy("acme");
        _server.Restart();

        using RawClient annaAgain = _server.ConnectAs("anna");
        Assert.Equal("30000,450015000", annaAgain.Rows("SELECT count(*), sum(id) FROM docs"));
    }

    private static string WhenBack(RawClient client)
    {
        string answer = "";
        SpinWait.SpinUntil(
            () => !(answer = InTime(client, "SELECT count(*), sum(id) FROM docs")).StartsWith("KM", StringComparison.Ordinal), Patience);
        return answer;
    }

    /// <summary>Asks again for as long as the answer is that the lease was over before it was used.</summary>
    private static string InTime(RawClient client, string query)
    {
        string answer = TooSlow;
        SpinWait.SpinUntil(() => (answer = client.Rows(query)) != TooSlow, Patience);
        return answer;
    }

    /// <summary>
    /// The first answer that is neither, and when the last one came that is expected: a refusal that is written to the
    /// audit log first takes as long as the disk. Empty: there was no other until it was told to stop.
    /// </summary>
    private (string Answer, long LastAt) AskUntil(
        string user, string expected, string passed, ref int asked, CancellationToken stop)
    {
        using RawClient client = _server.ConnectAs(user);
        long last = 0;
        while (!stop.IsCancellationRequested)
        {
            string answer = client.Rows("SELECT count(*) FROM docs");
            if (answer == expected)
            {
                last = Stopwatch.GetTimestamp();
                Interlocked.Increment(ref asked);
            }
            else if (answer != passed)
            {
                return (answer, last);
            }
        }

        return ("", last);
    }

    /// <summary>More than there are now, however long it takes until it is their turn.</summary>
    private static void WaitForAnswers(ref int asked, Task<(string Answer, long LastAt)> asking)
    {
        int enough = Volatile.Read(ref asked) + 10;
        long started = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref asked) < enough && !asking.IsCompleted && Stopwatch.GetElapsedTime(started) < Patience)
            Thread.Sleep(5);
        Assert.True(Volatile.Read(ref asked) >= enough, $"{enough - asked} answers of 10 are missing");
    }

    private void WaitUntilActive(RawClient sleeper)
    {
        using RawClient postgres = _server.Connect();
        string question = $"SELECT state FROM pg_stat_activity WHERE pid = {sleeper.KeyData.ProcessId}";
        Assert.True(postgres.Becomes(question, "active"), "the statement has not begun");
    }
}
