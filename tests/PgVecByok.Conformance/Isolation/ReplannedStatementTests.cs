namespace PgVecByok.Conformance;

/// <summary>
/// Statements of every kind that wait for a table which another session is changing: they are planned for what it has become. What they
/// answer was compared with PostgreSQL, statement by statement.
/// </summary>
public sealed class ReplannedStatementTests : IClassFixture<ServerProcess>, IDisposable
{
    private readonly ServerProcess _server;
    private readonly Side _definer;
    private readonly Side _other;

    public ReplannedStatementTests(ServerProcess server)
    {
        (_server, _definer, _other) = (server, new Side(server), new Side(server));
        _definer.Ask("DROP TABLE IF EXISTS lines, orders, notes CASCADE");
        _definer.Ask("CREATE TABLE orders (id int PRIMARY KEY, n int); CREATE TABLE lines (id int, of int); "
            + "CREATE TABLE notes (id int, n int)");
        _definer.Ask("INSERT INTO orders VALUES (1, 10), (2, 20); INSERT INTO lines VALUES (1, 1); INSERT INTO notes VALUES (1, 1)");
    }

    [Fact]
    public void A_prepared_statement_keeps_the_types_of_its_parameters()
    {
        _other.Ask("PREPARE put AS INSERT INTO notes VALUES ($1, $2); PREPARE sought AS UPDATE notes SET id = 9 WHERE n = $1");
        _other.Ask("EXECUTE put(2, 2); EXECUTE sought(2)");

        Assert.Equal("", Behind("ALTER TABLE notes ALTER n TYPE text", "EXECUTE put(3, 3)"));
        Assert.Equal("42883", _other.Ask("EXECUTE sought(3)"));
        Assert.Equal("1,1 3,3 9,2", _other.Ask("SELECT * FROM notes ORDER BY id"));
    }

    [Fact]
    public void A_prepared_statement_does_not_change_its_result()
    {
        _other.Ask("PREPARE change AS UPDATE notes SET id = id + 1 RETURNING n");
        _other.Ask("EXECUTE change");

        Assert.Equal("0A000", Behind("ALTER TABLE notes ALTER n TYPE text", "EXECUTE change"));
        Assert.Equal("cached plan must not change result type", _other.Refusal("EXECUTE change")?.Message);
        Assert.Equal("2,1", _other.Ask("SELECT * FROM notes"));
    }

    [Fact]
    public void A_constant_is_read_as_what_its_column_is_by_now()
    {
        _definer.Ask("ALTER TABLE notes ALTER n TYPE text");
        for (int i = 0; i < 3; i++)
            Assert.Equal("", _other.Ask($"INSERT INTO notes VALUES (7, '{i}')"));

        Assert.Equal("", Behind("ALTER TABLE notes ALTER n TYPE int USING n::int", "INSERT INTO notes VALUES (8, '0x10')"));
        Assert.Equal("22007", Behind("ALTER TABLE notes ALTER n TYPE date USING '2026-01-01'", "INSERT INTO notes VALUES (9, 'x')"));
        Assert.Equal("5", _other.Ask("SELECT count(*) FROM notes"));
    }

    [Fact]
    public void Locked_rows_are_those_of_the_table_as_it_is()
    {
        Assert.Equal(
            "1,10,x 2,20,x", Behind("ALTER TABLE orders ADD word text DEFAULT 'x'", "SELECT * FROM orders ORDER BY id FOR UPDATE"));
        Assert.Equal("", Behind("TRUNCATE notes", "SELECT * FROM notes FOR KEY SHARE"));
        Assert.Equal("42P01", Behind("DROP TABLE notes", "SELECT 1 FROM notes FOR SHARE"));
    }

    [Fact]
    public void Rows_can_be_locked_while_an_index_is_built_and_stop_what_changes_the_table()
    {
        _definer.Ask("BEGIN; CREATE INDEX ON orders (n)");
        Assert.Equal("1", _other.Ask("BEGIN; SELECT id FROM orders WHERE id = 1 FOR UPDATE"));
        _definer.Ask("COMMIT");

        _definer.Start("ALTER TABLE orders ADD word text");
        Assert.True(_definer.IsWaiting);
        _other.Ask("COMMIT");
        Assert.Equal("", _definer.Answer());
    }

    [Fact]
    public void A_row_that_is_referred_to_since_a_moment_ago_is_not_deleted()
    {
        Assert.Equal("23503", Behind(
            "ALTER TABLE lines ADD FOREIGN KEY (of) REFERENCES orders", "DELETE FROM orders WHERE id = 1"));
        Assert.Equal("", _other.Ask("DELETE FROM orders WHERE id = 2"));

        _other.Ask("BEGIN; UPDATE orders SET n = 11 WHERE id = 1");
        _definer.Start("DROP TABLE lines");
        Assert.True(_definer.IsWaiting);
        _other.Ask("COMMIT");
        Assert.Equal("", _definer.Answer());
        Assert.Equal("", _other.Ask("DELETE FROM orders"));
    }

    [Fact]
    public void An_action_of_a_foreign_key_waits_for_the_table_it_changes()
    {
        _definer.Ask("ALTER TABLE lines ADD FOREIGN KEY (of) REFERENCES orders ON DELETE SET NULL");

        Assert.Equal("23514", Behind("ALTER TABLE lines ADD CHECK (of IS NOT NULL)", "DELETE FROM orders WHERE id = 1"));
        Assert.Equal("23502", Behind("ALTER TABLE lines ALTER of SET NOT NULL", "DELETE FROM orders WHERE id = 1"));
        _definer.Ask("ALTER TABLE lines DROP CONSTRAINT lines_of_check, ALTER of DROP NOT NULL");
        Assert.Equal("", Behind("ALTER TABLE lines RENAME of TO parent", "DELETE FROM orders WHERE id = 1"));
        Assert.Equal("1,null", _other.Ask("SELECT * FROM lines"));
    }

    [Fact]
    public void Rows_that_are_copied_in_go_into_the_table_as_it_is()
    {
        using RawClient copier = _server.Connect();
        Assert.Equal("COPY 1", CopyBehind(copier, "TRUNCATE notes", "5\t5\n"));
        Assert.Equal("23514", CopyBehind(copier, "ALTER TABLE notes ADD CHECK (n < 6)", "6\t6\n"));
        Assert.Equal("22P04", CopyBehind(copier, "ALTER TABLE notes ADD word text", "7\t7\n"));
        Assert.Equal("COPY 1", copier.CopyIn("COPY notes FROM STDIN", "5\t5\tx\n"));
        Assert.Equal("5,5,null 5,5,x", _other.Ask("SELECT * FROM notes ORDER BY word NULLS FIRST"));
    }

    [Fact]
    public void A_body_plans_its_statements_when_it_comes_to_them()
    {
        const string Body = "DO $$ BEGIN PERFORM 1; INSERT INTO notes VALUES (5, 5); END $$";

        Assert.Equal("23514", Behind("ALTER TABLE notes ADD CHECK (n < 5)", Body));
        _definer.Ask("ALTER TABLE notes DROP CONSTRAINT notes_n_check");
        Assert.Equal("", Behind("ALTER TABLE notes ALTER n TYPE text", Body));
        Assert.Equal("1,1 5,5", _other.Ask("SELECT * FROM notes ORDER BY id"));
    }

    [Fact]
    public void Behind_a_lock_that_was_waited_for_the_rows_are_seen_that_its_holder_left()
    {
        _definer.Ask("BEGIN; LOCK TABLE notes IN SHARE ROW EXCLUSIVE MODE; UPDATE notes SET n = 5; INSERT INTO notes VALUES (2, 5)");
        _other.Start("UPDATE notes SET id = id + 10 WHERE n = 5 RETURNING id");
        Assert.True(_other.IsWaiting);
        _definer.Ask("COMMIT");

        Assert.Equal("11 12", _other.Answer());
    }

    [Theory]
    [InlineData("ROW SHARE", "SHARE ROW EXCLUSIVE", true)]
    [InlineData("ROW SHARE", "EXCLUSIVE", false)]
    [InlineData("ROW EXCLUSIVE", "ROW EXCLUSIVE", true)]
    [InlineData("ROW EXCLUSIVE", "SHARE", false)]
    [InlineData("SHARE UPDATE EXCLUSIVE", "ROW EXCLUSIVE", true)]
    [InlineData("SHARE UPDATE EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", false)]
    [InlineData("SHARE", "SHARE", true)]
    [InlineData("SHARE", "SHARE ROW EXCLUSIVE", false)]
    [InlineData("EXCLUSIVE", "ACCESS SHARE", true)]
    [InlineData("EXCLUSIVE", "ROW SHARE", false)]
    [InlineData("ACCESS EXCLUSIVE", "ACCESS SHARE", false)]
    public void Table_locks_meet_as_in_the_manual(string held, string asked, bool isFree)
    {
        _definer.Ask($"BEGIN; LOCK TABLE notes IN {held} MODE");
        string answer = _other.Ask($"BEGIN; LOCK TABLE notes IN {asked} MODE NOWAIT");
        Assert.Equal(isFree ? "" : "55P03", answer);
        string swapped = _definer.Ask("ROLLBACK") + _other.Ask($"ROLLBACK; BEGIN; LOCK TABLE notes IN {asked} MODE")
            + _definer.Ask($"BEGIN; LOCK TABLE notes IN {held} MODE NOWAIT");
        Assert.Equal(isFree ? "" : "55P03", swapped);
        _definer.Ask("ROLLBACK");
        _other.Ask("ROLLBACK");
    }

    public void Dispose()
    {
        _definer.Dispose();
        _other.Dispose();
    }

    private string Behind(string definition, string statement)
    {
        _definer.Ask("BEGIN; " + definition);
        _other.Start(statement);
        Assert.True(_other.IsWaiting);
        _definer.Ask("COMMIT");
        return _other.Answer();
    }

    private string CopyBehind(RawClient copier, string definition, string data)
    {
        _definer.Ask("BEGIN; " + definition);
        Task<string> copying = Task.Run(() => copier.CopyIn("COPY notes FROM STDIN", data));
        string question = $"SELECT wait_event FROM pg_stat_activity WHERE pid = {copier.KeyData.ProcessId}";
        SpinWait.SpinUntil(() => copying.IsCompleted || _other.Ask(question) == "relation", TimeSpan.FromSeconds(60));
        Assert.False(copying.IsCompleted);
        _definer.Ask("COMMIT");
        return copying.GetAwaiter().GetResult();
    }
}
