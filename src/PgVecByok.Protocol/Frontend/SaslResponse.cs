namespace PgVecByok.Protocol;

/// <summary>
/// SASLResponse (frontend, 'p'): the mechanism's next message, all of the body.
/// </summary>
public readonly record struct SaslResponse(ReadOnlyMemory<byte> Message)
{
    public const byte Tag = PasswordMessage.Tag;

    public static SaslResponse Read(ReadOnlyMemory<byte> body) => new(body);

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.Bytes(Message.Span);
        writer.End();
    }
}
