namespace PgVecByok.Protocol;

/// <summary>NoData (backend, 'n'): answers Describe where no rows will come. It has no body.</summary>
public static class NoData
{
    public const byte Tag = (byte)'n';

    public static void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.End();
    }
}
