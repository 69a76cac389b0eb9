using System.Buffers.Binary;
using System.Net.Security;
using PgVecByok.Protocol;
using PgVecByok.Sql;

namespace PgVecByok.Server;

/// <summary>
/// A connection before its user is known: encryption, version, startup parameters. Nothing of the size a client claims is allocated,
/// and nothing it says is acted on but its name.
/// </summary>
internal sealed class Handshake(Transport transport, SslServerAuthenticationOptions? tls)
{
    private const int SupportedMinor = 2;
    private const int TlsHandshakeRecord = 0x16;

    /// <summary>Its name where TLS asks for one.</summary>
    public static SslApplicationProtocol Protocol { get; } = new("postgresql");

    public MessageStream Stream { get; } = new();

    public MessageWriter Writer { get; } = new();

    /// <summary>3.0 or 3.2, as both sides understand it.</summary>
    public int Minor { get; private set; }

    public CancelRequest? Cancel { get; private set; }

    /// <summary>The startup message; null where the packet was a cancel request, or the client left.</summary>
    public StartupMessage? Begin()
    {
        if (transport.PeekByte() == TlsHandshakeRecord)
        {
            if (!TryStartDirectTls())
                return null;
        }

        // Each kind of encryption may be asked for once; then comes the startup packet.
        for (bool triedTls = false, triedGss = false; ;)
        {
            if (ReadUntagged() is not { } body)
                return null;
            int code = body.Length >= 4 ? BinaryPrimitives.ReadInt32BigEndian(body.Span) : 0;
            switch (code)
            {
                case SSLRequest.Code when !triedTls && !transport.IsEncrypted:
                    triedTls = true;
                    AnswerTls();
                    continue;
                case GSSENCRequest.Code when !triedGss && !transport.IsEncrypted:
                    triedGss = true;
                    transport.Write("N"u8);
                    continue;
                case CancelRequest.Code:
                    Cancel = CancelRequest.Read(body);
                    return null;
            }

            if (code >> 16 != 3)
            {
                throw SqlException.NotSupported(
                    $"unsupported frontend protocol {(uint)code >> 16}.{code & 0xFFFF}: server supports 3.0 to 3.{SupportedMinor}");
            }

            StartupMessage startup = StartupMessage.Read(body.Span);
            Negotiate(startup);
            return startup;
        }
    }

    /// <summary>The next message of the client's proof.</summary>
    public ReadOnlyMemory<byte> ReadPassword()
    {
        Flush();
        ReadOnlyMemory<byte> body;
        while (!Stream.TryRead(Limits.AuthenticationBytesMax, out _, out body))
            Fill();
        return body;
    }

    public void Flush()
    {
        transport.Write(Writer.Written);
        Writer.Clear();
    }

    private ReadOnlyMemory<byte>? ReadUntagged()
    {
        ReadOnlyMemory<byte> body;
        while (!Stream.TryReadUntagged(out body))
        {
            int count = transport.Read(Stream.Room().Span);
            if (count == 0)
                return null;
            Stream.Filled(count);
        }

        return body;
    }

    /// <summary>
    /// The client speaks TLS from its first byte on. It must say by ALPN that it means this protocol, or another one's bytes could be
    /// passed off as this one's. False: it is not served, and not told why, as it would not understand.
    /// </summary>
    private bool TryStartDirectTls()
    {
        if (tls is null)
            return false;
        transport.StartTls(tls);
        return transport.ApplicationProtocol == Protocol;
    }

    private void AnswerTls()
    {
        // What came behind the request came in clear: whoever put it there, it is not obeyed (CVE-2021-23214's class).
        if (Stream.Buffered > 0)
            throw ProtocolViolationException.Fatal("received unencrypted data after SSL request");
        if (tls is null)
        {
            transport.Write("N"u8);
            return;
        }

        transport.Write("S"u8);
        transport.StartTls(tls);
    }

    /// <summary>A newer minor version or an unknown option is answered once, before anything else, by what there is here.</summary>
    private void Negotiate(StartupMessage startup)
    {
        Minor = startup.Minor >= SupportedMinor ? SupportedMinor : 0;
        string[] unknown = [.. startup.Parameters.Select(each => each.Key).Where(name => name.StartsWith("_pq_.", StringComparison.Ordinal))];
        if (startup.Minor != Minor || unknown.Length > 0)
            new NegotiateProtocolVersion((3 << 16) | Minor, unknown).Write(Writer);
    }

    private void Fill()
    {
        int count = transport.Read(Stream.Room().Span);
        if (count == 0)
            throw new ConnectionEndedException();
        Stream.Filled(count);
    }
}

/// <summary>The client is gone; nobody is there to be told anything.</summary>
internal sealed class ConnectionEndedException : Exception;
