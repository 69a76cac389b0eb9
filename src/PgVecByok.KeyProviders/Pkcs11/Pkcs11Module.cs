using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// One loaded PKCS#11 library and its tokens. What holds: the library is initialised once, at first use, for many threads; a token is
/// found by label and serial, never by slot number (SoftHSM draws those at random); the PIN is read from its file when a token is
/// logged in to, and held no longer than that.
/// </summary>
internal sealed class Pkcs11Module(Pkcs11ModuleOptions options, Pkcs11Options limits) : IDisposable
{
    private const int PinBytesMax = 256;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TokenSessions> _tokens = [];
    private IPkcs11Library? _library;

    static Pkcs11Module() =>
        // Pkcs11Interop asks for "libdl", which glibc 2.34 and later have only as libdl.so.2 without a development link.
        NativeLibrary.SetDllImportResolver(
            typeof(Pkcs11InteropFactories).Assembly,
            (name, _, _) => name == "libdl" ? NativeLibrary.Load("libc.so.6") : 0);

    public static Pkcs11InteropFactories Factories { get; } = new();

    public string Name => options.Name;

    /// <exception cref="KeyException">Unreachable: no such token now. Misconfigured: two of them, or the library or PIN is unusable.</exception>
    public TokenSessions Token(KeyUri uri)
    {
        lock (_gate)
        {
            string key = Attribute(uri, "token") + "\0" + Attribute(uri, "serial");
            if (_tokens.TryGetValue(key, out TokenSessions? known))
                return known;
            ISlot slot = FindSlot(uri) ?? FindAgain(uri)
                ?? throw new KeyException(KeyFault.Unreachable, $"key \"{uri}\": its token is not present");
            return _tokens[key] = new TokenSessions(slot, ReadPin, limits);
        }
    }

    public void Dispose()
    {
        lock (_gate)
            Unload();
    }

    internal static string? Attribute(KeyUri uri, string name) => uri.Attributes.GetValueOrDefault(name);

    /// <summary>A module looks for tokens when it is initialised: one that was plugged in since then needs that again.</summary>
    private ISlot? FindAgain(KeyUri uri)
    {
        if (_tokens.Count > 0)
            return null; // it would take away the sessions of the tokens in use
        Unload();
        return FindSlot(uri);
    }

    private ISlot? FindSlot(KeyUri uri)
    {
        ISlot[] found;
        try
        {
            found = [.. Library().GetSlotList(SlotsType.WithTokenPresent).Where(slot => Matches(slot.GetTokenInfo(), uri))];
        }
        catch (Pkcs11Exception failed)
        {
            throw new KeyException(Pkcs11Faults.Of(failed.RV), $"key \"{uri}\": module \"{Name}\" does not list its tokens ({failed.RV})", failed);
        }

        return found.Length <= 1
            ? found.FirstOrDefault()
            : throw new KeyException(KeyFault.Misconfigured, $"key \"{uri}\" names {found.Length} tokens") { Hint = "Add serial=… to the URI." };
    }

    private static bool Matches(ITokenInfo token, KeyUri uri) =>
        token.TokenFlags.TokenInitialized
        && Agrees(uri, "token", token.Label) && Agrees(uri, "serial", token.SerialNumber)
        && Agrees(uri, "manufacturer", token.ManufacturerId) && Agrees(uri, "model", token.Model);

    private static bool Agrees(KeyUri uri, string name, string value) =>
        Attribute(uri, name) is not { } wanted || wanted == value.TrimEnd(' ', '\0');

    private IPkcs11Library Library()
    {
        if (_library is not null)
            return _library;
        try
        {
            return _library = Factories.Pkcs11LibraryFactory.LoadPkcs11Library(Factories, options.LibraryPath, AppType.MultiThreaded);
        }
        catch (Exception failed) when (failed is Pkcs11Exception or UnmanagedException or DllNotFoundException)
        {
            throw new KeyException(KeyFault.Misconfigured, $"PKCS#11 module \"{Name}\" cannot be loaded", failed)
            {
                Hint = "See the setting pkcs11.module.",
            };
        }
    }

    private PinnedKey ReadPin()
    {
        using FileStream file = Open();
        Span<byte> bytes = stackalloc byte[PinBytesMax + 1];
        int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        int end = bytes[..Math.Min(length, PinBytesMax)].TrimEnd("\r\n"u8).Length;
        var pin = new PinnedKey(end);
        bytes[..end].CopyTo(pin.Bytes);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(bytes);
        return pin;
    }

    private FileStream Open()
    {
        try
        {
            if ((File.GetUnixFileMode(options.PinFile) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
                throw new KeyException(KeyFault.Misconfigured, $"the PIN file of module \"{Name}\" can be read by others: set its mode to 0600");
            return new FileStream(options.PinFile, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new KeyException(KeyFault.Misconfigured, $"the PIN file of module \"{Name}\" cannot be read", failed);
        }
    }

    private void Unload()
    {
        foreach (TokenSessions token in _tokens.Values)
            token.Dispose();
        _tokens.Clear();
        try
        {
            _library?.Dispose();
        }
        catch (Pkcs11Exception)
        {
            // The library is gone or hung: nothing is left to close.
        }

        _library = null;
    }
}
