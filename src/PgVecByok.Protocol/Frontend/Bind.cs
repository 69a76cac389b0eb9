namespace PgVecByok.Protocol;

/// <summary>
/// Bind (frontend, 'B'): give a prepared statement its parameters and make a portal of it.
/// <code>
///   portal     cstring      "" is the unnamed portal
///   statement  cstring      "" is the unnamed statement
///   count      int16        0: all text; 1: for all parameters; else one each
///   { format   int16 }      0 text, 1 binary
///   count      int16
///   { value    int32 bytes} length and bytes; −1 is NULL
///   count      int16        0: all text; 1: for all columns; else one each
///   { format   int16 }
/// </code>
/// Values are slices of the body: they live as long as it does.
/// </summary>
public readonly record struct Bind(
    string Portal, string Statement, short[] ParameterFormats, ReadOnlyMemory<byte>?[] Parameters, short[] ResultFormats)
{
    public const byte Tag = (byte)'B';

    public static readonly Bind None = new("", "", [], [], []);

    public static Bind Read(ReadOnlyMemory<byte> body) => Read(body, None);

    /// <summary>
    /// Reuses what is the same as in an earlier message, its array of parameters too: that message's values are then no more to be read.
    /// </summary>
    public static Bind Read(ReadOnlyMemory<byte> body, in Bind earlier)
    {
        var reader = new MessageReader(body.Span);
        string portal = reader.CString(earlier.Portal);
        string statement = reader.CString(earlier.Statement);
        short[] formats = Formats(ref reader, earlier.ParameterFormats);

        int count = reader.Count(itemBytesMin: 4);
        ReadOnlyMemory<byte>?[] parameters = count == earlier.Parameters.Length ? earlier.Parameters : new ReadOnlyMemory<byte>?[count];
        for (int i = 0; i < count; i++)
            parameters[i] = reader.Value() is { } range ? body[range] : (ReadOnlyMemory<byte>?)null;
        if (formats.Length > 1 && formats.Length != count)
            throw ProtocolViolationException.Error($"bind message has {formats.Length} parameter formats but {count} parameters");

        var message = new Bind(portal, statement, formats, parameters, Formats(ref reader, earlier.ResultFormats));
        reader.End();
        return message;
    }

    public bool IsBinary(int parameter) => FormatOf(ParameterFormats, parameter);

    /// <summary>The format of item <paramref name="index"/> by a list of none, one for all, or one each.</summary>
    public static bool FormatOf(short[] formats, int index) => formats.Length switch
    {
        0 => false,
        1 => formats[0] == 1,
        _ => formats[index] == 1,
    };

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.CString(Portal);
        writer.CString(Statement);
        WriteFormats(writer, ParameterFormats);
        writer.Int16(checked((short)Parameters.Length));
        foreach (ReadOnlyMemory<byte>? value in Parameters)
        {
            writer.Int32(value?.Length ?? -1);
            writer.Bytes(value.GetValueOrDefault().Span);
        }

        WriteFormats(writer, ResultFormats);
        writer.End();
    }

    private static short[] Formats(ref MessageReader reader, short[] earlier)
    {
        int count = reader.Count(itemBytesMin: 2);
        bool isSame = count == earlier.Length;
        // Portals keep theirs: an array is used again only as it is.
        short[] formats = isSame ? earlier : new short[count];
        for (int i = 0; i < count; i++)
        {
            short format = Format(ref reader);
            if (isSame && format != earlier[i])
                (isSame, formats) = (false, [.. earlier]);
            if (!isSame)
                formats[i] = format;
        }

        return formats;
    }

    internal static short Format(ref MessageReader reader)
    {
        short format = reader.Int16();
        return format is 0 or 1
            ? format
            : throw new ProtocolViolationException("22023", $"unsupported format code: {format}", isFatal: false);
    }

    private static void WriteFormats(MessageWriter writer, short[] formats)
    {
        writer.Int16(checked((short)formats.Length));
        foreach (short format in formats)
            writer.Int16(format);
    }
}
