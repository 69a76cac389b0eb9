using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// A PKCS#11 library of the configuration and its tokens. What holds: a token is found by label and serial, never by slot number (SoftHSM
/// draws those at random, and a token that is plugged in again may get another); the PIN is read from its file when a token is logged in
/// to, and held no longer than that.
/// </summary>
internal sealed class Pkcs11Module(Pkcs11ModuleOptions options, Pkcs11Options limits) : IDisposable
{
    private const int PinBytesMax = 256;
    private static readonly string[] TokenAttributes = ["token", "serial", "manufacturer", "model"];
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TokenSessions> _tokens = [];
    private LoadedLibrary? _library;

    public static Pkcs11InteropFactories Factories => LoadedLibrary.Factories;

    public string Name => options.Name;

    /// <exception cref="KeyException">Misconfigured: the library is unusable.</exception>
    public TokenSessions Token(KeyUri uri)
    {
        string key = string.Join('\0', TokenAttributes.Select(name => Attribute(uri, name)));
        lock (_gate)
        {
            _library ??= LoadedLibrary.Open(options.LibraryPath, Name);
            if (!_tokens.TryGetValue(key, out TokenSessions? token))
                _tokens.Add(key, token = new TokenSessions(_library, () => FindSlot(_library, uri), ReadPin, limits));
            return token;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (TokenSessions token in _tokens.Values)
                token.Dispose();
            _tokens.Clear();
            _library?.Dispose();
            _library = null;
        }
    }

    internal static string? Attribute(KeyUri uri, string name) => uri.Attributes.GetValueOrDefault(name);

    /// <exception cref="KeyException">Unreachable: no such token now. Misconfigured: two of them.</exception>
    private TokenSlot FindSlot(LoadedLibrary library, KeyUri uri)
    {
        TokenSlot? slot = TryFindSlot(library, uri, out int epoch);
        // A module looks for tokens when it is initialised: one that was plugged in since then needs that again.
        if (slot is null && library.TryRenew(epoch, limits.RenewalPause))
            slot = TryFindSlot(library, uri, out _);
        return slot ?? throw new KeyException(KeyFault.Unreachable, $"key \"{uri}\": its token is not present");
    }

    private TokenSlot? TryFindSlot(LoadedLibrary library, KeyUri uri, out int epoch)
    {
        TokenSlot[] found;
        try
        {
            (found, epoch) = library.Use((loaded, current) =>
            {
                IEnumerable<ISlot> slots = loaded.GetSlotList(SlotsType.WithTokenPresent).Where(slot => IsOf(slot, uri));
                return (slots.Select(slot => new TokenSlot(slot, current)).ToArray(), current);
            });
        }
        catch (Pkcs11Exception ended) when (ended.RV == CKR.CKR_CRYPTOKI_NOT_INITIALIZED)
        {
            epoch = library.Epoch;
            return null;
        }
        catch (Pkcs11Exception failed)
        {
            throw new KeyException(
                Pkcs11Faults.Of(failed.RV), $"key \"{uri}\": module \"{Name}\" does not list its tokens ({failed.RV})", failed);
        }

        return found.Length <= 1
            ? found.FirstOrDefault()
            : throw new KeyException(KeyFault.Misconfigured, $"key \"{uri}\" names {found.Length} tokens")
            {
                Hint = "Add serial=… to the URI.",
            };
    }

    /// <summary>A slot whose token was just taken away says nothing of the others.</summary>
    private static bool IsOf(ISlot slot, KeyUri uri)
    {
        try
        {
            return Matches(slot.GetTokenInfo(), uri);
        }
        catch (Pkcs11Exception away) when (away.RV != CKR.CKR_CRYPTOKI_NOT_INITIALIZED)
        {
            return false;
        }
    }

    private static bool Matches(ITokenInfo token, KeyUri uri) =>
        token.TokenFlags.TokenInitialized
        && Agrees(uri, "token", token.Label) && Agrees(uri, "serial", token.SerialNumber)
        && Agrees(uri, "manufacturer", token.ManufacturerId) && Agrees(uri, "model", token.Model);

    private static bool Agrees(KeyUri uri, string name, string value) =>
        Attribute(uri, name) is not { } wanted || wanted == value.TrimEnd(' ', '\0');

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
                throw new KeyException(
                    KeyFault.Misconfigured, $"the PIN file of module \"{Name}\" can be read by others: set its mode to 0600");
            return new FileStream(options.PinFile, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new KeyException(KeyFault.Misconfigured, $"the PIN file of module \"{Name}\" cannot be read", failed);
        }
    }
}
