using System.Diagnostics;

namespace PgVecByok.Conformance;

/// <summary>One call over one long value ends soon after its statement is cancelled, and so does the planning of thousands of joins.</summary>
public sealed class InterruptedValueTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    // A busy machine takes longer to make the value than the call would be let go on.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    [Theory]
    [InlineData("SELECT md5(repeat('x', 1000000000))")]
    [InlineData("SELECT sha512(repeat('x', 1000000000)::bytea)")]
    [InlineData("SELECT crc32c(repeat('x', 1000000000)::bytea)")]
    [InlineData("SELECT length(('[' || repeat('1,', 200000000) || '1]')::json::text)")]
    [InlineData("SELECT jsonb_array_length(('[' || repeat('1,', 50000000) || '1]')::jsonb)")]
    [InlineData("SELECT repeat('a', 3000000) ~ '^(a|aa)+$'")]
    public void A_timeout_ends_it(string query)
    {
        using RawClient client = server.Connect();
        client.Do("SET statement_timeout = 200");
        long begun = Stopwatch.GetTimestamp();

        Assert.Equal("57014", client.Refusal(query)?.State);
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, Patience);
    }

    [Fact]
    public void The_work_of_planning_grows_with_the_square_of_the_relations_at_most()
    {
        using RawClient client = server.Connect();
        client.Do("CREATE TABLE IF NOT EXISTS joined (id int PRIMARY KEY)");
        Planned(client, 100);

        TimeSpan few = Planned(client, 300), many = Planned(client, 1200);

        Assert.InRange(many / few, 0, 40); // the cube would be 64
    }

    private static TimeSpan Planned(RawClient client, int relations)
    {
        string from = string.Join(", ", Enumerable.Range(0, relations).Select(i => $"joined j{i}"));
        string where = string.Join(" AND ", Enumerable.Range(1, relations - 1).Select(i => $"j{i}.id = j{i - 1}.id"));
        long begun = Stopwatch.GetTimestamp();
        Assert.Equal("0", client.Rows($"SELECT count(*) FROM {from} WHERE {where}"));
        return Stopwatch.GetElapsedTime(begun);
    }
}
