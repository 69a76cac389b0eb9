using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using PgVecByok.Server;
using Xunit;

namespace PgVecByok.Tests;

public sealed class AttendantsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Attendants _attendants = new(NullLogger.Instance);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _sockets = [];

    public AttendantsTests() => _listener.Start();

    [Fact]
    public void Each_client_is_answered_whenever_it_speaks()
    {
        Pair[] pairs = [.. Enumerable.Range(0, 20).Select(_ => Join(new Echo()))];
        for (byte round = 0; round < 50; round++)
        {
            foreach (Pair pair in pairs)
                pair.Client.Send([round]);
            Assert.All(pairs, pair => Assert.Equal(round, pair.Receive()));
        }
    }

    [Fact]
    public void Who_waits_and_says_so_keeps_nobody_waiting()
    {
        using var release = new ManualResetEventSlim();
        Pair slow = Join(new Echo { Before = () => { Attendants.LetOthersServe(); release.Wait(Patience); } });
        Pair quick = Join(new Echo());
        slow.Client.Send([1]);
        quick.Client.Send([2]);
        Assert.Equal(2, quick.Receive());
        release.Set();
        Assert.Equal(1, slow.Receive());
    }

    [Fact]
    public void A_client_that_is_alone_keeps_its_thread_through_short_waits()
    {
        const int requests = 200;
        int thread = 0, changes = 0;
        Pair alone = Join(new Echo
        {
            Before = () =>
            {
                Attendants.LetOthersServeUnlessAlone();
                Thread.Sleep(1); // the sync: whoever was woken to lead leads by now
                int before = Interlocked.Exchange(ref thread, Environment.CurrentManagedThreadId);
                changes += before == thread ? 0 : 1;
            },
        });
        for (int i = 0; i < requests; i++)
        {
            alone.Client.Send([1]);
            Assert.Equal(1, alone.Receive());
        }

        // A machine that is busy may hold one up for long enough to be relieved.
        Assert.InRange(changes, 1, requests / 4);
    }

    [Fact]
    public void Who_was_alone_and_waits_for_long_after_all_keeps_nobody_waiting()
    {
        using var release = new ManualResetEventSlim();
        bool waits = false;
        Pair alone = Join(new Echo
        {
            Before = () =>
            {
                Attendants.LetOthersServeUnlessAlone();
                if (Volatile.Read(ref waits))
                    release.Wait(Patience);
            },
        });
        Pair silent = Join(new Echo());
        for (int i = 0; i < 200; i++)
        {
            alone.Client.Send([1]);
            Assert.Equal(1, alone.Receive());
        }

        Volatile.Write(ref waits, true);
        alone.Client.Send([1]);
        silent.Client.Send([2]);
        Assert.Equal(2, silent.Receive());
        release.Set();
        Assert.Equal(1, alone.Receive());
    }

    [Fact]
    public void Who_waits_without_a_word_is_relieved_and_what_was_ready_is_served()
    {
        using var release = new ManualResetEventSlim();
        Pair stuck = Join(new Echo { Before = () => release.Wait(Patience) });
        Pair[] others = [.. Enumerable.Range(0, 5).Select(_ => Join(new Echo()))];
        stuck.Client.Send([1]);
        foreach (Pair other in others)
            other.Client.Send([3]);
        Assert.All(others, other => Assert.Equal(3, other.Receive()));
        release.Set();
        Assert.Equal(1, stuck.Receive());
    }

    [Fact]
    public void What_a_client_says_while_it_is_served_is_answered_too()
    {
        using var entered = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        Pair pair = Join(new Echo { After = () => { entered.Set(); release.Wait(Patience); } });
        pair.Client.Send([1]);
        Assert.Equal(1, pair.Receive());
        Assert.True(entered.Wait(Patience));
        pair.Client.Send([2]);
        release.Set();
        Assert.Equal(2, pair.Receive());
    }

    [Fact]
    public void A_client_that_fails_or_leaves_ends_alone()
    {
        Pair failing = Join(new Echo { Before = () => throw new InvalidOperationException("planted") });
        Pair leaving = Join(new Echo());
        Pair staying = Join(new Echo());
        failing.Client.Send([1]);
        Assert.Equal(0, failing.Client.Receive(new byte[1]));
        leaving.Client.Shutdown(SocketShutdown.Send);
        Assert.Equal(0, leaving.Client.Receive(new byte[1]));
        staying.Client.Send([4]);
        Assert.Equal(4, staying.Receive());
    }

    public void Dispose()
    {
        _attendants.Dispose();
        _listener.Dispose();
        foreach (Socket socket in _sockets)
            socket.Dispose();
    }

    private Pair Join(Echo echo)
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true, ReceiveTimeout = (int)Patience.TotalMilliseconds,
        };
        client.Connect(_listener.LocalEndpoint);
        Socket server = _listener.AcceptSocket();
        _sockets.AddRange([client, server]);
        echo.Server = server;
        _attendants.Join(echo);
        return new Pair(client);
    }

    private sealed record Pair(Socket Client)
    {
        public int Receive()
        {
            byte[] received = new byte[1];
            Assert.Equal(1, Client.Receive(received));
            return received[0];
        }
    }

    private sealed class Echo : Attended
    {
        public Socket Server { get; set; } = null!;

        public Action Before { get; init; } = () => { };

        public Action After { get; init; } = () => { };

        public override int Socket => (int)Server.Handle;

        private readonly byte[] _received = new byte[16];
        private int _ahead = -1;

        public override bool HasSpoken() => (_ahead = SocketCalls.ReceiveNow(Socket, _received)) >= 0;

        public override bool Serve()
        {
            int count = _ahead >= 0 ? _ahead : SocketCalls.ReceiveNow(Socket, _received);
            _ahead = -1;
            if (count <= 0)
                return count != 0;
            Before();
            Server.Send(_received.AsSpan(0, count));
            After();
            return true;
        }

        public override void End() => Server.Dispose();
    }
}
