namespace PgVecByok.Conformance;

/// <summary>A data directory opens again, and says the same, whatever types its objects are over and whichever of them are gone.</summary>
public sealed class TypesAfterRestartTests
{
    [Fact]
    public void Rows_of_composites_and_rows_over_types_that_are_gone()
    {
        using var server = new ServerProcess();
        using (RawClient client = server.Connect())
        {
            client.Do("CREATE TYPE pair AS (a int, b int); CREATE TABLE pairs (c pair); INSERT INTO pairs VALUES (row(1, 2))");
            client.Do("CREATE TYPE later AS ENUM ('x'); ALTER TYPE pair RENAME ATTRIBUTE b TO z");
            client.Do("CREATE TYPE wide AS (a int); ALTER TYPE wide ADD ATTRIBUTE l later");
            client.Do("CREATE TABLE wides (w wide); INSERT INTO wides VALUES (row(1, 'x'))");
            client.Do("CREATE TYPE e AS ENUM ('a'); CREATE TYPE gone AS (a int, e e); CREATE TABLE t (x e, g gone, y int, es e[])");
            client.Do("INSERT INTO t VALUES ('a', row(1, 'a'), 1, '{a}'), (NULL, NULL, 2, NULL)");
            client.Do("ALTER TABLE t DROP COLUMN x, DROP COLUMN g, DROP COLUMN es; DROP TYPE gone; DROP TYPE e");
            client.Do("VACUUM");
        }

        for (int restart = 0; restart < 2; restart++)
        {
            server.Kill();
            server.Restart();
            using RawClient again = server.Connect();
            Assert.Equal("(1,2)", again.Rows("SELECT c FROM pairs"));
            Assert.Equal("2", again.Rows("SELECT (c).z FROM pairs"));
            Assert.Equal("(1,x)", again.Rows("SELECT w FROM wides"));
            Assert.Equal("2", again.Rows("SELECT count(*) FROM t WHERE y > 0"));
            again.Do("INSERT INTO t VALUES (3); DELETE FROM t WHERE y = 3");
            again.Do("VACUUM");
        }
    }

    [Fact]
    public void Functions_hold_the_types_of_their_parameters_and_results()
    {
        using var server = new ServerProcess();
        using (RawClient client = server.Connect())
        {
            client.Do("CREATE TYPE e AS ENUM ('a'); CREATE FUNCTION f(e) RETURNS int LANGUAGE sql AS 'SELECT 1'");
            Protocol.ErrorResponse refused = Assert.IsType<Protocol.ErrorResponse>(client.Refusal("DROP TYPE e"));
            Assert.Equal("2BP01", refused.State);
            Assert.Equal("function f(e) depends on type e", refused.Detail);
            client.Do("DROP TYPE e CASCADE");
            client.Do("VACUUM");
        }

        server.Kill();
        server.Restart();
        using RawClient again = server.Connect();
        Assert.Equal("0", again.Rows("SELECT count(*) FROM pg_proc WHERE proname = 'f'"));
    }

    [Fact]
    public void Functions_and_views_over_row_types()
    {
        using var server = new ServerProcess();
        using (RawClient client = server.Connect())
        {
            client.Do("CREATE TABLE td (a int, b text); INSERT INTO td VALUES (1, 'one')");
            Assert.Equal("0A000", client.Rows("CREATE DOMAIN d AS td"));
            client.Do("CREATE FUNCTION f(td) RETURNS int LANGUAGE sql AS 'SELECT $1.a + 1'");
            client.Do("CREATE FUNCTION g() RETURNS SETOF td LANGUAGE sql AS 'SELECT * FROM td'");
            client.Do("CREATE VIEW v AS SELECT td FROM td");
        }

        for (int restart = 0; restart < 2; restart++)
        {
            server.Kill();
            server.Restart();
            using RawClient again = server.Connect();
            Assert.Equal("2,1", again.Rows("SELECT f(td), g.a FROM td, g() g"));
            Assert.Equal("(1,one)", again.Rows("SELECT * FROM v"));
            again.Do("VACUUM");
        }
    }

    [Fact]
    public void Ranges_with_their_multiranges_and_constructors_and_rows_over_ranges_that_are_gone()
    {
        using var server = new ServerProcess();
        using (RawClient client = server.Connect())
        {
            client.Do("CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TYPE moods AS RANGE (subtype = mood)");
            client.Do("CREATE TYPE span AS RANGE (subtype = float8, multirange_type_name = spans)");
            client.Do("CREATE DOMAIN filled AS span CHECK (NOT isempty(value)); CREATE TYPE two AS (a span, b spans)");
            client.Do("CREATE TABLE t (a span PRIMARY KEY, b spans, c span[], d moods, e filled, f two)");
            client.Do("INSERT INTO t VALUES ('[1,2)', '{[1,2),[3,4]}', '{empty}', '[sad,ok]', '[5,6)', "
                + "ROW('[1,2)', '{}'))");
            client.Do("CREATE TYPE gone AS RANGE (subtype = text); CREATE TABLE u (a gone, b gone_multirange, c int)");
            client.Do("INSERT INTO u VALUES ('[a,b)', '{[a,b)}', 1); DROP TYPE gone CASCADE");
            client.Do("ALTER TYPE span RENAME TO stretch; ALTER TYPE spans RENAME TO stretches");
            client.Do("ALTER TYPE mood RENAME TO m");
        }

        for (int restart = 0; restart < 2; restart++)
        {
            server.Kill();
            server.Restart();
            using RawClient again = server.Connect();
            Assert.Equal("[1,2)|{[1,2),[3,4]}|{empty}|[sad,ok]|[5,6)|(\"[1,2)\",{})", again.Rows(
                "SELECT concat_ws('|', a, b, c, d, e, f) FROM t WHERE a @> 1.5::float8 AND d @> 'ok'::m"));
            Assert.Equal("stretch", again.Rows("SELECT pg_typeof(span(1, 2))"));
            Assert.Equal("stretches", again.Rows("SELECT pg_typeof(spans(a)) FROM t"));
            Assert.Equal("23505", again.Rows("INSERT INTO t VALUES (span(1, 2))"));
            Assert.Equal("23514", again.Rows("INSERT INTO t (a, e) VALUES (span(2, 3), 'empty')"));
            Assert.Equal("1", again.Rows("SELECT count(*) FROM u WHERE c = 1"));
            Assert.Equal("42704", again.Rows("SELECT '[a,b)'::gone"));
            again.Do("VACUUM");
        }
    }
}
