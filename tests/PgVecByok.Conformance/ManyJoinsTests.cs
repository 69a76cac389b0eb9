using System.Diagnostics;

namespace PgVecByok.Conformance;

/// <summary>Thousands of joined relations are planned in time.</summary>
public sealed class ManyJoinsTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    [Fact]
    public void The_work_of_planning_grows_with_less_than_the_cube_of_the_relations()
    {
        using RawClient client = server.Connect();
        client.Do("CREATE TABLE joined (id int PRIMARY KEY)");
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
