using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// convert, convert_from, convert_to, and length in an encoding: between UTF-8, in which every text is, and the encodings that
/// <see cref="ClientEncoding"/> names. Conversions are the platform's; between two that are not UTF-8 there is none here.
/// </summary>
internal static class EncodingConversions
{
    /// <summary>The Windows code pages of one byte: what they leave open comes from the platform as a control character.</summary>
    private const int FirstWindows = 1250, LastWindows = 1258, Windows874 = 874;

    static EncodingConversions() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1717, "convert_to(text, name) bytea", Lift.Strict((Text text, Text encoding) =>
            new Bytea(FromUtf8(text.Span, Destination(encoding)))), Volatility.Stable);
        functions.Scalar(1714, "convert_from(bytea, name) text", Lift.Strict((Bytea bytes, Text encoding) =>
            new Text(ToUtf8(bytes.Span, Source(encoding)))), Volatility.Stable);
        functions.Scalar(1813, "convert(bytea, name, name) bytea", Lift.Strict((Bytea bytes, Text from, Text to) =>
            new Bytea(Convert(bytes.Span, Source(from), Destination(to)))), Volatility.Stable);
        functions.Scalar(1713, "length(bytea, name) int4", Lift.Strict((Bytea bytes, Text encoding) =>
            Length(bytes.Span, Find(encoding) ?? throw Unknown("", encoding))), Volatility.Stable);
    }

    /// <summary>How many bytes a character takes at most; 0 where there is no such encoding.</summary>
    public static int MaxLength(int number) => ClientEncoding.Find(number) is not { } found ? 0 : found.Name switch
    {
        "UTF8" or "GB18030" => 4,
        "EUC_JP" or "EUC_CN" or "EUC_KR" or "JOHAB" => 3,
        "SJIS" or "BIG5" or "GBK" or "UHC" => 2,
        _ => 1,
    };

    private static byte[] Convert(ReadOnlySpan<byte> bytes, ClientEncoding from, ClientEncoding to)
    {
        if (from == to || to.Name == "SQL_ASCII")
            return IsKept(from) && from.Name != "UTF8" ? bytes.ToArray() : Checked(bytes, from);
        if (IsKept(from))
            return FromUtf8(TextType.Validated(bytes).Span, to);
        return IsKept(to)
            ? ToUtf8(bytes, from)
            : throw new SqlException(
                SqlState.UndefinedFunction, $"default conversion function for encoding \"{from.Name}\" to \"{to.Name}\" does not exist");
    }

    private static byte[] Checked(ReadOnlySpan<byte> bytes, ClientEncoding encoding)
    {
        ToUtf8(bytes, encoding);
        return bytes.ToArray();
    }

    /// <exception cref="SqlException">22021: the bytes mean nothing in the encoding. 22P05: a character that Unicode has not.</exception>
    private static byte[] ToUtf8(ReadOnlySpan<byte> bytes, ClientEncoding from)
    {
        if (IsKept(from))
            return TextType.Validated(bytes).Span.ToArray();
        if (bytes.Contains((byte)0))
            throw Invalid(from, [0]);
        string text = Decoded(bytes, from);
        if (IsWindows(from))
            RefuseOpenPlaces(bytes, text, from);
        return Encoding.UTF8.GetBytes(text);
    }

    private static string Decoded(ReadOnlySpan<byte> bytes, ClientEncoding from)
    {
        try
        {
            return Strict(from).GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            throw Invalid(from, bad.BytesUnknown ?? []);
        }
    }

    private static void RefuseOpenPlaces(ReadOnlySpan<byte> bytes, string text, ClientEncoding from)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80 && char.IsControl(text[i]))
                throw Missing([bytes[i]], from.Name, "UTF8");
        }
    }

    /// <exception cref="SqlException">22P05: the encoding does not have a character.</exception>
    private static byte[] FromUtf8(ReadOnlySpan<byte> utf8, ClientEncoding to)
    {
        if (IsKept(to))
            return utf8.ToArray();
        try
        {
            return Strict(to).GetBytes(Encoding.UTF8.GetString(utf8));
        }
        catch (EncoderFallbackException missing)
        {
            throw Missing(Character(missing), "UTF8", to.Name);
        }
    }

    private static byte[] Character(EncoderFallbackException missing)
    {
        Rune rune = missing.CharUnknownHigh == default
            ? new Rune(missing.CharUnknown)
            : new Rune(missing.CharUnknownHigh, missing.CharUnknownLow);
        return Encoding.UTF8.GetBytes(rune.ToString());
    }

    private static int Length(ReadOnlySpan<byte> bytes, ClientEncoding encoding) => encoding.Name switch
    {
        "SQL_ASCII" => bytes.Length,
        "UTF8" => CharacterLength.Count(TextType.Validated(bytes).Span),
        _ => CharacterLength.Count(Encoding.UTF8.GetBytes(Decoded(bytes, encoding))),
    };

    /// <summary>Its bytes are what they are here.</summary>
    private static bool IsKept(ClientEncoding encoding) => encoding.CodePage == 0;

    private static bool IsWindows(ClientEncoding encoding) =>
        encoding.CodePage is >= FirstWindows and <= LastWindows or Windows874;

    private static Encoding Strict(ClientEncoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static ClientEncoding Source(Text name) => Find(name) ?? throw Unknown("source ", name);

    private static ClientEncoding Destination(Text name) => Find(name) ?? throw Unknown("destination ", name);

    private static ClientEncoding? Find(Text name) => ClientEncoding.Find(name.ToString());

    private static SqlException Unknown(string which, Text name) =>
        new(SqlState.InvalidParameterValue, $"invalid {which}encoding name \"{name}\"");

    private static SqlException Invalid(ClientEncoding encoding, ReadOnlySpan<byte> bytes) =>
        new(SqlState.CharacterNotInRepertoire, $"invalid byte sequence for encoding \"{encoding.Name}\": {Shown(bytes)}");

    private static SqlException Missing(ReadOnlySpan<byte> bytes, string from, string to) => new(
        SqlState.UntranslatableCharacter,
        $"character with byte sequence {Shown(bytes)} in encoding \"{from}\" has no equivalent in encoding \"{to}\"");

    private static string Shown(ReadOnlySpan<byte> bytes) => string.Join(' ', bytes.ToArray().Select(each => $"0x{each:x2}"));
}
