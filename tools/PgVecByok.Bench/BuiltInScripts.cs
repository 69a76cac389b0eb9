using System.Globalization;

namespace PgVecByok.Bench;

/// <summary>
/// pgbench's three built-in scripts at scale 10, both servers durable, simple and prepared, pgbench on the same cores as the servers.
/// </summary>
internal static class BuiltInScripts
{
    private const int Scale = 10;

    private static readonly (string Script, double Goal)[] Scripts = [("select-only", 1.5), ("simple-update", 1), ("tpcb-like", 1)];

    public static void Run(int seconds)
    {
        if (PostgresCluster.Binaries is null)
        {
            Console.WriteLine("pgbench: no PostgreSQL with pgbench under /usr/lib/postgresql; left out");
            return;
        }

        using var server = new ServerUnderTest();
        using var peer = new PostgresCluster();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"pgbench -i -s {Scale}: {Pgbench.Initialise(server.Port, Scale):F1} s against {Pgbench.Initialise(peer.Port, Scale):F1} s"));
        Console.WriteLine("pgbench: transactions per second; medians of interleaved rounds");
        foreach ((string script, double goal) in Scripts)
        {
            foreach (string protocol in new[] { "simple", "prepared" })
            {
                // Compiled code is replaced by optimised code while it runs, and what was loaded is moved to segments.
                Pgbench.Measure(server.Port, ["-b", script], protocol, 8, seconds);
                foreach (int clients in new[] { 1, 8, 32 })
                {
                    Pgbench.Compare(
                        $"{script,-13} {protocol,-8} {clients,2} clients", server.Port, peer.Port, ["-b", script], protocol, clients, seconds,
                        goal);
                }
            }
        }
    }
}
