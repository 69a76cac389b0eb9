using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>encode and decode, digests, and the bytes of text.</summary>
internal static class EncodingFunctions
{
    private const int LineLength = 76;

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1946, "encode(bytea, text) text", Lift.Strict((Bytea bytes, Text format) => Encode(bytes, format)));
        functions.Scalar(1947, "decode(text, text) bytea", Lift.Strict((Text text, Text format) => new Bytea(Decode(text, format))));
        functions.Scalar(2311, "md5(text) text", Lift.Strict((Text text) => Md5(text.Span)));
        functions.Scalar(2321, "md5(bytea) text", Lift.Strict((Bytea bytes) => Md5(bytes.Span)));
        functions.Scalar(3420, "sha256(bytea) bytea", Hash(HashAlgorithmName.SHA256));
        functions.Scalar(3421, "sha384(bytea) bytea", Hash(HashAlgorithmName.SHA384));
        functions.Scalar(3422, "sha512(bytea) bytea", Hash(HashAlgorithmName.SHA512));
        functions.Scalar(721, "get_byte(bytea, int4) int4", Lift.Strict((Bytea bytes, int at) => (int)bytes.Span[Place(bytes, at)]));
        functions.Scalar(722, "set_byte(bytea, int4, int4) bytea", Lift.Strict((Bytea bytes, int at, int value) =>
        {
            byte[] copy = bytes.Span.ToArray();
            copy[Place(bytes, at)] = (byte)value;
            return new Bytea(copy);
        }));
    }

    private static Text Encode(Bytea bytes, Text format)
    {
        switch (format.ToString().ToLowerInvariant())
        {
            case "hex":
                return Convert.ToHexStringLower(bytes.Span);
            case "base64":
                string encoded = Convert.ToBase64String(bytes.Span);
                return string.Join('\n', encoded.Chunk(LineLength).Select(line => new string(line)));
            case "escape":
                var writer = new ArrayBufferWriter<byte>();
                foreach (byte each in bytes.Span)
                {
                    if (each == '\\')
                        writer.Write("\\\\"u8);
                    else if (each is 0 or >= 0x80)
                        ByteaType.Escape([each], writer);
                    else
                        writer.Write([each]);
                }

                return new Text(writer.WrittenSpan.ToArray());
            default:
                throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized encoding: \"{format}\"");
        }
    }

    private static byte[] Decode(Text text, Text format) => format.ToString().ToLowerInvariant() switch
    {
        "hex" => Hexadecimal.Decode(text.Span),
        "base64" => Base64(text),
        "escape" => ByteaType.Unescape(text.Span),
        _ => throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized encoding: \"{format}\""),
    };

    private static byte[] Base64(Text text)
    {
        foreach (Rune rune in text.ToString().EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && rune.Value is not ('+' or '/' or '=') && !(rune.IsAscii && Rune.IsLetterOrDigit(rune)))
                throw new SqlException(SqlState.InvalidParameterValue, $"invalid symbol \"{rune}\" found while decoding base64 sequence");
        }

        try
        {
            return Convert.FromBase64String(text.ToString());
        }
        catch (FormatException)
        {
            throw new SqlException(SqlState.InvalidParameterValue, "invalid base64 end sequence")
            {
                Hint = "Input data is missing padding, is truncated, or is otherwise corrupted.",
            };
        }
    }

    private static int Place(Bytea bytes, int at) => at >= 0 && at < bytes.Length
        ? at
        : throw new SqlException(SqlState.ArraySubscriptError, $"index {at} out of valid range, 0..{bytes.Length - 1}");

    private static ScalarBody Hash(HashAlgorithmName name) => Lift.Strict((Bytea bytes) => new Bytea(Digests.Of(name, bytes.Span)));

    private static Text Md5(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Digests.Of(HashAlgorithmName.MD5, bytes));
}
