using System.Globalization;
using System.Text;

namespace PgVecByok.Sql;

/// <summary>What stands in quotes: plain, continued, E'' and U&amp;'' strings with their escapes (scan.l).</summary>
internal ref partial struct Lexer
{
    private void PrefixedString(Kind kind, int prefix, bool escapes)
    {
        int start = _at;
        _at += prefix;
        QuotedString(kind, escapes, start);
    }

    /// <summary>'…' and, after a line break, its continuations. Doubled quotes stand for one.</summary>
    private void QuotedString(Kind kind, bool escapes, int start)
    {
        if (!escapes && TryPlainString(kind, start))
            return;
        var text = new StringBuilder();
        do
        {
            _at++; // the opening quote
            ReadQuoted(text, escapes, start, kind);
        }
        while (TryContinue());
        AddQuoted(kind, start, text.ToString());
    }

    /// <summary>Nothing doubled, and the string ends where its quote does.</summary>
    private bool TryPlainString(Kind kind, int start)
    {
        int first = _at + 1, length = _text[first..].IndexOf('\'');
        if (length < 0)
            return false;
        int end = first + length + 1;
        if (end < _text.Length && _text[end] is '\'' or ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
        {
            int at = end;
            while (at < _text.Length && _text[at] is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
                at++;
            if (at < _text.Length && _text[at] == '\'')
                return false;
        }

        _at = end;
        AddQuoted(kind, start, _text.Slice(first, length).ToString());
        return true;
    }

    private void ReadQuoted(StringBuilder text, bool escapes, int start, Kind kind)
    {
        while (true)
        {
            int end = escapes ? _text[_at..].IndexOfAny('\'', '\\') : _text[_at..].IndexOf('\'');
            if (end < 0)
            {
                throw Unterminated(
                    kind switch
                    {
                        Kind.BitString => "unterminated bit string literal",
                        Kind.HexString => "unterminated hexadecimal string literal",
                        _ => "unterminated quoted string",
                    },
                    start);
            }

            text.Append(_text.Slice(_at, end));
            _at += end + 1;
            if (_text[_at - 1] == '\\')
            {
                Escape(text, start);
            }
            else if (Current == '\'')
            {
                text.Append('\'');
                _at++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>A string goes on in the next line: 'a' newline 'b' is 'ab'.</summary>
    private bool TryContinue()
    {
        int at = _at;
        bool newline = false;
        while (at < _text.Length && _text[at] is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            newline |= _text[at++] is '\n' or '\r';
        if (!newline || at >= _text.Length || _text[at] != '\'')
            return false;
        _at = at;
        return true;
    }

    private void Escape(StringBuilder text, int start)
    {
        if (_at >= _text.Length)
            throw Unterminated("unterminated quoted string", start);
        char c = _text[_at++];
        switch (c)
        {
            case 'b': text.Append('\b'); break;
            case 'f': text.Append('\f'); break;
            case 'n': text.Append('\n'); break;
            case 'r': text.Append('\r'); break;
            case 't': text.Append('\t'); break;
            case 'v': text.Append('\v'); break;
            case 'u': text.Append(CodePoint(4, _at - 2, false)); break;
            case 'U': text.Append(CodePoint(8, _at - 2, false)); break;
            case 'x' when char.IsAsciiHexDigit(Current): ByteEscapes(text, 16, 2); break;
            case >= '0' and <= '7':
                _at--;
                ByteEscapes(text, 8, 3);
                break;
            default: text.Append(c); break;
        }
    }

    /// <summary>A run of \ooo or \xhh escapes is UTF-8 bytes; together they must be characters.</summary>
    private void ByteEscapes(StringBuilder text, int radix, int digitsMax)
    {
        int start = _at;
        List<byte> bytes = [];
        while (true)
        {
            int value = 0, digits = 0;
            for (; digits < digitsMax && Digit(Current) < radix; digits++)
                value = value * radix + Digit(_text[_at++]);
            bytes.Add((byte)value);
            if (Current != '\\')
                break;
            if (Ahead == 'x' && _at + 2 < _text.Length && char.IsAsciiHexDigit(_text[_at + 2]))
                (_at, radix, digitsMax) = (_at + 2, 16, 2);
            else if (Ahead is >= '0' and <= '7')
                (_at, radix, digitsMax) = (_at + 1, 8, 3);
            else
                break;
        }

        try
        {
            text.Append(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]));
        }
        catch (DecoderFallbackException)
        {
            string shown = string.Join(' ', bytes.Select(value => $"0x{value:x2}"));
            throw new SqlException(SqlState.CharacterNotInRepertoire, $"invalid byte sequence for encoding \"UTF8\": {shown}") { Offset = start };
        }

        if (bytes.Contains(0))
            throw new SqlException(SqlState.CharacterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\": 0x00");
    }

    /// <summary>Start: the backslash. In U&amp;'…' a wrong escape is a syntax error, in E'…' it is one of the data.</summary>
    private string CodePoint(int digits, int start, bool isUnicodeString)
    {
        if (_at + digits > _text.Length
            || !int.TryParse(_text.Slice(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            throw new SqlException(isUnicodeString ? SqlState.SyntaxError : SqlState.InvalidEscapeSequence, "invalid Unicode escape")
            {
                Offset = start,
                Hint = isUnicodeString ? "Unicode escapes must be \\XXXX or \\+XXXXXX." : "Unicode escapes must be \\uXXXX or \\UXXXXXXXX.",
            };
        }

        _at += digits;
        if (value == 0 || value > 0x10FFFF)
            throw new SqlException(SqlState.SyntaxError, "invalid Unicode escape value") { Offset = start };
        return value is >= 0xD800 and <= 0xDFFF ? ((char)value).ToString() : char.ConvertFromUtf32(value);
    }

    /// <summary>Where plain strings have escapes, U&amp;'…' would be read otherwise by whoever does not know it.</summary>
    private void RefuseUnicodeIfUnsafe()
    {
        if (_escapesInPlain && _text[_at + 2] == '\'')
        {
            throw new SqlException(SqlState.FeatureNotSupported, "unsafe use of string constant with Unicode escapes")
            {
                Detail = "String constants with Unicode escapes cannot be used when \"standard_conforming_strings\" is off.", Offset = _at,
            };
        }
    }

    /// <summary>U&amp;'…' and U&amp;"…" with \xxxx and \+xxxxxx; UESCAPE is not taken.</summary>
    private void UnicodeEscaped()
    {
        int start = _at;
        char quote = _text[_at + 2];
        _at += 3;
        var text = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length)
                throw Unterminated(quote == '"' ? "unterminated quoted identifier" : "unterminated quoted string", start);
            char c = _text[_at++];
            if (c == quote)
            {
                if (Current != quote)
                    break;
                text.Append(quote);
                _at++;
            }
            else if (c == '\\' && Current == '\\')
            {
                text.Append('\\');
                _at++;
            }
            else if (c == '\\')
            {
                int escape = _at - 1;
                bool isLong = Current == '+';
                _at += isLong ? 1 : 0;
                text.Append(CodePoint(isLong ? 6 : 4, escape, true));
            }
            else
            {
                text.Append(c);
            }
        }

        Kind kind = quote == '"' ? Kind.QuotedWord : Kind.String;
        AddQuoted(kind, start, kind == Kind.String ? text.ToString() : Truncated(text.ToString()));
    }
}
