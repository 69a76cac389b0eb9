namespace PgVecByok.Protocol;

/// <summary>
/// ParameterStatus (backend, 'S'): the value of a setting that clients follow.
/// <code>
///   name  cstring
///   value cstring
/// </code>
/// </summary>
public readonly record struct ParameterStatus(string Name, string Value)
{
    public const byte Tag = (byte)'S';

    public static ParameterStatus Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var message = new ParameterStatus(reader.CString(), reader.CString());
        reader.End();
        return message;
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.CString(Name);
        writer.CString(Value);
        writer.End();
    }
}
