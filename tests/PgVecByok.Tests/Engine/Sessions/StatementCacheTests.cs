using PgVecByok.Engine;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;
using Xunit;

namespace PgVecByok.Tests;

public sealed class StatementCacheTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("pgvecbyok-caches-").FullName;
    private readonly FileKeyProvider _provider;
    private readonly Database _database;
    private readonly Session _session;
    private readonly HeardResults _results = new();

    public StatementCacheTests()
    {
        Keystore keystore = Keystore.Open(Path.Combine(_directory, "keys"), [], TimeProvider.System);
        keystore.Create("system");
        _provider = new FileKeyProvider(keystore);
        _database = Database.Open(new DatabaseOptions
        {
            DataDirectory = Path.Combine(_directory, "data"), KeyProviders = [_provider], SystemKeyUri = "file:system",
        });
        _session = _database.Begin(new SessionRequest("postgres", "postgres", []));
        Run("CREATE TABLE items (id int PRIMARY KEY, name text)");
    }

    [Fact]
    public void Repeated_text_is_parsed_and_bound_once_whichever_session_sends_it()
    {
        using Session other = _database.Begin(new SessionRequest("postgres", "postgres", []));
        (long Parses, long Binds) before = Counts;
        for (int i = 0; i < 50; i++)
        {
            Run("SELECT name FROM items WHERE id = 7");
            other.Query("SELECT name FROM items WHERE id = 7", _results);
        }

        Assert.Equal((before.Parses + 1, before.Binds + 1), Counts);
    }

    [Fact]
    public void A_text_that_is_prepared_again_and_again_is_bound_once()
    {
        (long Parses, long Binds) before = Counts;
        for (int i = 0; i < 50; i++)
        {
            _session.Parse("", "SELECT name FROM items WHERE id = $1", []);
            PreparedStatement statement = _session.FindStatement("");
            var id = new Column<int>([i], 1);
            _session.Execute(_session.Bind("", statement, [id], []), 0, _results);
            _session.Sync();
        }

        Assert.Equal((before.Parses + 1, before.Binds + 1), Counts);
    }

    [Fact]
    public void A_changed_catalog_binds_anew_and_parses_no_more()
    {
        Run("SELECT * FROM items");
        (long Parses, long Binds) before = Counts;
        Run("ALTER TABLE items ADD COLUMN size int");
        (long Parses, long Binds) after = Counts;
        Run("SELECT * FROM items");
        Run("SELECT * FROM items");
        Assert.Equal((after.Parses, after.Binds + 1), Counts);
        Assert.Equal(before.Parses + 1, after.Parses);
    }

    [Fact]
    public void A_fence_empties_the_caches()
    {
        Run("SELECT name FROM items WHERE id = 8");
        (long Parses, long Binds) before = Counts;
        new SessionFence(_database).Fence(TenantId.System);
        Run("SELECT name FROM items WHERE id = 8");
        Assert.Equal((before.Parses + 1, before.Binds + 1), Counts);
    }

    public void Dispose()
    {
        _session.Dispose();
        _database.Dispose();
        ((IDisposable)_provider).Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private (long Parses, long Binds) Counts => (_database.Caches.Parses, _database.Caches.Binds);

    private void Run(string text) => _session.Query(text, _results);
}
