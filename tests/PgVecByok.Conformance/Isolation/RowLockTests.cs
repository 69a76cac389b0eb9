using System.Text.RegularExpressions;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>Who waits for whom over a row, in which order they go on, and what ends a wait.</summary>
public sealed class RowLockTests : IClassFixture<ServerProcess>, IDisposable
{
    private static readonly string[] Strengths = ["KEY SHARE", "SHARE", "NO KEY UPDATE", "UPDATE"];
    private readonly ServerProcess _server;
    private readonly Side[] _sides;

    public RowLockTests(ServerProcess server)
    {
        _server = server;
        _sides = [.. Enumerable.Range(0, 4).Select(_ => new Side(server))];
        _sides[0].Ask("DROP TABLE IF EXISTS seats CASCADE; CREATE TABLE seats (id int PRIMARY KEY, guest text, "
            + "loud text GENERATED ALWAYS AS (upper(guest)))");
        _sides[0].Ask("INSERT INTO seats SELECT i, 'nobody' FROM generate_series(1, 5) AS i");
    }

    [Fact]
    public void Every_pair_of_strengths_conflicts_as_in_the_manual()
    {
        var conflicts = new List<string>();
        foreach (string held in Strengths)
        {
            foreach (string asked in Strengths)
            {
                _sides[0].Ask($"BEGIN; SELECT 1 FROM seats WHERE id = 1 FOR {held}");
                if (_sides[1].Ask($"SELECT 1 FROM seats WHERE id = 1 FOR {asked} NOWAIT") == "55P03")
                    conflicts.Add($"{Array.IndexOf(Strengths, held)}{Array.IndexOf(Strengths, asked)}");
                _sides[0].Ask("ROLLBACK");
            }
        }

        Assert.Equal("03 12 13 21 22 23 30 31 32 33", string.Join(' ', conflicts));
    }

    [Fact]
    public void Skip_locked_passes_over_what_others_hold_and_nowait_says_what_it_could_not_have()
    {
        _sides[0].Ask("BEGIN; SELECT 1 FROM seats WHERE id IN (1, 3) FOR UPDATE");

        Assert.Equal("2 4 5", _sides[1].Ask("SELECT id FROM seats ORDER BY id FOR UPDATE SKIP LOCKED"));
        Assert.Equal("2", _sides[1].Ask("SELECT id FROM seats ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED"));
        Assert.Equal(
            "could not obtain lock on row in relation \"seats\"", _sides[1].Refusal("SELECT id FROM seats FOR SHARE NOWAIT")?.Message);
    }

    [Theory]
    [InlineData("SELECT * FROM seen WHERE place = 2 FOR UPDATE", "1 3 4 5")]
    [InlineData("SELECT * FROM seen WHERE who = 'NOBODY' AND place > 1 FOR UPDATE OF seen", "1 4 5")]
    [InlineData("SELECT * FROM (SELECT place + 1 AS next FROM seen) AS s WHERE next = 2 FOR NO KEY UPDATE", "2 3 4 5")]
    [InlineData("SELECT * FROM (SELECT id FROM seats ORDER BY id DESC LIMIT 2) AS s WHERE id = 4 FOR UPDATE", "1 2 3")]
    [InlineData("SELECT * FROM seen JOIN (VALUES (1), (3)) AS v (n) ON n = place FOR UPDATE", "2 4 5")]
    [InlineData("SELECT * FROM seen LEFT JOIN (SELECT id FROM seats) AS s ON s.id = place + 2 WHERE place < 3 FOR UPDATE OF seen", "3 4 5")]
    [InlineData("SELECT * FROM seen, seats WHERE place = 1 AND id = 4 FOR UPDATE", "2 3 5")]
    [InlineData("SELECT * FROM seen, seats WHERE place = 1 AND id = 4 FOR UPDATE OF seats", "1 2 3 5")]
    public void Through_views_and_subqueries_the_rows_are_locked_that_come_through(string query, string free)
    {
        CreateView();
        _sides[0].Ask("BEGIN; " + query);

        Assert.Equal(free, _sides[1].Ask("SELECT id FROM seats ORDER BY id FOR UPDATE SKIP LOCKED"));
    }

    [Theory]
    [InlineData("SELECT who, place FROM seen WHERE place = 1 FOR UPDATE", "SOMEBODY,1")]
    [InlineData("SELECT who, place FROM seen WHERE place = 1 AND who = 'NOBODY' FOR UPDATE", "")]
    [InlineData("SELECT s.long, n FROM (SELECT who || '!' AS long, place FROM seen) AS s, (VALUES (1), (3)) AS v (n) "
        + "WHERE n = place ORDER BY n FOR UPDATE", "SOMEBODY!,1 NOBODY!,3")]
    [InlineData("SELECT length(long) FROM (SELECT who || '!' AS long, place FROM seen) AS s WHERE long LIKE '%NO%' FOR UPDATE", "7 7")]
    public void A_view_shows_what_the_locked_row_has_become(string query, string expected)
    {
        CreateView();
        _sides[0].Ask("BEGIN; UPDATE seats SET guest = 'somebody' WHERE id = 1");
        _sides[1].Start(query);
        Assert.True(_sides[1].IsWaiting);
        _sides[0].Ask("COMMIT");

        Assert.Equal(expected, _sides[1].Answer());
    }

    private void CreateView() => _sides[0].Ask(
        "CREATE OR REPLACE VIEW seen AS SELECT id AS place, upper(guest) AS who FROM seats WHERE id < 4");

    [Fact]
    public void Workers_take_their_jobs_from_one_queue_and_lock_no_more_than_they_take()
    {
        const string Take = "SELECT id FROM seats WHERE guest = 'nobody' ORDER BY id LIMIT 2 FOR UPDATE SKIP LOCKED";

        Assert.Equal(["1 2", "3 4", "5", ""], _sides.Select(side => side.Ask("BEGIN; " + Take)));
    }

    [Theory]
    [InlineData("SELECT guest || '?', id + 10 FROM seats WHERE id = 1 FOR UPDATE", "x?,11")]
    [InlineData("SELECT upper(guest) FROM seats WHERE id < 3 ORDER BY id FOR UPDATE", "X NOBODY")]
    [InlineData("SELECT loud FROM seats WHERE id < 3 ORDER BY id FOR UPDATE", "X NOBODY")]
    [InlineData("SELECT id FROM seats WHERE loud = 'NOBODY' AND id < 3 FOR UPDATE", "2")]
    [InlineData("UPDATE seats SET guest = loud || '!' WHERE id = 1 RETURNING loud", "X!")]
    [InlineData("DELETE FROM seats WHERE id = 1 AND loud <> 'Q' RETURNING loud", "X")]
    [InlineData("DELETE FROM seats WHERE id < 3 AND loud = 'NOBODY' RETURNING id", "2")]
    [InlineData("MERGE INTO seats USING (VALUES (1)) v (i) ON id = i WHEN MATCHED AND loud <> 'Q' THEN DELETE RETURNING loud", "X")]
    public void What_is_shown_follows_from_the_row_as_it_is_now(string query, string expected)
    {
        _sides[0].Ask("BEGIN; UPDATE seats SET guest = 'x' WHERE id = 1");
        _sides[1].Start(query);
        Assert.True(_sides[1].IsWaiting);
        _sides[0].Ask("COMMIT");

        Assert.Equal(expected, _sides[1].Answer());
    }

    [Fact]
    public void A_circle_of_three_is_ended_where_it_closes_and_the_other_two_go_on()
    {
        for (int i = 0; i < 3; i++)
            _sides[i].Ask($"BEGIN; UPDATE seats SET guest = 'own' WHERE id = {i + 1}");
        _sides[0].Start("UPDATE seats SET guest = 'a' WHERE id = 2");
        Assert.True(_sides[0].IsWaiting);
        _sides[1].Start("UPDATE seats SET guest = 'b' WHERE id = 3");
        Assert.True(_sides[1].IsWaiting);

        ErrorResponse error = _sides[2].Refusal("UPDATE seats SET guest = 'c' WHERE id = 1")!;

        Assert.Equal(("40P01", "deadlock detected", "See server log for query details."), (error.State, error.Message, error.Hint));
        int[] processes = [_sides[2].ProcessId, _sides[0].ProcessId, _sides[1].ProcessId];
        string[] lines = error.Detail!.Split('\n');
        for (int i = 0; i < 3; i++)
        {
            string wait = $"^Process {processes[i]} waits for ShareLock on transaction [0-9]+; ";
            Assert.Matches(new Regex(wait + $"blocked by process {processes[(i + 1) % 3]}\\.$"), lines[i]);
        }

        Assert.Equal("", _sides[2].Ask("ROLLBACK"));
        Assert.Equal("", _sides[1].Answer());
        Assert.Equal("", _sides[1].Ask("COMMIT"));
        Assert.Equal("", _sides[0].Answer());
        Assert.Equal("", _sides[0].Ask("COMMIT"));
        Assert.Equal("own a b", _sides[3].Ask("SELECT guest FROM seats WHERE id < 4 ORDER BY id"));
    }

    [Fact]
    public void Who_waits_first_goes_on_first()
    {
        _sides[0].Ask("BEGIN; SELECT 1 FROM seats WHERE id = 1 FOR UPDATE");
        for (int i = 1; i < 4; i++)
        {
            _sides[i].Ask("BEGIN");
            _sides[i].Start("SELECT guest FROM seats WHERE id = 1 FOR UPDATE");
            Assert.True(_sides[i].IsWaiting);
        }

        for (int i = 1; i < 4; i++)
        {
            _sides[i - 1].Ask("COMMIT");
            Assert.Equal("nobody", _sides[i].Answer());
            Assert.All(_sides[(i + 1)..], later => Assert.True(later.IsWaiting));
        }

        _sides[3].Ask("COMMIT");
    }

    [Theory]
    [InlineData("READ COMMITTED", "DELETE FROM seats WHERE id = 1", "")]
    [InlineData("READ COMMITTED", "UPDATE seats SET id = 9 WHERE id = 1", "")]
    [InlineData("READ COMMITTED", "UPDATE seats SET guest = 'x' WHERE id = 1", "x!")]
    [InlineData("REPEATABLE READ", "DELETE FROM seats WHERE id = 1", "could not serialize access due to concurrent delete")]
    [InlineData("REPEATABLE READ", "UPDATE seats SET guest = 'x' WHERE id = 1", "could not serialize access due to concurrent update")]
    public void A_row_that_was_changed_while_one_waited_is_looked_at_again(string level, string change, string expected)
    {
        _sides[0].Ask($"BEGIN; {change}");
        _sides[1].Ask($"BEGIN ISOLATION LEVEL {level}; SELECT count(*) FROM seats");
        _sides[1].Start("UPDATE seats SET guest = guest || '!' WHERE id = 1 RETURNING guest");
        Assert.True(_sides[1].IsWaiting);
        _sides[0].Ask("COMMIT");

        string got = _sides[1].Answer();
        Assert.Equal(expected.StartsWith("could", StringComparison.Ordinal) ? "40001" : expected, got);
        _sides[1].Ask("ROLLBACK");
    }

    [Theory]
    [InlineData("SELECT guest FROM seats WHERE id = 1 FOR UPDATE")]
    [InlineData("SELECT guest FROM seats JOIN (VALUES (1)) AS v (wanted) ON id = wanted FOR UPDATE OF seats")]
    [InlineData("SELECT guest FROM seats WHERE id + 0 = 1 FOR UPDATE")]
    public void A_locked_row_is_held_against_the_condition_again(string query)
    {
        _sides[0].Ask("BEGIN; UPDATE seats SET id = 9 WHERE id = 1");
        _sides[1].Start(query);
        Assert.True(_sides[1].IsWaiting);
        _sides[0].Ask("COMMIT");

        Assert.Equal("", _sides[1].Answer());
    }

    [Theory]
    [InlineData("SELECT id FROM seats WHERE guest = 'nobody' AND id = 1 FOR UPDATE", "")]
    [InlineData("SELECT id FROM seats WHERE guest LIKE 'no%' AND id < 2 FOR SHARE", "")]
    [InlineData("SELECT id FROM seats WHERE guest IN ('nobody', 'x') AND id = 1 FOR UPDATE", "1")]
    [InlineData("SELECT id FROM seats WHERE guest IN (SELECT 'nobody') AND id = 1 FOR UPDATE", "")]
    [InlineData("SELECT id FROM seats WHERE guest IN (SELECT g FROM (VALUES ('nobody'), ('who')) AS v (g)) AND id = 1 FOR UPDATE", "")]
    [InlineData("SELECT id FROM seats WHERE guest NOT IN (SELECT g FROM (VALUES ('x'), ('who')) AS v (g)) AND id = 1 FOR UPDATE", "")]
    [InlineData("SELECT id FROM seats WHERE guest = (SELECT 'nobody') AND id = 1 FOR UPDATE", "")]
    [InlineData("SELECT id FROM seats WHERE guest = ANY (ARRAY['nobody']) AND id = 1 FOR UPDATE", "")]
    [InlineData("SELECT id FROM seats WHERE EXISTS (SELECT FROM (VALUES ('nobody')) AS v (g) WHERE g = guest) AND id = 1 FOR UPDATE", "")]
    [InlineData("SELECT id FROM seats WHERE NOT EXISTS (SELECT FROM (VALUES ('x')) AS v (g) WHERE g = guest) AND id = 1 FOR UPDATE", "")]
    [InlineData("SELECT id FROM seats WHERE EXISTS (SELECT FROM (VALUES ('x')) AS v (g) WHERE g <> guest) AND id = 1 FOR UPDATE", "")]
    [InlineData("SELECT id FROM seats WHERE (guest = 'nobody' OR id > 4) AND id <> 2 ORDER BY id LIMIT 1 FOR UPDATE", "3")]
    [InlineData("SELECT id FROM seats WHERE guest = 'nobody' ORDER BY id LIMIT 2 FOR UPDATE", "2 3")]
    [InlineData("SELECT a.id FROM seats AS a JOIN seats AS b ON a.guest = b.guest WHERE a.id = 1 AND b.id = 2 FOR UPDATE", "")]
    [InlineData("UPDATE seats SET guest = 'z' WHERE guest = 'nobody' AND id = 1 RETURNING id", "")]
    [InlineData("UPDATE seats SET guest = 'z' WHERE (id, guest) = (1, 'nobody') RETURNING id", "")]
    [InlineData("UPDATE seats SET guest = 'z' FROM (VALUES ('nobody')) AS v (g) WHERE g = guest AND id = 1 RETURNING id", "")]
    [InlineData("UPDATE seats SET guest = '' WHERE id=1 AND EXISTS (SELECT FROM (VALUES ('nobody')) g (g) WHERE g=guest) RETURNING 1", "")]
    [InlineData("UPDATE seats SET guest = 'z' WHERE guest IN (SELECT 'nobody') AND id = 1 RETURNING id", "")]
    [InlineData("UPDATE seats SET guest = 'z' WHERE id IN (SELECT id FROM seats WHERE guest = 'nobody') AND id = 1 RETURNING id", "1")]
    [InlineData("UPDATE seats SET guest = guest || '?' WHERE id = 1 AND guest <> 'who' RETURNING guest", "x?")]
    [InlineData("DELETE FROM seats WHERE guest = 'nobody' AND id = 1 RETURNING id", "")]
    [InlineData("DELETE FROM seats USING (VALUES ('nobody')) AS v (g) WHERE g = guest AND id = 1 RETURNING id", "")]
    [InlineData("DELETE FROM seats WHERE NOT EXISTS (SELECT FROM (VALUES ('x')) AS v (g) WHERE g = guest) AND id = 1 RETURNING id", "")]
    [InlineData("DELETE FROM seats WHERE length(guest) > 3 AND id = 1 RETURNING id", "")]
    [InlineData("DELETE FROM seats WHERE length(guest) < 9 AND id = 1 RETURNING guest", "x")]
    public void The_whole_condition_is_asked_of_the_row_as_it_is_after_the_wait(string statement, string expected)
    {
        _sides[0].Ask("BEGIN; UPDATE seats SET guest = 'x' WHERE id = 1");
        _sides[1].Start(statement);
        Assert.True(_sides[1].IsWaiting);
        _sides[0].Ask("COMMIT");

        Assert.Equal(expected, _sides[1].Answer());
    }

    [Fact]
    public void A_wait_ends_with_lock_timeout_or_with_statement_timeout()
    {
        _sides[0].Ask("BEGIN; UPDATE seats SET guest = 'x' WHERE id = 1");
        _sides[1].Ask("BEGIN; SET LOCAL lock_timeout = '50ms'");
        ErrorResponse? locked = _sides[1].Refusal("UPDATE seats SET guest = 'y' WHERE id = 1");
        _sides[2].Ask("SET statement_timeout = '50ms'");
        ErrorResponse? timed = _sides[2].Refusal("DELETE FROM seats WHERE id = 1");
        _sides[1].Ask("ROLLBACK");

        Assert.Equal(("55P03", "canceling statement due to lock timeout"), (locked?.State, locked?.Message));
        Assert.Equal(("57014", "canceling statement due to statement timeout"), (timed?.State, timed?.Message));
    }

    [Theory]
    [InlineData("SET transaction_timeout = '2s'", "25P04", "terminating connection due to transaction timeout")]
    [InlineData("SET idle_in_transaction_session_timeout = '2s'", "25P03", "terminating connection due to idle-in-transaction timeout")]
    public void An_idle_transaction_is_ended_with_its_connection(string setting, string state, string message)
    {
        using RawClient client = _server.Connect();
        client.Do(setting);

        // The two seconds of the transaction are over before its second statement where the machine stands still for so long.
        string told = client.Ask("BEGIN; UPDATE seats SET guest = 'x' WHERE id = 1");
        if (!told.EndsWith("closed", StringComparison.Ordinal))
            told += " " + client.ReadToReady();

        Assert.EndsWith($"FATAL({state}: {message}) closed", told, StringComparison.Ordinal);
        Assert.Equal("", _sides[1].Ask("UPDATE seats SET guest = 'y' WHERE id = 1"));
    }

    [Fact]
    public void A_statement_that_runs_when_the_transaction_is_overdue_ends_with_it()
    {
        using RawClient client = _server.Connect();
        client.Do("SET transaction_timeout = '200ms'");

        string answer = client.Ask("SELECT pg_sleep(250)");

        Assert.Contains("25P04: terminating connection due to transaction timeout", answer, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (Side side in _sides)
            side.Dispose();
    }
}
