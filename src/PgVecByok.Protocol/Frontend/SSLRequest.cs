namespace PgVecByok.Protocol;

/// <summary>
/// SSLRequest (frontend, no tag): may TLS begin? Answered by one byte, 'S' or 'N'.
/// <code>
///   code int32   80877103
/// </code>
/// </summary>
public static class SSLRequest
{
    public const int Code = 80877103;

    public static void Write(MessageWriter writer)
    {
        writer.BeginUntagged();
        writer.Int32(Code);
        writer.End();
    }
}
