using System.Globalization;

namespace PgVecByok.Conformance;

/// <summary>
/// The n-th fsync or fdatasync of a server fails with EIO, by strace from outside, while it starts or while it serves: from then on
/// nothing is acknowledged, the process ends by itself, and the next start has every row that was acknowledged. Each start is the check
/// of the one before and the next to fail. Needs strace.
/// </summary>
public sealed class SyncFaultTests
{
    // Below about thirty it fails while it starts. Above, two servers share the work: what takes the time is their starts.
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SIZE") == "full";

    private static int[][] Campaigns => IsFull
        ? [[.. Enumerable.Range(0, 100).Select(i => 2 * i + 1)], [.. Enumerable.Range(1, 100).Select(i => 2 * i)]]
        : [[3, 40, 60]];

    [Fact]
    public async Task A_failed_sync_is_never_followed_by_an_acknowledgement_and_a_restart_loses_nothing()
    {
        string[] outcomes = await Task.WhenAll(Campaigns.Select(calls => Task.Run(() => Run(calls))));
        foreach (string outcome in outcomes) TestContext.Current.TestOutputHelper?.WriteLine(outcome);
    }

    private static string Run(int[] calls)
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        int acknowledged = 0, starts = 0;
        foreach (int call in calls)
        {
            bool serves = server.TryRestart(false, "strace", "-D", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e",
                "trace=fsync,fdatasync", "-e", $"inject=fsync,fdatasync:error=EIO:when={call}");
            starts += serves ? 1 : 0;
            if (serves)
                UseUntilItEnds(server, call, ref acknowledged);
            Assert.True(server.WaitForExit(TimeSpan.FromSeconds(120)), $"call {call}: the server goes on after a failed sync");
        }

        server.Restart();
        using RawClient anna = server.ConnectAs("anna");
        Check(anna, calls[^1], acknowledged);
        return $"{calls.Length} failed syncs, {starts} while it served, {acknowledged} rows acknowledged, none lost";
    }

    private static void UseUntilItEnds(ServerProcess server, int call, ref int acknowledged)
    {
        try
        {
            using RawClient anna = server.ConnectAs("anna");
            Check(anna, call, acknowledged);
            // The n-th of one thread, as strace counts: any of the threads that commit may be the first to get there.
            for (int i = 0; i < 50 * (call + 4); i++)
            {
                if (anna.Rows($"INSERT INTO docs (id, body) VALUES ({acknowledged}, 'x') RETURNING 1") != "1")
                    break;
                acknowledged++;
            }
        }
        catch (Exception gone) when (gone is IOException or System.Net.Sockets.SocketException)
        {
            // The server has ended.
        }
    }

    private static void Check(RawClient anna, int call, int acknowledged)
    {
        string rows = anna.Rows($"SELECT count(*) FROM docs WHERE id < {acknowledged}");
        int found = int.Parse(rows, CultureInfo.InvariantCulture);
        Assert.True(found == acknowledged, $"before call {call}: {acknowledged} acknowledged, {found} found");
        // The row that was not acknowledged may be there, whole; the next insert must not collide with it.
        anna.Do($"DELETE FROM docs WHERE id >= {acknowledged}");
    }
}
