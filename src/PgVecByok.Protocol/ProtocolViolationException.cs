namespace PgVecByok.Protocol;

/// <summary>
/// The peer broke the protocol. Unless <see cref="IsFatal"/>, only the message is bad: the frames after it can still be told
/// apart, so the session answers with an error and goes on, as PostgreSQL does.
/// </summary>
public sealed class ProtocolViolationException(string state, string message, bool isFatal) : Exception(message)
{
    public const string ProtocolViolation = "08P01";

    /// <summary>SQLSTATE, as PostgreSQL chooses it for the same mistake.</summary>
    public string State { get; } = state;

    /// <summary>The connection cannot go on.</summary>
    public bool IsFatal { get; } = isFatal;

    public static ProtocolViolationException Error(string message) => new(ProtocolViolation, message, isFatal: false);

    public static ProtocolViolationException Fatal(string message) => new(ProtocolViolation, message, isFatal: true);

    /// <summary>A message is longer than there is memory for.</summary>
    public static ProtocolViolationException OutOfMemory() => new("53200", "out of memory for a message", isFatal: false);

    public static ProtocolViolationException CutShort() => Error("insufficient data left in message");

    public static ProtocolViolationException InvalidFormat() => Error("invalid message format");

    public static ProtocolViolationException NotUtf8(ReadOnlySpan<byte> from) =>
        new("22021", $"invalid byte sequence for encoding \"UTF8\": {string.Join(' ', from[..BadBytes(from)].ToArray().Select(b => $"0x{b:x2}"))}", false);

    // PostgreSQL shows as many bytes as the first one announces, where there are that many.
    private static int BadBytes(ReadOnlySpan<byte> from) =>
        Math.Min(from.Length, from[0] switch { >= 0xF0 and < 0xF8 => 4, >= 0xE0 and < 0xF0 => 3, >= 0xC0 and < 0xE0 => 2, _ => 1 });
}
