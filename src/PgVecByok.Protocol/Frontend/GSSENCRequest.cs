namespace PgVecByok.Protocol;

/// <summary>
/// GSSENCRequest (frontend, no tag): may GSSAPI encryption begin? Answered by one byte, here always 'N'.
/// <code>
///   code int32   80877104
/// </code>
/// </summary>
public static class GSSENCRequest
{
    public const int Code = 80877104;

    public static void Write(MessageWriter writer)
    {
        writer.BeginUntagged();
        writer.Int32(Code);
        writer.End();
    }
}
