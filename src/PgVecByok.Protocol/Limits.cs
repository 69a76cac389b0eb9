namespace PgVecByok.Protocol;

/// <summary>
/// What a peer may claim. A length is refused by its message's tag before a byte of the body is awaited, and memory
/// grows with the bytes that came, never with the bytes that were promised.
/// </summary>
public static class Limits
{
    /// <summary>A startup packet and everything else before authentication; PostgreSQL's MAX_STARTUP_PACKET_LENGTH.</summary>
    public const int StartupBytesMax = 10_000;

    /// <summary>Messages of fixed shape: PostgreSQL's PQ_SMALL_MESSAGE_LIMIT.</summary>
    public const int SmallBytesMax = 10_000;

    /// <summary>Messages that carry statements, parameters or data: PostgreSQL's PQ_LARGE_MESSAGE_LIMIT.</summary>
    public const int LargeBytesMax = 0x3FFF_FFFF - 1;

    /// <summary>Room a connection keeps between messages; what a large one needed beyond it is given back.</summary>
    public const int KeptBytes = 1 << 16;

    /// <summary>A cancel key: 4 bytes in 3.0, up to 256 in 3.2.</summary>
    public const int CancelKeyBytesMax = 256;

    /// <summary>How long a frontend message may be, its length field included, as PostgreSQL counts.</summary>
    /// <exception cref="ProtocolViolationException">08P01, fatal: no frontend message has that tag.</exception>
    public static int FrontendBytesMax(byte tag) => tag switch
    {
        Query.Tag or Parse.Tag or Bind.Tag or FunctionCall.Tag or CopyData.Tag => LargeBytesMax,
        Execute.Tag or Describe.Tag or Close.Tag or Sync.Tag or Flush.Tag or CopyDone.Tag or CopyFail.Tag or Terminate.Tag =>
            SmallBytesMax,
        _ => throw ProtocolViolationException.Fatal($"invalid frontend message type {tag}"),
    };

    /// <summary>While a client authenticates it may send nothing but 'p'.</summary>
    /// <exception cref="ProtocolViolationException">08P01, fatal.</exception>
    public static int AuthenticationBytesMax(byte tag) => tag == PasswordMessage.Tag
        ? StartupBytesMax
        : throw ProtocolViolationException.Fatal($"expected SASL response, got message type {tag}");

    /// <summary>For a client: a server's messages, all of one generous size.</summary>
    public static int BackendBytesMax(byte tag) => LargeBytesMax;
}
