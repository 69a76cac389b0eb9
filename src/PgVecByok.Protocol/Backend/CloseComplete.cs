namespace PgVecByok.Protocol;

/// <summary>CloseComplete (backend, '3'): answers Close. It has no body.</summary>
public static class CloseComplete
{
    public const byte Tag = (byte)'3';

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
