using System.Security.Cryptography;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// What is kept of a password (RFC 5803): from it nobody can log in, and the password is gone once this returns.
/// <code>SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey</code>
/// </summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096, SaltBytes = 16;
    private const string Prefix = "SCRAM-SHA-256$";

    /// <summary>A verifier given instead of a password is kept as it is, as PostgreSQL does.</summary>
    public static string Of(string password)
    {
        if (password.StartsWith(Prefix, StringComparison.Ordinal))
            return password;
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        byte[] salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        byte[] stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        byte[] server = HMACSHA256.HashData(salted, "Server Key"u8);
        CryptographicOperations.ZeroMemory(salted);
        return $"{Prefix}{Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}";
    }
}
