namespace PgVecByok.Conformance;

/// <summary>
/// Who has read or written a table holds it until its transaction ends, and whoever would make another table of it waits. What they answer
/// was compared with PostgreSQL, statement by statement.
/// </summary>
public sealed class RelationLockTests : IClassFixture<ServerProcess>, IDisposable
{
    private const string Held = "SELECT relation::regclass, mode, granted, fastpath FROM pg_locks "
        + "WHERE locktype = 'relation' AND relation IN ('notes'::regclass, 'others'::regclass) ORDER BY relation::regclass::text, mode";

    private readonly Side _reader;
    private readonly Side _definer;
    private readonly Side _third;

    public RelationLockTests(ServerProcess server)
    {
        (_reader, _definer, _third) = (new Side(server), new Side(server), new Side(server));
        _definer.Ask("DROP TABLE IF EXISTS notes, others, wide CASCADE");
        _definer.Ask("CREATE TABLE notes (id int PRIMARY KEY, n int); CREATE TABLE others (id int)");
        _definer.Ask("INSERT INTO notes VALUES (1, 1), (2, 2)");
    }

    [Theory]
    [InlineData("SELECT count(*) FROM notes", "2", "LOCK notes")]
    [InlineData("SELECT n FROM notes WHERE id = 1", "1", "ALTER TABLE notes ADD word text")]
    [InlineData("SELECT n FROM notes WHERE id = 1", "1", "DROP TABLE notes")]
    [InlineData("SELECT 1 FROM others JOIN notes USING (id)", "", "TRUNCATE notes")]
    [InlineData("DECLARE c CURSOR FOR SELECT * FROM notes", "", "ALTER TABLE notes RENAME TO words")]
    [InlineData("SELECT 1 FROM notes WHERE id = 1 FOR UPDATE", "1", "LOCK notes IN EXCLUSIVE MODE")]
    public void Who_wants_more_waits_for_the_readers_transaction(string query, string rows, string definition)
    {
        Assert.Equal(rows, _reader.Ask("BEGIN; " + query));

        _definer.Start("BEGIN; " + definition);

        Assert.True(_definer.IsWaiting);
        _reader.Ask("COMMIT");
        Assert.Equal("", _definer.Answer());
        _definer.Ask("ROLLBACK");
    }

    [Theory]
    [InlineData("LOCK notes IN EXCLUSIVE MODE")]
    [InlineData("CREATE INDEX ON notes (n)")]
    [InlineData("ALTER TABLE others ADD word text")]
    [InlineData("CREATE TABLE pointing (id int REFERENCES notes)")]
    public void What_leaves_readers_alone_does_not_wait_for_them(string definition)
    {
        _reader.Ask("BEGIN; SELECT * FROM notes");

        Assert.Equal("", _definer.Ask("SET lock_timeout = '2s'; BEGIN; " + definition));
        Assert.Equal("2", _reader.Ask("SELECT count(*) FROM notes"));
        _definer.Ask("ROLLBACK");
        _reader.Ask("ROLLBACK");
    }

    [Fact]
    public void What_is_held_is_shown_and_who_waits_for_whom()
    {
        _reader.Ask("BEGIN; SELECT * FROM notes; INSERT INTO others VALUES (1)");
        Assert.Equal("notes,AccessShareLock,t,t others,RowExclusiveLock,t,t", _third.Ask(Held));

        _definer.Start("ALTER TABLE notes ADD word text");
        Assert.True(_definer.IsWaiting);
        Assert.Equal(
            "notes,AccessExclusiveLock,f,f notes,AccessShareLock,t,f others,RowExclusiveLock,t,t", _third.Ask(Held));
        Assert.Equal($"{{{_reader.ProcessId}}}", _third.Ask($"SELECT pg_blocking_pids({_definer.ProcessId})"));
        Assert.Equal("{}", _third.Ask($"SELECT pg_blocking_pids({_reader.ProcessId})"));
        Assert.Equal("Lock,relation,active", _third.Ask(
            $"SELECT wait_event_type, wait_event, state FROM pg_stat_activity WHERE pid = {_definer.ProcessId}"));

        _reader.Ask("COMMIT");
        _definer.Answer();
        Assert.Equal("", _third.Ask(Held));
    }

    [Fact]
    public void Who_stands_behind_somebody_in_line_is_blocked_by_both()
    {
        _reader.Ask("BEGIN; SELECT * FROM notes");
        _definer.Start("DROP TABLE notes");
        Assert.True(_definer.IsWaiting);
        _third.Start("SELECT count(*) FROM notes");
        Assert.True(_third.IsWaiting);

        Assert.Equal(
            $"{_definer.ProcessId}", _reader.Ask($"SELECT unnest(pg_blocking_pids({_third.ProcessId}))"));
        _reader.Ask("COMMIT");
        Assert.Equal("", _definer.Answer());
        Assert.Equal("42P01", _third.Answer());
    }

    [Fact]
    public void A_row_that_is_waited_for_names_its_holder()
    {
        _reader.Ask("BEGIN; UPDATE notes SET n = 0 WHERE id = 1");
        _definer.Start("UPDATE notes SET n = 3 WHERE id = 1");
        Assert.True(_definer.IsWaiting);

        Assert.Equal($"{{{_reader.ProcessId}}}", _third.Ask($"SELECT pg_blocking_pids({_definer.ProcessId})"));
        _reader.Ask("ROLLBACK");
        _definer.Answer();
    }

    [Fact]
    public void What_was_read_since_a_savepoint_is_let_go_with_it()
    {
        _reader.Ask("BEGIN; SELECT * FROM others; SAVEPOINT s; SELECT * FROM notes; ROLLBACK TO s");

        Assert.Equal("", _definer.Ask("SET lock_timeout = '2s'; ALTER TABLE notes ADD word text"));
        Assert.Equal("55P03", _definer.Ask("SET lock_timeout = 50; ALTER TABLE others ADD word text"));
        _reader.Ask("COMMIT");
        Assert.Equal("", _definer.Ask("ALTER TABLE others ADD word text"));
    }

    [Fact]
    public void A_failed_block_holds_nothing_any_more()
    {
        _reader.Ask("BEGIN; SELECT * FROM notes");
        _reader.Ask("SELECT 1 / 0");

        Assert.Equal("", _definer.Ask("SET lock_timeout = '2s'; ALTER TABLE notes ADD word text"));
        _reader.Ask("ROLLBACK");
    }

    [Fact]
    public void Readers_that_both_want_to_change_the_table_are_a_deadlock()
    {
        _reader.Ask("BEGIN; SELECT * FROM notes");
        _definer.Ask("BEGIN; SELECT * FROM notes");
        _reader.Start("ALTER TABLE notes ADD word text");
        Assert.True(_reader.IsWaiting);

        Assert.Equal("40P01", _definer.Ask("ALTER TABLE notes ADD other text"));
        Assert.Equal("", _reader.Answer());
        _definer.Ask("ROLLBACK");
        _reader.Ask("ROLLBACK");
    }

    [Fact]
    public void Many_tables_are_held_as_few_are()
    {
        string[] names = [.. Enumerable.Range(0, 20).Select(i => $"many{i}")];
        _definer.Ask(string.Join(';', names.Select(name => $"CREATE TABLE IF NOT EXISTS {name} (id int)")));
        _reader.Ask("BEGIN; SELECT 1 FROM " + string.Join(", ", names));
        foreach (string name in names)
            Assert.Equal("55P03", _definer.Ask($"BEGIN; LOCK {name} NOWAIT") + _definer.Ask("ROLLBACK"));
        _reader.Ask("COMMIT");

        Assert.Equal("", _definer.Ask("DROP TABLE " + string.Join(", ", names)));
    }

    public void Dispose()
    {
        _reader.Dispose();
        _definer.Dispose();
        _third.Dispose();
    }
}
