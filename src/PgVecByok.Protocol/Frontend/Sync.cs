namespace PgVecByok.Protocol;

/// <summary>Sync (frontend, 'S'): the end of an extended query: errors are over, an implicit transaction ends. It has no body.</summary>
public static class Sync
{
    public const byte Tag = (byte)'S';

    public static void Read(ReadOnlySpan<byte> body) => new MessageReader(body).End();

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
