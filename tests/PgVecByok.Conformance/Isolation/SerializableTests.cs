using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>What SERIALIZABLE ends, how it says so, and what it leaves alone.</summary>
public sealed class SerializableTests : IClassFixture<ServerProcess>, IDisposable
{
    private readonly Side _first;
    private readonly Side _second;
    private readonly Side _third;

    public SerializableTests(ServerProcess server)
    {
        (_first, _second, _third) = (new Side(server), new Side(server), new Side(server));
        _first.Ask("DROP TABLE IF EXISTS duty; CREATE TABLE duty (doctor int PRIMARY KEY, ward int, on_call int)");
        _first.Ask("CREATE INDEX ON duty (ward)");
        _first.Ask("INSERT INTO duty SELECT i, i / 10, 1 FROM generate_series(1, 100) AS i");
    }

    [Theory]
    [InlineData("SELECT count(*) FROM duty WHERE on_call = 1")]
    [InlineData("SELECT count(*) FROM duty WHERE on_call + ward = 1")]
    [InlineData("SELECT sum(on_call) FROM duty WHERE ward = 0")]
    [InlineData("SELECT sum(on_call) FROM duty WHERE doctor IN (1, 2)")]
    [InlineData("SELECT sum(on_call) FROM duty WHERE doctor < 3")]
    public void Write_skew_is_ended_however_the_rows_were_found(string read)
    {
        BeginBoth();
        _first.Ask(read);
        _second.Ask(read);
        _first.Ask("UPDATE duty SET on_call = 0 WHERE doctor = 1");
        _second.Ask("UPDATE duty SET on_call = 0 WHERE doctor = 2");
        Assert.Equal("", _first.Ask("COMMIT"));

        ErrorResponse? error = _second.Refusal("COMMIT");

        Assert.Equal("40001", error?.State);
        Assert.Equal("could not serialize access due to read/write dependencies among transactions", error?.Message);
        Assert.Equal("Reason code: Canceled on identification as a pivot, during commit attempt.", error?.Detail);
        Assert.Equal("The transaction might succeed if retried.", error?.Hint);
    }

    [Theory]
    [InlineData("SELECT * FROM duty WHERE ward = 77", "SELECT * FROM duty WHERE ward = 78")]
    [InlineData("SELECT * FROM duty WHERE doctor = 200", "SELECT * FROM duty WHERE doctor = 201")]
    [InlineData("SELECT * FROM duty WHERE doctor > 150", "SELECT * FROM duty WHERE doctor BETWEEN 199 AND 300")]
    public void Rows_that_were_looked_for_in_vain_count_as_read(string ofFirst, string ofSecond)
    {
        BeginBoth();
        Assert.Equal("", _first.Ask(ofFirst));
        Assert.Equal("", _second.Ask(ofSecond));
        _first.Ask("INSERT INTO duty VALUES (201, 78, 1)");
        _second.Ask("INSERT INTO duty VALUES (200, 77, 1)");
        _first.Ask("COMMIT");

        Assert.Equal("40001", _second.Ask("COMMIT"));
    }

    [Theory]
    [InlineData("SELECT * FROM duty WHERE ward = 1", "SELECT * FROM duty WHERE ward = 2")]
    [InlineData("SELECT * FROM duty WHERE doctor < 10", "SELECT * FROM duty WHERE doctor > 20")]
    [InlineData("SELECT * FROM duty WHERE on_call = 7", "SELECT * FROM duty WHERE on_call = 8")]
    public void Transactions_that_read_other_rows_than_the_other_writes_both_commit(string ofFirst, string ofSecond)
    {
        BeginBoth();
        _first.Ask(ofFirst);
        _second.Ask(ofSecond);
        _first.Ask("UPDATE duty SET on_call = 2 WHERE doctor = 11");
        _second.Ask("UPDATE duty SET on_call = 2 WHERE doctor = 20");

        Assert.Equal("", _first.Ask("COMMIT"));
        Assert.Equal("", _second.Ask("COMMIT"));
    }

    [Fact]
    public void A_reader_that_saw_the_end_of_the_day_keeps_the_receipt_from_joining_it()
    {
        // Fekete's read-only anomaly: three transactions, of which one only reads.
        _first.Ask("DROP TABLE IF EXISTS day, receipt; CREATE TABLE day (today int); INSERT INTO day VALUES (1)");
        _first.Ask("CREATE TABLE receipt (day int)");
        _first.Ask("BEGIN ISOLATION LEVEL SERIALIZABLE");
        Assert.Equal("1", _first.Ask("SELECT today FROM day"));
        Assert.Equal("", _second.Ask("BEGIN ISOLATION LEVEL SERIALIZABLE; UPDATE day SET today = 2; COMMIT"));
        _third.Ask("BEGIN ISOLATION LEVEL SERIALIZABLE");
        Assert.Equal("0", _third.Ask("SELECT count(*) FROM receipt WHERE day = 1"));
        Assert.Equal("2", _third.Ask("SELECT today FROM day"));
        Assert.Equal("", _third.Ask("COMMIT"));

        ErrorResponse? error = _first.Refusal("INSERT INTO receipt VALUES (1)");

        Assert.Equal("40001", error?.State);
        Assert.Equal("Reason code: Canceled on identification as a pivot, during write.", error?.Detail);
    }

    [Fact]
    public void A_deferrable_reader_waits_for_a_snapshot_that_nothing_can_spoil()
    {
        _first.Ask("BEGIN ISOLATION LEVEL SERIALIZABLE");
        _first.Ask("UPDATE duty SET on_call = 3 WHERE doctor = 1");
        _second.Ask("BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE");
        _second.Start("SELECT on_call FROM duty WHERE doctor = 1");

        Assert.True(_second.IsWaiting);
        Assert.Equal("IPC,SafeSnapshot", _third.Ask(
            $"SELECT wait_event_type, wait_event FROM pg_stat_activity WHERE pid = {_second.ProcessId}"));
        Assert.Equal("", _first.Ask("COMMIT"));
        Assert.Equal("1", _second.Answer());
        Assert.Equal("", _second.Ask("COMMIT"));
    }

    [Fact]
    public void A_taken_key_that_was_looked_for_first_is_40001_and_not_23505()
    {
        BeginBoth();
        _first.Ask("SELECT * FROM duty WHERE doctor = 500");
        _second.Ask("SELECT * FROM duty WHERE doctor = 500");
        _first.Ask("INSERT INTO duty VALUES (500, 1, 1)");
        _first.Ask("COMMIT");

        Assert.Equal("40001", _second.Ask("INSERT INTO duty VALUES (500, 1, 1)"));
    }

    [Fact]
    public void Levels_below_neither_end_others_nor_are_ended()
    {
        _first.Ask("BEGIN ISOLATION LEVEL SERIALIZABLE");
        _second.Ask("BEGIN ISOLATION LEVEL REPEATABLE READ");
        _first.Ask("SELECT sum(on_call) FROM duty");
        _second.Ask("SELECT sum(on_call) FROM duty");
        _first.Ask("UPDATE duty SET on_call = 0 WHERE doctor = 1");
        _second.Ask("UPDATE duty SET on_call = 0 WHERE doctor = 2");

        Assert.Equal("", _first.Ask("COMMIT"));
        Assert.Equal("", _second.Ask("COMMIT"));
    }

    [Fact]
    public void A_retry_after_40001_succeeds()
    {
        Write_skew_is_ended_however_the_rows_were_found("SELECT sum(on_call) FROM duty");

        Assert.Equal("", _second.Ask("BEGIN ISOLATION LEVEL SERIALIZABLE"));
        Assert.Equal("99", _second.Ask("SELECT sum(on_call) FROM duty"));
        Assert.Equal("", _second.Ask("UPDATE duty SET on_call = 0 WHERE doctor = 2"));
        Assert.Equal("", _second.Ask("COMMIT"));
    }

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _third.Dispose();
    }

    private void BeginBoth()
    {
        _first.Ask("BEGIN ISOLATION LEVEL SERIALIZABLE");
        _second.Ask("BEGIN ISOLATION LEVEL SERIALIZABLE");
    }
}
