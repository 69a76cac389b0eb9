using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>Messages of transactions that commit at the same time are heard in the order of the commits, by everybody.</summary>
public sealed class NotificationOrderTests : IClassFixture<ServerProcess>
{
    private const int Senders = 8, Each = 60;
    private readonly ServerProcess _server;

    public NotificationOrderTests(ServerProcess server)
    {
        _server = server;
        using RawClient client = server.Connect();
        client.Do("DROP TABLE IF EXISTS counted, told; CREATE TABLE counted (n int); INSERT INTO counted VALUES (0); "
            + "CREATE TABLE told (word text)");
    }

    /// <summary>The counter's row passes from one commit to the next, so its values are the order of the commits.</summary>
    [Fact]
    public async Task Every_listener_hears_what_one_commit_built_on_before_that_commit()
    {
        string[][] heard = await Heard(_ => "BEGIN; UPDATE counted SET n = n + 1; "
            + "SELECT pg_notify('news', n::text) FROM counted; COMMIT");

        string[] expected = [.. Enumerable.Range(1, Senders * Each).Select(i => $"{i}")];
        Assert.All(heard, each => Assert.Equal(expected, each));
    }

    [Fact]
    public async Task Every_listener_hears_the_same()
    {
        string[][] heard = await Heard(i => i % 3 == 0
            ? $"NOTIFY news, 'reader {i}'"
            : $"BEGIN; INSERT INTO told VALUES ('{i}'); NOTIFY news, '{i}'; NOTIFY news, '{i} again'; COMMIT");

        Assert.All(heard, each => Assert.Equal(heard[0], each));
        Assert.Equal(heard[0].Length, heard[0].Distinct().Count());
    }

    [Fact]
    public void What_is_heard_can_be_seen()
    {
        using RawClient listener = _server.Connect(), sender = _server.Connect();
        listener.Ask("LISTEN news");
        for (int i = 0; i < 100; i++)
        {
            sender.Ask($"BEGIN; INSERT INTO told VALUES ('seen {i}'); NOTIFY news, '{i}'; COMMIT");
            Assert.Equal($"{i}", Next(listener));
            Assert.Equal("1", listener.Rows($"SELECT count(*) FROM told WHERE word = 'seen {i}'"));
        }
    }

    private async Task<string[][]> Heard(Func<int, string> statement)
    {
        RawClient[] listeners = [.. Enumerable.Range(0, 3).Select(_ => _server.Connect())];
        foreach (RawClient listener in listeners)
            listener.Ask("LISTEN news");
        Task<string[]>[] hearing = [.. listeners.Select(listener => Task.Factory.StartNew(
            () => All(listener), default, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Factory.StartNew(
            () => Say(sender, statement), default, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        using (RawClient last = _server.Connect())
            last.Do("NOTIFY news, 'end'");
        string[][] heard = await Task.WhenAll(hearing);
        foreach (RawClient listener in listeners)
            listener.Dispose();
        return heard;
    }

    private void Say(int sender, Func<int, string> statement)
    {
        using RawClient client = _server.Connect();
        for (int i = 0; i < Each; i++)
            client.Do(statement((sender * Each) + i));
    }

    private static string[] All(RawClient listener)
    {
        List<string> heard = [];
        for (string word = Next(listener); word != "end"; word = Next(listener))
            heard.Add(word);
        return [.. heard];
    }

    private static string Next(RawClient listener)
    {
        while (true)
        {
            (char tag, byte[] body) = listener.Read();
            Assert.NotEqual('\0', tag);
            if (tag == 'A')
                return NotificationResponse.Read(body).Payload;
        }
    }
}
