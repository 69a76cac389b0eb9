namespace PgVecByok.Protocol;

/// <summary>
/// FunctionCall (frontend, 'F'): call a function by its oid. A relic that clients' large objects live by.
/// <code>
///   function   uint32
///   count      int16        0: all text; 1: for all arguments; else one each
///   { format   int16 }      0 text, 1 binary
///   count      int16
///   { value    int32 bytes} length and bytes; −1 is NULL
///   format     int16        of the result
/// </code>
/// What is behind the function is as in <see cref="Bind"/>, and is read as one: values are slices of the body.
/// </summary>
public readonly record struct FunctionCall(uint Function, Bind Arguments)
{
    public const byte Tag = (byte)'F';

    public static FunctionCall Read(ReadOnlyMemory<byte> body)
    {
        var reader = new MessageReader(body.Span);
        uint function = reader.UInt32();
        short[] formats = new short[reader.Count(itemBytesMin: 2)];
        for (int i = 0; i < formats.Length; i++)
            formats[i] = Bind.Format(ref reader);
        var values = new ReadOnlyMemory<byte>?[reader.Count(itemBytesMin: 4)];
        for (int i = 0; i < values.Length; i++)
            values[i] = reader.Value() is { } range ? body[range] : (ReadOnlyMemory<byte>?)null;
        if (formats.Length > 1 && formats.Length != values.Length)
        {
            throw ProtocolViolationException.Error(
                $"function call message contains {formats.Length} argument formats but {values.Length} arguments");
        }

        var message = new FunctionCall(function, new Bind("", "", formats, values, [Bind.Format(ref reader)]));
        reader.End();
        return message;
    }
}
