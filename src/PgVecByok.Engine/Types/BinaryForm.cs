using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Checks that every binary form needs.</summary>
internal static class BinaryForm
{
    /// <exception cref="SqlException">22P03 more bytes than the value has, 08P01 fewer.</exception>
    public static ReadOnlySpan<byte> Exactly(ReadOnlySpan<byte> bytes, int length) =>
        bytes.Length == length ? bytes
        : bytes.Length < length ? throw TooShort()
        : throw new SqlException(SqlState.InvalidBinaryRepresentation, "incorrect binary data format");

    public static ReadOnlySpan<byte> AtLeast(ReadOnlySpan<byte> bytes, int length) => bytes.Length >= length ? bytes : throw TooShort();

    public static SqlException TooShort() => new(SqlState.ProtocolViolation, "insufficient data left in message");
}
