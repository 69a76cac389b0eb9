using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// <c>file:NAME</c>: keys of the development keystore. AES-256-GCM with the envelope's context as associated data, so it
/// behaves as the strictest KMS does; it protects as a file does, and says so in every description.
/// </summary>
public sealed class FileKeyProvider(Keystore keystore) : IKeyProvider
{
    private const string Mechanism = "AES-256-GCM";
    private const int NonceBytes = 12, TagBytes = 16;

    public string Scheme => "file";
    public Keystore Keystore => keystore;

    public KeyDescription Describe(KeyUri uri)
    {
        KeystoreVersion version = keystore.Current(Name(uri));
        return new KeyDescription(
            uri, Number(version.Number), Mechanism, 256, ["development keystore: the key is a file on the server's machine"]);
    }

    public WrappedKey Wrap(KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context)
    {
        string name = Name(uri);
        uint version = keystore.Current(name).Number;
        byte[] nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        byte[] wrapped = new byte[key.Length + TagBytes];
        byte[] associated = Associated(name, version, context);
        using var plain = new PinnedKey(key.Length);
        key.CopyTo(plain.Bytes);
        keystore.Use(name, version, kek =>
        {
            using var cipher = new AesGcm(kek.Bytes, TagBytes);
            cipher.Encrypt(nonce, plain.Bytes, wrapped.AsSpan(..^TagBytes), wrapped.AsSpan(^TagBytes..), associated);
        });
        return new WrappedKey(Number(version), Mechanism, nonce, default, wrapped);
    }

    public void Unwrap(KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination)
    {
        string name = Name(uri);
        bool isOurs = wrapped.Mechanism == Mechanism && wrapped.Parameters.Length == NonceBytes
            && wrapped.Bytes.Length == destination.Length + TagBytes;
        if (!isOurs || !uint.TryParse(wrapped.Version, NumberStyles.None, CultureInfo.InvariantCulture, out uint version))
            throw Corrupt(uri);

        byte[] associated = Associated(name, version, context);
        using var plain = new PinnedKey(destination.Length);
        keystore.Use(name, version, kek =>
        {
            try
            {
                using var cipher = new AesGcm(kek.Bytes, TagBytes);
                ReadOnlySpan<byte> bytes = wrapped.Bytes.Span;
                cipher.Decrypt(
                    wrapped.Parameters.Span, bytes[..^TagBytes], bytes[^TagBytes..], plain.Bytes, associated);
            }
            catch (AuthenticationTagMismatchException)
            {
                throw Corrupt(uri);
            }
        });
        plain.Bytes.CopyTo(destination);
    }

    public void Probe(KeyUri uri) => KeyProbe.Run(this, uri);

    public bool CreateIfMissing(KeyUri uri)
    {
        if (keystore.Exists(Name(uri)))
            return false;
        keystore.Create(Name(uri));
        return true;
    }

    public void Dispose() => keystore.Dispose();

    private static string Name(KeyUri uri) => uri.Attributes["name"];

    private static string Number(uint version) => version.ToString(CultureInfo.InvariantCulture);

    private static byte[] Associated(string name, uint version, ReadOnlySpan<byte> context) =>
        [.. Encoding.ASCII.GetBytes($"{name}\0{version}\0"), .. context];

    private static KeyException Corrupt(KeyUri uri) =>
        new(KeyFault.Corrupt, $"key \"{uri}\" does not unwrap this: it was wrapped by another key, or changed");
}
