namespace PgVecByok.Protocol;

/// <summary>
/// FunctionCallResponse (backend, 'V'): what the function gave.
/// <code>
///   value int32 bytes   length and bytes; −1 is NULL
/// </code>
/// </summary>
public static class FunctionCallResponse
{
    public const byte Tag = (byte)'V';

    /// <summary>Opens the message; the value (BeginValue … EndValue, or Null) and the writer's End follow.</summary>
    public static void Begin(MessageWriter writer) => writer.Begin(Tag);
}
