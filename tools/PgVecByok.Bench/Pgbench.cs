using System.Diagnostics;
using System.Globalization;

namespace PgVecByok.Bench;

/// <summary>PostgreSQL's own load generator, unchanged, against us and a peer by turns.</summary>
internal static class Pgbench
{
    private const int Rounds = 3;

    /// <summary>Medians of rounds in turn, and of the rounds' ratios.</summary>
    public static void Compare(
        string what, int ours, int theirs, string[] script, string protocol, int clients, int seconds, double goal)
    {
        var own = new double[Rounds];
        var peer = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            own[round] = Measure(ours, script, protocol, clients, seconds);
            peer[round] = Measure(theirs, script, protocol, clients, seconds);
        }

        double ratio = Machine.Median(own.Zip(peer, (a, b) => a / b));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {Machine.Median(own),7:F0} against {Machine.Median(peer),7:F0}, {ratio:F2}x   {Machine.Verdict(ratio, goal)}"));
    }

    /// <summary>Transactions per second.</summary>
    public static double Measure(int port, string[] script, string protocol, int clients, int seconds)
    {
        string output = Run(
            port, ["-n", "-M", protocol, .. script, "-c", $"{clients}", "-j", "1", "-T", $"{seconds}", "postgres"]);
        string line = output.Split('\n').First(each => each.StartsWith("tps = ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    /// <summary>Its four tables; a hundred thousand accounts for each unit of scale. Returns the seconds it took.</summary>
    public static double Initialise(int port, int scale)
    {
        long began = Stopwatch.GetTimestamp();
        Run(port, ["-i", "-q", "-s", $"{scale}", "postgres"]);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static string Run(int port, string[] arguments)
    {
        var start = new ProcessStartInfo(
            $"{PostgresCluster.Binaries}/pgbench", ["-h", "127.0.0.1", "-p", $"{port}", "-U", "postgres", .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = ServerUnderTest.Password;
        start.Environment["PGSSLMODE"] = "disable";
        using Process pgbench = Process.Start(start)!;
        Task<string> errors = pgbench.StandardError.ReadToEndAsync();
        string output = pgbench.StandardOutput.ReadToEnd();
        pgbench.WaitForExit();
        return pgbench.ExitCode == 0 ? output : throw new InvalidOperationException("pgbench: " + errors.Result);
    }
}
