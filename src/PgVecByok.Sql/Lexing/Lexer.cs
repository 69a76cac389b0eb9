using System.Buffers;
using System.Globalization;
using System.Text;

namespace PgVecByok.Sql;

/// <summary>
/// Text to tokens: a plain loop, since dollar quotes, E'' strings, nested comments, maximal munch of operators and the folding of
/// names are lexical in PostgreSQL too (scan.l). It is no way around Pidgin: the whole grammar works on what comes out of here.
/// Brackets are counted here, so that no parser is ever started on a statement nested too deep for it.
/// </summary>
internal ref partial struct Lexer
{
    /// <summary>An operator with one of these may end in + or -.</summary>
    private static readonly SearchValues<char> KeepsSign = SearchValues.Create("~!@#%^&|`?");

    private static readonly SearchValues<char> NameParts = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Small numbers are in most statements: one string each.</summary>
    private static readonly string[] SmallNumbers =
        [.. Enumerable.Range(0, 100).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private readonly ReadOnlySpan<char> _text;
    private Token[] _tokens;
    private int _count;
    private int _at;
    private int _depth;
    private readonly bool _escapesInPlain;

    private readonly Action<int>? _onTokens;

    private Lexer(ReadOnlySpan<char> text, Action<int>? onTokens, bool escapesInPlain)
    {
        _text = text;
        _escapesInPlain = escapesInPlain;
        _onTokens = onTokens;
        _tokens = ArrayPool<Token>.Shared.Rent(64);
    }

    /// <summary>
    /// All tokens, and one of kind End behind them. PostgreSQL reads token by token, so a grammar error before a malformed token is
    /// told first: such a token ends the list, and what is wrong with it is returned for the parser to throw when it gets there.
    /// </summary>
    /// <exception cref="SqlException">54001 nested too deep; 54000 too long.</exception>
    public static Token[] Tokenise(string text, out SqlException? malformed, Action<int>? onTokens = null, bool escapesInPlain = false)
    {
        if (text.Length > Limits.TextLengthMax)
            throw new SqlException(SqlState.ProgramLimitExceeded, $"a statement cannot exceed {Limits.TextLengthMax} characters");
        var lexer = new Lexer(text, onTokens, escapesInPlain);
        malformed = null;
        Token[] tokens;
        try
        {
            while (lexer.Next())
            {
            }
        }
        catch (SqlException found) when (!IsLimit(found))
        {
            malformed = found;
            lexer.Add(new Token(Kind.End, Keyword.NotKeyword, text.Length, 0, ""));
        }
        finally
        {
            // Their texts may be a tenant's.
            Span<Token> used = lexer._tokens.AsSpan(0, lexer._count);
            tokens = used.ToArray();
            used.Clear();
            ArrayPool<Token>.Shared.Return(lexer._tokens);
        }

        return tokens;
    }

    private static bool IsLimit(SqlException found) =>
        found.State is SqlState.StatementTooComplex or SqlState.ProgramLimitExceeded or SqlState.OutOfMemory;

    private void Add(in Token token)
    {
        if (_count == _tokens.Length)
        {
            if (_count >= Limits.TokensMax)
            {
                throw new SqlException(SqlState.ProgramLimitExceeded, $"a statement cannot exceed {Limits.TokensMax} words and signs")
                {
                    Hint = "Send it in parts, or its rows by COPY.",
                };
            }

            _onTokens?.Invoke(2 * _count);
            Token[] larger = ArrayPool<Token>.Shared.Rent(2 * _count);
            _tokens.CopyTo(larger, 0);
            ArrayPool<Token>.Shared.Return(_tokens, clearArray: true);
            _tokens = larger;
        }

        _tokens[_count++] = token;
    }

    private readonly char Current => _at < _text.Length ? _text[_at] : '\0';

    private readonly char Ahead => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private bool Next()
    {
        SkipBlanksAndComments();
        if (_at >= _text.Length)
        {
            Add(new Token(Kind.End, Keyword.NotKeyword, _text.Length, 0, ""));
            return false;
        }

        char c = Current;
        if (IsNameStart(c))
            WordOrPrefixedString(c);
        else if (char.IsAsciiDigit(c) || c == '.' && char.IsAsciiDigit(Ahead))
            Number();
        else if (c == '\'')
            QuotedString(Kind.String, _escapesInPlain, start: _at);
        else if (c == '"')
            QuotedName();
        else if (c == '$')
            ParameterOrDollarQuote();
        else if (IsOperatorChar(c))
            Operator();
        else
            Punctuation(c);
        return true;
    }

    private void SkipBlanksAndComments()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            {
                _at++;
            }
            else if (c == '-' && Ahead == '-')
            {
                int end = _text[_at..].IndexOfAny('\n', '\r');
                _at = end < 0 ? _text.Length : _at + end;
            }
            else if (c == '/' && Ahead == '*')
            {
                SkipBlockComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipBlockComment()
    {
        int start = _at;
        int open = 0;
        do
        {
            if (_at >= _text.Length)
                throw Unterminated("unterminated /* comment", start);
            if (Current == '/' && Ahead == '*')
                (open, _at) = (open + 1, _at + 2);
            else if (Current == '*' && Ahead == '/')
                (open, _at) = (open - 1, _at + 2);
            else
                _at++;
        }
        while (open > 0);
    }

    private void WordOrPrefixedString(char c)
    {
        switch (c)
        {
            case 'e' or 'E' when Ahead == '\'':
                PrefixedString(Kind.String, 1, escapes: true);
                return;
            case 'n' or 'N' when Ahead == '\'':
                PrefixedString(Kind.String, 1, _escapesInPlain);
                return;
            case 'b' or 'B' when Ahead == '\'':
                PrefixedString(Kind.BitString, 1, escapes: false);
                return;
            case 'x' or 'X' when Ahead == '\'':
                PrefixedString(Kind.HexString, 1, escapes: false);
                return;
            case 'u' or 'U' when Ahead == '&' && _at + 2 < _text.Length && _text[_at + 2] is '\'' or '"':
                RefuseUnicodeIfUnsafe();
                UnicodeEscaped();
                return;
            default:
                Word();
                return;
        }
    }

    private void Word()
    {
        int start = _at;
        int plain = _text[_at..].IndexOfAnyExcept(NameParts);
        _at = plain < 0 ? _text.Length : _at + plain;
        if (_at < _text.Length && IsNamePart(_text[_at]))
        {
            WordToFold(start);
            return;
        }

        ReadOnlySpan<char> source = _text[start.._at];
        Keyword keyword = Keywords.Find(source);
        Add(new Token(Kind.Word, keyword, start, _at - start, keyword != Keyword.NotKeyword ? Keywords.Text(keyword) : Truncated(source)));
    }

    /// <summary>With upper-case letters, or others than ASCII's.</summary>
    private void WordToFold(int start)
    {
        while (_at < _text.Length && IsNamePart(_text[_at]))
            _at++;

        ReadOnlySpan<char> source = _text[start.._at];
        Span<char> folded = source.Length <= 128 ? stackalloc char[source.Length] : new char[source.Length];
        for (int i = 0; i < source.Length; i++)
            folded[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];

        Keyword keyword = Keywords.Find(folded);
        string text = keyword != Keyword.NotKeyword ? Keywords.Text(keyword) : Truncated(folded);
        Add(new Token(Kind.Word, keyword, start, _at - start, text));
    }

    /// <summary>Names longer than 63 bytes are cut at a character, as PostgreSQL does.</summary>
    private static string Truncated(ReadOnlySpan<char> name)
    {
        if (name.Length * 3 <= Limits.NameBytesMax || name.Length <= Limits.NameBytesMax && Encoding.UTF8.GetByteCount(name) <= Limits.NameBytesMax)
            return name.ToString();
        int bytes = 0, length = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > Limits.NameBytesMax)
                break;
            length += rune.Utf16SequenceLength;
        }

        return name[..length].ToString();
    }

    private void QuotedName()
    {
        int start = _at++;
        var name = new StringBuilder();
        while (true)
        {
            int end = _text[_at..].IndexOf('"');
            if (end < 0)
                throw Unterminated("unterminated quoted identifier", start);
            name.Append(_text.Slice(_at, end));
            _at += end + 1;
            if (Current != '"')
                break;
            name.Append('"');
            _at++;
        }

        if (name.Length == 0)
            throw new SqlException(SqlState.SyntaxError, "zero-length delimited identifier at or near \"\"\"\"") { Offset = start };
        Add(new Token(Kind.QuotedWord, Keyword.NotKeyword, start, _at - start, Truncated(name.ToString())));
    }

    private void ParameterOrDollarQuote()
    {
        int start = _at;
        if (char.IsAsciiDigit(Ahead))
        {
            _at++;
            while (char.IsAsciiDigit(Current))
                _at++;
            if (IsNameStart(Current))
                throw Junk("trailing junk after parameter", start);
            if (!int.TryParse(_text[(start + 1).._at], CultureInfo.InvariantCulture, out int number) || number > Limits.ParameterNumberMax || number == 0)
            {
                ReadOnlySpan<char> shown = _text[start..Math.Min(_at, start + 12)];
                throw _at - start > 11
                    ? new SqlException(SqlState.SyntaxError, $"parameter number too large at or near \"{shown}\"") { Offset = start }
                    : new SqlException(SqlState.UndefinedParameter, $"there is no parameter {shown}") { Offset = start };
            }

            Add(Kind.Parameter, start, number.ToString(CultureInfo.InvariantCulture));
            return;
        }

        int tagEnd = _at + 1;
        while (tagEnd < _text.Length && IsNamePart(_text[tagEnd]) && _text[tagEnd] != '$')
            tagEnd++;
        if (tagEnd >= _text.Length || _text[tagEnd] != '$')
            throw SqlException.SyntaxAt("$", start);

        ReadOnlySpan<char> tag = _text[start..(tagEnd + 1)];
        int end = _text[(tagEnd + 1)..].IndexOf(tag);
        if (end < 0)
            throw Unterminated("unterminated dollar-quoted string", start);
        string body = _text.Slice(tagEnd + 1, end).ToString();
        _at = tagEnd + 1 + end + tag.Length;
        Add(new Token(Kind.String, Keyword.NotKeyword, start, _at - start, body));
    }

    private void Number()
    {
        int start = _at;
        if (Current == '0' && Ahead is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
        {
            RadixNumber(start);
            return;
        }

        Kind kind = Kind.Integer;
        Digits();
        if (Current == '.' && Ahead != '.')
        {
            kind = Kind.Decimal;
            _at++;
            Digits();
        }

        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Ahead) || Ahead is '+' or '-' && _at + 2 < _text.Length && char.IsAsciiDigit(_text[_at + 2])))
        {
            kind = Kind.Decimal;
            _at += 2;
            Digits();
        }

        if (IsNameStart(Current))
            throw Junk("trailing junk after numeric literal", start);
        AddNumber(kind, start);
    }

    private void Digits()
    {
        while (char.IsAsciiDigit(Current) || Current == '_' && char.IsAsciiDigit(Ahead))
            _at++;
    }

    private void RadixNumber(int start)
    {
        int radix = char.ToLowerInvariant(Ahead) switch { 'x' => 16, 'o' => 8, _ => 2 };
        _at += 2;
        var value = System.Numerics.BigInteger.Zero;
        int digits = 0;
        for (; Digit(Current) < radix || Current == '_' && Digit(Ahead) < radix; _at++)
        {
            if (Current == '_')
                continue;
            value = value * radix + Digit(Current);
            digits++;
        }

        if (digits == 0 && !IsNamePart(Current))
            throw Junk(radix == 16 ? "invalid hexadecimal integer" : radix == 8 ? "invalid octal integer" : "invalid binary integer", start);
        if (IsNamePart(Current))
            throw Junk("trailing junk after numeric literal", start);
        Add(new Token(Kind.Integer, Keyword.NotKeyword, start, _at - start, value.ToString(CultureInfo.InvariantCulture)));
    }

    private void AddNumber(Kind kind, int start)
    {
        ReadOnlySpan<char> digits = _text[start.._at];
        bool isSmall = kind == Kind.Integer && (digits.Length == 1 || digits.Length == 2 && digits[0] != '0');
        Add(kind, start, isSmall
            ? SmallNumbers[digits.Length == 1 ? digits[0] - '0' : 10 * (digits[0] - '0') + digits[1] - '0']
            : digits.Contains('_') ? digits.ToString().Replace("_", "", StringComparison.Ordinal) : digits.ToString());
    }

    /// <summary>
    /// The longest run of operator characters, less a comment that starts in it, and less trailing + and - unless one of
    /// ~ ! @ # % ^ &amp; | ` ? is in it (manual 4.1.3).
    /// </summary>
    private void Operator()
    {
        int start = _at;
        while (_at < _text.Length && IsOperatorChar(_text[_at]) && !(_at > start && StartsComment(_at)))
            _at++;

        ReadOnlySpan<char> run = _text[start.._at];
        if (run.Length > 1 && run[^1] is '+' or '-' && run.IndexOfAny(KeepsSign) < 0)
        {
            int keep = run.Length;
            while (keep > 1 && run[keep - 1] is '+' or '-')
                keep--;
            _at = start + keep;
            run = run[..keep];
        }

        if (run is "=>")
            Add(Kind.Punctuation, start, "=>");
        else
            Add(Kind.Operator, start, run is "!=" ? "<>" : Interned(run));
    }

    private readonly bool StartsComment(int at) =>
        at + 1 < _text.Length && (_text[at] == '-' && _text[at + 1] == '-' || _text[at] == '/' && _text[at + 1] == '*');

    private void Punctuation(char c)
    {
        int start = _at++;
        switch (c)
        {
            case '(' or '[':
                if (++_depth > Limits.NestingMax)
                    throw SqlException.TooDeep();
                break;
            case ')' or ']':
                _depth--;
                break;
            case ':' when Current is ':' or '=':
                _at++;
                break;
            case '.' when Current == '.':
                _at++;
                break;
            case ',' or ';' or '.' or ':':
                break;
            default:
                throw SqlException.SyntaxAt(c.ToString(), start);
        }

        Add(Kind.Punctuation, start, Interned(_text[start.._at]));
    }

    private void Add(Kind kind, int start, string text) => Add(new Token(kind, Keyword.NotKeyword, start, _at - start, text));

    /// <summary>Symbols come back again and again: one string each.</summary>
    private static string Interned(ReadOnlySpan<char> symbol) => symbol switch
    {
        "(" => "(", ")" => ")", "[" => "[", "]" => "]", "," => ",", ";" => ";", "." => ".", ":" => ":", "::" => "::", ":=" => ":=",
        "=" => "=", "<" => "<", ">" => ">", "<=" => "<=", ">=" => ">=", "<>" => "<>", "+" => "+", "-" => "-", "*" => "*", "/" => "/",
        "||" => "||", "<->" => "<->", "<#>" => "<#>", "<=>" => "<=>", "<+>" => "<+>",
        _ => symbol.ToString(),
    };

    /// <summary>PostgreSQL shows the rest of the statement from where the token began.</summary>
    private readonly SqlException Unterminated(string what, int start) =>
        new(SqlState.SyntaxError, $"{what} at or near \"{Shown(_text[start..])}\"") { Offset = start };

    private SqlException Junk(string what, int start)
    {
        int end = _at;
        while (end < _text.Length && IsNamePart(_text[end]))
            end++;
        return new SqlException(SqlState.SyntaxError, $"{what} at or near \"{Shown(_text[start..end])}\"") { Offset = start };
    }

    /// <summary>A message never repeats megabytes of a bad statement.</summary>
    private static string Shown(ReadOnlySpan<char> text) => text.Length <= 1000 ? text.ToString() : string.Concat(text[..1000], "...");

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => 99,
    };

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 0x80;

    private static bool IsNamePart(char c) => IsNameStart(c) || char.IsAsciiDigit(c) || c == '$';

    private static bool IsOperatorChar(char c) => c is '~' or '!' or '@' or '#' or '^' or '&' or '|' or '`' or '?' or '+' or '-' or '*' or '/' or '%' or '<' or '>' or '=';
}
