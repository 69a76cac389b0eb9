namespace PgVecByok.Conformance;

/// <summary>
/// Definitions in open transactions side by side: of different things they do not meet, of the same name one waits for the other. SQLSTATEs
/// were compared with PostgreSQL's.
/// </summary>
public sealed class ConcurrentDefinitionTests : IClassFixture<ServerProcess>, IDisposable
{
    private readonly Side _one;
    private readonly Side _two;

    public ConcurrentDefinitionTests(ServerProcess server)
    {
        (_one, _two) = (new Side(server), new Side(server));
        _one.Ask("DROP SCHEMA IF EXISTS site, room CASCADE");
        _one.Ask("DROP TABLE IF EXISTS public.twice; DROP ROLE IF EXISTS clerk; CREATE SCHEMA site; SET search_path = site");
        _one.Ask("CREATE TABLE base (id int PRIMARY KEY, n int); INSERT INTO base VALUES (1, 1)");
        _two.Ask("SET lock_timeout = '100s'; SET search_path = site");
    }

    [Theory]
    [InlineData("CREATE TABLE a (id int)", "CREATE TABLE b (id int)")]
    [InlineData("CREATE TABLE a (id serial PRIMARY KEY)", "CREATE TABLE b (id int REFERENCES base)")]
    [InlineData("CREATE VIEW a AS SELECT * FROM base", "CREATE VIEW b AS SELECT * FROM base")]
    [InlineData("CREATE TABLE a AS SELECT * FROM base", "CREATE MATERIALIZED VIEW b AS SELECT * FROM base")]
    [InlineData("CREATE SCHEMA room", "CREATE ROLE clerk")]
    [InlineData("CREATE TYPE mood AS ENUM ('sad')", "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("CREATE TEMP TABLE a (id int)", "CREATE TEMP TABLE a (id int)")]
    [InlineData("DROP TABLE base", "CREATE TABLE b (id int)")]
    public void Of_different_things_they_go_on_side_by_side(string first, string second)
    {
        Assert.Equal("", _one.Ask("BEGIN; " + first));
        Assert.Equal("", _two.Ask("BEGIN; " + second));
        Assert.Equal("1", _two.Ask("SELECT 1") + _two.Ask("COMMIT"));
        Assert.Equal("1", _one.Ask("SELECT 1"));
        Assert.Equal("", _one.Ask("COMMIT"));
    }

    [Fact]
    public void Both_sides_have_what_they_made_and_see_what_the_other_has_committed()
    {
        _one.Ask("BEGIN; CREATE TABLE a (id int); INSERT INTO a VALUES (1)");
        _two.Ask("BEGIN; CREATE TABLE b (id int); INSERT INTO b VALUES (2); COMMIT");

        Assert.Equal("1,2", _one.Ask("SELECT a.id, b.id FROM a, b"));
        _one.Ask("CREATE INDEX ON a (id); COMMIT");
        Assert.Equal("1,2", _two.Ask("SELECT a.id, b.id FROM a, b"));
        Assert.Equal("a_id_idx", _two.Ask("SELECT indexname FROM pg_indexes WHERE tablename = 'a'"));
    }

    [Fact]
    public void What_is_rolled_back_takes_nothing_of_the_others_with_it()
    {
        _one.Ask("BEGIN; SAVEPOINT s; CREATE TABLE a (id int)");
        _two.Ask("CREATE TABLE b (id int); INSERT INTO b VALUES (2)");
        _one.Ask("ROLLBACK TO s; CREATE TABLE twice (id int); INSERT INTO twice VALUES (3); COMMIT");

        Assert.Equal("2,3", _two.Ask("SELECT b.id, twice.id FROM b, twice"));
        Assert.Equal("42P01", _two.Ask("SELECT FROM a"));
    }

    [Fact]
    public void Rows_of_a_table_that_is_not_committed_yet_stay_while_others_drop_theirs()
    {
        _one.Ask("BEGIN; CREATE TABLE a (id int PRIMARY KEY); INSERT INTO a SELECT generate_series(1, 100)");
        _two.Ask("CREATE TABLE b (id int); DROP TABLE b; CREATE TABLE b (id int)");
        _one.Ask("SAVEPOINT s; DROP TABLE a");
        _two.Ask("DROP TABLE b");
        _one.Ask("ROLLBACK TO s");
        _two.Ask("CREATE TABLE b (id int)");

        Assert.Equal("100", _one.Ask("SELECT count(*) FROM a"));
        _one.Ask("COMMIT");
        Assert.Equal("100", _two.Ask("SELECT count(*) FROM a"));
    }

    [Theory]
    [InlineData("CREATE TABLE twice (id int)", "CREATE TABLE twice (id int)", "23505")]
    [InlineData("CREATE TABLE twice (id int)", "CREATE VIEW twice AS SELECT 1", "23505")]
    [InlineData("CREATE SCHEMA room", "CREATE SCHEMA room", "23505")]
    [InlineData("CREATE ROLE clerk", "CREATE ROLE clerk", "23505")]
    [InlineData("CREATE TYPE mood AS ENUM ('sad')", "CREATE TYPE mood AS ENUM ('glad')", "23505")]
    [InlineData(
        "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 2'",
        "23505")]
    [InlineData("CREATE INDEX twice ON base (n)", "CREATE SEQUENCE twice", "23505")]
    [InlineData("DROP TABLE base", "DROP TABLE base", "42P01")]
    [InlineData("ALTER TABLE base ADD word text", "ALTER TABLE base ADD word text", "42701")]
    [InlineData("ALTER TABLE base RENAME TO twice", "ALTER TABLE base ADD word text", "42P01")]
    [InlineData("CREATE TABLE a (id int REFERENCES base)", "DROP TABLE base", "2BP01")]
    [InlineData("CREATE VIEW a AS SELECT * FROM base", "DROP TABLE base", "2BP01")]
    [InlineData("CREATE INDEX ON base (n)", "CREATE INDEX ON base (n)", "")]
    public void Of_the_same_thing_one_waits(string first, string second, string afterCommit)
    {
        Assert.Equal("", _one.Ask("BEGIN; " + first));
        _two.Start("BEGIN; " + second);
        Assert.True(_two.IsWaiting);
        _one.Ask("ROLLBACK");
        Assert.Equal("", _two.Answer());
        _two.Ask("ROLLBACK");

        Assert.Equal("", _one.Ask("BEGIN; " + first));
        _two.Start("BEGIN; " + second);
        Assert.True(_two.IsWaiting);
        _one.Ask("COMMIT");
        Assert.Equal(afterCommit, _two.Answer());
        _two.Ask("ROLLBACK");
    }

    [Fact]
    public void Who_drops_what_another_is_leaning_on_waits_and_is_refused()
    {
        _one.Ask("CREATE SCHEMA room; CREATE TYPE mood AS ENUM ('sad'); CREATE ROLE clerk; GRANT ALL ON SCHEMA room TO clerk");
        _one.Ask("BEGIN; CREATE TABLE room.a (m mood)");
        _two.Start("DROP TYPE mood");
        Assert.True(_two.IsWaiting);
        _one.Ask("COMMIT");
        Assert.Equal("2BP01", _two.Answer());

        _one.Ask("DROP TABLE room.a");
        _one.Ask("BEGIN; CREATE TABLE room.b (id int)");
        _two.Start("DROP SCHEMA room");
        Assert.True(_two.IsWaiting);
        _one.Ask("COMMIT");
        Assert.Equal("2BP01", _two.Answer());
    }

    [Fact]
    public async Task A_name_that_is_taken_twice_says_so_as_the_catalogs_index_does()
    {
        _one.Ask("BEGIN; CREATE TABLE public.twice (id int)");
        Task<Protocol.ErrorResponse?> refused = Task.Run(() => _two.Refusal("CREATE TABLE public.twice (id int)"));
        string waits = $"SELECT wait_event FROM pg_stat_activity WHERE pid = {_two.ProcessId}";
        SpinWait.SpinUntil(() => _one.Ask(waits) == "transactionid", 60_000);
        _one.Ask("COMMIT");

        Protocol.ErrorResponse? refusal = await refused;
        Assert.Equal("duplicate key value violates unique constraint \"pg_type_typname_nsp_index\"", refusal?.Message);
        Assert.Equal("Key (typname, typnamespace)=(twice, 2200) already exists.", refusal?.Detail);
    }

    [Fact]
    public void Two_that_want_each_others_names_are_a_deadlock()
    {
        _one.Ask("BEGIN; CREATE TABLE a (id int)");
        _two.Ask("BEGIN; CREATE TABLE b (id int)");
        _one.Start("CREATE TABLE b (id int)");
        Assert.True(_one.IsWaiting);

        Assert.Equal("40P01", _two.Ask("CREATE TABLE a (id int)"));
        _two.Ask("ROLLBACK");
        Assert.Equal("", _one.Answer());
        _one.Ask("ROLLBACK");
    }

    [Fact]
    public void Sessions_that_define_all_the_time_lose_nothing()
    {
        string[] failed = [.. new[] { _one, _two }.AsParallel().WithDegreeOfParallelism(2).SelectMany((side, who) =>
            Enumerable.Range(0, 40).Select(i => side.Ask(
                $"BEGIN; CREATE TABLE busy_{who}_{i} (id int PRIMARY KEY, n int REFERENCES base); CREATE INDEX ON busy_{who}_{i} (n); "
                + $"INSERT INTO busy_{who}_{i} VALUES ({i}, 1); COMMIT")))];

        Assert.All(failed, answer => Assert.Equal("", answer));
        Assert.Equal("80", _one.Ask("SELECT count(*) FROM pg_class WHERE relname LIKE 'busy%' AND relkind = 'r'"));
        Assert.Equal("1", _one.Ask("SELECT count(*) FROM busy_1_39"));
        failed = [.. new[] { _one, _two }.AsParallel().WithDegreeOfParallelism(2).SelectMany((side, who) =>
            Enumerable.Range(0, 40).Select(i => side.Ask($"DROP TABLE busy_{who}_{i}")))];
        Assert.All(failed, answer => Assert.Equal("", answer));
    }

    [Fact]
    public void Temporary_tables_come_and_go_beside_other_definitions()
    {
        string[] definitions =
        [
            "BEGIN; CREATE TEMP TABLE own (id int PRIMARY KEY) ON COMMIT DROP; INSERT INTO own VALUES (1); COMMIT",
            "CREATE TABLE passing (id int); DROP TABLE passing",
        ];
        string[] failed = [.. new[] { _one, _two }.AsParallel().WithDegreeOfParallelism(2).SelectMany((side, who) =>
            Enumerable.Range(0, 60).Select(_ => side.Ask(definitions[who])))];

        Assert.All(failed, answer => Assert.Equal("", answer));
    }

    public void Dispose()
    {
        _one.Ask("ROLLBACK");
        _two.Ask("ROLLBACK");
        _one.Dispose();
        _two.Dispose();
    }
}
