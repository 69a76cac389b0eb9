using System.Buffers.Binary;
using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using PgVecByok.Datasets;
using PgVecByok.Demo;
using Spectre.Console;

// The product in one run: tenants under keys of their own, real vectors, a key taken away, a key rotated.
const int Tenants = 100;
int wordsMax = args is ["--words", { } number] ? int.Parse(number, null) : int.MaxValue;
string folder = Directory.CreateTempSubdirectory("pgvecbyok-demo-").FullName;
string cache = Path.Combine(Path.GetTempPath(), "pgvecbyok-datasets");

Say("Reading the words …");
WordVectors vectors = WordVectors.Load(cache);
int total = Math.Min(vectors.Words.Count, wordsMax);
int[] sizes = Sizes(total, Tenants);
Say($"{total:N0} words, {WordVectors.Dimensions} dimensions; {Tenants} tenants of {sizes[^1]:N0} to {sizes[0]:N0} words");

var hsm = new SoftHsm(Path.Combine(folder, "hsm"));
using var server = new ServerProcess(folder, hsm);
int[] order = [.. Enumerable.Range(0, total)];
new Random(1).Shuffle(order); // common and rare words for every tenant
AppDomain.CurrentDomain.UnhandledException += (_, _) => Console.Error.WriteLine("The server said:\n" + string.Join('\n', server.Log));
await using NpgsqlDataSource postgres = server.Connect("postgres");
await using NpgsqlDataSource app = server.Connect("app", "app-password");

await Timed("create 100 tenants, half under keys of the HSM", async () =>
{
    await Run(postgres, "CREATE ROLE app LOGIN PASSWORD 'app-password'");
    await Run(postgres, "CREATE EXTENSION IF NOT EXISTS vector");
    await Run(postgres, "CREATE TABLE words (tenant text, word text, embedding vector(100), PRIMARY KEY (word)) WITH (tenant_column = 'tenant')");
    await Run(postgres, "GRANT SELECT, INSERT, UPDATE, DELETE ON words TO app");
    for (int i = 0; i < Tenants; i++)
    {
        string uri = $"file:{Name(i)}";
        if (i % 2 == 0)
        {
            hsm.Create(Name(i));
            uri = SoftHsm.Uri(Name(i));
        }

        await Run(postgres, $"SELECT create_tenant('{Name(i)}', '{uri}', '{{\"lease_seconds\": 2, \"grace_seconds\": 0}}')");
        await Run(postgres, $"SELECT grant_tenant('{Name(i)}', 'app', 'owner')");
    }
});

TimeSpan loaded = await Load();
Say($"loaded {total:N0} rows by binary COPY in {loaded.TotalSeconds:F1} s: {total / loaded.TotalSeconds:N0} rows/s, server at {server.ResidentBytes() >> 20} MiB");

Say("Nearest words, each tenant's among its own:");
foreach ((int tenant, string word) in new[] { (0, "king"), (0, "river"), (1, "music"), (4, "bank"), (60, "university"), (99, "coffee") })
    Say($"  {Name(tenant)} ({sizes[tenant]:N0} words)  {word}: {await Nearest(tenant, word)}");

long all = 0;
await Timed("ask every tenant for its ten nearest to \"city\"", async () =>
{
    for (int i = 0; i < Tenants; i++)
        all += (await Nearest(i, "city")).Split(", ").Length;
});
Say($"  {all:N0} answers");

await TakeKeyAway(2);
await Rotate(0);

return 0;

async Task<TimeSpan> Load()
{
    long started = Stopwatch.GetTimestamp();
    await Progress(async advance =>
    {
        for (int tenant = 0, row = 0; tenant < Tenants; row += sizes[tenant++])
        {
            await using NpgsqlConnection connection = await As(tenant);
            await using NpgsqlBinaryImporter writer = await connection.BeginBinaryImportAsync("COPY words (word, embedding) FROM STDIN (FORMAT binary)");
            for (int i = row; i < row + sizes[tenant]; i++)
            {
                await writer.StartRowAsync();
                await writer.WriteAsync(vectors.Words[order[i]], NpgsqlDbType.Text);
                await writer.WriteAsync(Binary(vectors[order[i]]), NpgsqlDbType.Bytea);
            }

            await writer.CompleteAsync();
            advance(sizes[tenant]);
        }
    });
    return Stopwatch.GetElapsedTime(started);
}

// A bar where somebody watches; a transcript has no use for one.
Task Progress(Func<Action<int>, Task> work) => Console.IsOutputRedirected
    ? work(_ => { })
    : AnsiConsole.Progress().AutoClear(true).StartAsync(progress =>
    {
        ProgressTask task = progress.AddTask("COPY", maxValue: total);
        return work(rows => task.Increment(rows));
    });

async Task TakeKeyAway(int tenant)
{
    Say($"The key of {Name(tenant)} is destroyed in the HSM by its owner …");
    await Nearest(tenant, "city");
    hsm.Destroy(Name(tenant));
    long destroyed = Stopwatch.GetTimestamp();
    while (true)
    {
        try
        {
            await Nearest(tenant, "city");
            await Nearest(tenant + 1, "city");
            await Task.Delay(20);
            if (Stopwatch.GetElapsedTime(destroyed).TotalSeconds > 30)
                throw new TimeoutException("the tenant is still readable");
        }
        catch (PostgresException refused)
        {
            Say($"  refused after {Stopwatch.GetElapsedTime(destroyed).TotalSeconds:F2} s (its lease is 2 s): ERROR {refused.SqlState}: {refused.MessageText}");
            break;
        }
    }

    Say($"  the others go on: {Name(tenant + 1)} finds {await Nearest(tenant + 1, "city")}");
}

async Task Rotate(int tenant)
{
    foreach (string mode in new[] { "rewrap", "new_generation", "reencrypt" })
    {
        await using NpgsqlConnection connection = await As(tenant);
        long started = Stopwatch.GetTimestamp();
        await using (var command = new NpgsqlCommand($"SELECT * FROM rotate_tenant_key(mode => '{mode}')", connection))
        await using (NpgsqlDataReader row = await command.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            Say($"rotate {Name(tenant)} by {mode}: generation {row["old_generation"]} to {row["new_generation"]}, {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        }

        while (mode == "reencrypt" && await Unfinished(connection))
            await Task.Delay(50);
        if (mode == "reencrypt")
            Say($"  re-encrypted {sizes[tenant]:N0} rows in {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s; still: {await Nearest(tenant, "king")}");
    }
}

static async Task<bool> Unfinished(NpgsqlConnection connection)
{
    await using var command = new NpgsqlCommand("SELECT count(*) FROM rotation_status() WHERE state NOT IN ('done', 'failed')", connection);
    return (long)(await command.ExecuteScalarAsync())! > 0;
}

async Task<string> Nearest(int tenant, string word)
{
    await using NpgsqlConnection connection = await As(tenant);
    await using var command = new NpgsqlCommand("SELECT word FROM words ORDER BY embedding <=> $1::vector LIMIT 10", connection);
    command.Parameters.Add(new NpgsqlParameter { Value = Literal(vectors[vectors.Words.ToList().IndexOf(word)]), NpgsqlDbType = NpgsqlDbType.Text });
    await using NpgsqlDataReader rows = await command.ExecuteReaderAsync();
    List<string> found = [];
    while (await rows.ReadAsync())
        found.Add(rows.GetString(0));
    return string.Join(", ", found);
}

async Task<NpgsqlConnection> As(int tenant)
{
    NpgsqlConnection connection = await app.OpenConnectionAsync();
    await using var command = new NpgsqlCommand($"SET byok.tenant = '{Name(tenant)}'", connection);
    await command.ExecuteNonQueryAsync();
    return connection;
}

async Task Timed(string what, Func<Task> work)
{
    long started = Stopwatch.GetTimestamp();
    await work();
    Say($"{what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
}

static async Task Run(NpgsqlDataSource source, string sql)
{
    await using NpgsqlCommand command = source.CreateCommand(sql);
    await command.ExecuteNonQueryAsync();
}

static string Name(int tenant) => $"tenant{tenant:D3}";

static string Literal(ReadOnlySpan<float> vector) =>
    "[" + string.Join(',', vector.ToArray().Select(value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))) + "]";

// vector's binary form: dimensions int16, unused int16, float4 each, big-endian.
static byte[] Binary(ReadOnlySpan<float> vector)
{
    byte[] bytes = new byte[4 + 4 * vector.Length];
    BinaryPrimitives.WriteInt16BigEndian(bytes, (short)vector.Length);
    for (int i = 0; i < vector.Length; i++)
        BinaryPrimitives.WriteSingleBigEndian(bytes.AsSpan(4 + 4 * i), vector[i]);
    return bytes;
}

// Very unequal: tenant i has a share of 1 / (i + 1).
static int[] Sizes(int total, int tenants)
{
    double harmonic = Enumerable.Range(1, tenants).Sum(i => 1.0 / i);
    int[] sizes = [.. Enumerable.Range(1, tenants).Select(i => (int)(total / (i * harmonic)))];
    sizes[0] += total - sizes.Sum();
    return sizes;
}

static void Say(string line) => Console.WriteLine(line);
