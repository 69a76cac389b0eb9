namespace PgVecByok.Protocol;

/// <summary>CopyData (both ways, 'd'): some bytes of COPY's stream, cut anywhere; all of the body.</summary>
public static class CopyData
{
    public const byte Tag = (byte)'d';

    public static void Write(MessageWriter writer, ReadOnlySpan<byte> bytes)
    {
        writer.Begin(Tag);
        writer.Bytes(bytes);
        writer.End();
    }
}
