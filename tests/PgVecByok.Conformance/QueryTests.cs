using System.Text;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>Simple and extended queries as they go over the wire, message by message (facts of clients, sections 2 and 3).</summary>
public sealed class QueryTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    [Theory]
    [InlineData("", "I ZI")]
    [InlineData(" ; ;", "I ZI")]
    [InlineData("SHOW extra_float_digits", "T D(1) C(SHOW) ZI")]
    [InlineData("SET work_mem = '8MB'; SHOW work_mem", "C(SET) T D(8MB) C(SHOW) ZI")]
    [InlineData("BEGIN; SHOW transaction_isolation; COMMIT", "C(BEGIN) T D(read committed) C(SHOW) C(COMMIT) ZI")]
    [InlineData("COMMIT", "N(there is no transaction in progress) C(COMMIT) ZI")]
    [InlineData("SELEC", "E(42601: syntax error at or near \"SELEC\") ZI")]
    [InlineData("SAVEPOINT s", "E(25P01: SAVEPOINT can only be used in transaction blocks) ZI")]
    [InlineData("BEGIN ISOLATION LEVEL REPEATABLE READ; SHOW transaction_isolation; ROLLBACK",
        "C(BEGIN) T D(repeatable read) C(SHOW) C(ROLLBACK) ZI")]
    [InlineData("BEGIN; BEGIN; ROLLBACK", "C(BEGIN) N(there is already a transaction in progress) C(BEGIN) C(ROLLBACK) ZI")]
    public void A_simple_query_is_answered_statement_by_statement(string query, string answer)
    {
        using RawClient client = server.Connect();

        Assert.Equal(answer, client.Ask(query));
    }

    [Theory, InlineData(" JOIN ", " USING (x)"), InlineData(", ", ""), InlineData(" FULL JOIN ", " USING (x)")]
    public void A_statement_that_is_still_being_planned_ends_with_its_timeout(string between, string behind)
    {
        const int Relations = 3000;
        using RawClient client = server.Connect();
        string joined = string.Concat(Enumerable.Range(1, Relations).Select(i => $"{between}(VALUES (1)) a{i}(x){behind}"));
        string equal = string.Join(" AND ", Enumerable.Range(1, Relations).Select(i => $"a{i}.x = a{i - 1}.x"));
        string where = behind.Length > 0 ? "" : " WHERE " + equal;

        client.Ask("SET statement_timeout = '100ms'");
        Assert.Equal(
            "E(57014: canceling statement due to statement timeout) ZI", client.Ask($"SELECT 1 FROM (VALUES (1)) a0(x){joined}{where}"));
        // Collecting what 3,000 joins left behind may take the next statement's 100 ms as well.
        Assert.Contains("C(SET) ZI", Enumerable.Range(0, 100).Select(_ => client.Ask("SET statement_timeout = 0")));
        Assert.Equal("T D(1) C(SELECT 1) ZI", client.Ask("SELECT 1"));
    }

    [Fact]
    public void A_failed_block_refuses_everything_until_its_end()
    {
        using RawClient client = server.Connect();

        Assert.Equal("C(BEGIN) ZT", client.Ask("BEGIN"));
        Assert.Equal("E(42704: unrecognized configuration parameter \"nope\") ZE", client.Ask("SHOW nope"));
        Assert.Equal(
            "E(25P02: current transaction is aborted, commands ignored until end of transaction block) ZE", client.Ask("SHOW work_mem"));
        Assert.Equal("C(ROLLBACK) ZI", client.Ask("COMMIT"));
    }

    [Fact]
    public void A_savepoint_mends_a_failed_block()
    {
        using RawClient client = server.Connect();
        client.Ask("BEGIN; SAVEPOINT s");
        client.Ask("SHOW nope");

        Assert.Equal("C(ROLLBACK) ZT", client.Ask("ROLLBACK TO s"));
        Assert.Equal("C(RELEASE) C(SAVEPOINT) T D(4MB) C(SHOW) ZT", client.Ask("RELEASE s; SAVEPOINT s; SHOW work_mem"));
        Assert.Equal("E(3B001: savepoint \"t\" does not exist) ZE", client.Ask("RELEASE t"));
    }

    [Fact]
    public void An_error_in_a_script_undoes_what_the_script_set()
    {
        using RawClient client = server.Connect();

        Assert.Equal("C(SET) E(42704: unrecognized configuration parameter \"nope\") ZI", client.Ask("SET work_mem = '8MB'; SHOW nope"));
        Assert.Equal("T D(4MB) C(SHOW) ZI", client.Ask("SHOW work_mem"));
    }

    [Fact]
    public void An_extended_query_is_answered_message_by_message()
    {
        using RawClient client = server.Connect();
        Prepare(client, "", "SHOW work_mem");
        Run(client, "", limit: 0);
        Sync.Write(client.Writer);
        client.Send();

        Assert.Equal("1 t T 2 T D(4MB) C(SHOW) ZI", client.ReadToReady());
    }

    [Fact]
    public void After_an_error_everything_up_to_Sync_is_skipped()
    {
        using RawClient client = server.Connect();
        Prepare(client, "", "SHOW nope");
        Run(client, "", limit: 0);
        Prepare(client, "later", "SHOW work_mem");
        Sync.Write(client.Writer);
        Prepare(client, "", "SHOW work_mem");
        Sync.Write(client.Writer);
        client.Send();

        Assert.Equal("1 t T 2 T E(42704: unrecognized configuration parameter \"nope\") ZI", client.ReadToReady());
        Assert.Equal("1 t T ZI", client.ReadToReady());
    }

    [Theory]
    [InlineData("E(26000: prepared statement \"missing\" does not exist) ZI", 'S')]
    [InlineData("E(34000: portal \"missing\" does not exist) ZI", 'P')]
    public void A_name_that_is_not_there_is_an_error_and_no_close(string answer, char kind)
    {
        using RawClient client = server.Connect();
        new Describe(kind == 'P', "missing").Write(client.Writer);
        Sync.Write(client.Writer);
        client.Send();

        Assert.Equal(answer, client.ReadToReady());
    }

    [Fact]
    public void Closing_what_is_not_there_is_no_error()
    {
        using RawClient client = server.Connect();
        new Close(true, "missing").Write(client.Writer);
        Sync.Write(client.Writer);
        client.Send();

        Assert.Equal("3 ZI", client.ReadToReady());
    }

    [Fact]
    public void An_open_request_is_answered_with_its_Sync_and_not_before()
    {
        using RawClient client = server.Connect();
        Prepare(client, "", "SHOW work_mem");
        Run(client, "", limit: 0);
        client.Send();

        Assert.False(client.IsAnswered(TimeSpan.FromMilliseconds(300)));
        Sync.Write(client.Writer);
        client.Send();
        Assert.Equal("1 t T 2 T D(4MB) C(SHOW) ZI", client.ReadToReady());
    }

    [Theory]
    [InlineData("SELECT 1/0 + count(*) FROM pg_class", 'E')]
    [InlineData("DO $$ BEGIN RAISE NOTICE 'so far'; PERFORM pg_sleep(0.1); END $$", 'N')]
    [InlineData("SELECT repeat('x', 20) FROM generate_series(1, 1000)", 'D')]
    public void Errors_notices_and_full_buffers_do_not_wait_for_Sync(string text, char tag)
    {
        using RawClient client = server.Connect();
        Prepare(client, "", text);
        Run(client, "", limit: 0);
        client.Send();

        while (client.Read().Tag != tag)
        {
        }

        Sync.Write(client.Writer);
        client.Send();
        Assert.EndsWith("ZI", client.ReadToReady());
    }

    [Fact]
    public void A_session_may_end_itself()
    {
        using RawClient client = server.Connect();

        Assert.Equal(
            "T E(57P01: terminating connection due to administrator command) closed",
            client.Ask("SELECT pg_terminate_backend(pg_backend_pid())").Replace("FATAL(", "E(", StringComparison.Ordinal));
    }

    [Fact]
    public void Flush_sends_what_is_ready_without_ending_anything()
    {
        using RawClient client = server.Connect();
        Prepare(client, "", "SHOW work_mem");
        Flush.Write(client.Writer);
        client.Send();

        Assert.Equal('1', client.Read().Tag);
        Sync.Write(client.Writer);
        client.Send();
        Assert.Equal("t T ZI", client.ReadToReady());
    }

    [Fact]
    public void A_function_is_called_by_its_oid()
    {
        using RawClient client = server.Connect();
        Assert.Equal("V ZI", Called(client, 870, "Ab")); // lower(text)
        Assert.Equal("E(42883: function with OID 1 does not exist) ZI", Called(client, 1, "Ab"));
        Assert.Equal("E(08P01: function call message contains 2 arguments but function requires 1) ZI", Called(client, 870, "Ab", "c"));
        Assert.Equal("V ZI", Called(client, 870, "Ab"));
    }

    private static string Called(RawClient client, uint function, params string[] arguments)
    {
        client.Writer.Begin(FunctionCall.Tag);
        client.Writer.UInt32(function);
        client.Writer.Int16(0);
        client.Writer.Int16((short)arguments.Length);
        foreach (string argument in arguments)
        {
            client.Writer.Int32(argument.Length);
            client.Writer.Bytes(Encoding.ASCII.GetBytes(argument));
        }

        client.Writer.Int16(0);
        client.Writer.End();
        client.Send();
        return client.ReadToReady();
    }

    [Fact]
    public void Pipelined_simple_queries_are_answered_in_order()
    {
        using RawClient client = server.Connect();
        new Query("DISCARD ALL").Write(client.Writer);
        new Query("SHOW work_mem").Write(client.Writer);
        client.Send();

        Assert.Equal("C(DISCARD ALL) ZI", client.ReadToReady());
        Assert.Equal("T D(4MB) C(SHOW) ZI", client.ReadToReady());
    }

    [Fact]
    public void A_changed_setting_is_reported_before_the_session_is_ready()
    {
        using RawClient client = server.Connect();
        client.Ask("SET TimeZone = 'Europe/Berlin'; BEGIN; SET application_name = 'x'");
        Assert.Equal(("Europe/Berlin", "x"), (client.Parameters["TimeZone"], client.Parameters["application_name"]));

        client.Ask("ROLLBACK");
        Assert.Equal(("UTC", ""), (client.Parameters["TimeZone"], client.Parameters["application_name"]));
    }

    [Fact]
    public void Startup_options_set_what_reset_gives_back()
    {
        using RawClient client = server.Connect(true, ("options", "-c work_mem=8MB --extra-float-digits=3 -c app.note=a\\ b"));

        Assert.Equal("C(SET) C(RESET) T D(8MB) C(SHOW) T D(3) C(SHOW) T D(a b) C(SHOW) ZI",
            client.Ask("SET work_mem = '1MB'; RESET work_mem; SHOW work_mem; SHOW extra_float_digits; SHOW app.note"));
    }

    [Fact]
    public void A_notification_reaches_listeners_at_commit_and_idle_ones_at_once()
    {
        using RawClient listener = server.Connect();
        using RawClient sender = server.Connect();
        listener.Ask("LISTEN news");
        sender.Ask("BEGIN; NOTIFY news, 'undone'; ROLLBACK");
        sender.Ask("NOTIFY news, 'told'");

        Assert.Equal('A', listener.Read().Tag);
        listener.Ask("UNLISTEN *");
        sender.Ask("NOTIFY news, 'late'");
        Assert.Equal("I ZI", listener.Ask(""));
        Assert.Equal("C(LISTEN) C(NOTIFY) A(own:x) ZI", sender.Ask("LISTEN own; NOTIFY own, 'x'"));
    }

    [Fact]
    public void An_idle_transaction_ends_with_its_timeout()
    {
        using RawClient client = server.Connect();
        client.Ask("SET idle_in_transaction_session_timeout = 100; BEGIN");

        Assert.Equal("FATAL(25P03: terminating connection due to idle-in-transaction timeout) closed", client.ReadToReady());
    }

    private static void Prepare(RawClient client, string name, string text)
    {
        new Parse(name, text, []).Write(client.Writer);
        new Describe(false, name).Write(client.Writer);
    }

    private static void Run(RawClient client, string statement, int limit)
    {
        new Bind("", statement, [], [], []).Write(client.Writer);
        new Describe(true, "").Write(client.Writer);
        new Execute("", limit).Write(client.Writer);
    }
}
