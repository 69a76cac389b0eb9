using System.Diagnostics;
using System.Security.Cryptography;

namespace PgVecByok.Conformance;

/// <summary>A customer destroys the key in the HSM, with another process, while the tenant and another one are at work.</summary>
public sealed class DestroyedKeyTests : IDisposable
{
    private static readonly TimeSpan LeaseAndOneSecond = TimeSpan.FromSeconds(2);
    private readonly CustomerHsm _hsm = new();
    private readonly ServerProcess _server;
    private readonly byte[] _escrow = RandomNumberGenerator.GetBytes(32);

    public DestroyedKeyTests()
    {
        _hsm.Import("acme", _escrow);
        _server = new ServerProcess(_hsm.Environment);
        TwoTenants.Found(_server, CustomerHsm.Uri("acme"), "{\"lease_seconds\": 1, \"grace_seconds\": 0}");
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
        using var stop = new CancellationTokenSource();
        Task<(int Asked, string Failed)> others = Task.Run(() => AskUntil(stop.Token), over);
        using RawClient sleeper = _server.ConnectAs("anna");
        Task<(string Answer, long At)> running = Task.Run(
            () => (sleeper.Rows("SELECT count(*), pg_sleep(60) FROM docs"), Stopwatch.GetTimestamp()), over);
        using RawClient anna = _server.ConnectAs("anna");
        Assert.Equal("30000", anna.Rows("SELECT count(*) FROM docs"));

        _hsm.Destroy("acme");
        long destroyed = Stopwatch.GetTimestamp();
        string answer;
        do
            answer = anna.Rows("SELECT count(*) FROM docs");
        while (answer == "30000" && Stopwatch.GetElapsedTime(destroyed) < TimeSpan.FromSeconds(20));
        TimeSpan refusedAfter = Stopwatch.GetElapsedTime(destroyed);
        (string ended, long endedAt) = await running.WaitAsync(TimeSpan.FromSeconds(30), over);
        TimeSpan endedAfter = Stopwatch.GetElapsedTime(destroyed, endedAt);
        await stop.CancelAsync();
        (int asked, string failed) = await others;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"refused after {refusedAfter.TotalMilliseconds:F0} ms, the running query ended after {endedAfter.TotalMilliseconds:F0} ms; "
            + $"the other tenant asked {asked} times meanwhile");
        Assert.Equal(("KM003", "KM003"), (answer, ended));
        Assert.InRange(refusedAfter, TimeSpan.Zero, LeaseAndOneSecond);
        Assert.InRange(endedAfter, TimeSpan.Zero, LeaseAndOneSecond);
        Assert.Equal("", failed);
        Assert.True(asked > 10, $"{asked}");

        _server.Restart();
        using RawClient annaAgain = _server.ConnectAs("anna");
        using RawClient bertAgain = _server.ConnectAs("bert");
        Assert.Equal("KM003", annaAgain.Rows("SELECT count(*) FROM docs"));
        Assert.Equal("1", bertAgain.Rows("SELECT count(*) FROM docs"));
        Assert.Equal("f", annaAgain.Rows("SELECT count(*) FILTER (WHERE action = 'shred_tenant') > 0 FROM byok.audit_log"));

        _hsm.Import("acme", _escrow);
        Assert.Equal("30000,450015000", WhenBack(annaAgain));
        Assert.Equal("t", annaAgain.Rows("SELECT audit_intact FROM verify_tenant_data()"));
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
        for (int i = 0; i < 200 && anna.Rows("SELECT bool_and(state = 'done') FROM rotation_status()") != "t"; i++)
            Thread.Sleep(50);
        Assert.Equal("t", anna.Rows($"SELECT can_retire FROM can_retire_key('{CustomerHsm.Uri("acme")}')"));
        _hsm.Destroy("acme");
        _server.Restart();

        using RawClient annaAgain = _server.ConnectAs("anna");
        Assert.Equal("30000,450015000", annaAgain.Rows("SELECT count(*), sum(id) FROM docs"));
    }

    private static string WhenBack(RawClient client)
    {
        string answer = "";
        for (int i = 0; i < 100; i++)
        {
            answer = client.Rows("SELECT count(*), sum(id) FROM docs");
            if (!answer.StartsWith("KM", StringComparison.Ordinal))
                break;
            Thread.Sleep(100);
        }

        return answer;
    }

    private (int Asked, string Failed) AskUntil(CancellationToken stop)
    {
        using RawClient bert = _server.ConnectAs("bert");
        int asked = 0;
        while (!stop.IsCancellationRequested)
        {
            string answer = bert.Rows("SELECT count(*) FROM docs");
            if (answer != "1")
                return (asked, answer);
            asked++;
        }

        return (asked, "");
    }
}
