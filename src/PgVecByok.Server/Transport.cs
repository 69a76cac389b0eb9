using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace PgVecByok.Server;

/// <summary>
/// A client's socket, in clear or under TLS, with blocking calls: one read and one write serve a request. Reads belong to the
/// connection's thread.
/// </summary>
internal sealed class Transport(Socket socket) : IDisposable
{
    private readonly int _handle = (int)socket.SafeHandle.DangerousGetHandle();
    private SslStream? _tls;
    private int _readTimeout;

    public bool IsEncrypted => _tls is not null;

    public Socket Socket => socket;

    public int Handle => _handle;

    /// <summary>0 at the end of the stream.</summary>
    public int Read(Span<byte> buffer) => _tls is null ? socket.Receive(buffer) : _tls.Read(buffer);

    /// <summary>What is there already, in clear; below zero where that is nothing. 0 at the end of the stream.</summary>
    public int ReadNow(Span<byte> buffer)
    {
        int count = SocketCalls.ReceiveNow(_handle, buffer);
        if (count >= 0)
            return count;
        return Marshal.GetLastPInvokeError() == SocketCalls.TryAgain
            ? count
            : throw new IOException("the connection was reset");
    }

    /// <summary>False where nothing is there yet. A read that failed is true and below zero: the next one says so.</summary>
    public bool TryReadNow(Span<byte> buffer, out int count)
    {
        count = SocketCalls.ReceiveNow(_handle, buffer);
        return count >= 0 || Marshal.GetLastPInvokeError() != SocketCalls.TryAgain;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_tls is not null)
        {
            _tls.Write(bytes);
            return;
        }

        if (OperatingSystem.IsLinux())
        {
            int sent = SocketCalls.SendNow(_handle, bytes);
            if (sent == bytes.Length)
                return;
            // The client is slow to read: nobody is to wait for it but this thread.
            bytes = bytes[Math.Max(sent, 0)..];
            Attendants.LetOthersServe();
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
