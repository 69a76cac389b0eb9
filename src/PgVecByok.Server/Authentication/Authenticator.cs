using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.Protocol;
using PgVecByok.Sql;

namespace PgVecByok.Server;

/// <summary>
/// Asks a client for the proof of its password. There is no other way in: no trust, no clear text, no MD5. The answer to a user who
/// does not exist, has no password or whose password has expired is that of a wrong password.
/// </summary>
internal sealed class Authenticator(Database database, byte[] mockSecret, TimeProvider clock)
{
    /// <summary>The login, proved.</summary>
    /// <exception cref="SqlException">28P01, 28000.</exception>
    public Role Authenticate(Handshake wire, string user, byte[]? channelBinding)
    {
        Role? role = database.Manager.Catalog.FindRole(user);
        ScramKeys? kept = ScramKeys.Read(role?.ScramVerifier);
        bool isExpired = role?.ValidUntil is { } until && until <= clock.GetUtcNow();
        ScramKeys keys = kept is null || isExpired ? ScramKeys.Mock(user, mockSecret) : kept;

        if (channelBinding is null)
            Authentication.WriteSasl(wire.Writer, ScramExchange.Plain);
        else
            Authentication.WriteSasl(wire.Writer, ScramExchange.Plus, ScramExchange.Plain);
        SaslInitialResponse initial = SaslInitialResponse.Read(wire.ReadPassword());
        if (initial.Mechanism is not (ScramExchange.Plain or ScramExchange.Plus)
            || (initial.Mechanism == ScramExchange.Plus && channelBinding is null))
            throw new SqlException(SqlState.ProtocolViolation, "client selected an invalid SASL authentication mechanism");

        var exchange = new ScramExchange(initial.Mechanism, keys, channelBinding);
        Send(wire, Authentication.SaslContinue, exchange.Begin(initial.Message.Span));
        string? serverFinal = exchange.Finish(SaslResponse.Read(wire.ReadPassword()).Message.Span);
        if (serverFinal is null)
            throw new SqlException(SqlState.InvalidPassword, $"password authentication failed for user \"{user}\"");
        if (!role!.CanLogin)
            throw new SqlException(SqlState.InvalidAuthorizationSpecification, $"role \"{user}\" is not permitted to log in");
        Send(wire, Authentication.SaslFinal, serverFinal);
        return role;
    }

    /// <summary>tls-server-end-point (RFC 5929): the certificate's hash, by its own signature's hash but never a weaker one.</summary>
    public static byte[] BindingOf(X509Certificate2 certificate) => certificate.SignatureAlgorithm.FriendlyName switch
    {
        { } name when name.Contains("384", StringComparison.Ordinal) => SHA384.HashData(certificate.RawDataMemory.Span),
        { } name when name.Contains("512", StringComparison.Ordinal) => SHA512.HashData(certificate.RawDataMemory.Span),
        _ => SHA256.HashData(certificate.RawDataMemory.Span),
    };

    private static void Send(Handshake wire, int code, string message) =>
        new Authentication(code, Encoding.ASCII.GetBytes(message)).Write(wire.Writer);
}
