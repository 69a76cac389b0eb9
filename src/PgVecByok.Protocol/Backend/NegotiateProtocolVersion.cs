namespace PgVecByok.Protocol;

/// <summary>
/// NegotiateProtocolVersion (backend, 'v'): the newest version there is here, and the options nobody knows here.
/// <code>
///   version  int32     the whole version, such as 0x00030002
///   count    int32
///   { option cstring } names beginning with "_pq_."
/// </code>
/// </summary>
public readonly record struct NegotiateProtocolVersion(int Version, IReadOnlyList<string> UnknownOptions)
{
    public const byte Tag = (byte)'v';

    public static NegotiateProtocolVersion Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        int version = reader.Int32();
        int count = reader.Int32();
        if (count < 0 || count > reader.Left)
            throw ProtocolViolationException.CutShort();
        var options = new List<string>();
        for (int i = 0; i < count; i++)
            options.Add(reader.CString());
        reader.End();
        return new NegotiateProtocolVersion(version, options);
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.Int32(Version);
        writer.Int32(UnknownOptions.Count);
        foreach (string option in UnknownOptions)
            writer.CString(option);
        writer.End();
    }
}
