using System.Net.Security;
using System.Net.Sockets;

namespace PgVecByok.Server;

/// <summary>
/// A client's socket, in clear or under TLS, with blocking calls: one read and one write serve a request. Reads belong to the
/// connection's thread.
/// </summary>
internal sealed class Transport(Socket socket) : IDisposable
{
    private SslStream? _tls;
    private int _readTimeout;

    public bool IsEncrypted => _tls is not null;

    public Socket Socket => socket;

    /// <summary>0 at the end of the stream.</summary>
    public int Read(Span<byte> buffer) => _tls is null ? socket.Receive(buffer) : _tls.Read(buffer);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_tls is not null)
        {
            _tls.Write(bytes);
            return;
        }

        while (!bytes.IsEmpty)
            bytes = bytes[socket.Send(bytes)..];
    }

    /// <summary>Milliseconds that a read may wait; 0 is for ever.</summary>
    public int ReadTimeout
    {
        set
        {
            if (_readTimeout == value)
                return;
            socket.ReceiveTimeout = value;
            _readTimeout = value;
        }
    }

    public void StartTls(SslServerAuthenticationOptions options)
    {
        var tls = new SslStream(new SocketStream(socket));
        try
        {
            tls.AuthenticateAsServer(options);
        }
        catch
        {
            tls.Dispose();
            throw;
        }

        _tls = tls;
    }

    /// <summary>Ends a read that another thread is waiting in.</summary>
    public void Interrupt()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Receive);
        }
        catch (SocketException)
        {
            // The client is gone already.
        }
        catch (ObjectDisposedException)
        {
            // So is the connection.
        }
    }

    public void Dispose()
    {
        _tls?.Dispose();
        socket.Dispose();
    }
}
