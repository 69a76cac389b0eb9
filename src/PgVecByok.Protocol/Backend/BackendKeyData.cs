namespace PgVecByok.Protocol;

/// <summary>
/// BackendKeyData (backend, 'K'): what a CancelRequest has to name.
/// <code>
///   process int32
///   key     bytes   4 in protocol 3.0, 32 in 3.2
/// </code>
/// </summary>
public readonly record struct BackendKeyData(int ProcessId, ReadOnlyMemory<byte> Key)
{
    public const byte Tag = (byte)'K';

    public static BackendKeyData Read(ReadOnlyMemory<byte> body)
    {
        int process = new MessageReader(body.Span).Int32();
        return new BackendKeyData(process, body[4..]);
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.Int32(ProcessId);
        writer.Bytes(Key.Span);
        writer.End();
    }
}
