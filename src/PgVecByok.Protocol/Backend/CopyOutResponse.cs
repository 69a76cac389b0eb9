namespace PgVecByok.Protocol;

/// <summary>
/// CopyOutResponse (backend, 'H'): COPY TO STDOUT: data follow.
/// <code>
///   format   byte      0 text or CSV, 1 binary
///   count    int16
///   { format int16 }   the same for each column
/// </code>
/// </summary>
public readonly record struct CopyOutResponse(bool IsBinary, int ColumnCount)
{
    public const byte Tag = (byte)'H';

    public static CopyOutResponse Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        bool isBinary = reader.Byte() == 1;
        return new CopyOutResponse(isBinary, reader.Count(itemBytesMin: 2));
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
