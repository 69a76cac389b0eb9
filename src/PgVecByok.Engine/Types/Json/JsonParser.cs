using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Reads a whole JSON text, or only checks it. Nesting is bounded (54001). What is read into items is bounded in their number
/// (54000), since each takes a hundred bytes where the text may have spent two.
/// </summary>
internal ref struct JsonParser
{
    internal const int ItemsMax = 8_000_000;
    internal const int DepthMax = 6_000;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("[]{}\"\\"u8);

    private JsonLexer _lexer;
    private int _items;

    private JsonParser(ReadOnlySpan<byte> text, bool decodes)
    {
        if (text.Length > DepthMax && IsTooDeep(text))
            throw SqlException.TooDeep();
        _lexer = new JsonLexer(text, decodes);
        _lexer.Next();
    }

    /// <summary>What json accepts.</summary>
    public static void Check(ReadOnlySpan<byte> text)
    {
        var parser = new JsonParser(text, decodes: false);
        parser.Skip();
        parser.Finish();
    }

    /// <summary>What jsonb accepts.</summary>
    public static JsonItem Parse(ReadOnlySpan<byte> text)
    {
        var parser = new JsonParser(text, decodes: true);
        JsonItem item = parser.Value();
        parser.Finish();
        return item;
    }

    public static JsonItem Parse(Text text) => Parse(text.Span);

    /// <summary>What a string token, quotes included, stands for. REQUIRES: checked with its escapes.</summary>
    public static Text Decode(ReadOnlySpan<byte> token)
    {
        ReadOnlySpan<byte> inner = token[1..^1];
        if (inner.IndexOf((byte)'\\') < 0)
            return new Text(inner.ToArray());
        byte[] decoded = new byte[inner.Length];
        int length = 0;
        for (int at = 0; at < inner.Length;)
        {
            if (inner[at] != '\\')
            {
                decoded[length++] = inner[at++];
                continue;
            }

            at = DecodeEscape(inner, at + 1, decoded, ref length);
        }

        return new Text(decoded, 0, length);
    }

    private static int DecodeEscape(ReadOnlySpan<byte> inner, int at, byte[] decoded, ref int length)
    {
        byte kind = inner[at++];
        if (kind != 'u')
        {
            decoded[length++] = kind switch
            {
                (byte)'b' => 8, (byte)'f' => 12, (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, _ => kind,
            };
            return at;
        }

        int code = Convert.ToInt32(Encoding.ASCII.GetString(inner.Slice(at, 4)), 16);
        at += 4;
        if (char.IsHighSurrogate((char)code) && at + 6 <= inner.Length)
        {
            int low = Convert.ToInt32(Encoding.ASCII.GetString(inner.Slice(at + 2, 4)), 16);
            code = char.ConvertToUtf32((char)code, (char)low);
            at += 6;
        }

        length += new Rune(code).EncodeToUtf8(decoded.AsSpan(length));
        return at;
    }

    /// <summary>
    /// Found before anything recurses: to unwind thousands of frames takes the runtime seconds. What is no JSON may be judged wrongly,
    /// and is refused in any case.
    /// </summary>
    private static bool IsTooDeep(ReadOnlySpan<byte> text)
    {
        int depth = 0;
        bool isInString = false;
        for (int next; (next = text.IndexOfAny(Marks)) >= 0; text = text[(next + 1)..])
        {
            switch (text[next])
            {
                case (byte)'"': isInString = !isInString; break;
                case (byte)'\\': next = Math.Min(next + 1, text.Length - 1); break;
                case (byte)'[' or (byte)'{' when !isInString: depth++; break;
                case (byte)']' or (byte)'}' when !isInString: depth--; break;
                default: break;
            }

            if (depth > DepthMax)
                return true;
        }

        return false;
    }

    private void Finish()
    {
        if (_lexer.Token != JsonToken.End)
            throw _lexer.Unexpected("end of input");
    }

    private JsonItem Value()
    {
        SqlException.ThrowIfTooDeep();
        if (++_items > ItemsMax)
            throw new SqlException(SqlState.ProgramLimitExceeded, $"number of JSON values exceeds the maximum allowed ({ItemsMax})");
        JsonItem item;
        switch (_lexer.Token)
        {
            case JsonToken.ObjectStart:
                return ObjectValue();
            case JsonToken.ArrayStart:
                return ArrayValue();
            case JsonToken.String:
                item = JsonItem.String(Decode(_lexer.Current));
                break;
            case JsonToken.Number:
                item = JsonItem.OfNumber(_lexer.Current);
                break;
            case JsonToken.True or JsonToken.False:
                item = JsonItem.OfBool(_lexer.Token == JsonToken.True);
                break;
            case JsonToken.Null:
                item = JsonItem.Null;
                break;
            default:
                throw _lexer.Unexpected("JSON value");
        }

        _lexer.Next();
        return item;
    }

    private JsonItem ObjectValue()
    {
        var fields = new List<KeyValuePair<Text, JsonItem>>();
        _lexer.Next();
        if (_lexer.Token is not (JsonToken.String or JsonToken.ObjectEnd))
            throw _lexer.Unexpected("string or \"}\"");
        while (_lexer.Token != JsonToken.ObjectEnd)
        {
            Text name = Decode(Name());
            fields.Add(new(name, Value()));
            NextField();
        }

        _lexer.Next();
        return JsonItem.Object(fields);
    }

    private JsonItem ArrayValue()
    {
        var elements = new List<JsonItem>();
        _lexer.Next();
        while (_lexer.Token != JsonToken.ArrayEnd)
        {
            elements.Add(Value());
            NextElement();
        }

        _lexer.Next();
        return JsonItem.Array(elements);
    }

    private void Skip()
    {
        SqlException.ThrowIfTooDeep();
        switch (_lexer.Token)
        {
            case JsonToken.ObjectStart:
                _lexer.Next();
                if (_lexer.Token is not (JsonToken.String or JsonToken.ObjectEnd))
                    throw _lexer.Unexpected("string or \"}\"");
                while (_lexer.Token != JsonToken.ObjectEnd)
                {
                    Name();
                    Skip();
                    NextField();
                }

                break;
            case JsonToken.ArrayStart:
                _lexer.Next();
                while (_lexer.Token != JsonToken.ArrayEnd)
                {
                    Skip();
                    NextElement();
                }

                break;
            case JsonToken.End or JsonToken.Comma or JsonToken.Colon or JsonToken.ObjectEnd or JsonToken.ArrayEnd:
                throw _lexer.Unexpected("JSON value");
            default:
                break;
        }

        _lexer.Next();
    }

    /// <summary>The name's token; the lexer stands at its value then.</summary>
    private ReadOnlySpan<byte> Name()
    {
        if (_lexer.Token != JsonToken.String)
            throw _lexer.Unexpected("string");
        ReadOnlySpan<byte> name = _lexer.Current;
        _lexer.Next();
        if (_lexer.Token != JsonToken.Colon)
            throw _lexer.Unexpected("\":\"");
        _lexer.Next();
        return name;
    }

    private void NextField()
    {
        if (_lexer.Token == JsonToken.ObjectEnd)
            return;
        if (_lexer.Token != JsonToken.Comma)
            throw _lexer.Unexpected("\",\" or \"}\"");
        _lexer.Next();
        if (_lexer.Token != JsonToken.String)
            throw _lexer.Unexpected("string");
    }

    private void NextElement()
    {
        if (_lexer.Token == JsonToken.ArrayEnd)
            return;
        if (_lexer.Token != JsonToken.Comma)
            throw _lexer.Unexpected("\",\" or \"]\"");
        _lexer.Next();
        if (_lexer.Token == JsonToken.ArrayEnd)
            throw _lexer.Unexpected("JSON value");
    }
}
