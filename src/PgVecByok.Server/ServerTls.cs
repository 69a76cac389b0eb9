using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace PgVecByok.Server;

/// <summary>What encrypted connections are begun with: the certificate, and what the server accepts. TLS 1.2 at least.</summary>
internal sealed record ServerTls(X509Certificate2 Certificate, SslServerAuthenticationOptions Options) : IDisposable
{
    /// <summary>Null: there is none.</summary>
    public static ServerTls? Open(ServerOptions options, DataDirectory directory, TimeProvider clock)
    {
        if (ServerCertificate.Open(options, directory, clock) is not { } certificate)
            return null;
        return new ServerTls(certificate, new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true),
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            AllowRenegotiation = false,
            ApplicationProtocols = [Handshake.Protocol],
        });
    }

    public void Dispose() => Certificate.Dispose();
}
