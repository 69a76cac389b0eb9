using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>TLS as clients begin it: asked for, or at once by its first byte as libpq's sslnegotiation=direct; and how it ends.</summary>
public sealed class EncryptionTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    private const int Alert = 0x15;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tls_names_the_protocol_whichever_way_it_began(bool isDirect)
    {
        using TcpClient client = await Connected(asks: !isDirect);
        await using SslStream tls = await Encrypted(client.GetStream(), "postgresql");

        Assert.Equal("postgresql", tls.NegotiatedApplicationProtocol.ToString());
        await tls.WriteAsync(Startup());
        Assert.Equal((byte)'R', await FirstByte(tls));
    }

    [Fact]
    public async Task Direct_tls_without_the_protocols_name_is_ended()
    {
        using TcpClient client = await Connected(asks: false);

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using SslStream tls = await Encrypted(client.GetStream());
            await tls.WriteAsync(Startup());
            if (await FirstByte(tls) is null)
                throw new AuthenticationException();
        });
    }

    [Fact]
    public async Task Direct_tls_of_another_protocol_is_ended()
    {
        using TcpClient client = await Connected(asks: false);

        await Assert.ThrowsAnyAsync<Exception>(async () => await Encrypted(client.GetStream(), "http/1.1"));
    }

    [Fact]
    public async Task Asked_for_tls_needs_no_name()
    {
        using TcpClient client = await Connected(asks: true);
        await using SslStream tls = await Encrypted(client.GetStream());

        await tls.WriteAsync(Startup());
        Assert.Equal((byte)'R', await FirstByte(tls));
    }

    /// <summary>A client can tell the end from a connection that somebody cut. In TLS 1.2 it can be seen from outside.</summary>
    [Fact]
    public async Task The_server_says_when_it_ends_a_connection()
    {
        using TcpClient client = await Connected(asks: true);
        await using var heard = new HeardStream(client.GetStream());
        await using SslStream tls = await Encrypted(heard, SslProtocols.Tls12);

        await tls.WriteAsync(new byte[] { 0, 0, 0, 8, 0, 2, 0, 0 }); // version 2.0
        byte[] rest = new byte[4096];
        while (await tls.ReadAsync(rest) > 0)
        {
        }

        Assert.Equal(Alert, heard.LastRecord());
    }

    private async Task<TcpClient> Connected(bool asks)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", server.Port);
        if (asks)
        {
            var writer = new MessageWriter();
            SSLRequest.Write(writer);
            await client.GetStream().WriteAsync(writer.Written.ToArray());
            Assert.Equal('S', client.GetStream().ReadByte());
        }

        return client;
    }

    private static Task<SslStream> Encrypted(Stream stream, params string[] protocols) => Encrypted(stream, SslProtocols.None, protocols);

    private static async Task<SslStream> Encrypted(Stream stream, SslProtocols versions, params string[] protocols)
    {
        var tls = new SslStream(stream);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost", EnabledSslProtocols = versions,
                RemoteCertificateValidationCallback = (_, own, _, _) => own is not null,
                ApplicationProtocols = protocols.Length == 0 ? null : [.. protocols.Select(each => new SslApplicationProtocol(each))],
            },
            patience.Token);
        return tls;
    }

    private static byte[] Startup()
    {
        var writer = new MessageWriter();
        new StartupMessage(StartupMessage.Version30, [new("user", "postgres"), new("database", "postgres")]).Write(writer);
        return writer.Written.ToArray();
    }

    /// <summary>Null at the end.</summary>
    private static async Task<byte?> FirstByte(SslStream tls)
    {
        byte[] one = new byte[1];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        return await tls.ReadAsync(one, patience.Token) == 0 ? null : one[0];
    }

    /// <summary>Remembers what the server sent, as it came.</summary>
    private sealed class HeardStream(NetworkStream inner) : Stream
    {
        private readonly MemoryStream _heard = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        /// <summary>Records are a kind, a version of two bytes, a length of two and as many bytes.</summary>
        public int LastRecord()
        {
            byte[] all = _heard.ToArray();
            int kind = -1;
            for (int at = 0; at + 5 <= all.Length; at += 5 + (all[at + 3] << 8) + all[at + 4])
                kind = all[at];
            return kind;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = inner.Read(buffer, offset, count);
            _heard.Write(buffer, offset, read);
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await inner.ReadAsync(buffer, cancellationToken);
            _heard.Write(buffer.Span[..read]);
            return read;
        }

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(buffer, cancellationToken);

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
