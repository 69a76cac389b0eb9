namespace PgVecByok.Protocol;

/// <summary>PortalSuspended (backend, 's'): the row limit was reached; takes CommandComplete's place. It has no body.</summary>
public static class PortalSuspended
{
    public const byte Tag = (byte)'s';

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
