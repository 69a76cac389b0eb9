namespace PgVecByok.Bench;

/// <summary>
/// A prepared SELECT 1 without TLS, pgbench as the client of both, turn by turn. pgbench takes its share of the same cores, so the
/// servers' own ratio is larger than the one shown.
/// </summary>
internal static class SelectOne
{
    private const double Goal = 1.5;

    public static void Run(int seconds)
    {
        if (PostgresCluster.Binaries is null)
        {
            Console.WriteLine("select1: no PostgreSQL with pgbench under /usr/lib/postgresql; left out");
            return;
        }

        using var server = new ServerUnderTest();
        using var peer = new PostgresCluster();
        string script = Path.GetTempFileName();
        try
        {
            File.WriteAllText(script, "SELECT 1\n");
            Console.WriteLine("select1: transactions per second, prepared; medians of interleaved rounds");
            // Compiled code is replaced by optimised code while it runs: both warm up.
            Pgbench.Measure(server.Port, ["-f", script], "prepared", 8, seconds);
            Pgbench.Measure(peer.Port, ["-f", script], "prepared", 8, 1);
            foreach (int clients in new[] { 1, 8, 32 })
                Pgbench.Compare($"{clients,2} clients", server.Port, peer.Port, ["-f", script], "prepared", clients, seconds, Goal);
        }
        finally
        {
            File.Delete(script);
        }
    }
}
