namespace PgVecByok.Protocol;

/// <summary>
/// Close (frontend, 'C'): forget a statement or a portal; a name that is not there is no error.
/// <code>
///   kind byte      'S' statement, 'P' portal
///   name cstring
/// </code>
/// </summary>
public readonly record struct Close(bool IsPortal, string Name)
{
    public const byte Tag = (byte)'C';

    public static Close Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        byte kind = reader.Byte();
        string name = reader.CString();
        reader.End();
        return kind is (byte)'S' or (byte)'P'
            ? new Close(kind == (byte)'P', name)
            : throw ProtocolViolationException.Error($"invalid CLOSE message subtype {kind}");
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.Byte((byte)(IsPortal ? 'P' : 'S'));
        writer.CString(Name);
        writer.End();
    }
}
