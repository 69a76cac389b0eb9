using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Authentication;
using PgVecByok.Engine;

namespace PgVecByok.Server;

/// <summary>
/// A client's socket, in clear or under TLS, with blocking calls: one read and one write serve a request. Reads belong to the
/// connection's thread.
/// </summary>
internal sealed class Transport(Socket socket) : IDisposable
{
    private const int FarewellMilliseconds = 200;
    private readonly int _handle = (int)socket.SafeHandle.DangerousGetHandle();
    private SslStream? _tls;
    private int _readTimeout;

    public bool IsEncrypted => _tls is not null;

    /// <summary>What client and server agreed on under TLS; of no length where the client named none.</summary>
    public SslApplicationProtocol ApplicationProtocol => _tls!.NegotiatedApplicationProtocol;

    /// <summary>Null: in clear. Ciphers have the names that OpenSSL gives them.</summary>
    public SessionEncryption? Encryption => _tls is null ? null : new SessionEncryption(
        _tls.SslProtocol == SslProtocols.Tls13 ? "TLSv1.3" : "TLSv1.2", CipherName(_tls.NegotiatedCipherSuite.ToString()),
        _tls.NegotiatedCipherSuite.ToString().Contains("128", StringComparison.Ordinal) ? 128 : 256);

    public Socket Socket => socket;

    public int Handle => _handle;

    /// <summary>The first byte that the client says, which is still to be read; below zero where it says nothing any more.</summary>
    public int PeekByte()
    {
        Span<byte> first = stackalloc byte[1];
        return socket.Receive(first, SocketFlags.Peek) == 0 ? -1 : first[0];
    }

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

    /// <summary>Tells the client that nothing was cut off: libpq takes an end without that word for an error.</summary>
    private void EndTls()
    {
        if (_tls is null)
            return;
        try
        {
            socket.SendTimeout = FarewellMilliseconds;
            _tls.ShutdownAsync().GetAwaiter().GetResult();
        }
        catch (Exception gone) when (gone is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has left before.
        }

        _tls.Dispose();
    }

    private static string CipherName(string name)
    {
        int with = name.IndexOf("_WITH_", StringComparison.Ordinal);
        return with < 0 ? name : $"{name[4..with]}-{name[(with + 6)..]}".Replace("AES_", "AES", StringComparison.Ordinal).Replace('_', '-');
    }

    public void Dispose()
    {
        EndTls();
        socket.Dispose();
    }
}
