namespace PgVecByok.Protocol;

/// <summary>
/// Describe (frontend, 'D'): tell the types of a statement or a portal.
/// <code>
///   kind byte      'S' statement, 'P' portal
///   name cstring
/// </code>
/// </summary>
public readonly record struct Describe(bool IsPortal, string Name)
{
    public const byte Tag = (byte)'D';

    public static Describe Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        byte kind = reader.Byte();
        string name = reader.CString();
        reader.End();
        return kind is (byte)'S' or (byte)'P'
            ? new Describe(kind == (byte)'P', name)
            : throw ProtocolViolationException.Error($"invalid DESCRIBE message subtype {kind}");
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.Byte((byte)(IsPortal ? 'P' : 'S'));
        writer.CString(Name);
        writer.End();
    }
}
