using System.Text;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Server;

/// <summary>The key providers of this server, from its configuration: the one place where a new kind is added.</summary>
internal static class KeyProviderSetup
{
    public static IReadOnlyList<IKeyProvider> Create(ServerOptions options, TimeProvider clock)
    {
        List<IKeyProvider> providers = [new FileKeyProvider(OpenKeystore(options.KeystoreDirectory, clock))];
        if (options.Pkcs11Module is { } module)
        {
            string pin = options.Pkcs11PinFile
                ?? throw new ServerStartException("pkcs11_module needs pkcs11_pin_file, a file with the user PIN");
            providers.Add(new Pkcs11KeyProvider(new Pkcs11Options
            {
                Modules = [new Pkcs11ModuleOptions(Path.GetFileNameWithoutExtension(module), module, pin)],
            }));
        }

        return providers;
    }

    /// <summary>
    /// The passphrase is taken out of the environment, so that no child gets it. What the process was started with stays where the system
    /// and the runtime keep it: no other user can read it there, and no core file has it (<see cref="ProcessHardening"/>); root can.
    /// </summary>
    public static Keystore OpenKeystore(string directory, TimeProvider clock)
    {
        byte[] passphrase = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("PGVECBYOK_KEYSTORE_PASSPHRASE") ?? "");
        try
        {
            return Keystore.Open(directory, passphrase, clock);
        }
        catch (InvalidOperationException refused)
        {
            throw new ServerStartException(refused.Message);
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(passphrase);
            Environment.SetEnvironmentVariable("PGVECBYOK_KEYSTORE_PASSPHRASE", null);
        }
    }

    /// <summary>The operator's key of a new server, where it is one of the development keystore.</summary>
    public static void CreateSystemKey(IReadOnlyList<IKeyProvider> providers, string uri)
    {
        KeyUri parsed = KeyUri.Parse(uri);
        if (parsed.Scheme != "file")
            return;
        Keystore keystore = providers.OfType<FileKeyProvider>().Single().Keystore;
        if (!keystore.Exists(parsed.Attributes["name"]))
            keystore.Create(parsed.Attributes["name"]);
    }
}
