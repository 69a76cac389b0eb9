using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PgVecByok.Protocol;
using PgVecByok.Sql;

namespace PgVecByok.Server;

/// <summary>
/// The server's side of SCRAM-SHA-256 and SCRAM-SHA-256-PLUS (RFC 5802, 7677). What holds:
/// <list type="bullet">
/// <item>each message is bounded before it is looked at, and nothing in it decides how much work is done;</item>
/// <item>over TLS a client that could bind the channel and says that the server could not is refused: that is a downgrade;</item>
/// <item>a user who is not there goes the same way to the same refusal.</item>
/// </list>
/// </summary>
internal sealed class ScramExchange(string mechanism, ScramKeys keys, byte[]? channelBinding)
{
    public const string Plain = "SCRAM-SHA-256", Plus = "SCRAM-SHA-256-PLUS";
    private const string BindingType = "tls-server-end-point";
    private const int MessageBytesMax = 2048, NonceCharactersMax = 512, NonceBytes = 18;

    private string _header = "";
    private string _clientFirst = "";
    private string _serverFirst = "";
    private string _nonce = "";

    /// <summary>client-first-message to server-first-message.</summary>
    public string Begin(ReadOnlySpan<byte> clientFirst)
    {
        string message = Ascii(clientFirst);
        int bare = ReadHeader(message);
        _header = message[..bare];
        _clientFirst = message[bare..];
        string[] attributes = _clientFirst.Split(',');
        if (attributes[0].StartsWith("m=", StringComparison.Ordinal))
            throw SqlException.NotSupported("client requires an unsupported SCRAM extension");
        if (attributes.Length < 2 || !attributes[0].StartsWith("n=", StringComparison.Ordinal)
            || !attributes[1].StartsWith("r=", StringComparison.Ordinal))
            throw Malformed();
        string clientNonce = attributes[1][2..];
        if (clientNonce.Length is 0 or > NonceCharactersMax || clientNonce.Any(letter => letter is <= ' ' or > '~'))
            throw Malformed("The client's nonce is empty, too long or not printable.");
        _nonce = clientNonce + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        _serverFirst = string.Create(
            CultureInfo.InvariantCulture, $"r={_nonce},s={Convert.ToBase64String(keys.Salt)},i={keys.Iterations}");
        return _serverFirst;
    }

    /// <summary>client-final-message to server-final-message; null: the proof is wrong.</summary>
    public string? Finish(ReadOnlySpan<byte> clientFinal)
    {
        string message = Ascii(clientFinal);
        int proofAt = message.LastIndexOf(",p=", StringComparison.Ordinal);
        if (proofAt < 0)
            throw Malformed();
        string withoutProof = message[..proofAt];
        string[] attributes = withoutProof.Split(',');
        if (attributes.Length < 2 || !attributes[0].StartsWith("c=", StringComparison.Ordinal))
            throw Malformed();
        if (attributes[0][2..] != ExpectedBinding())
            throw new SqlException(SqlState.InvalidAuthorizationSpecification, "SCRAM channel binding check failed");
        if (attributes[1] != "r=" + _nonce)
            throw Malformed("Nonce does not match.");
        byte[] proof = Base64(message[(proofAt + 3)..]);
        if (proof.Length != SHA256.HashSizeInBytes)
            throw Malformed();

        byte[] authMessage = Encoding.ASCII.GetBytes($"{_clientFirst},{_serverFirst},{withoutProof}");
        byte[] clientKey = HMACSHA256.HashData(keys.StoredKey, authMessage);
        for (int i = 0; i < clientKey.Length; i++)
            clientKey[i] ^= proof[i];
        bool isRight = CryptographicOperations.FixedTimeEquals(SHA256.HashData(clientKey), keys.StoredKey);
        string serverFinal = "v=" + Convert.ToBase64String(HMACSHA256.HashData(keys.ServerKey, authMessage));
        return isRight && !keys.IsMock ? serverFinal : null;
    }

    /// <summary>The gs2 header ends behind the second comma.</summary>
    private int ReadHeader(string message)
    {
        string[] parts = message.Split(',', 3);
        if (parts.Length < 3)
            throw Malformed();
        bool isPlus = mechanism == Plus;
        switch (parts[0])
        {
            case "n" when !isPlus:
                break;
            case "y" when !isPlus:
                if (channelBinding is not null)
                {
                    throw new SqlException(
                        SqlState.InvalidAuthorizationSpecification, "SCRAM channel binding negotiation error")
                    {
                        Detail = "The client supports SCRAM channel binding but thinks the server does not.  "
                            + "However, this server does support channel binding.",
                    };
                }

                break;
            case "p=" + BindingType when isPlus:
                break;
            default:
                throw parts[0].StartsWith("p=", StringComparison.Ordinal) && isPlus
                    ? new SqlException(SqlState.ProtocolViolation, $"unsupported SCRAM channel-binding type \"{parts[0][2..]}\"")
                    : Malformed("The channel-binding flag does not fit the mechanism.");
        }

        if (parts[1].Length > 0)
            throw SqlException.NotSupported("client uses authorization identity, but it is not supported");
        return message.Length - parts[2].Length;
    }

    private string ExpectedBinding()
    {
        byte[] header = Encoding.ASCII.GetBytes(_header);
        return Convert.ToBase64String(mechanism == Plus ? [.. header, .. channelBinding!] : header);
    }

    private static byte[] Base64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw Malformed();
        }
    }

    private static string Ascii(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > MessageBytesMax)
            throw Malformed("The message is empty or too long.");
        if (bytes.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) is var at and >= 0 && bytes[at] < 0x80)
            throw Malformed();
        return Encoding.UTF8.GetString(bytes);
    }

    private static SqlException Malformed(string? detail = null) =>
        new(ProtocolViolationException.ProtocolViolation, "malformed SCRAM message") { Detail = detail };
}
