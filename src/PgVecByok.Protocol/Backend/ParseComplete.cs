namespace PgVecByok.Protocol;

/// <summary>ParseComplete (backend, '1'): answers Parse. It has no body.</summary>
public static class ParseComplete
{
    public const byte Tag = (byte)'1';

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
