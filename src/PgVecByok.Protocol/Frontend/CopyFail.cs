namespace PgVecByok.Protocol;

/// <summary>
/// CopyFail (frontend, 'f'): the client cannot go on with COPY.
/// <code>
///   reason cstring
/// </code>
/// </summary>
public readonly record struct CopyFail(string Reason)
{
    public const byte Tag = (byte)'f';

    public static CopyFail Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var message = new CopyFail(reader.CString());
        reader.End();
        return message;
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.CString(Reason);
        writer.End();
    }
}
