namespace PgVecByok.Protocol;

/// <summary>Flush (frontend, 'H'): send what is ready; nothing ends. It has no body.</summary>
public static class Flush
{
    public const byte Tag = (byte)'H';

    public static void Read(ReadOnlySpan<byte> body) => new MessageReader(body).End();

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
