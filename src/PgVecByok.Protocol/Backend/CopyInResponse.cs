namespace PgVecByok.Protocol;

/// <summary>
/// CopyInResponse (backend, 'G'): COPY FROM STDIN: the client sends data now.
/// <code>
///   format   byte      0 text or CSV, 1 binary
///   count    int16
///   { format int16 }   the same for each column
/// </code>
/// </summary>
public readonly record struct CopyInResponse(bool IsBinary, int ColumnCount)
{
    public const byte Tag = (byte)'G';

    public static CopyInResponse Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        bool isBinary = reader.Byte() == 1;
        return new CopyInResponse(isBinary, reader.Count(itemBytesMin: 2));
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.Byte((byte)(IsBinary ? 1 : 0));
        writer.Int16(checked((short)ColumnCount));
        for (int i = 0; i < ColumnCount; i++)
            writer.Int16((short)(IsBinary ? 1 : 0));
        writer.End();
    }
}
