using System.Buffers.Binary;
using System.Net.Sockets;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>Before and around the login: what strangers send (facts of faults, section 4), and how the protocol begins.</summary>
public sealed class ConnectionTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    [Fact]
    public void A_login_gets_the_parameters_clients_rely_on_and_a_key_of_its_protocol()
    {
        using RawClient client = server.Connect();

        string[] reported =
        [
            "application_name", "client_encoding", "DateStyle", "default_transaction_read_only", "in_hot_standby", "integer_datetimes",
            "IntervalStyle", "is_superuser", "search_path", "server_encoding", "server_version", "session_authorization",
            "standard_conforming_strings", "TimeZone",
        ];
        Assert.Equal(reported.Order(), client.Parameters.Keys.Order());
        Assert.Equal("postgres", client.Parameters["session_authorization"]);
        Assert.Equal("on", client.Parameters["is_superuser"]);
        Assert.Equal(4, client.KeyData.Key.Length);
    }

    [Theory]
    [InlineData(0x00030002, null, null, 32)]
    [InlineData(0x00030000, null, null, 4)]
    [InlineData(0x0003270F, null, "2 ", 32)] // libpq of PostgreSQL 19 greases: 3.9999
    [InlineData(0x00030000, "_pq_.test_protocol_negotiation", "0 _pq_.test_protocol_negotiation", 4)]
    [InlineData(0x00030001, null, "0 ", 4)]
    public void A_version_or_option_that_is_not_here_is_negotiated_once(int version, string? option, string? answer, int keyBytes)
    {
        using RawClient client = server.Connect(logsIn: false);
        (string, string)[] options = option is null ? [] : [(option, "")];

        Assert.Null(client.TryLogIn("postgres", ServerProcess.Password, version, options));
        Assert.Equal(answer, client.Parameters.GetValueOrDefault("negotiated"));
        Assert.Equal(keyBytes, client.KeyData.Key.Length);
    }

    [Theory]
    [InlineData("postgres", "wrong")]
    [InlineData("nobody", "wrong")]
    public void A_wrong_password_and_an_unknown_user_read_alike(string user, string password)
    {
        using RawClient client = server.Connect(logsIn: false);

        Assert.Equal(
            $"FATAL(28P01: password authentication failed for user \"{user}\")",
            client.TryLogIn(user, password, StartupMessage.Version30));
    }

    [Theory]
    [InlineData("database", "nowhere", "FATAL(3D000: database \"nowhere\" does not exist)")]
    [InlineData("nope", "1", "FATAL(42704: unrecognized configuration parameter \"nope\")")]
    [InlineData("options", "-c work_mem=lots", "FATAL(22023: invalid value for parameter \"work_mem\": \"lots\")")]
    [InlineData("replication", "true", "FATAL(0A000: replication is not supported)")]
    public void A_startup_parameter_that_cannot_be_is_refused(string name, string value, string refusal)
    {
        using RawClient client = server.Connect(logsIn: false);

        Assert.Equal(refusal, client.TryLogIn("postgres", ServerProcess.Password, StartupMessage.Version30, (name, value)));
    }

    // A setting in the startup packet must not be looked at before the password is.
    [Fact]
    public void A_stranger_learns_nothing_from_settings()
    {
        using RawClient client = server.Connect(logsIn: false);

        Assert.StartsWith("FATAL(28P01", client.TryLogIn("nobody", "x", StartupMessage.Version30, ("nope", "1"), ("database", "nowhere")));
    }

    [Fact]
    public void Another_major_version_is_refused()
    {
        using RawClient client = server.Connect(logsIn: false);

        Assert.StartsWith("FATAL(0A000: unsupported frontend protocol 4.0", client.TryLogIn("postgres", "x", 4 << 16));
    }

    [Theory]
    [InlineData("00000000")]
    [InlineData("00000003")]
    [InlineData("FFFFFFFF")]
    [InlineData("7FFFFFFF00030000")]
    [InlineData("0000271100030000")]
    [InlineData("474554202F20485454502F312E310D0A0D0A")] // GET / HTTP/1.1
    [InlineData("000000090003000075")]
    public void What_is_no_startup_packet_is_closed(string bytes)
    {
        using RawClient client = server.Connect(logsIn: false);
        client.Send(Convert.FromHexString(bytes));

        Assert.EndsWith("closed", client.ReadToReady());
    }

    [Fact]
    public void Encryption_is_answered_for_both_kinds_and_bytes_behind_the_request_are_never_obeyed()
    {
        using RawClient client = server.Connect(logsIn: false);
        GSSENCRequest.Write(client.Writer);
        client.Send();
        Assert.Equal('N', client.ReadByte());

        SSLRequest.Write(client.Writer);
        new StartupMessage(StartupMessage.Version30, [new("user", "postgres")]).Write(client.Writer);
        client.Send();
        Assert.EndsWith("closed", client.ReadToReady());
    }

    [Fact]
    public void A_client_that_says_nothing_is_closed_in_time_and_others_are_served()
    {
        using var server = new ServerProcess(new Dictionary<string, string> { ["PGVECBYOK_AUTHENTICATION_TIMEOUT"] = "2" });
        RawClient[] idle = [.. Enumerable.Range(0, 200).Select(_ => server.Connect(logsIn: false))];
        // On a machine that stands still a login may take longer than two seconds as well: it is closed, and tried again.
        Assert.True(SpinWait.SpinUntil(() => IsServed(server), TimeSpan.FromSeconds(60)));

        Assert.All(idle, client => Assert.Equal(-1, client.ReadByte()));
    }

    private static bool IsServed(ServerProcess server)
    {
        using RawClient client = server.Connect(logsIn: false);
        try
        {
            return client.TryLogIn("postgres", ServerProcess.Password, StartupMessage.Version30) is null
                && client.Ask("").EndsWith("ZI", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [Fact]
    public void A_cancel_with_a_wrong_key_is_closed_silently()
    {
        using RawClient client = server.Connect();
        using RawClient other = server.Connect(logsIn: false);
        byte[] key = client.KeyData.Key.ToArray();
        key[0] ^= 1;
        new CancelRequest(client.KeyData.ProcessId, key).Write(other.Writer);
        other.Send();

        Assert.Equal("closed", other.ReadToReady());
        Assert.Equal("I ZI", client.Ask(""));
    }

    [Theory]
    [InlineData("n", "FATAL(08P01: invalid frontend message type 110)")]
    [InlineData("p", "FATAL(08P01: invalid frontend message type 112)")]
    public void A_message_that_nobody_knows_ends_the_connection(string tag, string answer)
    {
        using RawClient client = server.Connect();
        client.Writer.Begin((byte)tag[0]);
        client.Writer.End();
        client.Send();

        Assert.Equal(answer + " closed", client.ReadToReady());
    }

    [Theory]
    [InlineData((byte)'Q', 3)]
    [InlineData((byte)'Q', -5)]
    [InlineData((byte)'Q', int.MaxValue)]
    [InlineData((byte)'S', 20_000)]
    public void A_length_that_cannot_be_ends_the_connection(byte tag, int length)
    {
        using RawClient client = server.Connect();
        byte[] head = [tag, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), length);
        client.Send(head);

        Assert.EndsWith("closed", client.ReadToReady());
    }
}
