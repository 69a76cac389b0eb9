using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using PgVecByok.Server;

namespace PgVecByok.Tests;

/// <summary>The socket's file: one that a stopped server left is taken over, anybody else's stays.</summary>
public sealed class LocalSocketTests : IDisposable
{
    private const int Port = 5432;
    private readonly string _directory = Directory.CreateTempSubdirectory("pgvecbyok-socket-").FullName;

    private string File => LocalSocket.PathOf(_directory, Port);

    public void Dispose()
    {
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void What_a_killed_server_left_is_taken_over_and_goes_with_the_new_one()
    {
        Leave();
        using (LocalSocket socket = Make())
        {
            socket.Start();
            using Socket client = Client();
            Assert.True(client.Connected);
        }

        Assert.False(Path.Exists(File));
    }

    [Fact]
    public void A_server_that_listens_keeps_its_file()
    {
        using LocalSocket first = Make();
        first.Start();

        Assert.Throws<SocketException>(() => { using LocalSocket second = Make(); second.Start(); });
        using Socket client = Client();
        Assert.True(client.Connected);
    }

    [Fact]
    public void A_file_that_holds_something_is_not_touched()
    {
        System.IO.File.WriteAllText(File, "somebody's");
        using (LocalSocket socket = Make())
            Assert.Throws<SocketException>(socket.Start);

        Assert.Equal("somebody's", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_directory_that_went_away_stops_nothing()
    {
        LocalSocket socket = Make();
        socket.Start();
        Directory.Delete(_directory, recursive: true);

        socket.Dispose();
        Assert.Throws<SocketException>(() => { using LocalSocket late = Make(); late.Start(); });
    }

    private LocalSocket Make() => new(_directory, Port, client => client.Dispose(), NullLogger.Instance);

    private Socket Client()
    {
        var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.Connect(new UnixDomainSocketEndPoint(File));
        return client;
    }

    /// <summary>A bound name that nobody listens at: .NET takes its own file away, so it is moved and put back.</summary>
    private void Leave()
    {
        using (var gone = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            gone.Bind(new UnixDomainSocketEndPoint(File));
            System.IO.File.Move(File, File + "-kept");
        }

        System.IO.File.Move(File + "-kept", File);
    }
}
