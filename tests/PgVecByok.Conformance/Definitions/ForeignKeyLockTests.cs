namespace PgVecByok.Conformance;

/// <summary>Two transactions at the two ends of a foreign key: neither order of events leaves a row that refers to nothing.</summary>
public sealed class ForeignKeyLockTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    [Theory]
    [InlineData("REPEATABLE READ", "40001")]
    [InlineData("SERIALIZABLE", "40001")]
    [InlineData("READ COMMITTED", "")]
    public void An_action_touches_no_row_that_came_after_the_view(string level, string state)
    {
        using var first = new Side(server);
        using var second = new Side(server);
        string name = "fk_view_" + level[..4].TrimEnd();
        first.Ask($"CREATE TABLE {name} (id int PRIMARY KEY); INSERT INTO {name} VALUES (1), (2)");
        first.Ask($"CREATE TABLE {name}_child (id int, parent int REFERENCES {name} ON DELETE CASCADE); INSERT INTO {name}_child VALUES (9, 2)");
        first.Ask($"BEGIN ISOLATION LEVEL {level}; SELECT count(*) FROM {name}");
        second.Ask($"INSERT INTO {name}_child VALUES (10, 1)");

        Assert.Equal(state, first.Ask($"DELETE FROM {name} WHERE id = 1"));
        Assert.Equal("", first.Ask("ROLLBACK"));
        Assert.Equal("", first.Ask($"BEGIN ISOLATION LEVEL {level}; DELETE FROM {name} WHERE id = 2; COMMIT"));
        Assert.Equal("1", second.Ask($"SELECT count(*) FROM {name}_child"));
    }

    [Fact]
    public async Task A_delete_waits_for_a_reference_and_then_fails()
    {
        using RawClient first = Prepared("fk_wait"), second = server.Connect();
        first.Ask("BEGIN; INSERT INTO fk_wait_child VALUES (10, 1)");

        Task<string> delete = StartAndWait(first, second, "DELETE FROM fk_wait WHERE id = 1");
        Assert.False(delete.IsCompleted);
        first.Ask("COMMIT");

        Assert.StartsWith("E(23503: update or delete on table \"fk_wait\" violates foreign key constraint", await delete,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_waits_for_a_delete_and_then_fails()
    {
        using RawClient first = Prepared("fk_gone"), second = server.Connect();
        first.Ask("BEGIN; DELETE FROM fk_gone WHERE id = 1");

        Task<string> insert = StartAndWait(first, second, "INSERT INTO fk_gone_child VALUES (10, 1)");
        Assert.False(insert.IsCompleted);
        first.Ask("COMMIT");

        Assert.StartsWith("E(23503: insert or update on table \"fk_gone_child\"", await insert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_holds_once_the_delete_is_taken_back()
    {
        using RawClient first = Prepared("fk_back"), second = server.Connect();
        first.Ask("BEGIN; DELETE FROM fk_back WHERE id = 1");

        Task<string> insert = StartAndWait(first, second, "INSERT INTO fk_back_child VALUES (10, 1)");
        first.Ask("ROLLBACK");

        Assert.Equal("C(INSERT 0 1) ZI", await insert);
    }

    [Fact]
    public void A_reference_does_not_wait_for_an_update_that_leaves_the_key()
    {
        using RawClient first = Prepared("fk_plain"), second = server.Connect();
        first.Ask("BEGIN; UPDATE fk_plain SET note = 'new' WHERE id = 1");

        Assert.Equal("C(INSERT 0 1) ZI",
            second.Ask("SET lock_timeout = '2s'; INSERT INTO fk_plain_child VALUES (10, 1)").Replace(
                "C(SET) ", "", StringComparison.Ordinal));
        first.Ask("COMMIT");
    }

    [Fact]
    public async Task The_lock_of_a_reference_follows_the_row_through_an_update()
    {
        using RawClient first = Prepared("fk_follow"), second = server.Connect();
        first.Ask("BEGIN; INSERT INTO fk_follow_child VALUES (10, 1)");
        Assert.Equal("C(UPDATE 1) ZI", second.Ask("UPDATE fk_follow SET note = 'new' WHERE id = 1"));

        Task<string> delete = StartAndWait(first, second, "DELETE FROM fk_follow WHERE id = 1");
        Assert.False(delete.IsCompleted);
        first.Ask("COMMIT");

        Assert.StartsWith("E(23503", await delete, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_of_the_key_waits_for_a_reference()
    {
        using RawClient first = Prepared("fk_key"), second = server.Connect();
        first.Ask("BEGIN; INSERT INTO fk_key_child VALUES (10, 1)");

        Task<string> update = StartAndWait(first, second, "UPDATE fk_key SET id = 5 WHERE id = 1");
        Assert.False(update.IsCompleted);
        first.Ask("COMMIT");

        Assert.StartsWith("E(23503", await update, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeatable_read_delete_sees_references_that_came_after_its_snapshot()
    {
        using RawClient first = Prepared("fk_repeat"), second = server.Connect();
        first.Ask("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM fk_repeat");
        second.Ask("INSERT INTO fk_repeat_child VALUES (10, 1)");

        Assert.StartsWith("E(23503", first.Ask("DELETE FROM fk_repeat WHERE id = 1"), StringComparison.Ordinal);
        first.Ask("ROLLBACK");
    }

    private RawClient Prepared(string table)
    {
        RawClient client = server.Connect();
        client.Ask($"CREATE TABLE {table} (id int PRIMARY KEY, note text); INSERT INTO {table} VALUES (1, 'old'), (2, 'old')");
        client.Ask($"CREATE TABLE {table}_child (id int, parent int REFERENCES {table})");
        return client;
    }

    /// <summary>Begins to wait for the other transaction, and is seen to.</summary>
    private static Task<string> StartAndWait(RawClient holder, RawClient client, string statement)
    {
        Task<string> running = Task.Run(() => client.Ask(statement), TestContext.Current.CancellationToken);
        string waits = $"SELECT wait_event FROM pg_stat_activity WHERE pid = {client.KeyData.ProcessId}";
        Assert.True(holder.Becomes(waits, "transactionid"), "it does not wait");
        return running;
    }
}
