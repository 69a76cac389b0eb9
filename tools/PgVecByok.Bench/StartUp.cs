using System.Globalization;
using Npgsql;

namespace PgVecByok.Bench;

/// <summary>From the command to the first accepted connection, and resident memory when idle.</summary>
internal static class StartUp
{
    private const int Rounds = 5;

    public static void Run()
    {
        string data = Directory.CreateTempSubdirectory("pgvecbyok-bench-").FullName;
        try
        {
            TimeSpan first = Start(data).Wall;
            (TimeSpan Wall, TimeSpan Cpu, double Memory, double Used)[] again = [.. Enumerable.Range(0, Rounds).Select(_ => Start(data))];
            double seconds = Machine.Median(again.Select(run => run.Wall.TotalSeconds));
            double cpu = Machine.Median(again.Select(run => run.Cpu.TotalSeconds));
            double memory = Machine.Median(again.Select(run => run.Memory));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"start: {seconds:F2} s to the first accepted connection ({cpu:F2} s of processor), {first.TotalSeconds:F2} s with a new data directory   {Machine.Verdict(seconds, 1, atLeast: false)}"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {memory:F0} MiB resident when idle, {Machine.Median(again.Select(run => run.Used)):F0} MiB after a driver has connected   {Machine.Verdict(memory, 120, atLeast: false)}"));
        }
        finally
        {
            ServerUnderTest.Delete(data);
        }
    }

    private static (TimeSpan Wall, TimeSpan Cpu, double Memory, double Used) Start(string data)
    {
        using var server = new ServerUnderTest(data);
        Thread.Sleep(200);
        double idle = server.ResidentMebibytes;
        using (NpgsqlDataSource source = NpgsqlDataSource.Create(server.ConnectionString))
        using (NpgsqlCommand command = source.CreateCommand("SELECT count(*) FROM pg_class"))
            command.ExecuteScalar();
        return (server.StartUp, server.StartUpCpu, idle, server.ResidentMebibytes);
    }
}
