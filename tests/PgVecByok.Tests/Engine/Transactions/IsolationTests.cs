using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>The anomalies that PostgreSQL prevents at each level, with two and three transactions side by side.</summary>
public sealed class IsolationTests : IDisposable
{
    private readonly TableHarness _tables = new();

    public IsolationTests()
    {
        using Transaction transaction = _tables.Begin(null);
        _tables.Insert(transaction, Notes, (1, "10"), (2, "20"));
        transaction.Commit();
    }

    private Table Notes => _tables.Notes;

    [Theory]
    [InlineData(IsolationLevel.ReadCommitted)]
    [InlineData(IsolationLevel.RepeatableRead)]
    public void Nobody_reads_what_is_not_committed_or_was_undone(IsolationLevel level)
    {
        using Transaction writer = _tables.Begin(null, level);
        using Transaction reader = _tables.Begin(null, level);
        _tables.Update(writer, Notes, 1, "101");

        Assert.Equal("1:10 2:20", _tables.Read(reader, Notes));
        writer.Rollback();
        Assert.Equal("1:10 2:20", _tables.Read(reader, Notes));
    }

    [Fact]
    public void Read_committed_looks_anew_and_repeatable_read_keeps_its_view()
    {
        using Transaction committed = _tables.Begin(null);
        using Transaction repeatable = _tables.Begin(null, IsolationLevel.RepeatableRead);
        using (Transaction writer = _tables.Begin(null))
        {
            _tables.Update(writer, Notes, 1, "11");
            _tables.Insert(writer, Notes, (3, "30"));
            writer.Commit();
        }

        Assert.Equal("1:11 2:20 3:30", _tables.Read(committed, Notes));
        Assert.Equal("1:10 2:20", _tables.Read(repeatable, Notes));
    }

    [Fact]
    public void A_lost_update_is_40001_under_repeatable_read()
    {
        using Transaction first = _tables.Begin(null, IsolationLevel.RepeatableRead);
        using Transaction second = _tables.Begin(null, IsolationLevel.RepeatableRead);
        _tables.Update(first, Notes, 1, "11");
        first.Commit();

        var failed = Assert.Throws<SqlException>(() => _tables.Update(second, Notes, 1, "12"));

        Assert.Equal("40001", failed.State);
        Assert.Equal("could not serialize access due to concurrent update", failed.Message);
    }

    [Fact]
    public async Task Under_read_committed_the_second_writer_waits_and_is_given_the_newer_row()
    {
        using Transaction first = _tables.Begin(null);
        using Transaction second = _tables.Begin(null);
        WriteOutcome updated = _tables.Update(first, Notes, 1, "11");

        Task<WriteOutcome> waiting = Task.Run(() => _tables.Update(second, Notes, 1, "12"));
        await Until(() => second.WaitsFor == first);
        first.Commit();

        Assert.Equal(new WriteOutcome(WriteResult.Changed, updated.Version), await waiting);
    }

    [Fact]
    public async Task A_waiting_writer_goes_on_when_the_first_takes_it_back()
    {
        using Transaction first = _tables.Begin(null);
        using Transaction second = _tables.Begin(null);
        first.Savepoint("s");
        _tables.Update(first, Notes, 1, "11");

        Task<WriteOutcome> waiting = Task.Run(() => _tables.Update(second, Notes, 1, "12"));
        await Until(() => second.WaitsFor == first);
        first.RollbackTo("s");

        Assert.Equal(WriteResult.Done, (await waiting).Result);
        second.Commit();
        Assert.Equal("1:12 2:20", _tables.Read(first, Notes));
    }

    [Fact]
    public async Task Two_that_wait_for_each_other_are_a_deadlock_and_one_of_them_goes_on()
    {
        using Transaction first = _tables.Begin(null);
        using Transaction second = _tables.Begin(null);
        _tables.Update(first, Notes, 1, "11");
        _tables.Update(second, Notes, 2, "22");

        Task<WriteOutcome> waiting = Task.Run(() => _tables.Update(first, Notes, 2, "12"));
        await Until(() => first.WaitsFor == second);
        var failed = Assert.Throws<SqlException>(() => _tables.Update(second, Notes, 1, "21"));
        second.Rollback();

        Assert.Equal("40P01", failed.State);
        Assert.Equal(WriteResult.Done, (await waiting).Result);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_insert_of_the_same_key_waits_for_the_first_to_decide(bool commits)
    {
        using Transaction first = _tables.Begin(null);
        using Transaction second = _tables.Begin(null);
        _tables.Insert(first, Notes, (9, "first"));

        Task waiting = Task.Run(() => _tables.Insert(second, Notes, (9, "second")));
        await Until(() => second.WaitsFor == first);
        if (commits)
        {
            first.Commit();
            Assert.Equal("23505", (await Assert.ThrowsAsync<SqlException>(() => waiting)).State);
        }
        else
        {
            first.Rollback();
            await waiting;
            Assert.Equal("1:10 2:20 9:second", _tables.Read(second, Notes));
        }
    }

    [Fact]
    public void A_cancelled_statement_stops_waiting()
    {
        using Transaction first = _tables.Begin(null);
        using Transaction second = _tables.Begin(null);
        using var cancel = new CancellationTokenSource();
        _tables.Update(first, Notes, 1, "11");
        long version = _tables.Find(second, Notes, 1);
        second.NewStatement(cancel.Token);
        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => _tables.Tables.Delete(second, Notes, version));
    }

    [Fact]
    public void A_locked_row_can_be_skipped_refused_or_shared()
    {
        using Transaction first = _tables.Begin(null);
        using Transaction second = _tables.Begin(null);
        long row = _tables.Find(first, Notes, 1);
        _tables.Tables.LockRow(first, Notes, row, RowLockStrength.Share, LockWait.Block);

        Assert.Equal(WriteResult.Done, _tables.Tables.LockRow(second, Notes, row, RowLockStrength.Share, LockWait.Block).Result);
        Assert.Equal(WriteResult.Skipped, _tables.Tables.LockRow(second, Notes, row, RowLockStrength.Update, LockWait.Skip).Result);
        Assert.Equal("55P03", Assert.Throws<SqlException>(
            () => _tables.Tables.LockRow(second, Notes, row, RowLockStrength.Update, LockWait.Error)).State);
        first.Commit();
        Assert.Equal(WriteResult.Done, _tables.Tables.LockRow(second, Notes, row, RowLockStrength.Update, LockWait.Error).Result);
    }

    [Fact]
    public void Ddl_is_seen_by_its_own_transaction_and_undone_with_it()
    {
        using Transaction changing = _tables.Begin(null);
        using Transaction other = _tables.Begin(null);
        changing.Edit(CatalogEdit.Remove(Notes));

        Assert.Null(changing.Catalog.Find("public", "notes"));
        Assert.NotNull(other.Catalog.Find("public", "notes"));
        changing.Rollback();
        Assert.NotNull(_tables.Manager.Catalog.Find("public", "notes"));
    }

    public void Dispose() => _tables.Dispose();

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
            await Task.Yield();
    }
}
