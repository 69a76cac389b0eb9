namespace PgVecByok.Conformance;

/// <summary>
/// A change of rows that waited for a definition of its table goes on with what the table is by then, as if it had been asked only now.
/// Answers are PostgreSQL's.
/// </summary>
public sealed class WaitingChangeTests
{

    [Fact]
    public void What_was_acknowledged_behind_a_definition_is_there_after_a_crash_and_nothing_else_is()
    {
        using var server = new ServerProcess();
        using (Side definer = new(server), writer = new(server))
        {
            definer.Ask("CREATE TABLE typed (id int, n int); CREATE TABLE emptied (id int); CREATE TABLE keyed (id int, word text); "
                + "CREATE TABLE checked (id int); CREATE TABLE dropped (id int)");
            definer.Ask("INSERT INTO typed VALUES (1, 1); INSERT INTO emptied VALUES (1); INSERT INTO keyed VALUES (1, 'x')");

            Assert.Equal("", Behind(
                definer, "ALTER TABLE typed ALTER n TYPE text USING 'n' || n", writer, "INSERT INTO typed VALUES (5, 0)"));
            Assert.Equal("", Behind(definer, "TRUNCATE emptied", writer, "INSERT INTO emptied VALUES (5)"));
            Assert.Equal("", Behind(
                definer, "CREATE UNIQUE INDEX ON keyed (lower(word))", writer, "INSERT INTO keyed VALUES (5, 'y')"));
            Assert.Equal("23505", Behind(definer, "CREATE UNIQUE INDEX ON keyed (id)", writer, "INSERT INTO keyed VALUES (1, 'z')"));
            Assert.Equal(
                "23514", Behind(definer, "ALTER TABLE checked ADD CHECK (id < 5)", writer, "INSERT INTO checked VALUES (5)"));
            Assert.Equal("42P01", Behind(definer, "DROP TABLE dropped", writer, "INSERT INTO dropped VALUES (5)"));
            Assert.Equal("", writer.Ask("INSERT INTO emptied VALUES (6)"));
        }

        server.Kill();
        server.Restart();

        using var again = new Side(server);
        Assert.Equal("1,n1 5,0", again.Ask("SELECT * FROM typed ORDER BY id"));
        Assert.Equal("5 6", again.Ask("SELECT * FROM emptied ORDER BY id"));
        Assert.Equal("1,x 5,y", again.Ask("SELECT * FROM keyed ORDER BY id"));
        Assert.Equal("", again.Ask("SELECT * FROM checked"));
    }

    [Fact]
    public async Task Rows_put_into_a_table_that_is_emptied_all_the_time_do_not_keep_the_server_from_starting()
    {
        using var server = new ServerProcess();
        long before;
        using (RawClient definer = server.Connect())
        {
            definer.Do("CREATE TABLE emptied (id int)");
            bool isOver = false;
            Task[] writers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            {
                using var writer = new Side(server);
                while (!Volatile.Read(ref isOver))
                    writer.Ask("INSERT INTO emptied VALUES (1)");
            }))];
            for (int i = 0; i < 20; i++)
                definer.Do("TRUNCATE emptied");
            Volatile.Write(ref isOver, true);
            await Task.WhenAll(writers);
            before = long.Parse(definer.Rows("SELECT count(*) FROM emptied"), System.Globalization.CultureInfo.InvariantCulture);
        }

        server.Kill();
        server.Restart();

        using RawClient again = server.Connect();
        Assert.Equal($"{before}", again.Rows("SELECT count(*) FROM emptied"));
    }

    private static string Behind(Side definer, string definition, Side writer, string change)
    {
        definer.Ask("BEGIN; " + definition);
        writer.Start(change);
        Assert.True(writer.IsWaiting);
        definer.Ask("COMMIT");
        return writer.Answer();
    }
}
