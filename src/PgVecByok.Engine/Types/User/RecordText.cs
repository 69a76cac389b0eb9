using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The text form of a row taken apart: <c>(1,"a ""b""",)</c>. A field that is not there at all is NULL.</summary>
internal static class RecordText
{
    /// <exception cref="SqlException">22P02.</exception>
    public static byte[]?[] Split(ReadOnlySpan<byte> text, int count)
    {
        var fields = new byte[]?[count];
        int at = SkipSpace(text, 0);
        if (at == text.Length || text[at] != '(')
            throw Malformed(text, "Missing left parenthesis.");
        at++;
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                if (at == text.Length || text[at] != ',')
                    throw Malformed(text, "Too few columns.");
                at++;
            }

            fields[i] = Field(text, ref at);
        }

        if (at == text.Length || text[at] != ')')
            throw Malformed(text, at < text.Length && text[at] == ',' ? "Too many columns." : "Unexpected end of input.");
        return SkipSpace(text, at + 1) == text.Length ? fields : throw Malformed(text, "Junk after right parenthesis.");
    }

    private static byte[]? Field(ReadOnlySpan<byte> text, ref int at)
    {
        if (at < text.Length && text[at] is (byte)',' or (byte)')')
            return null;
        List<byte> field = [];
        bool isQuoted = false;
        for (; ; at++)
        {
            if (at >= text.Length)
                throw Malformed(text, "Unexpected end of input.");
            byte letter = text[at];
            if (!isQuoted && letter is (byte)',' or (byte)')' && !isQuoted)
                return [.. field];
            if (letter == '\\')
            {
                if (++at == text.Length)
                    throw Malformed(text, "Unexpected end of input.");
                field.Add(text[at]);
            }
            else if (letter == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Add(letter);
                at++;
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else
            {
                field.Add(letter);
            }
        }
    }

    private static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\v' or (byte)'\f')
            at++;
        return at;
    }

    private static SqlException Malformed(ReadOnlySpan<byte> text, string detail) => new(
        SqlState.InvalidTextRepresentation, $"malformed record literal: \"{System.Text.Encoding.UTF8.GetString(text)}\"")
    {
        Detail = detail,
    };
}
