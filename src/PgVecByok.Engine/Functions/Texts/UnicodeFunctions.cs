using System.Buffers;
using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>unistr, the normal forms of Unicode, and case folding.</summary>
internal static class UnicodeFunctions
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(6198, "unistr(text) text", Lift.Strict((Text text) => (Text)Unescape(text.ToString())));
        functions.Scalar(4350, "normalize(text, text = 'NFC') text", Lift.Strict((Text text, Text form) =>
            Checked(text, FormOf(form))));
        functions.Scalar(4351, "is_normalized(text, text = 'NFC') bool", Lift.Strict((Text text, Text form) =>
            Checked(text, FormOf(form)) == text));
        functions.Scalar(6105, "unicode_assigned(text) bool", Lift.Strict((Text text) => text.ToString().EnumerateRunes().All(rune =>
            System.Text.Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.OtherNotAssigned)));
        new FunctionList(functions).Add(1845, "to_ascii(text) text", (_, _) =>
            throw Sql.SqlException.NotSupported("encoding conversion from UTF8 to ASCII not supported"));
        functions.Scalar(6412, "casefold(text) text", Lift.Strict((Text text) => LetterCase.Lower(text)));
    }

    /// <summary>
    /// The text itself where none of its characters has another form. The runtime carries no tables for the rest (it would answer the
    /// text unchanged), so that is refused: a wrong form is worse.
    /// </summary>
    private static Text Checked(Text text, NormalizationForm form)
    {
        int first = form switch { NormalizationForm.FormC => 0x300, NormalizationForm.FormD => 0xC0, _ => 0xA0 };
        foreach (Rune rune in text.ToString().EnumerateRunes())
        {
            if (rune.Value >= first)
                throw SqlException.NotSupported($"normalization of the character \"{rune}\" is not supported");
        }

        return text;
    }

    private static NormalizationForm FormOf(Text form) => form.ToString().ToUpperInvariant() switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw new SqlException(SqlState.InvalidParameterValue, $"invalid normalization form: {form}"),
    };

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        char lead = '\0';
        for (int at = 0; at < text.Length;)
        {
            int code = Code(text, ref at, out bool isEscape);
            if (lead != 0 && (!isEscape || code is < 0xdc00 or > 0xdfff))
                throw BadPair();
            if (isEscape && code is >= 0xd800 and <= 0xdbff)
            {
                lead = (char)code;
                continue;
            }

            if (isEscape && code is >= 0xdc00 and <= 0xdfff && lead == 0)
                throw BadPair();
            if (lead != 0)
                result.Append(lead).Append((char)code);
            else if (code <= char.MaxValue)
                result.Append((char)code);
            else
                result.Append(char.ConvertFromUtf32(code));
            lead = '\0';
        }

        return lead == 0 ? result.ToString() : throw BadPair();
    }

    private static int Code(string text, ref int at, out bool isEscape)
    {
        isEscape = false;
        if (text[at] != '\\')
            return text[at++];
        if (at + 1 < text.Length && text[at + 1] == '\\')
        {
            at += 2;
            return '\\';
        }

        (int skip, int digits) = (at + 1 < text.Length ? text[at + 1] : '\0') switch
        {
            'u' => (2, 4),
            'U' => (2, 8),
            '+' => (2, 6),
            _ => (1, 4),
        };
        if (at + skip + digits > text.Length || text.AsSpan(at + skip, digits).ContainsAnyExcept(HexDigits))
        {
            throw new SqlException(SqlState.SyntaxError, "invalid Unicode escape")
            {
                Hint = "Unicode escapes must be \\XXXX, \\+XXXXXX, \\uXXXX, or \\UXXXXXXXX.",
            };
        }

        isEscape = true;
        uint code = uint.Parse(text.AsSpan(at + skip, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        at += skip + digits;
        if (code is 0 or > 0x10ffff)
            throw new SqlException(SqlState.InvalidParameterValue, $"invalid Unicode code point: {code:X4}");
        return (int)code;
    }

    private static SqlException BadPair() => new(SqlState.SyntaxError, "invalid Unicode surrogate pair");
}
