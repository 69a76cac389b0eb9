using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Integers as PostgreSQL reads them: blanks around, a sign, 0x, 0o and 0b, and single underscores between digits.
/// </summary>
internal static class IntegerText
{
    public static long Parse(ReadOnlySpan<byte> utf8, long min, long max, string typeName)
    {
        ReadOnlySpan<byte> digits = Blanks.Trim(utf8);
        bool negative = false;
        if (digits.Length > 0 && digits[0] is (byte)'-' or (byte)'+')
        {
            negative = digits[0] == '-';
            digits = digits[1..];
        }

        int radix = TakeRadix(ref digits);
        if (!TryMagnitude(digits, radix, out ulong magnitude, out bool overflows))
            throw Invalid(utf8, typeName);
        if (overflows || (negative ? magnitude > (ulong)-(min + 1) + 1 : magnitude > (ulong)max))
            throw OutOfRange(utf8, typeName);
        return negative ? unchecked(-(long)magnitude) : (long)magnitude;
    }

    /// <summary>oid, xid and cid: strtoul's reading, in which -1 is the largest.</summary>
    public static uint ParseUnsigned(ReadOnlySpan<byte> utf8, string typeName)
    {
        ReadOnlySpan<byte> digits = Blanks.Trim(utf8);
        bool negative = digits.Length > 0 && digits[0] == '-';
        if (negative || (digits.Length > 0 && digits[0] == '+'))
            digits = digits[1..];
        if (!TryMagnitude(digits, 10, out ulong magnitude, out bool overflows))
            throw Invalid(utf8, typeName);
        if (overflows || magnitude > (negative ? 1ul << 31 : uint.MaxValue))
            throw OutOfRange(utf8, typeName);
        return negative ? unchecked(0u - (uint)magnitude) : (uint)magnitude;
    }

    public static SqlException Invalid(ReadOnlySpan<byte> utf8, string typeName) => new(
        SqlState.InvalidTextRepresentation, $"invalid input syntax for type {typeName}: \"{new Text(utf8.ToArray())}\"");

    public static SqlException OutOfRange(ReadOnlySpan<byte> utf8, string typeName) => new(
        SqlState.NumericValueOutOfRange, $"value \"{new Text(utf8.ToArray())}\" is out of range for type {typeName}");

    public static void Write(long value, IBufferWriter<byte> writer)
    {
        Span<byte> place = writer.GetSpan(20);
        value.TryFormat(place, out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        writer.Advance(written);
    }

    private static int TakeRadix(ref ReadOnlySpan<byte> digits)
    {
        if (digits.Length < 2 || digits[0] != '0')
            return 10;
        int radix = (digits[1] | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 10 };
        if (radix == 10)
            return 10;
        digits = digits[2..];
        if (digits.Length > 0 && digits[0] == '_')
            digits = digits[1..];
        return radix;
    }

    private static bool TryMagnitude(ReadOnlySpan<byte> digits, int radix, out ulong magnitude, out bool overflows)
    {
        magnitude = 0;
        overflows = false;
        bool afterDigit = false;
        foreach (byte each in digits)
        {
            if (each == '_' && afterDigit)
            {
                afterDigit = false;
                continue;
            }

            int digit = DigitOf(each);
            if (digit < 0 || digit >= radix)
                return false;
            overflows |= magnitude > (ulong.MaxValue - (ulong)digit) / (ulong)radix;
            magnitude = unchecked((magnitude * (ulong)radix) + (ulong)digit);
            afterDigit = true;
        }

        return afterDigit;
    }

    private static int DigitOf(byte each) => each switch
    {
        >= (byte)'0' and <= (byte)'9' => each - '0',
        >= (byte)'a' and <= (byte)'f' => each - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => each - 'A' + 10,
        _ => -1,
    };
}
