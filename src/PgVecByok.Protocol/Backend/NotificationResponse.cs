namespace PgVecByok.Protocol;

/// <summary>
/// NotificationResponse (backend, 'A'): a NOTIFY that this session listens to.
/// <code>
///   process int32
///   channel cstring
///   payload cstring
/// </code>
/// </summary>
public readonly record struct NotificationResponse(int ProcessId, string Channel, string Payload)
{
    public const byte Tag = (byte)'A';

    public static NotificationResponse Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var message = new NotificationResponse(reader.Int32(), reader.CString(), reader.CString());
        reader.End();
        return message;
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.Int32(ProcessId);
        writer.CString(Channel);
        writer.CString(Payload);
        writer.End();
    }
}
