using System.Globalization;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>
/// A database in this process whose rows move to segments, and whose indexes are made, on the committing thread and after few rows. Its
/// table items (id int, kind int, e vector(16)) has seeded rows in clusters.
/// </summary>
internal sealed class IndexHarness : IDisposable
{
    public const int Dimensions = 16;
    private readonly string _data = Directory.CreateTempSubdirectory("pgvecbyok-index-").FullName;
    private readonly Keystore _keystore;
    private readonly FileKeyProvider _provider;
    private readonly Random _random = new(5);
    private Session _session = null!;
    private string _login = "postgres", _table = "items";

    public static readonly StoragePolicy Small = new()
    {
        FlushBytes = 64 << 10, FlushRows = 64, BulkRows = 512, InBackground = false,
        IndexBytes = 500 * Dimensions * sizeof(float), IndexParts = 4, FlatCodeBytes = 0,
    };

    private readonly StoragePolicy _policy;
    private readonly long _cacheBytes;

    public IndexHarness(StoragePolicy? policy = null, long cacheBytes = 256 << 20)
    {
        (_policy, _cacheBytes) = (policy ?? Small, cacheBytes);
        _keystore = Keystore.Open(Path.Combine(_data, "keys"), [], TimeProvider.System);
        _keystore.Create("system");
        _provider = new FileKeyProvider(_keystore);
        Open();
        Run("CREATE EXTENSION vector");
        Run($"CREATE TABLE items (id int PRIMARY KEY, kind int, e vector({Dimensions}))");
    }

    public Database Database { get; private set; } = null!;

    public int Rows { get; private set; }

    public List<float[]> Vectors { get; } = [];

    /// <summary>Rows and queries lie in so many. Of one, neighbours lie in several lists; of forty, each may have a list of its own.</summary>
    public int Clusters { get; init; } = 40;

    public Table Items => (Table)Database.Manager.Catalog.Find("public", "items")!;

    public string ObjectsDirectory => Path.Combine(_data, "db", "segments", "objects");

    public static float[] Near(Random random, int cluster)
    {
        var centre = new Random(1000 + cluster);
        return [.. Enumerable.Range(0, Dimensions).Select(_ => centre.NextSingle() * 4 - 2 + (random.NextSingle() - 0.5f))];
    }

    public static string Text(float[] vector) =>
        "[" + string.Join(',', vector.Select(value => value.ToString("R", CultureInfo.InvariantCulture))) + "]";

    /// <summary>Rows of some of the clusters; their kinds go round 0 to 49.</summary>
    public void Insert(int count)
    {
        for (int from = 0; from < count; from += 500)
        {
            var text = new StringBuilder($"INSERT INTO {_table} VALUES ");
            for (int i = from; i < Math.Min(from + 500, count); i++)
            {
                float[] vector = Near(_random, _random.Next(Clusters));
                Vectors.Add(vector);
                text.Append(i == from ? "" : ",").Append(CultureInfo.InvariantCulture, $"({Rows},{Rows % 50},'{Text(vector)}')");
                Rows++;
            }

            Run(text.ToString());
        }
    }

    /// <summary>A tenant-aware table of that name and shape, and a session of the tenant's owner in place of the operator's.</summary>
    public void UseTenant(string table)
    {
        _keystore.Create("acme");
        Run("SELECT create_tenant('acme', 'file:acme')");
        Run("CREATE ROLE anna LOGIN");
        Run("SELECT * FROM grant_tenant('acme', 'anna', 'owner')");
        Run("GRANT ALL ON SCHEMA public TO anna");
        _login = "anna";
        Restart();
        Run("SET byok.tenant = 'acme'");
        Run($"CREATE TABLE {table} (tenant text, id int, kind int, e vector({Dimensions})) WITH (tenant_column = 'tenant')");
        _table = table + " (id, kind, e)";
    }

    public TenantId Acme => Database.Manager.Catalog.Tenants.Values.Single(tenant => tenant.Name == "acme").Id;

    public List<string[]> Run(string text) => Run(_session, text);

    /// <summary>Of the operator's, beside the one that statements are run in. The caller's to dispose.</summary>
    public Session NewSession() => Database.Begin(new SessionRequest("postgres", "postgres", []));

    public static List<string[]> Run(Session session, string text)
    {
        var results = new HeardResults();
        try
        {
            session.Query(text, results);
        }
        catch
        {
            session.Fail();
            throw;
        }

        return results.Found;
    }

    /// <summary>The rows of the table items.</summary>
    public void WithItems(Action<TableRows> use) =>
        Database.Manager.WithRows(TenantId.System, rows => use(rows.Table(Items.Oid, Items.StorageGeneration)));

    public int[] Nearest(float[] query, int count, string where = "", string symbol = "<->") =>
        [.. Run($"SELECT id FROM items {where} ORDER BY e {symbol} '{Text(query)}' LIMIT {count}").Select(Id)];

    private static int Id(string[] row) => int.Parse(row[0], CultureInfo.InvariantCulture);

    /// <summary>Of the ten nearest that reading finds, the share that the index finds.</summary>
    public double Recall(string symbol = "<->", string where = "")
    {
        const int Queries = 15, Wanted = 10;
        var random = new Random(77);
        int found = 0;
        for (int i = 0; i < Queries; i++)
        {
            float[] query = Near(random, random.Next(Clusters));
            string all = $"SELECT id, e {symbol} '{Text(query)}' AS d FROM items {where} OFFSET 0";
            int[] exact = [.. Run($"SELECT id FROM ({all}) AS x ORDER BY d LIMIT {Wanted}").Select(Id)];
            int[] nearest = Nearest(query, Wanted, where, symbol);
            Assert.Equal(exact.Length, nearest.Length);
            found += nearest.Intersect(exact).Count();
        }

        return (double)found / Queries / Wanted;
    }

    /// <summary>Of codes.</summary>
    public IReadOnlyList<IndexPart> Parts() => [.. All().Where(part => !part.Head.IsCopies)];

    /// <summary>Of the vectors.</summary>
    public IReadOnlyList<IndexPart> Copies() => [.. All().Where(part => part.Head.IsCopies)];

    private IReadOnlyList<IndexPart> All()
    {
        IReadOnlyList<IndexPart> parts = [];
        Database.Manager.WithRows(TenantId.System, rows => parts = rows.Table(Items.Oid, Items.StorageGeneration).Parts);
        return parts;
    }

    /// <summary>No page is in memory any more.</summary>
    public void ForgetPages() => Database.Manager.Segments!.Pages.Rest(TenantId.System);

    public void Restart()
    {
        Close();
        Open();
    }

    public void Dispose()
    {
        Close();
        ((IDisposable)_provider).Dispose();
        _keystore.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private void Open()
    {
        Database = Database.Open(new DatabaseOptions
        {
            DataDirectory = Path.Combine(_data, "db"), KeyProviders = [_provider], SystemKeyUri = "file:system", Storage = _policy,
            PageCacheBytes = _cacheBytes,
        });
        _session = Database.Begin(new SessionRequest(_login, "postgres", []));
    }

    private void Close()
    {
        _session.Dispose();
        Database.Dispose();
    }
}
