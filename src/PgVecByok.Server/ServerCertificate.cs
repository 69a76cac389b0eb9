using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PgVecByok.Server;

/// <summary>The certificate for TLS: the operator's own, or one made at first start, which proves nothing but hides everything.</summary>
internal static class ServerCertificate
{
    private const int Years = 10;

    public static X509Certificate2? Open(ServerOptions options, DataDirectory directory, TimeProvider clock)
    {
        if (!options.Tls)
            return null;
        if (options.CertificateFile is { } named)
            return X509Certificate2.CreateFromPemFile(named, options.CertificateKeyFile ?? named);
        string path = directory.PathOf("server.pem");
        if (!File.Exists(path))
            Make(path, clock);
        return X509Certificate2.CreateFromPemFile(path);
    }

    private static void Make(string path, TimeProvider clock)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=pgvecbyok", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName(Dns.GetHostName());
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = clock.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        string pem = certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n";
        DataDirectory.WritePrivate(path, System.Text.Encoding.ASCII.GetBytes(pem));
    }
}
