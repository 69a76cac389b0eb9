using System.Collections.Concurrent;
using System.Globalization;

namespace PgVecByok.Conformance;

/// <summary>
/// SIGKILL in the middle of inserts, COPY and re-encryption, again and again over the same data: what was acknowledged is there, and
/// nothing is there by half. 50 times with PGVECBYOK_TEST_SIZE=full.
/// </summary>
public sealed class KillTests
{
    private const int Writers = 3, RowsPerCopy = 500, RowsPerInsert = 3;

    private static int Kills => Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SIZE") == "full" ? 50 : 6;

    [Fact]
    public async Task Whatever_was_acknowledged_survives_every_kill_and_nothing_is_there_by_half()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        using (RawClient anna = server.ConnectAs("anna"))
        {
            using RawClient postgres = server.Connect();
            postgres.Do(
                "CREATE TABLE parts (batch bigint, part int, tenant_id text, body text, PRIMARY KEY (batch, part)) "
                + "WITH (tenant_column = 'tenant_id'); GRANT ALL ON parts TO anna");
        }

        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var acknowledged = new ConcurrentDictionary<long, int>();
        long batches = 0;
        List<double> recoveries = [];
        for (int kill = 0; kill < Kills; kill++)
        {
            Task[] writers = [.. Enumerable.Range(0, Writers).Select(each => Task.Run(() =>
                Write(server, each, acknowledged, () => Interlocked.Increment(ref batches)), TestContext.Current.CancellationToken))];
            Task rotation = Task.Run(() => Rotate(server), TestContext.Current.CancellationToken);
            // A kill is in the middle of work, however long a login takes.
            int before = acknowledged.Count;
            Assert.True(
                SpinWait.SpinUntil(() => acknowledged.Count > before, TimeSpan.FromSeconds(120)), $"kill {kill}: nothing is written");
            await Task.Delay(random.Next(300, 1500), TestContext.Current.CancellationToken);
            server.Kill();
            await Task.WhenAll([.. writers, rotation]);
            recoveries.Add(server.Restart().TotalMilliseconds);
            Check(server, acknowledged, kill);
        }

        recoveries.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Kills} kills, {acknowledged.Count} acknowledged batches, restart median {recoveries[recoveries.Count / 2]:F0} ms, "
            + $"slowest {recoveries[^1]:F0} ms"));
        Assert.True(acknowledged.Count > Kills, $"only {acknowledged.Count} batches were written");
    }

    private static void Write(ServerProcess server, int writer, ConcurrentDictionary<long, int> acknowledged, Func<long> nextBatch)
    {
        try
        {
            using RawClient anna = server.ConnectAs("anna");
            while (true)
            {
                long batch = nextBatch();
                bool copies = writer == 0;
                int rows = copies ? RowsPerCopy : RowsPerInsert;
                string answer = copies
                    ? anna.CopyIn("COPY parts (batch, part, body) FROM STDIN", string.Concat(
                        Enumerable.Range(0, rows).Select(part => $"{batch}\t{part}\tbody {batch}\n")))
                    : anna.Rows($"INSERT INTO parts (batch, part, body) SELECT {batch}, g, 'body' FROM generate_series(1, {rows}) g "
                        + "RETURNING 1");
                if (answer.StartsWith("COPY", StringComparison.Ordinal) || answer.StartsWith('1'))
                    acknowledged[batch] = rows;
            }
        }
        catch (Exception gone) when (gone is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            // Killed: what this one was writing is there or is not.
        }
    }

    private static void Rotate(ServerProcess server)
    {
        try
        {
            using RawClient anna = server.ConnectAs("anna");
            while (true)
            {
                anna.Rows("SELECT * FROM rotate_tenant_key(mode => 'reencrypt')");
                Thread.Sleep(50);
            }
        }
        catch (Exception gone) when (gone is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            // Killed.
        }
    }

    private static void Check(ServerProcess server, ConcurrentDictionary<long, int> acknowledged, int kill)
    {
        using RawClient anna = server.ConnectAs("anna");
        Dictionary<long, int> found = anna.Rows("SELECT batch::text || ':' || count(*)::text FROM parts GROUP BY batch")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':'))
            .ToDictionary(pair => long.Parse(pair[0], CultureInfo.InvariantCulture), pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
        long[] lost = [.. acknowledged.Where(batch => found.GetValueOrDefault(batch.Key) != batch.Value).Select(batch => batch.Key)];
        Assert.True(lost.Length == 0, $"kill {kill}: acknowledged and not whole: {string.Join(' ', lost)}");
        long[] half = [.. found.Where(batch => batch.Value is not (RowsPerCopy or RowsPerInsert)).Select(batch => batch.Key)];
        Assert.True(half.Length == 0, $"kill {kill}: there by half: {string.Join(' ', half)}");
        Assert.Equal("t", anna.Rows("SELECT audit_intact FROM verify_tenant_data()"));
    }
}
