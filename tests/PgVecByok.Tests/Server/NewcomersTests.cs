using System.Net;
using System.Net.Sockets;
using PgVecByok.Server;

namespace PgVecByok.Tests;

/// <summary>Who connects and says nothing holds a place only as long as nobody else wants it.</summary>
public sealed class NewcomersTests : IDisposable
{
    private readonly List<Socket> _sockets = [];

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());

    [Fact]
    public void The_oldest_makes_room_and_who_has_logged_in_is_not_one_of_them()
    {
        var newcomers = new Newcomers(most: 2);
        (Socket served, Socket first, Socket second, Socket third) = (Open(), Open(), Open(), Open());
        newcomers.Admit(served).Dispose();
        IDisposable place = newcomers.Admit(first);
        using IDisposable other = newcomers.Admit(second);
        using IDisposable last = newcomers.Admit(third);

        Assert.Equal([true, false, true, true], new[] { served, first, second, third }.Select(IsOpen));
        place.Dispose();
        using IDisposable more = newcomers.Admit(Open());
        Assert.Equal([true, false, false, true], new[] { served, first, second, third }.Select(IsOpen));
    }

    [Fact]
    public void A_thread_that_waits_for_its_first_word_is_woken()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var silent = new TcpClient();
        silent.Connect((IPEndPoint)listener.LocalEndpoint);
        Socket accepted = listener.AcceptSocket();
        var newcomers = new Newcomers(most: 1);
        using IDisposable place = newcomers.Admit(accepted);
        using var ended = new ManualResetEventSlim();
        new Thread(() =>
        {
            Assert.ThrowsAny<Exception>(() => accepted.Receive(new byte[1]) == 0 ? throw new IOException() : 1);
            ended.Set();
        }) { IsBackground = true }.Start();
        Thread.Sleep(50);

        using IDisposable next = newcomers.Admit(Open());
        Assert.True(ended.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    private Socket Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _sockets.Add(socket);
        return socket;
    }

    private static bool IsOpen(Socket socket) => !socket.SafeHandle.IsClosed;
}
