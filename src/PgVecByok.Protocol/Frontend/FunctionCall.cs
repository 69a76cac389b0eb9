namespace PgVecByok.Protocol;

/// <summary>
/// FunctionCall (frontend, 'F'): call a function by its oid. A relic that only large objects use; the oid is all this server reads,
/// to name it in the refusal.
/// <code>
///   function uint32
///   …        as in Bind
/// </code>
/// </summary>
public readonly record struct FunctionCall(uint Function)
{
    public const byte Tag = (byte)'F';

    public static FunctionCall Read(ReadOnlySpan<byte> body) => new(new MessageReader(body).UInt32());
}
