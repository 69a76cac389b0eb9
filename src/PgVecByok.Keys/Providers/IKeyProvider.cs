namespace PgVecByok.Keys;

/// <summary>
/// A place where customers keep their keys: an HSM, a KMS, or the development keystore. Calls block, keep their own
/// deadline, and may come from any thread. Every failure is a <see cref="KeyException"/> with one of the first seven faults.
/// </summary>
public interface IKeyProvider : IDisposable
{
    /// <summary>The scheme of the URIs it answers: <c>file</c>, <c>pkcs11</c>.</summary>
    string Scheme { get; }

    KeyDescription Describe(KeyUri uri);

    /// <summary>Wraps with the newest version of the key. The context is authenticated where the mechanism can.</summary>
    WrappedKey Wrap(KeyUri uri, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context);

    /// <summary>REQUIRES: the destination is 32 bytes. Written only if the whole key was recovered.</summary>
    void Unwrap(KeyUri uri, WrappedKey wrapped, ReadOnlySpan<byte> context, Span<byte> destination);

    /// <summary>Proves at registration that the key can be used as it must: wraps, unwraps, and refuses a flipped bit.</summary>
    void Probe(KeyUri uri);

    /// <summary>Makes a key that is not there; true if it did. The development keystore does, a customer's HSM or KMS never.</summary>
    bool CreateIfMissing(KeyUri uri) => false;
}
