namespace PgVecByok.Protocol;

/// <summary>
/// StartupMessage (frontend, no tag): who connects to what, and settings to start with.
/// <code>
///   version  int32     major in the high half, minor in the low
///   { name   cstring   "user", "database", "options", a setting, or "_pq_." and a protocol option
///     value  cstring }
///   end      byte      0
/// </code>
/// </summary>
public sealed record StartupMessage(int Version, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    public const int Version30 = 3 << 16;
    public const int Version32 = 3 << 16 | 2;

    public int Major => Version >> 16;

    public int Minor => Version & 0xFFFF;

    /// <summary>The last value given under a name, as PostgreSQL takes it.</summary>
    public string? this[string name] => Parameters.LastOrDefault(parameter => parameter.Key == name).Value;

    /// <summary>The major and minor version, before anything behind it is looked at: other majors have other layouts.</summary>
    public static int PeekVersion(ReadOnlySpan<byte> body) => new MessageReader(body).Int32();

    /// <exception cref="ProtocolViolationException">08P01, fatal.</exception>
    public static StartupMessage Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        int version = reader.Int32();
        var parameters = new List<KeyValuePair<string, string>>();
        while (reader.Left > 1)
        {
            string name = Field(ref reader);
            if (name.Length == 0)
                break;
            parameters.Add(new(name, Field(ref reader)));
        }

        if (reader.Left != 1 || reader.Byte() != 0)
            throw Unterminated();
        return new StartupMessage(version, parameters);
    }

    public void Write(MessageWriter writer)
    {
        writer.BeginUntagged();
        writer.Int32(Version);
        foreach ((string name, string value) in Parameters)
        {
            writer.CString(name);
            writer.CString(value);
        }

        writer.Byte(0);
        writer.End();
    }

    private static string Field(ref MessageReader reader)
    {
        try
        {
            return reader.CString();
        }
        catch (ProtocolViolationException violation)
        {
            throw violation.State == ProtocolViolationException.ProtocolViolation
                ? Unterminated()
                : new ProtocolViolationException(violation.State, violation.Message, isFatal: true);
        }
    }

    private static ProtocolViolationException Unterminated() =>
        ProtocolViolationException.Fatal("invalid startup packet layout: expected terminator as last byte");
}
