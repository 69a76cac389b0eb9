namespace PgVecByok.Protocol;

/// <summary>
/// CommandComplete (backend, 'C'): a statement is done.
/// <code>
///   tag cstring   "SELECT 3", "INSERT 0 1", "BEGIN"
/// </code>
/// </summary>
public readonly record struct CommandComplete(string CommandTag)
{
    public const byte Tag = (byte)'C';

    public static CommandComplete Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var message = new CommandComplete(reader.CString());
        reader.End();
        return message;
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.CString(CommandTag);
        writer.End();
    }
}
