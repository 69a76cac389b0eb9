using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PgVecByok.Kernels;
using Pgvector;

namespace PgVecByok.Bench;

/// <summary>
/// Ten nearest over the wire, one client, ours with everything encrypted: load, build, recall and processor time over the knobs, in turns
/// with pgvector's HNSW and then its IVFFlat where there is a peer, on the same rows in the same run.
/// Run: <c>search SET [--peer CONNECTION|local] [--rows N] [--curve FILE] [--recalls 0.95,0.99] [--data FOLDER] [--first QUERY]</c>;
/// the peer "local" is a cluster made for it. A folder that is given keeps our data: another run then asks the same index.
/// </summary>
internal sealed class SearchBench
{
    private const int Wanted = 10, WarmUp = 300, Queries = 300, ExactQueries = 20;

    // Until the runtime has compiled what a search runs for the last time: figures are of a server that has been up for a while.
    private const int FirstWarmUp = 2000;
    private static string[] _recalls = ["0", "0.8", "0.9", "0.95", "0.98", "0.99", "0.995", "0.999"];
    private static readonly string[] Efs = ["10", "20", "40", "100", "200", "400", "800"];
    private static readonly string[] Probes = ["1", "3", "5", "10", "20", "40"];
    private readonly VectorSet _set;
    private readonly int[][] _truth;
    private readonly SearchReport _report = new();

    private SearchBench(VectorSet set)
    {
        _set = set;
        _truth = [.. Enumerable.Range(0, Math.Min(set.QueryCount, Queries)).Select(query => Exact(set, query))];
    }

    /// <summary>The figures as a page shows them.</summary>
    public static string Run(string name, string[] arguments)
    {
        VectorSet set = VectorSets.Load(name);
        if (Option(arguments, "--rows") is { } rows && int.Parse(rows, CultureInfo.InvariantCulture) is var kept && kept < set.RowCount)
            set = set with { Rows = set.Rows[..(kept * set.Dimensions)] };
        if (Option(arguments, "--first") is { } first)
            set = set with { Queries = set.Queries[(int.Parse(first, CultureInfo.InvariantCulture) * set.Dimensions)..] };
        _recalls = Option(arguments, "--recalls")?.Split(',') ?? _recalls;
        string title = string.Create(CultureInfo.InvariantCulture, $"{set.Name}: {set.RowCount:N0} x {set.Dimensions}");
        Console.WriteLine(title);
        var bench = new SearchBench(set);
        string? peer = Option(arguments, "--peer");
        using (var server = new ServerUnderTest(Option(arguments, "--data")))
        using (PostgresCluster? cluster = peer == "local" ? PostgresCluster.ForVectors() : null)
        using (var ours = new SearchSide("ours", server.ConnectionString, _ => server.ProcessorTime()))
        using (SearchSide? theirs = peer is null ? null
            : new SearchSide("pgvector", cluster?.ConnectionString ?? peer, cluster is null ? null : PostgresCluster.TimeOf, cluster is null ? null : cluster.Spent))
            bench.Measure(ours, theirs);
        string curve = Option(arguments, "--curve") ?? "";
        if (curve.Length > 0)
        {
            File.WriteAllText(curve, RecallCurve.Draw(
                $"{title}, ten nearest, one client", [.. bench._report.Points.Select(point => (point.Who, point.Recall, point.CpuMilliseconds))]));
        }

        return bench._report.Markdown(title, Path.GetFileName(curve));
    }

    public static string? Option(string[] arguments, string name) =>
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

    private void Measure(SearchSide ours, SearchSide? theirs)
    {
        if (ours.Scalar("SELECT count(*) FROM pg_class WHERE relname = 'bench_search_e_idx'") == 0)
            LoadAndBuild(ours, theirs);
        for (int query = 0; query < FirstWarmUp; query += Queries)
            Ask(ours, "", "", Queries, isCounted: false);
        if (theirs is null)
        {
            InTurns((ours, "ours", "byok.target_recall", _recalls));
            return;
        }

        theirs.Execute("SET maintenance_work_mem = '2GB'");
        theirs.Execute("SET enable_seqscan = off");
        Build(theirs, "pgvector hnsw", "hnsw (e vector_l2_ops) WITH (m = 16, ef_construction = 64)");
        InTurns((ours, "ours", "byok.target_recall", _recalls), (theirs, "pgvector hnsw", "hnsw.ef_search", Efs));
        theirs.Execute("DROP INDEX bench_search_e_idx");
        Build(theirs, "pgvector ivfflat", $"ivfflat (e vector_l2_ops) WITH (lists = {Math.Max(_set.RowCount / 1000, 10)})");
        InTurns((ours, "ours, again", "byok.target_recall", ["0.95", "0.99"]), (theirs, "pgvector ivfflat", "ivfflat.probes", Probes));
    }

    private void LoadAndBuild(SearchSide ours, SearchSide? theirs)
    {
        SearchSide[] sides = theirs is null ? [ours] : [ours, theirs];
        foreach (SearchSide side in sides)
        {
            side.Execute($"CREATE TABLE bench_search (id int4, e vector({_set.Dimensions}))");
            (double seconds, double cpu) = Timed(side, () => Load(side.Client));
            _report.Add($"{side.Name} loaded {_set.RowCount / seconds:F0} rows/s, {cpu:F1} CPU-s");
        }

        foreach (SearchSide side in sides)
            Ask(side, side.Name + " exact", "every row", ExactQueries);
        ours.Execute("SET maintenance_work_mem = '256MB'");
        Build(ours, ours.Name, "hnsw (e vector_l2_ops)");
    }

    private void Build(SearchSide side, string name, string definition)
    {
        (double seconds, double cpu) = Timed(side, () => side.Execute("CREATE INDEX ON bench_search USING " + definition));
        double index = side.Scalar("SELECT pg_relation_size('bench_search_e_idx')") / 1e6;
        double table = side.Scalar("SELECT pg_total_relation_size('bench_search')") / 1e6;
        _report.Add($"{name}: index built in {cpu:F1} CPU-s ({seconds:F0} s), {index:F0} MB; {table:F0} MB with the table");
    }

    private static (double Seconds, double Cpu) Timed(SearchSide side, Action action)
    {
        (TimeSpan began, long started) = (side.SpentInAll(), Stopwatch.GetTimestamp());
        action();
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, (side.SpentInAll() - began).TotalSeconds);
    }

    /// <summary>One value of each knob after another, so that what else the machine does meets both.</summary>
    private void InTurns(params (SearchSide Side, string Who, string Knob, string[] Values)[] sweeps)
    {
        for (int turn = 0; turn < sweeps.Max(sweep => sweep.Values.Length); turn++)
        {
            foreach ((SearchSide side, string who, string knob, string[] values) in sweeps.Where(sweep => turn < sweep.Values.Length))
            {
                side.Execute($"SET {knob} = {values[turn]}");
                Ask(side, who, knob == "byok.target_recall" && values[turn] == "0" ? "defaults" : $"{knob} {values[turn]}", Queries);
            }
        }
    }

    private void Ask(SearchSide side, string who, string asked, int most, bool isCounted = true)
    {
        using var command = new NpgsqlCommand("SELECT id FROM bench_search ORDER BY e <-> $1 LIMIT 10", side.Client) { CommandTimeout = 600 };
        command.Parameters.Add(new NpgsqlParameter { Value = new Vector(_set.Query(0).ToArray()) });
        command.Prepare();
        int queries = Math.Min(most, _truth.Length), found = 0;
        for (int query = 0; query < Math.Min(WarmUp, queries); query++)
            Ask(command, query);
        double[] latencies = new double[queries];
        TimeSpan began = side.Spent();
        for (int query = 0; query < queries; query++)
        {
            long started = Stopwatch.GetTimestamp();
            int[] ids = Ask(command, query);
            latencies[query] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            found += ids.Count(_truth[query].Contains);
        }

        double cpu = (side.Spent() - began).TotalMilliseconds / queries, perSecond = 1000 / latencies.Average();
        Array.Sort(latencies);
        if (!isCounted)
            return;
        _report.Add(new SearchPoint(
            who, asked, (double)found / queries / Wanted, cpu, perSecond, latencies[queries / 2], latencies[queries * 95 / 100],
            latencies[queries * 99 / 100]));
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

    private void Load(NpgsqlConnection client)
    {
        const int rowsOfStretch = 2000;
        using NpgsqlRawCopyStream copy = client.BeginRawBinaryCopy("COPY bench_search FROM STDIN (FORMAT binary)");
        for (int from = 0; from < _set.RowCount; from += rowsOfStretch)
        {
            int count = Math.Min(rowsOfStretch, _set.RowCount - from);
            var stream = new CopyStream(count * (_set.Dimensions * 4 + 18) + 32);
            for (int row = from; row < from + count; row++)
                stream.IdAndVector(row, _set.Row(row));
            byte[] bytes = stream.Finish();
            bool isLast = from + count >= _set.RowCount;
            int start = from == 0 ? 0 : CopyStream.HeaderBytes;
            copy.Write(bytes.AsSpan(start, bytes.Length - start - (isLast ? 0 : 2)));
        }
    }
}
