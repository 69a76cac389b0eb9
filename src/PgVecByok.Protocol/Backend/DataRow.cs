namespace PgVecByok.Protocol;

/// <summary>
/// DataRow (backend, 'D'): one row.
/// <code>
///   count   int16
///   { value int32 bytes }   length and bytes; −1 is NULL
/// </code>
/// Written value by value into the writer, without a copy; read as slices of the body.
/// </summary>
public static class DataRow
{
    public const byte Tag = (byte)'D';

    public static ReadOnlyMemory<byte>?[] Read(ReadOnlyMemory<byte> body)
    {
        var reader = new MessageReader(body.Span);
        var values = new ReadOnlyMemory<byte>?[reader.Count(itemBytesMin: 4)];
        for (int i = 0; i < values.Length; i++)
            values[i] = reader.Value() is { } range ? body[range] : (ReadOnlyMemory<byte>?)null;
        reader.End();
        return values;
    }

    /// <summary>Opens the message; the values (BeginValue … EndValue, or Null) and the writer's End follow.</summary>
    public static void Begin(MessageWriter writer, int count)
    {
        writer.Begin(Tag);
        writer.Int16(unchecked((short)count));
    }
}
