namespace PgVecByok.Keys;

/// <summary>
/// What a provider made of a root key. <see cref="Version"/> is the exact version of the wrapping key, mechanism and
/// parameters are all it needs to unwrap: nothing is derived anew from settings that may have changed meanwhile.
/// </summary>
public sealed record WrappedKey(
    string Version,
    string Mechanism,
    ReadOnlyMemory<byte> Parameters,
    ReadOnlyMemory<byte> PublicKeyHash,
    ReadOnlyMemory<byte> Bytes);
