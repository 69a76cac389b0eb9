namespace PgVecByok.Protocol;

/// <summary>
/// PasswordMessage (frontend, 'p'): a password in clear text. This server never asks for one; the type names the tag that
/// SASL's messages share.
/// <code>
///   password cstring
/// </code>
/// </summary>
public readonly record struct PasswordMessage(string Password)
{
    public const byte Tag = (byte)'p';

    public static PasswordMessage Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var message = new PasswordMessage(reader.CString());
        reader.End();
        return message;
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.CString(Password);
        writer.End();
    }

    public override string ToString() => nameof(PasswordMessage);
}
