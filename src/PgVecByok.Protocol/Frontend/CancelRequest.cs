namespace PgVecByok.Protocol;

/// <summary>
/// CancelRequest (frontend, no tag): stop what another session is doing. Never answered.
/// <code>
///   code    int32   80877102
///   process int32   from BackendKeyData
///   key     bytes   4 in protocol 3.0, up to 256 in 3.2
/// </code>
/// </summary>
public readonly record struct CancelRequest(int ProcessId, ReadOnlyMemory<byte> Key)
{
    public const int Code = 80877102;

    public static CancelRequest Read(ReadOnlyMemory<byte> body)
    {
        var reader = new MessageReader(body.Span);
        reader.Int32();
        int process = reader.Int32();
        if (reader.Left is 0 or > Limits.CancelKeyBytesMax)
            throw ProtocolViolationException.Fatal("invalid length of cancel request packet");
        return new CancelRequest(process, body[reader.Position..]);
    }

    public void Write(MessageWriter writer)
    {
        writer.BeginUntagged();
        writer.Int32(Code);
        writer.Int32(ProcessId);
        writer.Bytes(Key.Span);
        writer.End();
    }
}
