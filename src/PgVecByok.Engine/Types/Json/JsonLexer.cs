using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum JsonToken
{
    End,
    String,
    Number,
    True,
    False,
    Null,
    ObjectStart,
    ObjectEnd,
    ArrayStart,
    ArrayEnd,
    Comma,
    Colon,
}

/// <summary>
/// Tokens of a JSON text, checked as PostgreSQL checks them. With <c>decodes</c> also what an escape stands for must exist: json
/// keeps escapes as they are, jsonb does not.
/// </summary>
internal ref struct JsonLexer(ReadOnlySpan<byte> text, bool decodes)
{
    private const int TokensPerLook = 1 << 14;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _untilLook = TokensPerLook;

    public JsonToken Token { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    public readonly ReadOnlySpan<byte> Current => _text[Start..End];

    public void Next()
    {
        if (--_untilLook == 0)
            Look();
        int at = End;
        while (at < _text.Length && _text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            at++;
        (Start, End) = (at, at + 1);
        if (at == _text.Length)
        {
            (Token, End) = (JsonToken.End, at);
            return;
        }

        Token = _text[at] switch
        {
            (byte)'{' => JsonToken.ObjectStart,
            (byte)'}' => JsonToken.ObjectEnd,
            (byte)'[' => JsonToken.ArrayStart,
            (byte)']' => JsonToken.ArrayEnd,
            (byte)',' => JsonToken.Comma,
            (byte)':' => JsonToken.Colon,
            (byte)'"' => String(),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => Number(),
            _ => Word(),
        };
    }

    private void Look()
    {
        _untilLook = TokensPerLook;
        Interruption.Check();
    }

    /// <summary>What stands here instead of <paramref name="expected"/>.</summary>
    public readonly SqlException Unexpected(string expected) => Token == JsonToken.End
        ? JsonErrors.Syntax(_text, End, "The input string ended unexpectedly.")
        : JsonErrors.Syntax(_text, End, $"Expected {expected}, but found \"{Encoding.UTF8.GetString(Current)}\".");

    private JsonToken Word()
    {
        int at = Start;
        while (at < _text.Length && IsWord(_text[at]))
            at++;
        if (at == Start)
            throw Invalid(Start + 1);
        End = at;
        ReadOnlySpan<byte> word = Current;
        return word.SequenceEqual("true"u8) ? JsonToken.True
            : word.SequenceEqual("false"u8) ? JsonToken.False
            : word.SequenceEqual("null"u8) ? JsonToken.Null
            : throw Invalid(at);
    }

    private JsonToken Number()
    {
        int at = Start + (_text[Start] == '-' ? 1 : 0);
        bool isValid = true;
        int digits = Digits(ref at);
        isValid &= digits == 1 || (digits > 1 && _text[at - digits] != '0');
        if (at < _text.Length && _text[at] == '.')
        {
            at++;
            isValid &= Digits(ref at) > 0;
        }

        if (at < _text.Length && _text[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (at < _text.Length && _text[at] is (byte)'+' or (byte)'-')
                at++;
            isValid &= Digits(ref at) > 0;
        }

        int end = at;
        while (end < _text.Length && IsWord(_text[end]))
            end++;
        End = end;
        return isValid && end == at ? JsonToken.Number : throw Invalid(end);
    }

    private readonly int Digits(ref int at)
    {
        int start = at;
        while (at < _text.Length && _text[at] is >= (byte)'0' and <= (byte)'9')
            at++;
        return at - start;
    }

    private JsonToken String()
    {
        int high = -1;
        for (int at = Start + 1; ;)
        {
            int plain = _text[at..].IndexOfAnyInRange((byte)0, (byte)31);
            int special = _text[at..].IndexOfAny((byte)'"', (byte)'\\');
            int skip = plain < 0 ? special : special < 0 ? plain : Math.Min(plain, special);
            if (skip < 0)
                throw Invalid(_text.Length);
            if (skip > 0 && high >= 0)
                throw Surrogate(at, "Unicode low surrogate must follow a high surrogate.");
            at += skip;
            byte found = _text[at];
            if (found == '"')
            {
                if (high >= 0)
                    throw Surrogate(at, "Unicode low surrogate must follow a high surrogate.");
                End = at + 1;
                return JsonToken.String;
            }

            if (found != '\\')
                throw JsonErrors.Syntax(_text, at, $"Character with value 0x{found:x2} must be escaped.");
            at = Escape(at, ref high);
        }
    }

    /// <summary>Returns what comes behind the escape.</summary>
    private readonly int Escape(int at, ref int high)
    {
        if (at + 1 >= _text.Length)
            throw Invalid(_text.Length);
        byte kind = _text[at + 1];
        if (kind != 'u')
        {
            if (kind is not ((byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t'))
            {
                int length = Rune.DecodeFromUtf8(_text[(at + 1)..], out _, out int consumed) == System.Buffers.OperationStatus.Done ? consumed : 1;
                string shown = Encoding.UTF8.GetString(_text.Slice(at + 1, length));
                throw JsonErrors.Syntax(_text, at + 1 + length, $"Escape sequence \"\\{shown}\" is invalid.");
            }

            return high < 0 ? at + 2 : throw Surrogate(at, "Unicode low surrogate must follow a high surrogate.");
        }

        int code = 0;
        for (int i = 2; i < 6; i++)
        {
            if (at + i >= _text.Length)
                throw Invalid(_text.Length);
            if (!char.IsAsciiHexDigit((char)_text[at + i]))
                throw JsonErrors.Syntax(_text, at + i + 1, "\"\\u\" must be followed by four hexadecimal digits.");
            code = code * 16 + Convert.ToInt32(((char)_text[at + i]).ToString(), 16);
        }

        if (decodes)
            CheckCode(at + 6, code, ref high);
        return at + 6;
    }

    private readonly void CheckCode(int end, int code, ref int high)
    {
        if (code is >= 0xD800 and <= 0xDBFF)
        {
            if (high >= 0)
                throw Surrogate(end, "Unicode high surrogate must not follow a high surrogate.");
            high = code;
        }
        else if (code is >= 0xDC00 and <= 0xDFFF)
        {
            if (high < 0)
                throw Surrogate(end, "Unicode low surrogate must follow a high surrogate.");
            high = -1;
        }
        else if (high >= 0)
        {
            throw Surrogate(end, "Unicode low surrogate must follow a high surrogate.");
        }
        else if (code == 0)
        {
            throw JsonErrors.Escape(_text, end, "\\u0000 cannot be converted to text.");
        }
    }

    private readonly SqlException Surrogate(int end, string detail) => JsonErrors.Syntax(_text, end, detail);

    private readonly SqlException Invalid(int end) =>
        JsonErrors.Syntax(_text, end, $"Token \"{Encoding.UTF8.GetString(_text[Start..end])}\" is invalid.");

    private static bool IsWord(byte c) => char.IsAsciiLetterOrDigit((char)c) || c == '_' || c >= 0x80;
}
