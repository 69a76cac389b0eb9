using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>
/// A portal that the protocol binds and a cursor that SQL declares are one thing: each can be read, listed and closed from the other side.
/// The answers were compared with PostgreSQL's.
/// </summary>
public sealed class PortalTests(ServerProcess server) : IClassFixture<ServerProcess>, IDisposable
{
    private readonly RawClient _client = server.Connect();

    [Fact]
    public void Sql_reads_on_where_the_protocol_has_stopped()
    {
        _client.Ask("BEGIN");
        Bound("c", "SELECT generate_series(1, 9) AS n");
        Assert.Equal("D(1) D(2) s ZT", Run("c", 2));

        Assert.Equal("T D(3) C(FETCH 1) ZT", _client.Ask("FETCH c"));
        Assert.Equal("C(MOVE 2) ZT", _client.Ask("MOVE 2 IN c"));
        Assert.Equal("D(6) s ZT", Run("c", 1));
        Assert.Equal("T D(8) C(FETCH 1) ZT", _client.Ask("FETCH RELATIVE 2 FROM c"));
        Assert.Equal("T D(9) C(FETCH 1) ZT", _client.Ask("FETCH ALL FROM c"));
        Assert.Equal("T C(FETCH 0) ZT", _client.Ask("FETCH c"));
        Assert.Equal("C(CLOSE CURSOR) ZT", _client.Ask("CLOSE c"));
        Assert.Equal("34000", _client.Refusal("FETCH c")?.State);
        _client.Ask("ROLLBACK");
    }

    [Theory]
    [InlineData("FETCH PRIOR FROM c")]
    [InlineData("FETCH BACKWARD 2 FROM c")]
    [InlineData("FETCH LAST FROM c")]
    [InlineData("FETCH ABSOLUTE 1 FROM c")]
    [InlineData("MOVE FORWARD -1 IN c")]
    public void Such_a_portal_goes_forward_only(string backward)
    {
        _client.Ask("BEGIN");
        Bound("c", "SELECT generate_series(1, 9) AS n");
        Run("c", 3);

        ErrorResponse? refused = _client.Refusal(backward);

        Assert.Equal("55000", refused?.State);
        Assert.Equal("cursor can only scan forward", refused?.Message);
        _client.Ask("ROLLBACK");
    }

    [Fact]
    public void Fetch_may_be_the_first_to_read_it()
    {
        _client.Ask("BEGIN");
        Bound("c", "SELECT generate_series(1, 9) AS n");

        Assert.Equal("T D(1) D(2) C(FETCH 2) ZT", _client.Ask("FETCH 2 FROM c"));
        Assert.Equal("T D(5) C(FETCH 1) ZT", _client.Ask("FETCH ABSOLUTE 5 FROM c"));
        Assert.Equal("D(6) D(7) D(8) D(9) C(SELECT 4) ZT", Run("c", 0));
        _client.Ask("ROLLBACK");
    }

    [Fact]
    public void Both_are_listed()
    {
        _client.Ask("BEGIN; DECLARE declared SCROLL CURSOR FOR SELECT 1");
        Bound("bound", "SELECT 2");

        Assert.Equal(
            "bound,SELECT 2,f,f,f,t declared,BEGIN; DECLARE declared SCROLL CURSOR FOR SELECT 1,f,f,t,t",
            _client.Rows(
                "SELECT name, statement, is_holdable, is_binary, is_scrollable, creation_time IS NOT NULL FROM pg_cursors ORDER BY 1"));
        _client.Ask("CLOSE ALL");
        Assert.Equal("", _client.Rows("SELECT name FROM pg_cursors"));
        _client.Ask("ROLLBACK");
    }

    [Fact]
    public void The_protocol_reads_what_sql_has_declared()
    {
        _client.Ask("BEGIN; DECLARE c CURSOR FOR SELECT generate_series(1, 5)");
        Assert.Equal("T D(1) C(FETCH 1) ZT", _client.Ask("FETCH c"));

        Assert.Equal("D(2) D(3) s ZT", Run("c", 2));
        Assert.Equal("T D(4) C(FETCH 1) ZT", _client.Ask("FETCH c"));
        Assert.Equal("D(5) C(SELECT 1) ZT", Run("c", 0));
        _client.Ask("ROLLBACK");
    }

    [Fact]
    public void A_name_is_taken_for_both()
    {
        _client.Ask("BEGIN; SAVEPOINT s");
        Bound("c", "SELECT 1");
        Assert.Equal("42P03", _client.Refusal("DECLARE c CURSOR FOR SELECT 1")?.State);
        _client.Ask("ROLLBACK");
    }

    [Fact]
    public void A_portal_that_has_given_what_was_asked_for_is_suspended_even_where_no_row_is_left()
    {
        _client.Ask("BEGIN");
        Bound("c", "SELECT generate_series(1, 2)");

        Assert.Equal("D(1) D(2) s ZT", Run("c", 2));
        Assert.Equal("C(SELECT 0) ZT", Run("c", 2));
        _client.Ask("ROLLBACK");
    }

    public void Dispose() => _client.Dispose();

    private void Bound(string portal, string text)
    {
        new Parse("", text, []).Write(_client.Writer);
        new Bind(portal, "", [], [], []).Write(_client.Writer);
        Sync.Write(_client.Writer);
        _client.Send();
        _client.ReadToReady();
    }

    private string Run(string portal, int limit)
    {
        new Execute(portal, limit).Write(_client.Writer);
        Sync.Write(_client.Writer);
        _client.Send();
        return _client.ReadToReady();
    }
}
