using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PgVecByok.Kernels;
using Pgvector;

namespace PgVecByok.Bench;

/// <summary>
/// Rows that come while an index lives: words, two thirds of them loaded and indexed, the last third inserted by one client. Three ways:
/// one prepared statement with the arrays of some hundred rows in binary, prepared single-row inserts sent in one batch, and both are
/// autocommitted. Recall is asked before, at once afterwards, and once maintenance has caught up.
/// </summary>
internal static class InsertBench
{
    private const int Wanted = 10, Queries = 200, WarmUp = 1500, RowsOfArray = 500, RowsOfBatch = 200, Rounds = 9;

    public static void Run()
    {
        VectorSet set = VectorSets.Load("words");
        int loaded = set.RowCount * 2 / 3, arrays = loaded + ((set.RowCount - loaded) / 2);
        using var server = new ServerUnderTest();
        using (var first = new NpgsqlConnection(server.ConnectionString))
        {
            first.Open();
            Execute(first, "CREATE EXTENSION vector");
        }

        var builder = new NpgsqlDataSourceBuilder(server.ConnectionString);
        builder.UseVector();
        using NpgsqlDataSource source = builder.Build();
        using NpgsqlConnection client = source.OpenConnection();
        Execute(client, $"CREATE TABLE grown (id int4, e vector({set.Dimensions}))");
        Insert(client, set, 0, loaded, RowsOfArray * 4);
        Execute(client, "CHECKPOINT");
        Execute(client, "CREATE INDEX ON grown USING hnsw (e vector_l2_ops)");
        Execute(client, "SET byok.target_recall = 0.95");
        (double before, double spent) = Ask(client, server, set, Truth(set, loaded), WarmUp);
        Print($"  before, {loaded:N0} rows: recall {before:F4} at {spent:F3} CPU-ms");
        AskAgain(client, server, set, Truth(set, loaded));
        Timed(server, $"arrays of {RowsOfArray}", arrays - loaded, () => Insert(client, set, loaded, arrays, RowsOfArray));
        Timed(server, $"batches of {RowsOfBatch}", set.RowCount - arrays, () => InsertSingly(client, set, arrays, set.RowCount));
        int[][] truth = Truth(set, set.RowCount);
        long ended = Stopwatch.GetTimestamp();
        foreach (double seconds in (double[])[0, 1, 2, 4, 8])
        {
            while (Stopwatch.GetElapsedTime(ended).TotalSeconds < seconds)
                Ask(client, server, set, truth, 0);
            (double recall, double cpu) = Ask(client, server, set, truth, 0);
            Print($"  {Stopwatch.GetElapsedTime(ended).TotalSeconds:F1} s later, {set.RowCount:N0} rows: recall {recall:F4} at {cpu:F3} CPU-ms");
        }

        AskAgain(client, server, set, truth);
    }

    /// <summary>A processor's time comes in hundredths of a second, and neighbours move it: one round tells less than several.</summary>
    private static void AskAgain(NpgsqlConnection client, ServerUnderTest server, VectorSet set, int[][] truth)
    {
        double[] spent = [.. Enumerable.Range(0, Rounds).Select(_ => Ask(client, server, set, truth, 0).Cpu).Order()];
        Print($"    again, {Rounds} rounds: {spent[0]:F3} CPU-ms at least, the median {spent[Rounds / 2]:F3}");
    }

    private static void Insert(NpgsqlConnection client, VectorSet set, int first, int end, int rows)
    {
        using var command = new NpgsqlCommand("INSERT INTO grown SELECT * FROM unnest($1::int4[], $2::vector[]) AS x(id, e)", client);
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [0] });
        command.Parameters.Add(new NpgsqlParameter<Vector[]> { TypedValue = [new Vector(set.Row(0).ToArray())] });
        command.Prepare();
        for (int from = first; from < end; from += rows)
        {
            int count = Math.Min(rows, end - from), start = from;
            ((NpgsqlParameter<int[]>)command.Parameters[0]).TypedValue = [.. Enumerable.Range(start, count)];
            ((NpgsqlParameter<Vector[]>)command.Parameters[1]).TypedValue =
                [.. Enumerable.Range(start, count).Select(row => new Vector(set.Rows.AsMemory(row * set.Dimensions, set.Dimensions)))];
            command.ExecuteNonQuery();
        }
    }

    private static void InsertSingly(NpgsqlConnection client, VectorSet set, int first, int end)
    {
        for (int from = first; from < end; from += RowsOfBatch)
        {
            using var batch = new NpgsqlBatch(client);
            for (int row = from; row < Math.Min(end, from + RowsOfBatch); row++)
            {
                var command = new NpgsqlBatchCommand("INSERT INTO grown (id, e) VALUES ($1, $2)");
                command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = row });
                command.Parameters.Add(new NpgsqlParameter<Vector>
                {
                    TypedValue = new Vector(set.Rows.AsMemory(row * set.Dimensions, set.Dimensions)),
                });
                batch.BatchCommands.Add(command);
            }

            batch.Prepare();
            batch.ExecuteNonQuery();
        }
    }

    private static void Timed(ServerUnderTest server, string what, int rows, Action insert)
    {
        (TimeSpan began, long started) = (server.ProcessorTime(), Stopwatch.GetTimestamp());
        insert();
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Print($"  {what}: {rows:N0} rows, {rows / seconds:N0} rows/s, {(server.ProcessorTime() - began).TotalSeconds:F1} CPU-s");
    }

    private static int[][] Truth(VectorSet set, int rows) => [.. Enumerable.Range(0, Queries).Select(query => Exact(set, query, rows))];

    /// <summary>Recall, and what a query cost the server: with whatever it does beside.</summary>
    private static (double Recall, double Cpu) Ask(
        NpgsqlConnection client, ServerUnderTest server, VectorSet set, int[][] truth, int warmUp)
    {
        using var command = new NpgsqlCommand("SELECT id FROM grown ORDER BY e <-> $1 LIMIT 10", client);
        command.Parameters.Add(new NpgsqlParameter<Vector> { TypedValue = new Vector(set.Query(0).ToArray()) });
        command.Prepare();
        TimeSpan began = TimeSpan.Zero;
        int found = 0;
        for (int query = -warmUp; query < Queries; query++)
        {
            if (query == 0)
                (began, found) = (server.ProcessorTime(), 0);
            int asked = Math.Abs(query) % Queries;
            ((NpgsqlParameter<Vector>)command.Parameters[0]).TypedValue =
                new Vector(set.Queries.AsMemory(asked * set.Dimensions, set.Dimensions));
            using NpgsqlDataReader reader = command.ExecuteReader();
            while (reader.Read())
                found += truth[asked].Contains(reader.GetInt32(0)) ? 1 : 0;
        }

        return ((double)found / Queries / Wanted, (server.ProcessorTime() - began).TotalMilliseconds / Queries);
    }

    private static int[] Exact(VectorSet set, int query, int rows)
    {
        var nearest = new NearestRows(Wanted);
        float[] distances = new float[rows];
        SquaredL2.DistanceToRows(set.Query(query), set.Rows.AsSpan(0, rows * set.Dimensions), distances);
        for (int row = 0; row < rows; row++)
            nearest.Offer(distances[row], row);
        return [.. nearest.ToSorted().Select(neighbour => (int)neighbour.Row)];
    }

    private static void Execute(NpgsqlConnection client, string text)
    {
        using var command = new NpgsqlCommand(text, client) { CommandTimeout = 600 };
        command.ExecuteNonQuery();
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
