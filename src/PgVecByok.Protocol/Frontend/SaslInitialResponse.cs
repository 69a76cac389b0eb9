namespace PgVecByok.Protocol;

/// <summary>
/// SASLInitialResponse (frontend, 'p'): the mechanism chosen and its first message.
/// <code>
///   mechanism cstring
///   length    int32     −1 is no message
///   message   bytes
/// </code>
/// </summary>
public readonly record struct SaslInitialResponse(string Mechanism, ReadOnlyMemory<byte> Message)
{
    public const byte Tag = PasswordMessage.Tag;

    public static SaslInitialResponse Read(ReadOnlyMemory<byte> body)
    {
        var reader = new MessageReader(body.Span);
        string mechanism = reader.CString();
        Range? message = reader.Value();
        reader.End();
        return new SaslInitialResponse(mechanism, message is { } range ? body[range] : default);
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.CString(Mechanism);
        writer.Int32(Message.Length);
        writer.Bytes(Message.Span);
        writer.End();
    }
}
