namespace PgVecByok.Protocol;

/// <summary>
/// ParameterDescription (backend, 't'): the types of a statement's parameters.
/// <code>
///   count  int16
///   { type uint32 }
/// </code>
/// </summary>
public static class ParameterDescription
{
    public const byte Tag = (byte)'t';

    public static uint[] Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var types = new uint[reader.Count(itemBytesMin: 4)];
        for (int i = 0; i < types.Length; i++)
            types[i] = reader.UInt32();
        reader.End();
        return types;
    }

    public static void Write(MessageWriter writer, IReadOnlyList<uint> types)
    {
        writer.Begin(Tag);
        writer.Int16(unchecked((short)types.Count));
        for (int i = 0; i < types.Count; i++)
            writer.UInt32(types[i]);
        writer.End();
    }
}
