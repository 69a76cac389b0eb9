namespace PgVecByok.Conformance;

/// <summary>Waits for advisory locks are seen as other waits are, and close no circle. Compared with PostgreSQL, statement by statement.</summary>
public sealed class AdvisoryWaitTests : IClassFixture<ServerProcess>, IDisposable
{
    private readonly Side _one;
    private readonly Side _two;
    private readonly Side _third;

    public AdvisoryWaitTests(ServerProcess server)
    {
        (_one, _two, _third) = (new Side(server), new Side(server), new Side(server));
        _third.Ask("CREATE TABLE IF NOT EXISTS notes (id int PRIMARY KEY, n int)");
        _third.Ask("INSERT INTO notes VALUES (1, 1) ON CONFLICT DO NOTHING");
    }

    [Fact]
    public void Who_waits_and_for_whom_is_shown()
    {
        _one.Ask("SELECT pg_advisory_lock(7)");
        _two.Start("SELECT pg_advisory_lock_shared(7)");
        Assert.True(_two.IsWaiting);

        Assert.Equal($"{{{_one.ProcessId}}}", _third.Ask($"SELECT pg_blocking_pids({_two.ProcessId})"));
        Assert.Equal("Lock,advisory", _third.Ask(
            $"SELECT wait_event_type, wait_event FROM pg_stat_activity WHERE pid = {_two.ProcessId}"));
        Assert.Equal("0,7,1,ExclusiveLock,t 0,7,1,ShareLock,f", _third.Ask(
            "SELECT classid, objid, objsubid, mode, granted FROM pg_locks WHERE locktype = 'advisory' ORDER BY mode"));
        Assert.Equal("t", _one.Ask("SELECT pg_advisory_unlock(7)"));
        _two.Answer();
        _two.Ask("SELECT pg_advisory_unlock_all()");
        Assert.Equal("{}", _third.Ask($"SELECT pg_blocking_pids({_two.ProcessId})"));
    }

    [Fact]
    public void Two_sessions_in_a_circle_are_a_deadlock()
    {
        _one.Ask("SELECT pg_advisory_lock(1)");
        _two.Ask("SELECT pg_advisory_lock(2, 2)");
        _one.Start("SELECT pg_advisory_lock(2, 2)");
        Assert.True(_one.IsWaiting);

        _two.Start("SELECT pg_advisory_lock(1)");
        (Side given, Side refused) = SpinWait.SpinUntil(() => !_one.IsSilent || !_two.IsSilent, 60_000) && _one.IsSilent
            ? (_one, _two)
            : (_two, _one);

        Assert.Equal("40P01", refused.Answer());
        refused.Ask("SELECT pg_advisory_unlock_all()");
        given.Answer();
        given.Ask("SELECT pg_advisory_unlock_all()");
    }

    [Fact]
    public void A_circle_of_a_row_and_an_advisory_lock_is_one_as_well()
    {
        _one.Ask("BEGIN; SELECT pg_advisory_xact_lock(3)");
        _two.Ask("BEGIN; UPDATE notes SET n = 2");
        _two.Start("SELECT pg_advisory_xact_lock(3)");
        Assert.True(_two.IsWaiting);

        Assert.Equal("40P01", _one.Ask("UPDATE notes SET n = 3"));
        _one.Ask("ROLLBACK");
        Assert.Equal("", _two.Answer());
        _two.Ask("ROLLBACK");
    }

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
        _third.Dispose();
    }
}
