namespace PgVecByok.Protocol;

/// <summary>
/// ReadyForQuery (backend, 'Z'): the server awaits the next statement.
/// <code>
///   status byte   'I' idle, 'T' in a transaction block, 'E' in a failed one
/// </code>
/// </summary>
public readonly record struct ReadyForQuery(char Status)
{
    public const byte Tag = (byte)'Z';

    public static ReadyForQuery Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var message = new ReadyForQuery((char)reader.Byte());
        reader.End();
        return message;
    }

    public void Write(MessageWriter writer)
    {
        writer.Begin(Tag);
        writer.Byte((byte)Status);
        writer.End();
    }
}
