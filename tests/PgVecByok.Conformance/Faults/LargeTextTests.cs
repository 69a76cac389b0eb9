namespace PgVecByok.Conformance;

/// <summary>Short statements that would grow without end: each has its answer, and the next one is heard.</summary>
public sealed class LargeTextTests
{
    [Theory]
    [InlineData("54000", "ROW(", ")")]
    [InlineData("2201B", "'a' ~ repeat('[a]', ", ")")]
    public void A_statement_that_grows_is_refused(string state, string open, string close)
    {
        using var server = new ServerProcess();
        using RawClient client = server.Connect();
        bool nests = open.StartsWith("ROW", StringComparison.Ordinal);
        string inner = nests
            ? string.Concat(Enumerable.Repeat(open, 60)) + "1" + string.Concat(Enumerable.Repeat(close, 60))
            : open + "1000000" + close;

        Assert.Equal(state, client.Refusal("SELECT " + inner)?.State);
        Assert.Equal("1", client.Rows("SELECT 1"));
    }

    [Fact]
    public void A_rollup_has_no_more_sets_than_postgresql_takes()
    {
        using var server = new ServerProcess();
        using RawClient client = server.Connect();
        string keys = string.Join(", ", Enumerable.Repeat("x", 20_000));

        Assert.Equal("54001", client.Refusal($"SELECT x FROM (VALUES (1)) v(x) GROUP BY ROLLUP ({keys})")?.State);
    }

    /// <summary>Each hash join gives its table back on the way up: not in a catch, which would keep the stack of the joins below.</summary>
    [Fact]
    public void An_error_under_many_joins_is_an_answer()
    {
        using var server = new ServerProcess();
        using RawClient client = server.Connect();
        client.Do("CREATE TABLE t (x int); INSERT INTO t VALUES (1); SET join_collapse_limit = 1; SET enable_nestloop = off");
        string joined = "(SELECT 1 / (x - x) AS x FROM t) a0";
        for (int i = 1; i <= 800; i++)
            joined = $"(t a{i} LEFT JOIN {joined} ON a{i}.x = a{i - 1}.x)";

        Assert.Equal("22012", client.Refusal($"SELECT count(*) FROM {joined}")?.State);
        Assert.Equal("1", client.Rows("SELECT 1"));
    }
}
