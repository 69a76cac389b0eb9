namespace PgVecByok.Protocol;

/// <summary>
/// Query (frontend, 'Q'): one or more statements to run at once, results in text.
/// <code>
///   text cstring
/// </code>
/// </summary>
public readonly record struct Query(string Text)
{
    public const byte Tag = (byte)'Q';

    public static Query Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var message = new Query(reader.CString());
        reader.End();
        return message;
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.CString(Text);
        writer.End();
    }
}
