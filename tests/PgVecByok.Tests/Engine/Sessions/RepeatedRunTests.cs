using PgVecByok.Engine;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;
using PgVecByok.Sql;
using Xunit;

namespace PgVecByok.Tests;

/// <summary>Operators that run again: what one run was given or found must be nothing to the next.</summary>
public sealed class RepeatedRunTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("pgvecbyok-runs-").FullName;
    private readonly FileKeyProvider _provider;
    private readonly Database _database;
    private readonly Session _session;
    private readonly HeardResults _rows = new();

    public RepeatedRunTests()
    {
        Keystore keystore = Keystore.Open(Path.Combine(_directory, "keys"), [], TimeProvider.System);
        keystore.Create("system");
        _provider = new FileKeyProvider(keystore);
        _database = Database.Open(new DatabaseOptions
        {
            DataDirectory = Path.Combine(_directory, "data"), KeyProviders = [_provider], SystemKeyUri = "file:system",
        });
        _session = _database.Begin(new SessionRequest("postgres", "postgres", []));
        Query("CREATE TABLE items (id int PRIMARY KEY, name text, size int)");
        Query("INSERT INTO items SELECT g, 'item ' || g, g * 10 FROM generate_series(1, 9) g");
    }

    [Fact]
    public void Each_run_has_its_own_parameters()
    {
        Prepare("look", "SELECT name, $2::int + 1, size > $2 FROM items WHERE id = $1");
        for (int i = 1; i <= 9; i++)
            Assert.Equal($"item {i},{i + 41},{(i * 10 > i + 40 ? "True" : "False")}", Execute("look", i, i + 40));
        Assert.Equal("", Execute("look", null, 1));
        Assert.Equal("item 3,,", Execute("look", 3, null));
        Assert.Equal("item 4,6,True", Execute("look", 4, 5));
    }

    [Fact]
    public void Each_run_has_its_own_limit()
    {
        Prepare("some", "SELECT x FROM (VALUES (1), (2), (3)) v (x) LIMIT $1");
        Assert.Equal("1 2", Execute("some", 2));
        Assert.Equal("1", Execute("some", 1));
        Assert.Equal("1 2 3", Execute("some", 5));
    }

    [Fact]
    public void The_time_of_a_run_is_its_own()
    {
        Prepare("when", "SELECT extract(epoch FROM now())::float8, 'now'::timestamptz = now(), $1::int");
        string first = Execute("when", 1);
        Thread.Sleep(3);
        string second = Execute("when", 1);
        Assert.NotEqual(first, second);
        Assert.EndsWith(",True,1", second, StringComparison.Ordinal);
    }

    [Fact]
    public void A_portal_that_is_not_done_keeps_its_operators()
    {
        Prepare("all", "SELECT x FROM (VALUES (1), (2), (3)) v (x) WHERE x >= $1");
        Query("BEGIN");
        Portal held = Bind("held", "all", 1);
        Assert.Equal("1", Take(held, 1));
        Assert.Equal("2 3", Take(Bind("", "all", 2), 0));
        Assert.Equal("2", Take(held, 1));
        Assert.Equal("3", Take(Bind("", "all", 3), 0));
        Assert.Equal("3", Take(held, 1));
        Query("COMMIT");
    }

    [Fact]
    public void After_an_error_the_next_run_is_as_the_first()
    {
        Prepare("divide", "UPDATE items SET size = size / $1 WHERE id = $2 RETURNING size");
        Assert.Equal("5", Execute("divide", 2, 1));
        Assert.Equal("22012", Execute("divide", 0, 1));
        Assert.Equal("5", Execute("divide", 4, 2));
        Assert.Equal("5", Query("SELECT size FROM items WHERE id = 1"));
    }

    [Fact]
    public void A_changed_table_is_seen_by_the_next_run()
    {
        Prepare("put", "INSERT INTO items (id, size) VALUES ($1, $2)");
        Execute("put", 20, 1);
        Query("ALTER TABLE items ADD CHECK (size < 100), ALTER name SET DEFAULT 'new'");
        Assert.Equal("23514", Execute("put", 21, 100));
        Execute("put", 21, 99);
        Assert.Equal("new,99", Query("SELECT name, size FROM items WHERE id = 21"));
    }

    [Fact]
    public void A_row_that_was_updated_a_thousand_times_is_one_row_and_keeps_its_key()
    {
        Prepare("grow", "UPDATE items SET size = size + $1 WHERE id = $2");
        Query("BEGIN");
        for (int i = 0; i < 500; i++)
            Execute("grow", 1, 1);
        Query("ROLLBACK");
        Query("BEGIN");
        for (int i = 0; i < 500; i++)
            Execute("grow", 1, 1);
        Query("COMMIT");
        Assert.Equal("510", Query("SELECT size FROM items WHERE id = 1"));
        Assert.Equal("1", Query("SELECT count(*) FROM items WHERE id = 1"));
        Assert.Equal("23505", Query("INSERT INTO items (id) VALUES (1)"));
        Assert.Equal("23505", Query("UPDATE items SET id = 1 WHERE id = 2"));
        Query("DELETE FROM items WHERE id = 1");
        Assert.Equal("", Query("SELECT size FROM items WHERE id = 1"));
        Query("INSERT INTO items (id, size) VALUES (1, 7)");
        Assert.Equal("7", Query("SELECT size FROM items WHERE id = 1"));
    }

    [Fact]
    public void An_older_view_finds_the_version_that_was_there()
    {
        using Session other = _database.Begin(new SessionRequest("postgres", "postgres", []));
        var seen = new HeardResults();
        other.Query("BEGIN ISOLATION LEVEL REPEATABLE READ", seen);
        other.Query("SELECT size FROM items WHERE id = 5", seen);
        for (int i = 0; i < 20; i++)
            Query("UPDATE items SET size = size + 1 WHERE id = 5");
        seen.Found.Clear();
        other.Query("SELECT size FROM items WHERE id = 5", seen);
        Assert.Equal("50", seen.Told);
        other.Query("COMMIT", seen);
        Assert.Equal("70", Query("SELECT size FROM items WHERE id = 5"));
    }

    [Fact]
    public void A_fence_drops_what_is_kept_for_the_next_run()
    {
        Prepare("look", "SELECT name FROM items WHERE id = $1");
        Execute("look", 1);
        Assert.NotNull(_session.FindStatement("look").Idle);
        new SessionFence(_database).Fence(TenantId.System);
        Assert.Null(_session.FindStatement("look").Idle);
        Assert.Equal("item 2", Execute("look", 2));
    }

    public void Dispose()
    {
        _session.Dispose();
        _database.Dispose();
        ((IDisposable)_provider).Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private void Prepare(string name, string text) => _session.Parse(name, text, [23, 23]);

    private Portal Bind(string portal, string statement, params int?[] values)
    {
        PreparedStatement prepared = _session.FindStatement(statement);
        var columns = new Column[prepared.ParameterTypes.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = new Column<int>(1);
            columns[i].AppendBoxed(values.ElementAtOrDefault(i));
        }

        return _session.Bind(portal, prepared, columns, []);
    }

    private string Execute(string statement, params int?[] values) => Told(() =>
    {
        _session.Execute(Bind("", statement, values), 0, _rows);
        _session.Sync();
    });

    private string Take(Portal portal, int rows) => Told(() => _session.Execute(portal, rows, _rows));

    private string Query(string text) => Told(() => _session.Query(text, _rows));

    /// <summary>The rows, or the SQLSTATE.</summary>
    private string Told(Action work)
    {
        _rows.Found.Clear();
        try
        {
            work();
            return _rows.Told;
        }
        catch (SqlException failed)
        {
            _session.Fail();
            return failed.State;
        }
    }
}
