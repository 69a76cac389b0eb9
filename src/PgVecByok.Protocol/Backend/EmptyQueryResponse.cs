namespace PgVecByok.Protocol;

/// <summary>EmptyQueryResponse (backend, 'I'): the statement was empty; takes CommandComplete's place. It has no body.</summary>
public static class EmptyQueryResponse
{
    public const byte Tag = (byte)'I';

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
