using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>A server with little memory for statements: what asks for more is refused, and all others go on.</summary>
public sealed class MemoryTests : IDisposable
{
    private readonly ServerProcess _server = new(new Dictionary<string, string> { ["PGVECBYOK_BYOK_MEMORY"] = "64" });

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("SELECT length(string_agg(repeat('x', 1000000), '')) FROM generate_series(1, 100)")]
    [InlineData("SELECT array_length(array_agg(repeat('x', 1000) || i), 1) FROM generate_series(1, 100000) i")]
    [InlineData("DO $$ BEGIN EXECUTE 'SELECT 1 WHERE 1 IN (1' || repeat(',1', 1000000) || ')'; END $$")]
    [InlineData(
        "SELECT count(*) FROM ts_stat($$SELECT array_to_tsvector(ARRAY[repeat('x', 1000) || g]) "
        + "FROM generate_series(1, 100000) g$$)")]
    [InlineData(
        "DO $$ DECLARE r text; BEGIN FOR r IN SELECT repeat('x', 1000) || g FROM generate_series(1, 100000) g "
        + "LOOP EXIT; END LOOP; END $$")]
    [InlineData("SELECT count(*) FROM long_texts()")]
    [InlineData("SELECT count(*) FROM long_texts_one_by_one()")]
    [InlineData("SELECT count(*) FROM long_texts_in_sql()")]
    public void A_statement_that_would_hold_too_much_is_refused(string statement)
    {
        using RawClient client = _server.Connect();
        const string query = "SELECT repeat('x', 1000) || g FROM generate_series(1, 100000) g";
        client.Do(
            $"CREATE FUNCTION long_texts() RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY {query}; END $$");
        client.Do(
            "CREATE FUNCTION long_texts_one_by_one() RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN "
            + "FOR g IN 1 .. 100000 LOOP RETURN NEXT repeat('x', 1000) || g; END LOOP; END $$");
        client.Do($"CREATE FUNCTION long_texts_in_sql() RETURNS SETOF text LANGUAGE sql AS $$ {query} $$");

        ErrorResponse? refused = client.Refusal(statement);

        Assert.Equal(("53200", "out of memory"), (refused?.State, refused?.Message));
        Assert.Equal("1", client.Rows("SELECT 1"));
        Assert.Equal("1000000", client.Rows("SELECT length(string_agg(repeat('x', 1000), '')) FROM generate_series(1, 1000)"));
    }

    [Fact]
    public void What_a_body_held_is_given_back_when_it_is_done_with_it()
    {
        using RawClient client = _server.Connect();
        client.Do(
            "CREATE FUNCTION texts() RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN "
            + "RETURN QUERY SELECT repeat('x', 1000) || g FROM generate_series(1, 4000) g; END $$");

        Assert.Equal("400000", client.Rows(
            "SELECT sum(n) FROM generate_series(1, 100) i, LATERAL (SELECT count(*) AS n FROM texts() WHERE i > 0) t"));
        client.Do(
            "DO $$ DECLARE r text; n int := 0; BEGIN FOR i IN 1 .. 100 LOOP FOR r IN SELECT * FROM texts() LOOP "
            + "n := n + 1; EXIT WHEN n % 7 = 0; END LOOP; END LOOP; END $$");
        client.Do(
            "DO $$ DECLARE r text; BEGIN FOR i IN 1 .. 100 LOOP BEGIN FOR r IN SELECT * FROM texts() LOOP "
            + "PERFORM 1 / 0; END LOOP; EXCEPTION WHEN division_by_zero THEN NULL; END; END LOOP; END $$");
        Assert.Equal("53200", client.Rows("SELECT array_length(array_agg(t), 1) FROM generate_series(1, 100), texts() t"));
    }

    [Fact]
    public void A_text_of_too_many_words_is_refused()
    {
        using RawClient client = _server.Connect();
        string numbers = string.Concat(Enumerable.Repeat(",1", 1_000_000));

        Assert.Equal("53200", client.Refusal($"SELECT 1 WHERE 1 IN (1{numbers})")?.State);
        Assert.Equal("53200", client.Refusal($"PREPARE long AS SELECT 1 WHERE 1 IN (1{numbers})")?.State);
        Assert.Equal("1", client.Rows("SELECT 1"));
    }

    [Fact]
    public void What_is_prepared_counts_until_it_is_closed()
    {
        using RawClient client = _server.Connect();
        string numbers = string.Concat(Enumerable.Repeat(",1", 30_000));
        int made = 0;
        while (made < 20 && client.Refusal($"PREPARE p{made} AS SELECT 1 WHERE 1 IN (1{numbers})") is null)
            made++;

        Assert.InRange(made, 1, 5);
        Assert.Equal("53200", client.Rows($"PREPARE more AS SELECT 1 WHERE 1 IN (1{numbers})"));
        client.Do("DEALLOCATE p0");
        client.Do($"PREPARE more AS SELECT 1 WHERE 1 IN (1{numbers})");
    }

    [Fact]
    public void Statements_prepared_by_one_text_count_as_their_parts_of_it()
    {
        using RawClient client = _server.Connect();

        client.Do(string.Join(';', Enumerable.Range(0, 1000).Select(i => $"PREPARE q{i} AS SELECT {i} + $1::int")));

        Assert.Equal("1000", client.Rows("SELECT count(*) FROM pg_prepared_statements"));
        Assert.Equal("42", client.Rows("EXECUTE q40(2)"));
    }

    [Fact]
    public void A_transaction_that_changes_too_many_rows_is_refused()
    {
        using RawClient client = _server.Connect();
        client.Do("CREATE TABLE many AS SELECT i FROM generate_series(1, 200000) i");

        ErrorResponse? refused = client.Refusal("UPDATE many SET i = i + 1");

        Assert.Equal("53200", refused?.State);
        Assert.Contains("several transactions", refused!.Hint, StringComparison.Ordinal);
        Assert.Equal("20000100000", client.Rows("SELECT sum(i) FROM many"));
        client.Do("UPDATE many SET i = i + 1 WHERE i <= 50000");
        client.Do("UPDATE many SET i = i - 1 WHERE i <= 50001");
    }

    [Fact]
    public void Open_cursors_count_together()
    {
        using RawClient client = _server.Connect();
        client.Do("BEGIN");
        string? state = null;
        for (int i = 0; i < 60 && state is null; i++)
        {
            client.Do("SAVEPOINT s");
            string cursor = $"DECLARE c{i} CURSOR FOR SELECT i FROM generate_series(1, 40000) i GROUP BY i ORDER BY i";
            state = (client.Refusal(cursor) ?? client.Refusal($"FETCH 1 FROM c{i}"))?.State;
        }

        Assert.Equal("53200", state);
        client.Do("ROLLBACK");
        Assert.Equal("40000", client.Rows("SELECT count(*) FROM (SELECT i FROM generate_series(1, 40000) i GROUP BY i) s"));
    }

    [Fact]
    public void What_a_session_piles_up_has_its_limits()
    {
        using RawClient client = _server.Connect();
        using RawClient other = _server.Connect();

        Assert.Equal("53200", client.Rows("SELECT count(pg_advisory_lock(i)) FROM generate_series(1, 2000000) i"));
        client.Do("SELECT pg_advisory_unlock_all()");
        Assert.Equal("54000", client.Rows("SELECT count(pg_notify('c', repeat('x', 7000) || i)) FROM generate_series(1, 10000) i"));
        Assert.Equal("54000", client.Rows("SELECT count(set_config('a.b' || i, 'x', false)) FROM generate_series(1, 2000) i"));
        Assert.Equal("54000", client.Rows("SELECT length(set_config('a.long', repeat('x', 1000000), false))"));
        Assert.Equal("1", other.Rows("SELECT count(pg_advisory_lock(1))"));
    }

    /// <summary>Nothing tells the locks of an ended transaction: they are swept when others come.</summary>
    [Fact]
    public void Locks_of_ended_transactions_make_room()
    {
        using RawClient client = _server.Connect();
        for (int i = 0; i < 4; i++)
            client.Do($"SELECT count(pg_advisory_xact_lock(i)) FROM generate_series({i} * 500000, {i} * 500000 + 499999) i");
    }

    /// <summary>Its beginning is forgotten, and its rest is passed over as it comes.</summary>
    [Fact]
    public void A_message_that_is_too_long_is_refused_alone()
    {
        using RawClient client = _server.Connect();

        ErrorResponse? refused = client.Refusal("SELECT '" + new string('x', 100 << 20) + "'");

        Assert.Equal(("53200", "out of memory for a message"), (refused?.State, refused?.Message));
        Assert.Equal("1", client.Rows("SELECT 1"));
        Assert.Equal("1000000", client.Rows("SELECT length('" + new string('x', 1_000_000) + "')"));
    }
}
