using System.Diagnostics;
using System.Globalization;

namespace PgVecByok.Conformance;

/// <summary>
/// The n-th fsync or fdatasync of the running server fails with EIO, by strace from outside: from then on nothing is acknowledged, the
/// process ends by itself, and a restart has every row that was acknowledged. Needs strace.
/// </summary>
public sealed class SyncFaultTests
{
    private static int[] Calls => Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SIZE") == "full"
        ? [.. Enumerable.Range(1, 200)] : [1, 2, 5, 9];

    [Fact]
    public void A_failed_sync_is_never_followed_by_an_acknowledgement_and_a_restart_loses_nothing()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        int acknowledged = 0;
        foreach (int call in Calls)
        {
            using Process strace = FailSync(server.ProcessId, call);
            try
            {
                using RawClient anna = server.ConnectAs("anna");
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

            Assert.True(server.WaitForExit(TimeSpan.FromSeconds(20)), $"call {call}: the server goes on after a failed sync");
            strace.WaitForExit();
            server.Restart();
            using RawClient again = server.ConnectAs("anna");
            int found = int.Parse(again.Rows($"SELECT count(*) FROM docs WHERE id < {acknowledged}"), CultureInfo.InvariantCulture);
            Assert.True(found == acknowledged, $"call {call}: {acknowledged} acknowledged, {found} found");
            // The row that was not acknowledged may be there, whole; the next insert must not collide with it.
            again.Do($"DELETE FROM docs WHERE id >= {acknowledged}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Calls.Length} failed syncs, {acknowledged} rows acknowledged, none lost");
    }

    private static Process FailSync(int process, int call)
    {
        var start = new ProcessStartInfo("strace",
            [
                "-f", "-p", process.ToString(CultureInfo.InvariantCulture), "-e", "trace=fsync,fdatasync", "-e",
                $"inject=fsync,fdatasync:error=EIO:when={call}",
            ])
        {
            RedirectStandardError = true,
        };
        Process strace = Process.Start(start)!;
        string? line = strace.StandardError.ReadLine();
        Assert.True(line?.Contains("attached", StringComparison.Ordinal) == true, line);
        _ = Task.Run(() =>
        {
            while (strace.StandardError.ReadLine() is not null)
            {
            }
        });
        return strace;
    }
}
