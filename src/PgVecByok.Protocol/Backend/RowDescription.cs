namespace PgVecByok.Protocol;

/// <summary>
/// RowDescription (backend, 'T'): what the rows that follow look like.
/// <code>
///   count      int16
///   { name     cstring
///     table    uint32
///     column   int16
///     type     uint32
///     length   int16
///     modifier int32
///     format   int16 }   0 text, 1 binary
/// </code>
/// </summary>
public static class RowDescription
{
    public const byte Tag = (byte)'T';

    public static IReadOnlyList<RowField> Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var fields = new RowField[reader.Count(itemBytesMin: 19)];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = new RowField(
                reader.CString(), reader.UInt32(), reader.Int16(), reader.UInt32(), reader.Int16(), reader.Int32(), reader.Int16());
        }

        reader.End();
        return fields;
    }

    /// <summary>Opens the message; <paramref name="count"/> calls of <see cref="WriteField"/> and the writer's End follow.</summary>
    public static void Begin(MessageWriter writer, int count)
    {
        writer.Begin(Tag);
        writer.Int16(checked((short)count));
    }

    public static void WriteField(MessageWriter writer, in RowField field)
    {
        writer.CString(field.Name);
        writer.UInt32(field.TableOid);
        writer.Int16(field.ColumnNumber);
        writer.UInt32(field.TypeOid);
        writer.Int16(field.TypeLength);
        writer.Int32(field.TypeModifier);
        writer.Int16(field.Format);
    }
}
