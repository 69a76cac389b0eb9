namespace PgVecByok.Protocol;

/// <summary>NoticeResponse (backend, 'N'): something to tell besides the result; the fields of <see cref="ErrorResponse"/>.</summary>
public readonly record struct NoticeResponse(ErrorResponse Fields)
{
    public const byte Tag = (byte)'N';

    public static NoticeResponse Read(ReadOnlySpan<byte> body) => new(ErrorResponse.Read(body));

    public void Write(MessageWriter writer) => Fields.Write(writer, Tag);
}
