using System.Security.Cryptography;
using Konscious.Security.Cryptography;

namespace PgVecByok.KeyProviders;

/// <summary>
/// The key of a development keystore: from a passphrase by Argon2id (64 MiB, 3 passes, 1 lane; RFC 9106 §4, second
/// choice with one lane), or 32 random bytes in <c>master.key</c>, readable by its owner alone.
/// </summary>
internal static class KeystoreMaster
{
    public const int KeyBytes = 32;
    private const int SaltBytes = 16, MemoryKibibytes = 64 * 1024, Passes = 3, Lanes = 1;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static PinnedKey Open(string directory, ReadOnlySpan<byte> passphrase) =>
        passphrase.IsEmpty ? FromKeyFile(directory) : FromPassphrase(directory, passphrase);

    private static PinnedKey FromKeyFile(string directory)
    {
        string path = Path.Combine(directory, "master.key");
        var key = new PinnedKey(KeyBytes);
        if (!File.Exists(path))
        {
            if (File.Exists(Path.Combine(directory, "master.salt")))
                throw new InvalidOperationException("the keystore was made with a passphrase, and none was given");
            RandomNumberGenerator.Fill(key.Bytes);
            KeystoreFile.Write(path, key.Bytes);
            return key;
        }

        if ((File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new InvalidOperationException("master.key of the keystore may be readable by its owner only (mode 0600)");
        using FileStream file = File.OpenRead(path);
        if (file.Length != KeyBytes) throw new InvalidOperationException("master.key of the keystore is not 32 bytes");
        file.ReadExactly(key.Bytes);
        return key;
    }

    private static PinnedKey FromPassphrase(string directory, ReadOnlySpan<byte> passphrase)
    {
        string path = Path.Combine(directory, "master.salt");
        if (!File.Exists(path)) KeystoreFile.Write(path, RandomNumberGenerator.GetBytes(SaltBytes));

        byte[] secret = passphrase.ToArray();
        using var argon = new Argon2id(secret)
        {
            Salt = File.ReadAllBytes(path), MemorySize = MemoryKibibytes, Iterations = Passes, DegreeOfParallelism = Lanes,
        };
        byte[] derived = argon.GetBytes(KeyBytes);
        var key = new PinnedKey(KeyBytes);
        derived.CopyTo(key.Bytes);
        CryptographicOperations.ZeroMemory(derived);
        CryptographicOperations.ZeroMemory(secret);
        return key;
    }
}
