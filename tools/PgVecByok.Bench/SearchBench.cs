using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PgVecByok.Kernels;
using Pgvector;

namespace PgVecByok.Bench;

/// <summary>
/// Ten nearest over the wire, one client, with everything encrypted: build, recall and the server's processor time over the knobs, beside
/// a PostgreSQL with pgvector where one is given, on the same rows in the same run.
/// Run: <c>search SET [--peer CONNECTION] [--rows N] [--curve FILE]</c>; the peer "local" is a cluster of this machine's PostgreSQL, made for it.
/// </summary>
internal sealed class SearchBench
{
    private const int Wanted = 10, WarmUp = 50;
    private readonly VectorSet _set;
    private readonly int[][] _truth;
    private readonly List<(string Who, double Recall, double Milliseconds)> _points = [];

    private SearchBench(VectorSet set)
    {
        _set = set;
        _truth = [.. Enumerable.Range(0, Math.Min(set.QueryCount, 400)).Select(query => Exact(set, query))];
    }

    public static void Run(string name, string[] arguments)
    {
        VectorSet set = VectorSets.Load(name);
        if (Option(arguments, "--rows") is { } rows)
            set = set with { Rows = set.Rows[..(int.Parse(rows, CultureInfo.InvariantCulture) * set.Dimensions)] };
        var bench = new SearchBench(set);
        using (var server = new ServerUnderTest())
            bench.Measure("ours", server.ConnectionString, server.ProcessorTime, "byok.target_recall", ["0", "0.8", "0.9", "0.95", "0.98", "0.99", "0.995", "0.999"], "");
        string? peer = Option(arguments, "--peer");
        using PostgresCluster? cluster = peer == "local" ? new PostgresCluster() : null;
        if (peer is not null)
            bench.Measure("pgvector", cluster?.ConnectionString ?? peer, null, "hnsw.ef_search", ["10", "20", "40", "100", "200", "400", "800"], " WITH (m = 16, ef_construction = 64)");
        if (Option(arguments, "--curve") is { } file)
            File.WriteAllText(file, RecallCurve.Draw($"{set.Name}: {set.RowCount:N0} x {set.Dimensions}, ten nearest, one client", bench._points));
    }

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;

    private static int[] Exact(VectorSet set, int query)
    {
        var nearest = new NearestRows(Wanted);
        var distances = new float[set.RowCount];
        SquaredL2.DistanceToRows(set.Query(query), set.Rows, distances);
        for (int row = 0; row < distances.Length; row++)
            nearest.Offer(distances[row], row);
        return [.. nearest.ToSorted().Select(neighbour => (int)neighbour.Row)];
    }

    private void Measure(string who, string connection, Func<TimeSpan>? processor, string knob, string[] values, string options)
    {
        var builder = new NpgsqlDataSourceBuilder(connection + ";Maximum Pool Size=2;Max Auto Prepare=0");
        builder.UseVector();
        using (NpgsqlConnection first = new(connection))
        {
            first.Open();
            Execute(first, "CREATE EXTENSION IF NOT EXISTS vector");
        }

        using NpgsqlDataSource source = builder.Build();
        using NpgsqlConnection client = source.OpenConnection();
        processor ??= BackendTime(client);
        Execute(client, "DROP TABLE IF EXISTS bench_search");
        Execute(client, $"CREATE TABLE bench_search (id int4, e vector({_set.Dimensions}))");
        Timed(who, "loaded", processor, () => Load(client));
        Sweep(who + " exact", client, processor, null, ["-"]);
        Execute(client, "SET maintenance_work_mem = '256MB'");
        Timed(who, "index built", processor, () => Execute(client, $"CREATE INDEX ON bench_search USING hnsw (e vector_l2_ops){options}"));
        Sweep(who, client, processor, knob, values);
        Print($"  {who}: index {Scalar(client, "SELECT pg_relation_size('bench_search_e_idx')") / 1e6:F0} MB, table {Scalar(client, "SELECT pg_total_relation_size('bench_search')") / 1e6:F0} MB with it");
    }

    private void Load(NpgsqlConnection client)
    {
        const int rowsOfStretch = 2000;
        using NpgsqlRawCopyStream copy = client.BeginRawBinaryCopy("COPY bench_search FROM STDIN (FORMAT binary)");
        for (int from = 0; from < _set.RowCount; from += rowsOfStretch)
        {
            int count = Math.Min(rowsOfStretch, _set.RowCount - from);
            var stream = new CopyStream(count * (_set.Dimensions * 4 + 18) + 32);
            for (int row = from; row < from + count; row++)
            {
                stream.BeginRow(2);
                stream.Int32(4);
                stream.Int32(row);
                stream.Int32(4 + _set.Dimensions * 4);
                stream.Int16((short)_set.Dimensions);
                stream.Int16(0);
                foreach (float value in _set.Row(row))
                    stream.Single(value);
            }

            byte[] bytes = stream.Finish();
            bool isLast = from + count >= _set.RowCount;
            int start = from == 0 ? 0 : CopyStream.HeaderBytes;
            copy.Write(bytes.AsSpan(start, bytes.Length - start - (isLast ? 0 : 2)));
        }
    }

    private void Sweep(string who, NpgsqlConnection client, Func<TimeSpan> processor, string? knob, string[] values)
    {
        using var command = new NpgsqlCommand("SELECT id FROM bench_search ORDER BY e <-> $1 LIMIT 10", client);
        command.Parameters.Add(new NpgsqlParameter { Value = new Vector(_set.Query(0).ToArray()) });
        foreach (string value in values)
        {
            if (knob is not null)
                Execute(client, $"SET {knob} = {value}");
            command.Prepare();
            int queries = knob is null ? Math.Min(40, _truth.Length) : _truth.Length;
            for (int query = 0; query < Math.Min(WarmUp, queries); query++)
                Ask(command, query);
            int found = 0;
            double[] latencies = new double[queries];
            TimeSpan began = processor();
            for (int query = 0; query < queries; query++)
            {
                long started = Stopwatch.GetTimestamp();
                int[] ids = Ask(command, query);
                latencies[query] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                found += ids.Count(_truth[query].Contains);
            }

            double cpu = (processor() - began).TotalMilliseconds / queries;
            Array.Sort(latencies);
            if (knob is not null)
                _points.Add((who, (double)found / queries / Wanted, cpu));
            Print($"  {who} {knob} {value}: recall {(double)found / queries / Wanted:F4} at {cpu:F3} CPU-ms; p50 {latencies[queries / 2]:F2}, p95 {latencies[queries * 95 / 100]:F2}, p99 {latencies[queries * 99 / 100]:F2} ms; {1000 / latencies.Average():F0} queries/s");
        }
    }

    private int[] Ask(NpgsqlCommand command, int query)
    {
        command.Parameters[0].Value = new Vector(_set.Queries.AsMemory(query * _set.Dimensions, _set.Dimensions));
        using NpgsqlDataReader reader = command.ExecuteReader();
        var ids = new List<int>(Wanted);
        while (reader.Read())
            ids.Add(reader.GetInt32(0));
        return [.. ids];
    }

    /// <summary>The peer's own process for this connection, where it runs on this machine. Helpers of a build are not counted.</summary>
    private static Func<TimeSpan> BackendTime(NpgsqlConnection client)
    {
        int process = (int)Scalar(client, "SELECT pg_backend_pid()");
        return () =>
        {
            string[] fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ');
            return TimeSpan.FromMilliseconds((long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) * 10);
        };
    }

    private static void Timed(string who, string what, Func<TimeSpan> processor, Action action)
    {
        (TimeSpan began, long started) = (processor(), Stopwatch.GetTimestamp());
        action();
        Print($"  {who}: {what} in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s, {(processor() - began).TotalSeconds:F1} CPU-s");
    }

    private static void Execute(NpgsqlConnection client, string text)
    {
        using var command = new NpgsqlCommand(text, client) { CommandTimeout = 3600 };
        command.ExecuteNonQuery();
    }

    private static double Scalar(NpgsqlConnection client, string text)
    {
        using var command = new NpgsqlCommand(text, client);
        return Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
