using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace PgVecByok.Server;

/// <summary>
/// Accepts connections and gives each a thread, for as long as its handshake takes or until it leaves. Who has not logged in within the
/// timeout is closed, and of those there are only so many at a time (<see cref="Newcomers"/>).
/// </summary>
internal sealed class Listener(EndPoint address, Action<Socket> serve, ILogger log) : IDisposable
{
    private const int Backlog = 512, ThreadsMax = 4096, StackBytes = 4 << 20;

    private readonly bool _isLocal = address is UnixDomainSocketEndPoint;

    // TCP by name: only then does .NET set SO_REUSEADDR (its own option sets SO_REUSEPORT too). Without it, what clients of a killed
    // server have not closed yet keeps the address for a minute.
    private readonly Socket _socket = new(
        address.AddressFamily, SocketType.Stream, address is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);

    private int _threads;
    private volatile bool _isClosed;

    public IPEndPoint Address => (IPEndPoint)_socket.LocalEndPoint!;

    public void Start()
    {
        _socket.Bind(address);
        _socket.Listen(Backlog);
        new Thread(Accept) { IsBackground = true, Name = "listener" }.Start();
    }

    public void Dispose()
    {
        _isClosed = true;
        _socket.Dispose();
    }

    private void Accept()
    {
        while (!_isClosed)
        {
            try
            {
                // Waits without an address to be filled in: that one would be pinned, and what was garbage around it would stay in memory.
                if (_socket.Poll(Timeout.InfiniteTimeSpan, SelectMode.SelectRead))
                    Give(_socket.Accept());
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                if (_isClosed)
                    return;
                // Out of descriptors, or a client that left at once: the next may do better.
                log.LogWarning("could not accept a connection: {Reason}", failure.Message);
                Thread.Sleep(50);
            }
        }
    }

    private void Give(Socket client)
    {
        if (Volatile.Read(ref _threads) >= ThreadsMax)
        {
            client.Dispose();
            return;
        }

        Interlocked.Increment(ref _threads);
        if (!_isLocal)
            client.NoDelay = true;
        try
        {
            new Thread(() => Serve(client), StackBytes) { IsBackground = true, Name = "session" }.Start();
        }
        catch (OutOfMemoryException)
        {
            Interlocked.Decrement(ref _threads);
            client.Dispose();
        }
    }

    private void Serve(Socket client)
    {
        try
        {
            serve(client);
        }
        finally
        {
            Interlocked.Decrement(ref _threads);
        }
    }
}
