using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum PathTokenKind
{
    End,
    Word,
    String,
    Variable,
    Integer,
    Number,
    Symbol,
}

/// <summary>A token of a jsonpath. <see cref="Text"/> is what it means, <see cref="Shown"/> what an error names.</summary>
internal readonly record struct PathToken(PathTokenKind Kind, string Text, string Shown)
{
    public bool Is(string symbol) => Kind == PathTokenKind.Symbol && Text == symbol;

    /// <summary>Words are known in any case, but true, false and null only in lower case.</summary>
    public bool IsWord(string word) => Kind == PathTokenKind.Word
        && (word is "true" or "false" or "null" ? Text == word : string.Equals(Text, word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Tokens of a jsonpath: JavaScript's strings and escapes, comments, numbers with underscores and in other bases.</summary>
internal sealed class PathLexer(string text)
{
    private const string Special = "?%$.[]{}()|&!=<>@#,*:-+/\\\"";

    private int _at;

    public PathToken Next()
    {
        SkipBlanks();
        if (_at >= text.Length)
            return new PathToken(PathTokenKind.End, "", "");
        char c = text[_at];
        if (c == '"')
        {
            string value = Quoted();
            return new PathToken(PathTokenKind.String, value, "\"");
        }

        if (c == '$')
            return Variable();
        if (char.IsAsciiDigit(c) || c == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))
            return Number();
        if (c == '\\' || !Special.Contains(c, StringComparison.Ordinal))
            return Word();
        return Symbol();
    }

    public static SqlException SyntaxAt(string message, string? token) => new(
        SqlState.SyntaxError, string.IsNullOrEmpty(token) ? $"{message} at end of jsonpath input"
            : $"{message} at or near \"{token}\" of jsonpath input");

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (text[_at] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _at++;
            }
            else if (text.AsSpan(_at).StartsWith("/*"))
            {
                int end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                    throw SyntaxAt("unexpected end of comment", null);
                _at = end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private PathToken Symbol()
    {
        string two = _at + 1 < text.Length ? text.Substring(_at, 2) : "";
        string symbol = two is "&&" or "||" or "==" or "!=" or "<>" or "<=" or ">=" or "**" ? two : text[_at].ToString();
        _at += symbol.Length;
        return new PathToken(PathTokenKind.Symbol, symbol == "<>" ? "!=" : symbol, symbol);
    }

    private PathToken Variable()
    {
        _at++;
        if (_at < text.Length && text[_at] == '"')
            return new PathToken(PathTokenKind.Variable, Quoted(), "$\"");
        if (_at >= text.Length || IsBlank(text[_at]) || text[_at] != '\\' && Special.Contains(text[_at], StringComparison.Ordinal))
            return new PathToken(PathTokenKind.Symbol, "$", "$");
        PathToken name = Word();
        return new PathToken(PathTokenKind.Variable, name.Text, name.Shown);
    }

    private PathToken Word()
    {
        var word = new StringBuilder();
        while (_at < text.Length && !IsBlank(text[_at]) && (text[_at] == '\\' || !Special.Contains(text[_at], StringComparison.Ordinal)))
        {
            if (text[_at] == '\\')
                Escape(word);
            else
                word.Append(text[_at++]);
        }

        // What ends a word is what PostgreSQL's scanner has in its hand when the word is one too many.
        return new PathToken(PathTokenKind.Word, word.ToString(), _at < text.Length && IsBlank(text[_at]) ? text[_at].ToString() : "");
    }

    private string Quoted()
    {
        var value = new StringBuilder();
        for (_at++; ;)
        {
            if (_at >= text.Length)
                throw SyntaxAt("unterminated quoted string", null);
            if (text[_at] == '"')
            {
                _at++;
                return value.ToString();
            }

            if (text[_at] == '\\')
                Escape(value);
            else
                value.Append(text[_at++]);
        }
    }

    private void Escape(StringBuilder into)
    {
        int start = _at++;
        if (_at >= text.Length)
            throw SyntaxAt("unexpected end after backslash", "\\");
        char kind = text[_at++];
        switch (kind)
        {
            case 'b': into.Append('\b'); break;
            case 'f': into.Append('\f'); break;
            case 'n': into.Append('\n'); break;
            case 'r': into.Append('\r'); break;
            case 't': into.Append('\t'); break;
            case 'v': into.Append('\v'); break;
            case 'x': into.Append(Code(Hexadecimal(2, start, "invalid hexadecimal character sequence"))); break;
            case 'u': Unicode(into, start); break;
            default: into.Append(kind); break;
        }
    }

    private void Unicode(StringBuilder into, int start)
    {
        int code = UnicodeCode(start);
        if (char.IsHighSurrogate((char)code) && code <= 0xFFFF)
        {
            if (!text.AsSpan(_at).StartsWith("\\u"))
                throw Surrogate("Unicode low surrogate must follow a high surrogate.");
            _at += 2;
            int low = UnicodeCode(start);
            if (low > 0xFFFF || !char.IsLowSurrogate((char)low))
                throw Surrogate("Unicode low surrogate must follow a high surrogate.");
            into.Append((char)code).Append((char)low);
            return;
        }

        if (code <= 0xFFFF && char.IsLowSurrogate((char)code))
            throw Surrogate("Unicode low surrogate must follow a high surrogate.");
        into.Append(Code(code));
    }

    private int UnicodeCode(int start)
    {
        const string Invalid = "invalid Unicode escape sequence";
        if (_at >= text.Length || text[_at] != '{')
            return Hexadecimal(4, start, Invalid);
        int end = text.IndexOf('}', _at);
        int length = end - _at - 1;
        if (end < 0 || length is < 1 or > 6)
            throw SyntaxAt(Invalid, text[start..(end < 0 ? text.Length : end)]);
        _at++;
        int code = Hexadecimal(length, start, Invalid);
        _at++;
        return code;
    }

    private int Hexadecimal(int digits, int start, string message)
    {
        int code = 0;
        for (int i = 0; i < digits; i++, _at++)
        {
            if (_at >= text.Length || !char.IsAsciiHexDigit(text[_at]))
                throw SyntaxAt(message, text[start.._at]);
            code = code * 16 + Convert.ToInt32(text[_at].ToString(), 16);
        }

        return code;
    }

    private static string Code(int code)
    {
        if (code == 0)
        {
            throw new SqlException(SqlState.UntranslatableCharacter, "unsupported Unicode escape sequence")
            {
                Detail = "\\u0000 cannot be converted to text.",
            };
        }

        return Rune.IsValid(code) ? new Rune(code).ToString() : throw SyntaxAt("invalid Unicode escape sequence", null);
    }

    private static SqlException Surrogate(string detail) =>
        new(SqlState.InvalidTextRepresentation, "invalid input syntax for type jsonpath") { Detail = detail };

    private PathToken Number()
    {
        int start = _at;
        bool isInteger = true;
        if (text[_at] == '0' && _at + 1 < text.Length && (text[_at + 1] | 32) is 'x' or 'o' or 'b')
            return OtherBase(start);
        Digits();
        if (_at < text.Length && text[_at] == '.' && !(text[start] == '0' && _at - start > 1))
        {
            isInteger = false;
            _at++;
            Digits();
        }

        if (_at < text.Length && (text[_at] | 32) == 'e')
        {
            int mark = _at++;
            if (_at < text.Length && text[_at] is '+' or '-')
                _at++;
            int digits = _at;
            Digits();
            if (digits == _at)
                throw SyntaxAt("trailing junk after numeric literal", Junk(start, mark + 1));
            isInteger = false;
        }

        bool isOctalLike = isInteger && text[start] == '0' && _at - start > 1;
        if (isOctalLike || _at < text.Length && !IsBlank(text[_at]) && !Special.Contains(text[_at], StringComparison.Ordinal)
            || text[_at - 1] == '_')
            throw SyntaxAt("trailing junk after numeric literal", isOctalLike ? text[start..(start + 2)] : Junk(start, _at));
        string shown = text[start.._at];
        return new PathToken(isInteger ? PathTokenKind.Integer : PathTokenKind.Number, shown.Replace("_", "", StringComparison.Ordinal),
            shown);
    }

    private PathToken OtherBase(int start)
    {
        int radix = (text[_at + 1] | 32) switch { 'x' => 16, 'o' => 8, _ => 2 };
        _at += 2;
        System.Numerics.BigInteger value = 0;
        int digits = 0;
        for (; _at < text.Length; _at++)
        {
            if (text[_at] == '_')
                continue;
            int digit = char.IsAsciiHexDigit(text[_at]) ? Convert.ToInt32(text[_at].ToString(), 16) : radix;
            if (digit >= radix)
                break;
            value = value * radix + digit;
            digits++;
        }

        if (digits == 0 || _at < text.Length && !IsBlank(text[_at]) && !Special.Contains(text[_at], StringComparison.Ordinal))
            throw SyntaxAt("trailing junk after numeric literal", Junk(start, digits == 0 ? start + 1 : _at));
        return new PathToken(PathTokenKind.Integer, value.ToString(System.Globalization.CultureInfo.InvariantCulture), text[start.._at]);
    }

    // An underscore stands between two digits only.
    private void Digits()
    {
        int start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '_' && _at > start && _at + 1 < text.Length
            && char.IsAsciiDigit(text[_at + 1])))
            _at++;
    }

    private string Junk(int start, int end) => text[start..Math.Min(end + 1, text.Length)];

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
