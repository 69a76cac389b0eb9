using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Bytes as pairs of lower-case hexadecimal digits; blanks between pairs are read over.</summary>
internal static class Hexadecimal
{
    public static void Encode(ReadOnlySpan<byte> bytes, IBufferWriter<byte> writer)
    {
        Convert.TryToHexStringLower(bytes, writer.GetSpan(Math.Max(bytes.Length * 2, 1)), out int written);
        writer.Advance(written);
    }

    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        byte[] bytes = new byte[text.Length / 2];
        int count = 0;
        while (text.Length > 0)
        {
            if (text[0] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
            {
                text = text[1..];
                continue;
            }

            int high = Digit(text);
            if (text.Length == 1)
                throw new SqlException(SqlState.InvalidParameterValue, "invalid hexadecimal data: odd number of digits");
            bytes[count++] = (byte)((high << 4) + Digit(text[1..]));
            text = text[2..];
        }

        return count == bytes.Length ? bytes : bytes[..count];
    }

    private static int Digit(ReadOnlySpan<byte> text)
    {
        int each = text[0];
        if (each is >= '0' and <= '9')
            return each - '0';
        if ((each | 0x20) is >= 'a' and <= 'f')
            return (each | 0x20) - 'a' + 10;
        Rune.DecodeFromUtf8(text, out Rune rune, out _);
        throw new SqlException(SqlState.InvalidParameterValue, $"invalid hexadecimal digit: \"{rune}\"");
    }
}
