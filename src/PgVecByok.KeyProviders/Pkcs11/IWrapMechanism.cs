using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>One way of wrapping 32 bytes under a key of a token. The envelope keeps the name, and unwrapping goes by it alone.</summary>
internal interface IWrapMechanism
{
    string Name { get; }

    bool Fits(TokenKey key);

    WrappedKey Wrap(ISession session, TokenKey key, ReadOnlySpan<byte> plain, byte[] context);

    /// <summary>Returns the bytes, which the caller zeroises.</summary>
    byte[] Unwrap(ISession session, TokenKey key, WrappedKey wrapped, byte[] context);
}
