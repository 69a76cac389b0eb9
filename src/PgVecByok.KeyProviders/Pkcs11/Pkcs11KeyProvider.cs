using System.Collections.Concurrent;
using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// <c>pkcs11:</c> keys (RFC 7512): they stay in their token, which wraps and unwraps. Which mechanism is settled once, by trying: the
/// first of the ladder that gives back what it wrapped and refuses a flipped bit; an envelope names the one it was made with.
/// </summary>
public sealed class Pkcs11KeyProvider : IKeyProvider
{
    private const int KeyBytes = 32;
    private readonly Pkcs11Options _options;
    private readonly Pkcs11Module[] _modules;
    private readonly IWrapMechanism[] _ladder;
    private readonly ConcurrentDictionary<KeyUri, IWrapMechanism> _chosen = new();
    private readonly ConcurrentDictionary<KeyUri, WrappedKey> _canaries = new();

    public Pkcs11KeyProvider(Pkcs11Options options)
    {
        _options = options;
        _modules = [.. options.Modules.Select(module => new Pkcs11Module(module, options))];
        _ladder = options.AllowOaepSha1
            ? [new AesGcmMechanism(), new AesKeyWrapMechanism(), new RsaOaepMechanism(sha1: false), new RsaOaepMechanism(sha1: true)]
            : [new AesGcmMechanism(), new AesKeyWrapMechanism(), new RsaOaepMechanism(sha1: false)];
    }

    public string Scheme => "pkcs11";

    public KeyDescription Describe(KeyUri uri)
    {
        (TokenKey key, IReadOnlyList<string> warnings) = Guard(uri, token => token.Run(uri, session =>
        {
            TokenKey found = TokenKey.Find(session, uri);
            return (found, found.CheckCustody(session, uri));
        }));
        return new KeyDescription(uri, Convert.ToHexStringLower(key.Id), Mechanism(uri).Name, Strength(key), warnings);
    }

    public WrappedKey Wrap(KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) => WrapWith(Mechanism(uri), uri, key, context);

    public void Unwrap(KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination)
    {
        IWrapMechanism mechanism = Array.Find(_ladder, each => each.Name == wrapped.Mechanism)
            ?? throw new KeyException(KeyFault.AlgorithmNotAllowed, $"key \"{uri}\": mechanism \"{wrapped.Mechanism}\" is not allowed here");
        UnwrapWith(mechanism, uri, wrapped, context, destination);
    }

    public void Probe(KeyUri uri)
    {
        Guard(uri, token => token.Run(uri, session => TokenKey.Find(session, uri).CheckCustody(session, uri)));
        _chosen.TryRemove(uri, out _);
        Mechanism(uri);
    }

    public void Dispose()
    {
        foreach (Pkcs11Module module in _modules)
            module.Dispose();
    }

    /// <summary>NIST SP 800-57 part 1, table 2.</summary>
    private static int Strength(TokenKey key) => key.IsRsa ? key.Bits >= 15360 ? 256 : key.Bits >= 7680 ? 192 : 128 : key.Bits;

    /// <summary>The first rung that the key's kind fits and that passes the probe.</summary>
    private IWrapMechanism Mechanism(KeyUri uri)
    {
        if (_chosen.TryGetValue(uri, out IWrapMechanism? chosen))
            return chosen;
        TokenKey key = Guard(uri, token => token.Run(uri, session => TokenKey.Find(session, uri)));
        KeyException? last = null;
        foreach (IWrapMechanism mechanism in _ladder.Where(each => each.Fits(key)))
        {
            try
            {
                KeyProbe.Run(new Rung(this, mechanism), uri);
                return _chosen[uri] = mechanism;
            }
            catch (KeyException failed) when (failed.Fault is not (KeyFault.Unreachable or KeyFault.Missing))
            {
                last = failed;
            }
        }

        throw new KeyException(KeyFault.AlgorithmNotAllowed, $"key \"{uri}\" has no mechanism that this server accepts", last)
        {
            Hint = "Use an AES-256 key with CKM_AES_GCM or CKM_AES_KEY_WRAP, or an RSA key of 3072 bits or more with OAEP and SHA-256.",
        };
    }

    private WrappedKey WrapWith(IWrapMechanism mechanism, KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context)
    {
        using var plain = new PinnedKey(key.Length);
        key.CopyTo(plain.Bytes);
        byte[] associated = Associated(context);
        return Guard(uri, token => token.Run(
            uri, session => mechanism.Wrap(session, TokenKey.Find(session, uri), plain.Bytes, associated)));
    }

    private void UnwrapWith(IWrapMechanism mechanism, KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination)
    {
        byte[] associated = Associated(context);
        byte[] plain = [];
        try
        {
            plain = Guard(
                uri,
                token => token.Run(uri, session => mechanism.Unwrap(session, TokenKey.Find(session, uri), wrapped, associated)),
                refused => Diagnose(uri, mechanism, refused));
            if (plain.Length != destination.Length)
                throw Corrupt(uri, null);
            plain.CopyTo(destination);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }

        RememberCanary(mechanism, uri);
    }

    /// <summary>
    /// Return values are ambiguous: GENERAL_ERROR is a flipped bit or a token that went away. The token, the key and a canary wrapped
    /// earlier by the same key say which.
    /// </summary>
    private KeyException Diagnose(KeyUri uri, IWrapMechanism mechanism, Pkcs11Exception refused)
    {
        TokenSessions token = Module(uri).Token(uri);
        if (!token.IsPresent())
            return Unreachable(uri, refused);
        if (!_canaries.TryGetValue(uri, out WrappedKey? canary))
            return Corrupt(uri, refused);
        try
        {
            CryptographicOperations.ZeroMemory(
                token.Run(uri, session => mechanism.Unwrap(session, TokenKey.Find(session, uri), canary, Associated(default))));
            return Corrupt(uri, refused);
        }
        catch (Pkcs11Exception)
        {
            return new KeyException(KeyFault.Denied, $"key \"{uri}\" no longer opens what it wrapped", refused);
        }
        catch (KeyException why)
        {
            return why;
        }
    }

    private void RememberCanary(IWrapMechanism mechanism, KeyUri uri)
    {
        if (_canaries.ContainsKey(uri))
            return;
        try
        {
            using var sample = new PinnedKey(KeyBytes);
            RandomNumberGenerator.Fill(sample.Bytes);
            _canaries.TryAdd(uri, WrapWith(mechanism, uri, sample.Bytes, default));
        }
        catch (KeyException)
        {
            // It helps to name a fault later; the unwrap that just succeeded does not depend on it.
        }
    }

    private T Guard<T>(KeyUri uri, Func<TokenSessions, T> call, Func<Pkcs11Exception, KeyException>? diagnose = null)
    {
        TokenSessions token = Module(uri).Token(uri);
        try
        {
            return call(token);
        }
        catch (KeyException missing) when (missing.Fault == KeyFault.Missing && !token.IsPresent())
        {
            // A token that went away lists no objects before it says so.
            throw Unreachable(uri, missing);
        }
        catch (Pkcs11Exception failed) when (Pkcs11Faults.IsStaleHandle(failed.RV))
        {
            // It was destroyed between the search and the use.
            throw token.IsPresent() ? new KeyException(KeyFault.Missing, $"key \"{uri}\" is not on its token", failed) : Unreachable(uri, failed);
        }
        catch (Pkcs11Exception failed)
        {
            KeyFault fault = token.IsPresent() ? Pkcs11Faults.Of(failed.RV) : KeyFault.Unreachable;
            if (fault == KeyFault.Unreachable)
                throw Unreachable(uri, failed);
            if (diagnose is not null && fault is KeyFault.Unknown or KeyFault.Misconfigured)
                throw diagnose!(failed);
            throw new KeyException(fault, $"key \"{uri}\": the token refuses ({failed.RV})", failed);
        }
    }

    private Pkcs11Module Module(KeyUri uri)
    {
        string? name = Pkcs11Module.Attribute(uri, "module-name");
        if (name is null && _modules.Length == 1)
            return _modules[0];
        return Array.Find(_modules, module => module.Name == name) ?? throw new KeyException(
            KeyFault.Misconfigured, name is null ? $"key \"{uri}\" must name one of the server's modules" : $"the server has no PKCS#11 module \"{name}\"")
        {
            Hint = "Modules are named in the server's configuration; the URI refers to one by module-name=….",
        };
    }

    /// <summary>Hashed: tokens limit the length of associated data differently.</summary>
    private static byte[] Associated(ReadOnlySpan<byte> context) => SHA256.HashData(context);

    private static KeyException Unreachable(KeyUri uri, Exception cause) =>
        new(KeyFault.Unreachable, $"key \"{uri}\": its token is unreachable", cause);

    private static KeyException Corrupt(KeyUri uri, Exception? cause) =>
        new(KeyFault.Corrupt, $"key \"{uri}\" does not unwrap this: it was wrapped by another key, or changed", cause);

    /// <summary>One mechanism of the ladder, for the probe to try.</summary>
    private sealed class Rung(Pkcs11KeyProvider provider, IWrapMechanism mechanism) : IKeyProvider
    {
        public string Scheme => provider.Scheme;

        public KeyDescription Describe(KeyUri uri) => provider.Describe(uri);

        public WrappedKey Wrap(KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) =>
            provider.WrapWith(mechanism, uri, key, context);

        public void Unwrap(KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination) =>
            provider.UnwrapWith(mechanism, uri, wrapped, context, destination);

        public void Probe(KeyUri uri) => KeyProbe.Run(this, uri);

        public void Dispose()
        {
        }
    }
}
