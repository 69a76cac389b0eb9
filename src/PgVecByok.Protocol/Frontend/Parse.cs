namespace PgVecByok.Protocol;

/// <summary>
/// Parse (frontend, 'P'): prepare a statement.
/// <code>
///   statement cstring   "" is the unnamed statement
///   text      cstring
///   count     int16
///   { type    uint32 }  oid of each parameter's type; 0 leaves it open
/// </code>
/// </summary>
public readonly record struct Parse(string Statement, string Text, uint[] ParameterTypes)
{
    public const byte Tag = (byte)'P';

    public static Parse Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        string statement = reader.CString();
        string text = reader.CString();
        int count = reader.Count(itemBytesMin: 4);
        uint[] types = count == 0 ? [] : new uint[count];
        for (int i = 0; i < count; i++)
            types[i] = reader.UInt32();
        reader.End();
        return new Parse(statement, text, types);
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.CString(Statement);
        writer.CString(Text);
        writer.Int16(checked((short)ParameterTypes.Length));
        foreach (uint type in ParameterTypes)
            writer.UInt32(type);
        writer.End();
    }
}
