namespace PgVecByok.Protocol;

/// <summary>
/// Execute (frontend, 'E'): run a portal until it is done or has given <see cref="RowLimit"/> rows.
/// <code>
///   portal    cstring   "" is the unnamed portal
///   row limit int32     0 is no limit; PostgreSQL takes a negative one as none, too
/// </code>
/// </summary>
public readonly record struct Execute(string Portal, int RowLimit)
{
    public const byte Tag = (byte)'E';

    /// <exception cref="ProtocolViolationException">The body is cut short or has bytes left over.</exception>
    public static Execute Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var message = new Execute(reader.CString(), reader.Int32());
        reader.End();
        return message;
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.CString(Portal);
        writer.Int32(RowLimit);
        writer.End();
    }
}
