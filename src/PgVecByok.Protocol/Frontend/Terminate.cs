namespace PgVecByok.Protocol;

/// <summary>Terminate (frontend, 'X'): the client leaves. It has no body.</summary>
public static class Terminate
{
    public const byte Tag = (byte)'X';

    public static void Read(ReadOnlySpan<byte> body) => new MessageReader(body).End();

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
