using PgVecByok.Engine;
using PgVecByok.Keys;
using PgVecByok.Storage;
using Xunit;

namespace PgVecByok.Tests;

/// <summary>Rows are handed on when a commit is queued; what is told to clients and to readers waits for the disk.</summary>
public sealed class CommitChainTests : IDisposable
{
    private readonly TableHarness _tables = new();

    public CommitChainTests()
    {
        using Transaction transaction = _tables.Begin(null);
        _tables.Insert(transaction, Notes, (1, "10"), (2, "20"));
        transaction.Commit();
    }

    private Table Notes => _tables.Notes;

    [Fact]
    public async Task Who_waits_for_a_row_goes_on_while_the_commit_before_is_on_its_way_to_the_disk()
    {
        (Task first, Transaction second) = await Chain();

        Assert.Equal("1:12 2:20", _tables.Read(second, Notes));
        Assert.False(first.IsCompleted);
        Assert.Equal("1:10 2:20", _tables.Read((Tenant?)null, Notes));

        Task last = Task.Run(second.Commit);
        await Until(() => second.VisibleFrom > 0);
        Assert.False(last.IsCompleted);
        Assert.Equal("1:10 2:20", _tables.Read((Tenant?)null, Notes));

        _tables.Held.Release();
        await Task.WhenAll(first, last);
        Assert.Equal("1:12 2:20", _tables.Read((Tenant?)null, Notes));
        _tables.Restart();
        Assert.Equal("1:12 2:20", _tables.Read((Tenant?)null, Notes));
    }

    [Fact]
    public async Task A_commit_that_is_lost_takes_with_it_those_who_went_on_from_it()
    {
        (Task first, Transaction second) = await Chain();
        _tables.Held.FailsAt = _tables.Held.Appends + 1;
        Task last = Task.Run(second.Commit);
        await Until(() => second.VisibleFrom > 0);
        _tables.Held.Release();

        Assert.Equal(StorageFault.DiskFull, (await Assert.ThrowsAsync<StorageException>(() => first)).Fault);
        Assert.Equal(StorageFault.DiskFull, (await Assert.ThrowsAsync<StorageException>(() => last)).Fault);
        Assert.Equal("1:10 2:20", _tables.Read((Tenant?)null, Notes));
        using Transaction third = _tables.Begin(null);
        Assert.Equal(WriteResult.Done, _tables.Update(third, Notes, 1, "13").Result);
        third.Commit();
        Assert.Equal("1:13 2:20", _tables.Read((Tenant?)null, Notes));
    }

    [Fact]
    public async Task A_statement_after_the_loss_says_so()
    {
        (Task first, Transaction second) = await Chain();
        _tables.Held.FailsAt = _tables.Held.Appends + 1;
        _tables.Held.Release();
        await Assert.ThrowsAsync<StorageException>(() => first);

        Assert.Throws<StorageException>(() => _tables.Read(second, Notes));
        second.Rollback();
        Assert.Equal("1:10 2:20", _tables.Read((Tenant?)null, Notes));
    }

    [Fact]
    public async Task Who_only_read_a_row_on_its_way_is_told_of_its_end_when_the_row_is_durable()
    {
        Task first = await CommitHeld(_tables.Begin(null), "11");
        using Transaction second = _tables.Begin(null);
        long version = _tables.Find(second, Notes, 1);
        WriteOutcome locked = _tables.Tables.LockRow(second, Notes, version, RowLockStrength.Update, LockWait.Block);
        Assert.Equal(WriteResult.Changed, locked.Result);

        Task last = Task.Run(second.Commit);
        await Task.Delay(50);
        Assert.False(last.IsCompleted);
        _tables.Held.Release();
        await Task.WhenAll(first, last);
    }

    [Fact]
    public async Task Under_repeatable_read_nothing_is_handed_on()
    {
        Task first = await CommitHeld(_tables.Begin(null), "11");
        using Transaction second = _tables.Begin(null, IsolationLevel.RepeatableRead);
        Task waiting = Task.Run(() => _tables.Update(second, Notes, 1, "12"));
        await Task.Delay(50);
        Assert.False(waiting.IsCompleted);
        _tables.Held.Release();
        await first;
        Assert.Equal("40001", (await Assert.ThrowsAsync<PgVecByok.Sql.SqlException>(() => waiting)).State);
    }

    [Fact]
    public async Task What_a_fence_refuses_is_not_carried_on_by_who_read_it_and_writes_elsewhere()
    {
        Task held = await CommitHeld(_tables.Begin(null), "11"); // on its way: what comes now is queued behind it
        Transaction secret = _tables.Begin(TableHarness.Acme);
        _tables.Insert(secret, _tables.Docs, (7, "secret"));
        Task refused = Task.Run(secret.Commit);
        await Until(() => secret.VisibleFrom > 0);
        Transaction shared = _tables.Begin(null);
        _tables.Update(shared, Notes, 2, "21");
        Task kept = Task.Run(shared.Commit);
        await Until(() => shared.VisibleFrom > 0);
        Transaction carrier = _tables.Begin(TableHarness.Acme);
        WriteOutcome outcome = _tables.Update(carrier, Notes, 2, "22");
        Assert.Equal(WriteResult.Done, _tables.Tables.Update(carrier, Notes, outcome.Version, TableHarness.Rows((2, "22")), 0).Result);
        Assert.Equal("7:secret", _tables.Read(carrier, _tables.Docs));

        CancellationToken fenced = carrier.Scope.Fenced;
        Task carried = Task.Run(carrier.Commit);
        await Until(() => carrier.VisibleFrom > 0);
        Task locking = Task.Run(() => _tables.Keys.Keyring.Lock(TableHarness.Acme.Id, "test", "test"));
        await Until(() => fenced.IsCancellationRequested);
        _tables.Held.Release();

        await Assert.ThrowsAsync<KeyException>(() => refused);
        await Assert.ThrowsAsync<KeyException>(() => carried);
        await Task.WhenAll(held, kept, locking);
        Assert.Equal("1:11 2:21", _tables.Read((Tenant?)null, Notes));
    }

    public void Dispose() => _tables.Dispose();

    private static async Task Until(Func<bool> holds)
    {
        for (int i = 0; i < 6000 && !holds(); i++)
            await Task.Delay(10);
        Assert.True(holds());
    }

    /// <summary>A first transaction's commit is held on its way; a second one has updated the same row after it.</summary>
    private async Task<(Task First, Transaction Second)> Chain()
    {
        Task first = await CommitHeld(_tables.Begin(null), "11");
        Transaction second = _tables.Begin(null);
        WriteOutcome outcome = _tables.Update(second, Notes, 1, "12");
        Assert.Equal(WriteResult.Changed, outcome.Result);
        outcome = _tables.Tables.Update(second, Notes, outcome.Version, TableHarness.Rows((1, "12")), 0);
        Assert.Equal(WriteResult.Done, outcome.Result);
        return (first, second);
    }

    private async Task<Task> CommitHeld(Transaction transaction, string name)
    {
        Assert.Equal(WriteResult.Done, _tables.Update(transaction, Notes, 1, name).Result);
        _tables.Held.Hold();
        _tables.Held.Entered.Reset();
        Task commit = Task.Run(transaction.Commit);
        await Task.Run(_tables.Held.Entered.WaitOne);
        return commit;
    }
}
