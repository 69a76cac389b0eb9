namespace PgVecByok.Protocol;

/// <summary>BindComplete (backend, '2'): answers Bind. It has no body.</summary>
public static class BindComplete
{
    public const byte Tag = (byte)'2';

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
