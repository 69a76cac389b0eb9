using PgVecByok.Engine;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;
using PgVecByok.Sql;
using Xunit;

namespace PgVecByok.Tests;

/// <summary>Simple queries that differ in their constants: planned once, answered as if each had been planned for itself.</summary>
public sealed class ShapedTextsTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("pgvecbyok-shapes-").FullName;
    private readonly FileKeyProvider _provider;
    private readonly Database _database;
    private readonly Session _session;
    private readonly HeardResults _results = new();
    private SqlException? _failed;

    public ShapedTextsTests()
    {
        Keystore keystore = Keystore.Open(Path.Combine(_directory, "keys"), [], TimeProvider.System);
        foreach (string key in new[] { "system", "acme", "bolt" })
            keystore.Create(key);
        _provider = new FileKeyProvider(keystore);
        _database = Database.Open(new DatabaseOptions
        {
            DataDirectory = Path.Combine(_directory, "data"), KeyProviders = [_provider], SystemKeyUri = "file:system",
        });
        _session = Begin("postgres");
        Run("CREATE TABLE items (id int PRIMARY KEY, name text, made date, size smallint, code varchar(3))");
        for (int i = 1; i <= 9; i++)
            Run($"INSERT INTO items (id, name, size) VALUES ({i}, 'item {i}', {-i})");
    }

    [Fact]
    public void A_text_with_other_constants_is_not_parsed_or_planned_again()
    {
        Run("SELECT name FROM items WHERE id = 1");
        Run("UPDATE items SET size = size + 1, name = 'x' WHERE id = 1");
        (long, long) before = Counts;
        for (int i = 2; i <= 9; i++)
        {
            Assert.Equal($"item {i}", Run($"SELECT name FROM items WHERE id = {i}"));
            Run($"UPDATE items SET size = size + {i}, name = 'it''s {i}' WHERE id = {i}");
            Assert.Equal($"it's {i}", Run($"SELECT name FROM items WHERE id = {i}"));
        }

        Assert.Equal(before, Counts);
        Assert.Equal("0", Run("SELECT size FROM items WHERE id = 5"));
    }

    [Fact]
    public void Statements_of_one_text_that_are_written_alike_are_bound_once()
    {
        string many = string.Concat(Enumerable.Repeat("SELECT count(*) FROM items; ", 20))
            + string.Concat(Enumerable.Range(100, 20).Select(i => $"INSERT INTO items (id, name) VALUES ({i}, 'n{i}');"));
        (long, long Binds) before = Counts;
        Run(many);
        Assert.InRange(Counts.Binds - before.Binds, 1, 3);
        Assert.Equal("n110", Run("SELECT name FROM items WHERE id = 110"));
        string wrong = "SELECT 1 FROM items; SELECT name FROM items WHERE id = 1; SELECT name FROM items WHERE id = 1 AND nosuch";
        Assert.Equal("42703", Run(wrong));
        Assert.Equal(wrong.IndexOf("nosuch", StringComparison.Ordinal), _failed!.Offset);
        wrong = "INSERT INTO items (id, made) VALUES (130, '2020-01-01'); INSERT INTO items (id, made) VALUES (131, '2020-13-01')";
        Assert.Equal("22008", Run(wrong));
        Assert.Equal(wrong.IndexOf("'2020-13", StringComparison.Ordinal), _failed!.Offset);
        Assert.Equal("", Run("SELECT id FROM items WHERE id = 130"));
    }

    [Fact]
    public void Constants_that_are_more_than_a_value_are_not_taken_for_another()
    {
        Assert.Equal("1,item 1", Run("SELECT 1, name FROM items WHERE id = 1"));
        Assert.Equal("2,item 1", Run("SELECT 2, name FROM items WHERE id = 1"));
        Assert.Equal("", Run("SELECT name FROM items WHERE id = 1 LIMIT 0"));
        Assert.Equal("item 1", Run("SELECT name FROM items WHERE id = 1 LIMIT 1"));
        Assert.Equal("1,item 1", Run("SELECT id, name FROM items WHERE id = 1 ORDER BY 1"));
        Assert.Equal("42P10", Run("SELECT id, name FROM items WHERE id = 1 ORDER BY 3"));
        Assert.Equal("it", Run("SELECT name::char(2) FROM items WHERE id = 1"));
        Assert.Equal("ite", Run("SELECT name::char(3) FROM items WHERE id = 1"));
    }

    [Theory]
    [InlineData("INSERT INTO items (id, made) VALUES (20, '2024-13-x')", "22007", "'2024-13-x'")]
    [InlineData("INSERT INTO items (id, nosuch) VALUES (20, 'x')", "42703", "nosuch")]
    [InlineData("SELECT name FROM items WHERE id = 5 AND nosuch = 7", "42703", "nosuch")]
    [InlineData("SELECT name FROM items WHERE id = 'five'", "22P02", "'five'")]
    [InlineData("UPDATE items SET size = 70000 WHERE id = 5", "22003", null)]
    [InlineData("UPDATE items SET code = 'four' WHERE id = 5", "22001", null)]
    public void What_is_wrong_is_told_where_it_stands(string text, string state, string? place)
    {
        // The same shape went well before, with constants of other lengths.
        Run(text.Replace("2024-13-x", "2024-01-31").Replace("five", "5").Replace("70000", "7").Replace("four", "f").Replace("20,", "300,"));
        Assert.Equal(state, Run(text));
        Assert.Equal(place is null ? null : text.IndexOf(place, StringComparison.Ordinal), _failed!.Offset);
    }

    [Fact]
    public void Each_tenant_role_and_policy_gets_its_own_rows_by_one_text()
    {
        Run("SELECT create_tenant('acme', 'file:acme'), create_tenant('bolt', 'file:bolt')");
        Run("CREATE TABLE docs (id int, tenant_id text, body text, PRIMARY KEY (id))");
        Run("SELECT set_tenant_column('docs', 'tenant_id')");
        Run("CREATE TABLE notes (id int PRIMARY KEY, owner text, body text)");
        Run("INSERT INTO notes VALUES (1, 'anna', 'hers'), (2, 'bert', 'his')");
        Run("ALTER TABLE notes ENABLE ROW LEVEL SECURITY");
        Run("CREATE POLICY own ON notes USING (owner = current_user)");
        foreach ((string role, string tenant) in new[] { ("anna", "acme"), ("bert", "bolt") })
        {
            Run($"CREATE ROLE {role} LOGIN");
            Run($"GRANT ALL ON docs, notes TO {role}");
            Run($"SELECT * FROM grant_tenant('{tenant}', '{role}', 'owner')");
        }

        using Session anna = Begin("anna");
        using Session bert = Begin("bert");
        Run("INSERT INTO docs (id, body) VALUES (1, 'of acme')", anna);
        Run("INSERT INTO docs (id, body) VALUES (1, 'of bolt')", bert);
        for (int round = 0; round < 3; round++)
        {
            Assert.Equal("KM010", Run("SELECT body FROM docs WHERE id = 1"));
            Assert.Equal("of acme", Run("SELECT body FROM docs WHERE id = 1", anna));
            Assert.Equal("of bolt", Run("SELECT body FROM docs WHERE id = 1", bert));
            Assert.Equal("hers", Run("SELECT body FROM notes WHERE id = 1"));
            Assert.Equal("hers", Run("SELECT body FROM notes WHERE id = 1", anna));
            Assert.Equal("", Run("SELECT body FROM notes WHERE id = 1", bert));
            Assert.Equal("his", Run("SELECT body FROM notes WHERE id = 2", bert));
            Run("SET ROLE bert");
            Assert.Equal("", Run("SELECT body FROM notes WHERE id = 1"));
            Run("RESET ROLE");
        }

        Run("REVOKE SELECT ON notes FROM bert");
        Assert.Equal("42501", Run("SELECT body FROM notes WHERE id = 2", bert));
    }

    [Fact]
    public void Another_search_path_finds_another_table()
    {
        Run("CREATE SCHEMA other");
        Run("CREATE TABLE other.items (id int PRIMARY KEY, name text)");
        Run("INSERT INTO other.items VALUES (1, 'elsewhere')");
        Assert.Equal("item 1", Run("SELECT name FROM items WHERE id = 1"));
        Run("SET search_path = other");
        Assert.Equal("elsewhere", Run("SELECT name FROM items WHERE id = 1"));
    }

    [Fact]
    public void A_fence_leaves_no_text_behind()
    {
        Run("SELECT name FROM items WHERE id = 1");
        (long Parses, long Binds) before = Counts;
        new SessionFence(_database).Fence(TenantId.System);
        Run("SELECT name FROM items WHERE id = 2");
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

    private Session Begin(string login) => _database.Begin(new SessionRequest(login, "postgres", []));

    /// <summary>The rows' values, or the SQLSTATE.</summary>
    private string Run(string text, Session? session = null)
    {
        session ??= _session;
        _results.Found.Clear();
        _failed = null;
        try
        {
            session.Query(text, _results);
            return _results.Told;
        }
        catch (SqlException failed)
        {
            session.Fail();
            _failed = failed;
            return failed.State;
        }
    }
}
