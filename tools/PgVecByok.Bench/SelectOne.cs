using System.Diagnostics;
using System.Globalization;

namespace PgVecByok.Bench;

/// <summary>
/// A prepared SELECT 1 without TLS, pgbench as the client of both, turn by turn. pgbench takes its share of the same cores, so the
/// servers' own ratio is larger than the one shown.
/// </summary>
internal static class SelectOne
{
    private const int Rounds = 3;
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
            Measure(server.Port, script, 8, seconds);
            Measure(peer.Port, script, 8, 1);
            foreach (int clients in new[] { 1, 8, 32 })
                Compare(server.Port, peer.Port, script, clients, seconds);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static void Compare(int ours, int theirs, string script, int clients, int seconds)
    {
        var own = new double[Rounds];
        var peer = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            own[round] = Measure(ours, script, clients, seconds);
            peer[round] = Measure(theirs, script, clients, seconds);
        }

        double ratio = Machine.Median(own.Zip(peer, (a, b) => a / b));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {clients,2} clients: {Machine.Median(own),7:F0} against {Machine.Median(peer),7:F0}, {ratio:F2}x   {Machine.Verdict(ratio, Goal)}"));
    }

    private static double Measure(int port, string script, int clients, int seconds)
    {
        var start = new ProcessStartInfo(
            $"{PostgresCluster.Binaries}/pgbench",
            [
                "-h", "127.0.0.1", "-p", $"{port}", "-U", "postgres", "-n", "-M", "prepared", "-f", script, "-c", $"{clients}", "-j", "1",
                "-T", $"{seconds}", "postgres",
            ])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = ServerUnderTest.Password;
        start.Environment["PGSSLMODE"] = "disable";
        using Process pgbench = Process.Start(start)!;
        Task<string> errors = pgbench.StandardError.ReadToEndAsync();
        string output = pgbench.StandardOutput.ReadToEnd();
        pgbench.WaitForExit();
        string? line = output.Split('\n').FirstOrDefault(each => each.StartsWith("tps = ", StringComparison.Ordinal));
        return line is null
            ? throw new InvalidOperationException("pgbench: " + errors.Result)
            : double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }
}
