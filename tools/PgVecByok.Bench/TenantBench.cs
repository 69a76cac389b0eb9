using System.Globalization;
using Npgsql;
using PgVecByok.KeyProviders;
using PgVecByok.Kernels;
using Pgvector;

namespace PgVecByok.Bench;

/// <summary>
/// Tenants with 200, 2,000 and 20,000 rows of 768 dimensions in one table, each under a key of its own: recall, rows returned and the
/// server's processor time of ten nearest, by row-level tenancy alone. Then rows go in, one batch after another, while the index lives.
/// </summary>
internal static class TenantBench
{
    // Until the runtime has compiled what a search runs for the last time: figures are of a server that has been up for a while.
    private const int Queries = 200, WarmUp = 3000, BatchRows = 50;

    /// <summary>The figures as a page shows them.</summary>
    public static string Run(string[] arguments)
    {
        VectorSet set = VectorSets.Load("clusters");
        int others = SearchBench.Option(arguments, "--rows") is { } given
            ? Math.Min(int.Parse(given, CultureInfo.InvariantCulture), set.RowCount)
            : set.RowCount;
        Lines.Clear();
        using (var server = new ServerUnderTest())
            Ours(set, server);
        if (SearchBench.Option(arguments, "--peer") == "local")
        {
            using PostgresCluster cluster = PostgresCluster.ForVectors();
            new TenantPeer(set, others, cluster, Say).Run();
        }

        return string.Join('\n', Lines.Select(line => "- " + line.Trim())) + "\n\n";
    }

    private static readonly List<string> Lines = [];

    private static void Say(FormattableString line)
    {
        string text = line.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine("  " + text);
        Lines.Add(text);
    }

    private static void Ours(VectorSet set, ServerUnderTest server)
    {
        using (NpgsqlConnection operators = Open(server.ConnectionString))
        {
            Execute(operators, "CREATE EXTENSION vector");
            Execute(operators, $"CREATE TABLE docs (tenant text, id int4, e vector({set.Dimensions})) WITH (tenant_column = 'tenant')");
            Execute(operators, "CREATE INDEX ON docs USING hnsw (e vector_l2_ops)");
            foreach (string tenant in (string[])["small", "medium", "large"])
                Found(operators, server, tenant);
        }

        (int from, int place) = (0, 0);
        foreach (int rows in (int[])[200, 2000, 20_000])
        {
            Measure(set, server, ((string[])["small", "medium", "large"])[place++], from, rows);
            from += rows;
        }
    }

    private static void Found(NpgsqlConnection operators, ServerUnderTest server, string tenant)
    {
        using (Keystore keystore = Keystore.Open(server.DataDirectory + "-keys", [], TimeProvider.System))
            keystore.Create(tenant);
        Execute(operators, $"SELECT create_tenant('{tenant}', 'file:{tenant}')");
        Execute(operators, $"CREATE ROLE {tenant}_role LOGIN PASSWORD '{ServerUnderTest.Password}'");
        Execute(operators, $"SELECT * FROM grant_tenant('{tenant}', '{tenant}_role', 'owner')");
        Execute(operators, $"GRANT ALL ON docs TO {tenant}_role");
    }

    private static void Measure(VectorSet set, ServerUnderTest server, string tenant, int first, int rows)
    {
        var builder = new NpgsqlDataSourceBuilder(
            server.ConnectionString.Replace("Username=postgres", $"Username={tenant}_role", StringComparison.Ordinal));
        builder.UseVector();
        using NpgsqlDataSource source = builder.Build();
        using NpgsqlConnection client = source.OpenConnection();
        Load(client, set, first, rows);
        Execute(client, "CHECKPOINT");
        Thread.Sleep(3000);
        Execute(client, "SET byok.target_recall = 0.999");
        Ask(client, server, set, tenant, first, rows);
        if (rows < 20_000)
            return;
        Insert(client, server, set, first + rows, rows / 2);
        Ask(client, server, set, tenant + " after half as many again", first, rows + rows / 2);
    }

    private static void Ask(NpgsqlConnection client, ServerUnderTest server, VectorSet set, string what, int first, int rows) => Say(
        $"ours, {what}, {rows:N0} rows: {TenantQueries.Ask(client, server.ProcessorTime, set, "docs", first, rows, Queries, WarmUp)}");

    private static void Insert(NpgsqlConnection client, ServerUnderTest server, VectorSet set, int first, int rows)
    {
        TimeSpan began = server.ProcessorTime();
        long started = System.Diagnostics.Stopwatch.GetTimestamp();
        using var command = new NpgsqlCommand(
            $"INSERT INTO docs (id, e) SELECT * FROM unnest($1::int4[], $2::vector[]) AS x(id, e)", client);
        for (int from = first; from < first + rows; from += BatchRows)
        {
            command.Parameters.Clear();
            command.Parameters.Add(new NpgsqlParameter { Value = Enumerable.Range(from, BatchRows).ToArray() });
            command.Parameters.Add(new NpgsqlParameter { Value = Enumerable.Range(from, BatchRows).Select(row => new Vector(set.Row(row).ToArray())).ToArray() });
            command.ExecuteNonQuery();
        }

        double seconds = System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds;
        Say($"ours, {rows:N0} rows in batches of {BatchRows}, one client: {rows / seconds:N0} rows/s, {(server.ProcessorTime() - began).TotalSeconds:F1} CPU-s");
    }

    private static void Load(NpgsqlConnection client, VectorSet set, int first, int rows)
    {
        using NpgsqlRawCopyStream copy = client.BeginRawBinaryCopy("COPY docs (id, e) FROM STDIN (FORMAT binary)");
        var stream = new CopyStream(rows * (set.Dimensions * 4 + 18) + 32);
        for (int row = first; row < first + rows; row++)
            stream.IdAndVector(row, set.Row(row));
        copy.Write(stream.Finish());
    }

    private static NpgsqlConnection Open(string connection)
    {
        var opened = new NpgsqlConnection(connection);
        opened.Open();
        return opened;
    }

    private static void Execute(NpgsqlConnection client, string text)
    {
        using var command = new NpgsqlCommand(text, client);
        command.ExecuteNonQuery();
    }
}
