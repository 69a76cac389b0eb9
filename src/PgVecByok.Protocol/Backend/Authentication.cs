namespace PgVecByok.Protocol;

/// <summary>
/// Authentication* (backend, 'R'): what the client has to prove next.
/// <code>
///   code    int32   0 Ok, 10 SASL, 11 SASLContinue, 12 SASLFinal
///   payload bytes   SASL: cstrings of mechanisms, then 0; Continue, Final: the mechanism's message
/// </code>
/// </summary>
public readonly record struct Authentication(int Code, ReadOnlyMemory<byte> Payload)
{
    public const byte Tag = (byte)'R';
    public const int Ok = 0, Sasl = 10, SaslContinue = 11, SaslFinal = 12;

    public static Authentication Read(ReadOnlyMemory<byte> body) => new(new MessageReader(body.Span).Int32(), body[4..]);

    public static void WriteOk(MessageWriter writer) => new Authentication(Ok, default).Write(writer);

    public static void WriteSasl(MessageWriter writer, params ReadOnlySpan<string> mechanisms)
    {
        writer.Begin(Tag);
        writer.Int32(Sasl);
        foreach (string mechanism in mechanisms)
            writer.CString(mechanism);
        writer.Byte(0);
        writer.End();
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.Int32(Code);
        writer.Bytes(Payload.Span);
        writer.End();
    }

    /// <summary>The mechanisms offered, of a SASL message.</summary>
    public IReadOnlyList<string> Mechanisms()
    {
        var reader = new MessageReader(Payload.Span);
        var names = new List<string>();
        while (reader.CString() is { Length: > 0 } name)
            names.Add(name);
        return names;
    }
}
