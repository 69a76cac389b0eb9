using System.Diagnostics;
using System.Globalization;

namespace PgVecByok.Conformance;

/// <summary>
/// SIGKILL before the n-th write, sync or deletion of a thread during one key operation, by strace from outside, for
/// each n until the operation comes to its end. After each: the tenant is as before or as after, what may be read is
/// there whole, so is the other tenant, the audit chain is intact, and the operation asked for again ends well.
/// Every second n unless PGVECBYOK_TEST_SIZE=full. Needs strace.
/// </summary>
public sealed class KeyOperationKillTests
{
    private const int Rows = 400, MostSteps = 300;
    private static readonly string[] Steps = ["write,pwrite64", "fsync,fdatasync", "rename,unlink,unlinkat,ftruncate"];

    private static int Stride => Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SIZE") == "full" ? 1 : 2;

    [Theory, InlineData("rewrap"), InlineData("new_generation"), InlineData("reencrypt")]
    public void A_rotation_that_is_killed_at_any_step_loses_no_row_and_can_be_asked_for_again(string mode)
    {
        using var tenants = new TwoTenants();
        Fill(tenants.Server, "anna");
        Fill(tenants.Server, "bert");

        void Rotate(RawClient anna, int step)
        {
            string job = "";
            // 55006: the one that was cut off has gone on by itself.
            string rotate = $"SELECT job_id FROM rotate_tenant_key(mode => '{mode}')";
            Until(step, "", () => (job = anna.Rows(rotate)) == "55006" ? job : "");
            if (mode != "reencrypt") return;
            Until(step, "", () => anna.Rows($"SELECT state FROM rotation_status('{job}') WHERE state <> 'done'"));
        }

        Sweep(tenants.Server, "anna", Rotate, step =>
        {
            using RawClient anna = tenants.Server.ConnectAs("anna");
            Assert.Equal($"{Rows}", anna.Rows("SELECT count(body) FROM docs"));
            Rotate(anna, step);
            Assert.Equal($"{Rows}", anna.Rows("SELECT count(body) FROM docs"));
        });
    }

    [Fact]
    public void A_lock_and_an_unlock_that_are_killed_at_any_step_leave_the_tenant_locked_or_not()
    {
        using var tenants = new TwoTenants();
        Fill(tenants.Server, "anna");
        Fill(tenants.Server, "bert");

        static void LockAndUnlock(RawClient anna, int step) =>
            anna.Do("SELECT lock_tenant('acme', 'test'); SELECT unlock_tenant('acme')");

        Sweep(tenants.Server, "anna", LockAndUnlock, step =>
        {
            using RawClient anna = tenants.Server.ConnectAs("anna");
            string read = anna.Rows("SELECT count(body) FROM docs");
            Assert.True(read == $"{Rows}" || read == "KM002", $"step {step}: {read}");
            anna.Do("SELECT unlock_tenant('acme')");
            Assert.Equal($"{Rows}", anna.Rows("SELECT count(body) FROM docs"));
        });
    }

    [Fact]
    public void A_tenant_whose_making_is_killed_at_any_step_is_there_or_can_be_made()
    {
        using var tenants = new TwoTenants();
        Fill(tenants.Server, "bert");

        static void Make(RawClient postgres, int step) => postgres.Do($"SELECT create_tenant('new{step}', 'file:new')");

        Sweep(tenants.Server, "postgres", Make, step =>
        {
            using RawClient postgres = tenants.Server.Connect();
            string made = postgres.Rows($"SELECT count(*) FROM create_tenant('new{step}', 'file:new')");
            Assert.True(made is "1" or "42710", $"step {step}: {made}");
            postgres.Do($"SELECT * FROM grant_tenant('new{step}', 'anna', 'owner')");
            Fill(tenants.Server, "anna", $"new{step}");
        });
    }

    [Fact]
    public void A_shredding_that_is_killed_at_any_step_is_not_begun_or_final_and_ends_with_a_certificate()
    {
        using var tenants = new TwoTenants();
        Fill(tenants.Server, "bert");

        void Found(int step)
        {
            using RawClient postgres = tenants.Server.Connect();
            postgres.Do($"SELECT create_tenant('gone{step}', 'file:gone')");
            postgres.Do($"SELECT * FROM grant_tenant('gone{step}', 'anna', 'owner')");
            Fill(tenants.Server, "anna", $"gone{step}");
        }

        static void Shred(RawClient anna, int step) => anna.Do($"SELECT shred_tenant('gone{step}', 'gone{step}')");

        Sweep(tenants.Server, "anna", Shred, step =>
        {
            using RawClient anna = tenants.Server.ConnectAs("anna");
            anna.Do($"SET byok.tenant = 'gone{step}'");
            string read = anna.Rows("SELECT count(body) FROM docs");
            Assert.True(read == $"{Rows}" || read == "KM004", $"step {step}: {read}");
            Assert.Equal("1", anna.Rows($"SELECT count(shred_tenant('gone{step}', 'gone{step}'))"));
            Assert.Equal("KM004", anna.Rows("SELECT count(body) FROM docs"));
        }, Found);
    }

    private static void Sweep(
        ServerProcess server, string user, Action<RawClient, int> operation, Action<int> check,
        Action<int>? prepare = null)
    {
        int kills = 0, number = 0;
        foreach (string calls in Steps)
        {
            for (int step = 1; ; step += Stride)
            {
                Assert.True(step < MostSteps, "the operation does not end");
                number++;
                prepare?.Invoke(number);
                if (EndsUnder(server, user, client => operation(client, number), calls, step)) break;
                kills++;
                server.Restart();
                check(number);
                using RawClient bert = server.ConnectAs("bert");
                Assert.Equal($"{Rows}", bert.Rows("SELECT count(body) FROM docs"));
                Assert.Equal("t", bert.Rows("SELECT audit_intact FROM verify_tenant_data()"));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills");
        Assert.True(kills > 1, $"only {kills} kills");
    }

    /// <summary>False: the server was killed at that step of the operation.</summary>
    private static bool EndsUnder(
        ServerProcess server, string user, Action<RawClient> operation, string calls, int step)
    {
        using RawClient client = server.ConnectAs(user);
        using Process strace = Process.Start(new ProcessStartInfo("strace",
        [
            "-f", "-p", server.ProcessId.ToString(CultureInfo.InvariantCulture), "-o", "/dev/null",
            "-e", $"trace={calls}", "-e", $"inject={calls}:signal=KILL:when={step}",
        ]) { RedirectStandardError = true })!;
        string? attached = strace.StandardError.ReadLine();
        Assert.Contains("attached", attached, StringComparison.Ordinal);
        try
        {
            operation(client);
            return true;
        }
        catch (Exception gone) when (gone is IOException or System.Net.Sockets.SocketException)
        {
            Assert.True(server.WaitForExit(TimeSpan.FromSeconds(120)), $"step {step}: only the connection is gone");
            return false;
        }
        finally
        {
            if (!strace.WaitForExit(server.HasExited ? 1000 : 0))
            {
                using var detach = Process.Start("kill", [strace.Id.ToString(CultureInfo.InvariantCulture)]);
                strace.WaitForExit();
            }
        }
    }

    private static void Fill(ServerProcess server, string user, string? tenant = null)
    {
        using RawClient client = server.ConnectAs(user);
        if (tenant is not null) client.Do($"SET byok.tenant = '{tenant}'");
        client.Do($"INSERT INTO docs (id, body) SELECT g, repeat('x', 100) FROM generate_series(1, {Rows}) g");
        client.Do("CHECKPOINT");
        Assert.Equal($"{Rows}", client.Rows("SELECT count(body) FROM docs"));
    }

    private static void Until(int step, string expected, Func<string> ask)
    {
        string answer = "";
        for (long started = Stopwatch.GetTimestamp();
            (answer = ask()) != expected && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(120);)
            Thread.Sleep(50);
        Assert.True(answer == expected, $"step {step}: {answer}");
    }
}
