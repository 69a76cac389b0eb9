namespace PgVecByok.Conformance;

/// <summary>
/// LOCK TABLE in ACCESS EXCLUSIVE MODE keeps readers out as well. What they answer afterwards was compared with PostgreSQL, statement by
/// statement.
/// </summary>
public sealed class ClosedTableTests : IClassFixture<ServerProcess>, IDisposable
{
    private readonly Side _holder;
    private readonly Side _reader;

    public ClosedTableTests(ServerProcess server)
    {
        (_holder, _reader) = (new Side(server), new Side(server));
        _holder.Ask("DROP TABLE IF EXISTS notes, others CASCADE");
        _holder.Ask("CREATE TABLE notes (id int PRIMARY KEY, n int); CREATE TABLE others (id int)");
        _holder.Ask("INSERT INTO notes VALUES (1, 1), (2, 2); CREATE VIEW shown AS SELECT * FROM notes WHERE n > 0");
        _holder.Ask("CREATE OR REPLACE FUNCTION counted() RETURNS bigint LANGUAGE plpgsql "
            + "AS 'BEGIN RETURN (SELECT count(*) FROM notes); END'");
        _holder.Ask("CREATE OR REPLACE FUNCTION summed() RETURNS bigint LANGUAGE sql AS 'SELECT sum(n) FROM notes'");
    }

    [Theory]
    [InlineData("SELECT * FROM notes ORDER BY id", "1,1 2,5 3,3")]
    [InlineData("SELECT n FROM notes WHERE id = 2", "5")]
    [InlineData("SELECT id FROM notes WHERE id = 3", "3")]
    [InlineData("SELECT max(id), count(*) FROM notes", "3,3")]
    [InlineData("SELECT * FROM shown ORDER BY id", "1,1 2,5 3,3")]
    [InlineData("SELECT (SELECT n FROM notes WHERE id = 2)", "5")]
    [InlineData("SELECT counted()", "3")]
    [InlineData("SELECT summed()", "9")]
    [InlineData("EXECUTE sought(2)", "5")]
    [InlineData("TABLE notes LIMIT 1", "1,1")]
    public void A_reader_waits_and_then_sees_what_the_holder_left(string query, string rows)
    {
        _reader.Ask("DEALLOCATE ALL; PREPARE sought AS SELECT n FROM notes WHERE id = $1");
        for (int i = 0; i < 6; i++)
            Assert.DoesNotContain("5", _reader.Ask(query));
        _holder.Ask("BEGIN; LOCK TABLE notes IN ACCESS EXCLUSIVE MODE");
        _holder.Ask("UPDATE notes SET n = 5 WHERE id = 2; INSERT INTO notes VALUES (3, 3)");

        _reader.Start(query);

        Assert.True(_reader.IsWaiting);
        _holder.Ask("COMMIT");
        Assert.Equal(rows, _reader.Answer());
    }

    [Fact]
    public void A_reader_that_waits_sees_the_table_as_its_holder_has_altered_it()
    {
        _holder.Ask("BEGIN; LOCK notes; ALTER TABLE notes ADD word text DEFAULT 'x'");
        _reader.Start("SELECT * FROM notes ORDER BY id");
        Assert.True(_reader.IsWaiting);
        _holder.Ask("COMMIT");

        Assert.Equal("1,1,x 2,2,x", _reader.Answer());
    }

    [Fact]
    public void Only_that_mode_keeps_readers_out_and_only_of_that_table()
    {
        _holder.Ask("BEGIN; LOCK notes IN EXCLUSIVE MODE");
        Assert.Equal("2", _reader.Ask("SELECT count(*) FROM notes"));
        _holder.Ask("LOCK others");

        Assert.Equal("2", _reader.Ask("SELECT count(*) FROM notes"));
        Assert.Equal("0", _holder.Ask("SELECT count(*) FROM others"));
        Assert.Equal("55P03", _reader.Ask("SET lock_timeout = 50; SELECT * FROM others"));
        _holder.Ask("ROLLBACK");
        Assert.Equal("0", _reader.Ask("RESET lock_timeout; SELECT count(*) FROM others"));
    }

    [Fact]
    public void A_table_is_open_again_when_the_lock_is_undone()
    {
        _holder.Ask("BEGIN; SAVEPOINT s; LOCK notes; ROLLBACK TO s");
        Assert.Equal("2", _reader.Ask("SELECT count(*) FROM notes"));
        _holder.Ask("LOCK notes; SAVEPOINT s; LOCK notes; ROLLBACK TO s");
        Assert.Equal("55P03", _reader.Ask("SET lock_timeout = 50; SELECT count(*) FROM notes"));
        _holder.Ask("ROLLBACK");
        Assert.Equal("2", _reader.Ask("RESET lock_timeout; SELECT count(*) FROM notes"));
    }

    [Fact]
    public void To_lock_a_view_is_to_lock_what_it_reads()
    {
        _holder.Ask("BEGIN; LOCK shown");
        Assert.Equal("55P03", _reader.Ask("SET lock_timeout = 50; SELECT count(*) FROM notes"));
        Assert.Equal("55P03", _reader.Ask("BEGIN; LOCK notes IN ACCESS SHARE MODE NOWAIT"));
        _reader.Ask("ROLLBACK; RESET lock_timeout");
        _holder.Ask("ROLLBACK");
        Assert.Equal("2", _reader.Ask("SELECT count(*) FROM shown"));
    }

    [Fact]
    public void Two_that_read_what_the_other_has_closed_do_not_wait_for_ever()
    {
        _holder.Ask("BEGIN; LOCK notes");
        _reader.Ask("BEGIN; LOCK others");
        _reader.Start("SELECT count(*) FROM notes");
        Assert.True(_reader.IsWaiting);

        string answer = _holder.Ask("SELECT count(*) FROM others");
        _holder.Ask("ROLLBACK");
        string[] answers = [answer, _reader.Answer()];

        Assert.Equal(1, answers.Count(each => each == "40P01"));
        _reader.Ask("ROLLBACK");
    }

    public void Dispose()
    {
        _holder.Dispose();
        _reader.Dispose();
    }
}
