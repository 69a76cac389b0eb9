using System.CommandLine;
using System.Globalization;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Server;

/// <summary>
/// <c>pgvecbyok keystore …</c>: a customer's side of the development keystore. A running server sees each change at its next renewal.
/// </summary>
internal static class KeystoreCommands
{
    public static Command Create()
    {
        Option<string?> directory = new("--keystore") { Description = "Keystore directory (default: PGVECBYOK_KEYSTORE, else ./data-keys)." };
        Argument<string> name = new("name") { Description = "The key's name; its URI is file:NAME." };
        Command keystore = new("keystore", "Keys of the embedded development keystore.");
        void Add(string verb, string description, Action<Keystore, string> action)
        {
            Command command = new(verb, description) { name, directory };
            command.SetAction(result => Run(result.GetValue(directory), store => action(store, result.GetRequiredValue(name))));
            keystore.Add(command);
        }

        Add("create", "Make a key.", (store, key) => store.Create(key));
        Add("rotate", "Add a version: new wraps use it.", (store, key) => store.NewVersion(key));
        Add("disable", "Take a key away, reversibly.", (store, key) => store.Disable(key));
        Add("enable", "Give a disabled key back.", (store, key) => store.Enable(key));
        Add("destroy", "Destroy a key for ever.", (store, key) => store.Destroy(key));
        Command list = new("list", "Names, versions and states.") { directory };
        list.SetAction(result => Run(result.GetValue(directory), List));
        keystore.Add(list);
        return keystore;
    }

    private static int Run(string? directory, Action<Keystore> action)
    {
        string path = directory ?? Environment.GetEnvironmentVariable("PGVECBYOK_KEYSTORE") ?? "data-keys";
        try
        {
            using Keystore keystore = KeyProviderSetup.OpenKeystore(path, TimeProvider.System);
            action(keystore);
            return 0;
        }
        catch (Exception refused) when (refused is KeyException or ServerStartException)
        {
            Console.Error.WriteLine($"pgvecbyok: {refused.Message}");
            return 1;
        }
    }

    private static void List(Keystore keystore)
    {
        foreach (string key in keystore.Names())
        {
            foreach (KeystoreVersion version in keystore.Versions(key))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"file:{key}\t{version.Number}\t{version.State}"));
        }
    }
}
