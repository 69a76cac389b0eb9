using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>
/// Finds a value in a JSON text without building it: -&gt; on a stored document costs a walk over its bytes and hands out a slice.
/// REQUIRES: text that json or jsonb accepted. Of two fields with one name the last counts.
/// </summary>
internal static class JsonScan
{
    private static readonly SearchValues<byte> ScalarEnds = SearchValues.Create(",]} \t\n\r"u8);

    public static char First(Text json)
    {
        ReadOnlySpan<byte> text = json.Span;
        return (char)text[SkipBlanks(text, 0)];
    }

    public static Text? Field(Text json, Text name)
    {
        if (First(json) != '{')
            return null;
        Text? found = null;
        foreach ((Text key, Text value) in Fields(json))
        {
            if (IsNamed(key, name))
                found = value;
        }

        return found;
    }

    public static Text? Element(Text json, long index)
    {
        if (First(json) != '[')
            return null;
        if (index < 0)
        {
            index += Elements(json).Count();
            if (index < 0)
                return null;
        }

        foreach (Text element in Elements(json))
        {
            if (index-- == 0)
                return element;
        }

        return null;
    }

    /// <summary>jsonb keeps a lone scalar as an array of one, and PostgreSQL's -&gt; sees that one: '3'::jsonb -&gt; 0 is 3.</summary>
    public static Text? ElementOrScalar(Text json, long index) =>
        First(json) is '[' or '{' ? Element(json, index) : index is 0 or -1 ? json : (Text?)null;

    /// <summary>Elements of an array, as slices.</summary>
    public static IEnumerable<Text> Elements(Text json)
    {
        int at = SkipBlanks(json.Span, SkipBlanks(json.Span, 0) + 1);
        while (json.Span[at] != ']')
        {
            int end = SkipValue(json.Span, at);
            yield return json.Slice(at, end - at);
            at = SkipBlanks(json.Span, end);
            if (json.Span[at] == ',')
                at = SkipBlanks(json.Span, at + 1);
        }
    }

    /// <summary>Fields of an object: the name's token, quotes included, and the value.</summary>
    public static IEnumerable<(Text Name, Text Value)> Fields(Text json)
    {
        int at = SkipBlanks(json.Span, SkipBlanks(json.Span, 0) + 1);
        while (json.Span[at] != '}')
        {
            int nameEnd = SkipString(json.Span, at);
            int from = SkipBlanks(json.Span, SkipBlanks(json.Span, nameEnd) + 1);
            int end = SkipValue(json.Span, from);
            yield return (json.Slice(at, nameEnd - at), json.Slice(from, end - from));
            at = SkipBlanks(json.Span, end);
            if (json.Span[at] == ',')
                at = SkipBlanks(json.Span, at + 1);
        }
    }

    /// <summary>Decoded where it is a string; null where it is JSON's null.</summary>
    public static Text? AsText(Text value) => (char)value.Span[0] switch
    {
        '"' => JsonParser.Decode(Checked(value)),
        'n' => (Text?)null,
        _ => value,
    };

    /// <summary>json keeps escapes that stand for nothing; asking for the text finds them out.</summary>
    public static ReadOnlySpan<byte> Checked(Text token)
    {
        if (token.Span.IndexOf((byte)'\\') >= 0)
        {
            var lexer = new JsonLexer(token.Span, decodes: true);
            lexer.Next();
        }

        return token.Span;
    }

    private static bool IsNamed(Text token, Text name) =>
        token.Span.IndexOf((byte)'\\') < 0 ? token.Span[1..^1].SequenceEqual(name.Span) : JsonParser.Decode(Checked(token)) == name;

    private static int SkipBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            at++;
        return at;
    }

    private static int SkipString(ReadOnlySpan<byte> text, int at)
    {
        for (at++; ;)
        {
            at += text[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (text[at] == '"')
                return at + 1;
            at += 2;
        }
    }

    private static int SkipValue(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] == '"')
            return SkipString(text, at);
        if (text[at] is not ((byte)'{' or (byte)'['))
        {
            int length = text[at..].IndexOfAny(ScalarEnds);
            return length < 0 ? text.Length : at + length;
        }

        for (int depth = 0; ;)
        {
            at += text[at..].IndexOfAny("\"{}[]"u8);
            if (text[at] == '"')
            {
                at = SkipString(text, at);
                continue;
            }

            depth += text[at] is (byte)'{' or (byte)'[' ? 1 : -1;
            at++;
            if (depth == 0)
                return at;
        }
    }
}
