using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PgVecByok.Datasets;

namespace PgVecByok.Bench;

/// <summary>
/// The 22 queries of TPC-H here and in the PostgreSQL of this machine, without its parallel workers: query by query in turn, so that both
/// meet the same machine, the best of three runs each. Answers must be the same.
/// </summary>
internal static class Tpch
{
    private const int Runs = 3;

    public static void Run(double scale, string? answers)
    {
        using var peer = new PostgresCluster();
        using var server = new ServerUnderTest();
        using NpgsqlConnection theirs = Open(peer.ConnectionString), ours = Open(server.ConnectionString);
        Execute(theirs, "SET max_parallel_workers_per_gather = 0");
        var data = new TpchData(scale);
        TimeSpan theirLoad = Load(theirs, data), ourLoad = Load(ours, data);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"tpch scale {scale}: loaded in {ourLoad.TotalSeconds:F1} s, PostgreSQL {theirLoad.TotalSeconds:F1} s"));
        var ratios = new List<double>();
        double most = 0;
        for (int i = 0; i < TpchQueries.All.Length; i++)
        {
            (double our, double their, string verdict) = Compare(ours, theirs, TpchQueries.All[i], answers, i + 1);
            most = Math.Max(most, server.ResidentMebibytes);
            if (our > 0)
                ratios.Add(their / our);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  q{i + 1,-2} {our,9:F1} ms  PostgreSQL {their,9:F1} ms  {(our > 0 ? their / our : 0),6:F2}x  {verdict}"));
        }

        double mean = Math.Exp(ratios.Average(Math.Log));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  geometric mean {mean:F2}x over {ratios.Count} ({Machine.Verdict(mean, 1)}), peak memory {most:F0} MiB"));
    }

    private static (double Ours, double Theirs, string Verdict) Compare(
        NpgsqlConnection ours, NpgsqlConnection theirs, string query, string? answers, int number)
    {
        double ourBest = double.MaxValue, theirBest = double.MaxValue;
        string ourAnswer = "", theirAnswer = "";
        for (int run = 0; run < Runs; run++)
        {
            try
            {
                ourBest = Math.Min(ourBest, Time(ours, query, out ourAnswer));
            }
            catch (PostgresException failed)
            {
                return (0, Time(theirs, query, out _), $"{failed.SqlState}: {failed.MessageText}");
            }

            theirBest = Math.Min(theirBest, Time(theirs, query, out theirAnswer));
        }

        if (answers is not null)
            File.AppendAllText(answers, $"-- {number}\n{theirAnswer}");
        return (ourBest, theirBest, ourAnswer == theirAnswer ? "" : "ANSWERS DIFFER");
    }

    private static double Time(NpgsqlConnection connection, string query, out string answer)
    {
        long began = Stopwatch.GetTimestamp();
        using NpgsqlCommand command = new(query, connection) { AllResultTypesAreUnknown = true };
        using NpgsqlDataReader reader = command.ExecuteReader();
        var lines = new System.Text.StringBuilder();
        while (reader.Read())
        {
            for (int i = 0; i < reader.FieldCount; i++)
                lines.Append(i > 0 ? "|" : "").Append(reader.IsDBNull(i) ? "null" : reader.GetString(i));
            lines.Append('\n');
        }

        answer = lines.ToString();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static TimeSpan Load(NpgsqlConnection connection, TpchData data)
    {
        long began = Stopwatch.GetTimestamp();
        Execute(connection, TpchData.Schema);
        foreach (string table in TpchData.Tables)
        {
            using TextWriter writer = connection.BeginTextImport($"COPY {table} FROM STDIN");
            foreach (string line in data.Lines(table))
                writer.Write(line + "\n");
        }

        Execute(connection, TpchData.Indexes);
        Execute(connection, "VACUUM ANALYZE");
        return Stopwatch.GetElapsedTime(began);
    }

    private static NpgsqlConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static void Execute(NpgsqlConnection connection, string text)
    {
        using NpgsqlCommand command = new(text, connection);
        command.ExecuteNonQuery();
    }
}
