namespace PgVecByok.Conformance;

public sealed class ShutdownTests
{
    [Fact]
    public void The_first_signal_tells_every_session_and_ends_in_order()
    {
        using var server = new ServerProcess();
        using RawClient idle = server.Connect();
        using RawClient busy = server.Connect();
        busy.Ask("BEGIN");

        Assert.Equal(0, server.Stop());
        Assert.Equal("FATAL(57P01: terminating connection due to administrator command) closed", idle.ReadToReady());
        Assert.Equal("FATAL(57P01: terminating connection due to administrator command) closed", busy.ReadToReady());
    }

    [Fact]
    public void A_killed_server_listens_again_while_its_clients_still_hold_their_sockets()
    {
        using var server = new ServerProcess();
        int port = server.Port;
        using RawClient idle = server.Connect();
        using RawClient busy = server.Connect();

        server.Restart(onSamePort: true);
        Assert.Equal(port, server.Port);
        using RawClient next = server.Connect();
        Assert.Equal("1", next.Rows("SELECT 1"));
    }

    [Fact]
    public void The_log_names_no_statement_and_no_password()
    {
        using var server = new ServerProcess();
        using (RawClient client = server.Connect())
            client.Ask("SET app.canary = 'kingfisher'; SHOW nope; SELECT 'kingfisher'");

        server.Stop();
        Assert.DoesNotContain("kingfisher", server.Output);
        Assert.DoesNotContain(ServerProcess.Password, server.Output);
    }
}
