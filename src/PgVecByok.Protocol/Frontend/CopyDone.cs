namespace PgVecByok.Protocol;

/// <summary>CopyDone (both ways, 'c'): the end of COPY data. It has no body.</summary>
public static class CopyDone
{
    public const byte Tag = (byte)'c';

    public static void Read(ReadOnlySpan<byte> body) => new MessageReader(body).End();

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
