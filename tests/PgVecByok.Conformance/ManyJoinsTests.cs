using System.Diagnostics;

namespace PgVecByok.Conformance;

/// <summary>
/// Thousands of joined relations are planned in time: the server's own, of which other programs take nothing.
/// </summary>
public sealed class ManyJoinsTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    private int _statements;

    [Fact]
    public void The_work_of_planning_grows_with_less_than_the_cube_of_the_relations()
    {
        using RawClient client = server.Connect();
        client.Do("CREATE TABLE joined (id int PRIMARY KEY)");
        Planned(client, 300, times: 8); // until its code is compiled

        TimeSpan few = Planned(client, 300, times: 8), many = Planned(client, 1200, times: 3);

        TestContext.Current.TestOutputHelper?.WriteLine($"{few.TotalMilliseconds:F0} ms, {many.TotalMilliseconds:F0} ms");
        Assert.InRange(many / few, 0, 40); // the cube would be 64
    }

    /// <summary>For one of several statements: no two of them read alike.</summary>
    private TimeSpan Planned(RawClient client, int relations, int times)
    {
        TimeSpan before = Used();
        for (int time = 0; time < times; time++)
        {
            string name = $"j{_statements++}_";
            string from = string.Join(", ", Enumerable.Range(0, relations).Select(i => $"joined {name}{i}"));
            string where = string.Join(" AND ", Enumerable.Range(1, relations - 1).Select(i => $"{name}{i}.id = {name}{i - 1}.id"));
            Assert.Equal("0", client.Rows($"SELECT count(*) FROM {from} WHERE {where}"));
        }

        return (Used() - before) / times;
    }

    private TimeSpan Used()
    {
        using Process process = Process.GetProcessById(server.ProcessId);
        return process.TotalProcessorTime;
    }
}
