using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PgVecByok.Server;

/// <summary>
/// What the server keeps of a password (RFC 5803), or what stands in for it where there is none: the exchange is the same, its answers
/// are the same from one attempt to the next, and it always ends in refusal.
/// </summary>
internal sealed record ScramKeys(int Iterations, byte[] Salt, byte[] StoredKey, byte[] ServerKey, bool IsMock)
{
    private const string Prefix = "SCRAM-SHA-256$";
    private const int MockIterations = 4096, SaltBytes = 16;

    /// <summary>Null: no verifier of this kind.</summary>
    public static ScramKeys? Read(string? verifier)
    {
        if (verifier is null || !verifier.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        string[] parts = verifier[Prefix.Length..].Split('$', ':');
        if (parts.Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int iterations))
            return null;
        try
        {
            byte[] stored = Convert.FromBase64String(parts[2]);
            byte[] server = Convert.FromBase64String(parts[3]);
            return stored.Length == SHA256.HashSizeInBytes && server.Length == SHA256.HashSizeInBytes
                ? new ScramKeys(iterations, Convert.FromBase64String(parts[1]), stored, server, IsMock: false)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Of a user who is not there or may not log in: the salt follows from the name and a secret of this server.</summary>
    public static ScramKeys Mock(string user, ReadOnlySpan<byte> secret)
    {
        byte[] derived = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(user));
        return new ScramKeys(
            MockIterations, derived[..SaltBytes], RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes),
            RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes), IsMock: true);
    }
}
