using System.Diagnostics;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>Who waits for a table stands in line, and what is undone gives its tables back.</summary>
public sealed class TableLockLineTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TableHarness _tables = new();

    private uint Notes => _tables.Notes.Oid;

    [Fact]
    public async Task Later_writers_wait_behind_who_waits_for_all_of_the_table()
    {
        using Transaction writer = _tables.Begin(null);
        using Transaction alter = _tables.Begin(null);
        using Transaction late = _tables.Begin(null);
        writer.Lock(Notes, TableLockMode.RowExclusive);
        Task first = Waiting(alter, TableLockMode.AccessExclusive);
        Task second = Waiting(late, TableLockMode.RowExclusive);

        Assert.Equal([(false, TableLockMode.AccessExclusive), (false, TableLockMode.RowExclusive)], Waiters());
        Assert.Equal(writer, alter.WaitsFor);
        Assert.Equal(alter, late.WaitsFor);
        writer.Rollback();
        await first;
        Assert.False(second.IsCompleted);
        alter.Rollback();
        await second;
    }

    [Fact]
    public async Task Who_holds_what_the_first_in_line_waits_for_does_not_stand_behind_it()
    {
        using Transaction writer = _tables.Begin(null);
        using Transaction alter = _tables.Begin(null);
        writer.Lock(Notes, TableLockMode.RowExclusive);
        Task waiting = Waiting(alter, TableLockMode.AccessExclusive);

        writer.Lock(Notes, TableLockMode.ShareRowExclusive);

        writer.Rollback();
        await waiting;
    }

    [Fact]
    public async Task Who_gives_up_lets_those_behind_go_on()
    {
        using Transaction writer = _tables.Begin(null);
        using Transaction alter = _tables.Begin(null);
        using Transaction late = _tables.Begin(null);
        writer.Lock(Notes, TableLockMode.RowExclusive);
        alter.LockTimeout = TimeSpan.FromMilliseconds(300);
        Task first = Waiting(alter, TableLockMode.AccessExclusive);
        Task second = Waiting(late, TableLockMode.RowExclusive);

        Assert.Equal("55P03", (await Assert.ThrowsAsync<SqlException>(() => first)).State);
        await second;
    }

    [Fact]
    public async Task The_lock_timeout_counts_from_the_first_wait()
    {
        using Transaction holder = _tables.Begin(null);
        using Transaction waiting = _tables.Begin(null);
        holder.Lock(Notes, TableLockMode.Share);
        waiting.LockTimeout = TimeSpan.FromMilliseconds(400);
        long start = Stopwatch.GetTimestamp();
        Task second = Waiting(waiting, TableLockMode.AccessExclusive);

        // Woken for nothing all the time, it would wait for ever if it counted from the last of its waits.
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < Patience && !second.IsCompleted; Thread.Sleep(20))
        {
            holder.Savepoint("s");
            holder.Lock(Notes, TableLockMode.ShareRowExclusive);
            holder.RollbackTo("s");
            holder.Release("s");
        }

        Assert.True(second.IsCompleted);
        Assert.Equal("55P03", (await Assert.ThrowsAsync<SqlException>(() => second)).State);
        Assert.True(Stopwatch.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(350), "it gave up too early");
    }

    [Fact]
    public async Task A_circle_that_only_a_place_in_line_closes_is_no_deadlock()
    {
        const uint other = 4_000_000_000;
        using Transaction one = _tables.Begin(null);
        using Transaction alter = _tables.Begin(null);
        using Transaction two = _tables.Begin(null);
        one.Lock(other, TableLockMode.AccessExclusive);
        two.Lock(Notes, TableLockMode.RowExclusive);
        Task first = Waiting(alter, TableLockMode.AccessExclusive); // for two
        Task last = Waiting(two, TableLockMode.RowExclusive, other); // for one

        one.Lock(Notes, TableLockMode.RowExclusive); // behind the alter, which waits for two, which waits for this one

        one.Rollback();
        await last;
        two.Rollback();
        await first;
    }

    [Fact]
    public async Task A_circle_closed_by_another_lets_who_only_stands_in_line_go_on()
    {
        const uint other = 4_000_000_000;
        using Transaction one = _tables.Begin(null);
        using Transaction alter = _tables.Begin(null);
        using Transaction two = _tables.Begin(null);
        one.Lock(other, TableLockMode.AccessExclusive);
        two.Lock(Notes, TableLockMode.RowExclusive);
        Task first = Waiting(alter, TableLockMode.AccessExclusive); // for two
        Task passing = Waiting(one, TableLockMode.RowExclusive); // behind the alter
        Task last = Waiting(two, TableLockMode.RowExclusive, other); // for one, which closes the circle

        await passing;
        one.Rollback();
        await last;
        two.Rollback();
        await first;
    }

    [Fact]
    public async Task Two_that_wait_for_tables_of_each_other_are_a_deadlock()
    {
        const uint other = 4_000_000_000;
        using Transaction one = _tables.Begin(null);
        using Transaction two = _tables.Begin(null);
        one.Lock(Notes, TableLockMode.AccessExclusive);
        two.Lock(other, TableLockMode.AccessExclusive);
        Task waiting = Waiting(one, TableLockMode.RowExclusive, other);

        Assert.Equal("40P01", Assert.Throws<SqlException>(() => two.Lock(Notes, TableLockMode.RowExclusive)).State);
        two.Rollback();
        await waiting;
    }

    [Fact]
    public void What_was_taken_since_a_savepoint_is_given_back_with_it()
    {
        using Transaction one = _tables.Begin(null);
        one.Lock(Notes, TableLockMode.RowExclusive);
        one.Savepoint("s");
        one.Lock(Notes, TableLockMode.AccessExclusive);
        one.RollbackTo("s");

        Assert.Equal([(Notes, TableLockMode.RowExclusive)], Held(one));
        one.Lock(Notes, TableLockMode.Share);
        one.RollbackTo("s");
        using Transaction two = _tables.Begin(null);
        two.Lock(Notes, TableLockMode.RowExclusive);
        one.Release("s");
        Assert.Equal([(Notes, TableLockMode.RowExclusive)], Held(one));
    }

    public void Dispose() => _tables.Dispose();

    private static (uint, TableLockMode)[] Held(Transaction holder) =>
        [.. holder.Manager.Locks.All().Where(each => each.Holder == holder).Select(each => (each.Table, each.Mode))];

    private (bool, TableLockMode)[] Waiters() =>
        [.. _tables.Manager.Locks.All().Where(each => !each.IsHeld).Select(each => (each.IsHeld, each.Mode))];

    /// <summary>Begins to wait for the table, and is seen to.</summary>
    private Task Waiting(Transaction transaction, TableLockMode mode, uint? table = null)
    {
        Task waiting = Task.Run(() => transaction.Lock(table ?? Notes, mode));
        Assert.True(SpinWait.SpinUntil(() => transaction.WaitsFor is not null || waiting.IsCompleted, Patience));
        return waiting;
    }
}
