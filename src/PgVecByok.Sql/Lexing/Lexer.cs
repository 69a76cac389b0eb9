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

    /// <summary>So many tokens are of no account; then each doubling is told.</summary>
    private const int FewTokens = 64;

    /// <summary>Room at first: a text seldom has more tokens than half its characters.</summary>
    private const int FirstRoomMax = 1024;

    private readonly ReadOnlySpan<char> _text;
    private Token[] _tokens;
    private int _count;
    private int _countMax = FewTokens;
    private int _at;
    private int _depth;
    private Sights _sights;
    private readonly bool _escapesInPlain;

    private readonly Action<int>? _onTokens;

    private Lexer(ReadOnlySpan<char> text, Action<int>? onTokens, bool escapesInPlain)
    {
        _text = text;
        _escapesInPlain = escapesInPlain;
        _onTokens = onTokens;
        _tokens = ArrayPool<Token>.Shared.Rent(Math.Clamp(text.Length / 2, FewTokens, FirstRoomMax));
    }

    /// <summary>All tokens, in memory of their own; <see cref="Read"/> lends it.</summary>
    public static Token[] Tokenise(string text, out SqlException? malformed)
    {
        using TokenList tokens = Read(text);
        malformed = tokens.Malformed;
        return tokens.All.ToArray();
    }

    /// <summary>A malformed token ends the list; the parser throws what is wrong with it when it gets there.</summary>
    /// <exception cref="SqlException">54001 nested too deep; 54000 too long.</exception>
    public static TokenList Read(string text, Action<int>? onTokens = null, bool escapesInPlain = false)
    {
        if (text.Length > Limits.TextLengthMax)
            throw new SqlException(SqlState.ProgramLimitExceeded, $"a statement cannot exceed {Limits.TextLengthMax} characters");
        var lexer = new Lexer(text, onTokens, escapesInPlain);
        SqlException? malformed = null;
        try
        {
            while (lexer.Next())
            {
            }
        }
        catch (SqlException found) when (!IsLimit(found))
        {
            malformed = found;
            lexer.Add(Kind.End, Keyword.NotKeyword, text.Length, 0, "");
        }
        catch
        {
            ArrayPool<Token>.Shared.Return(lexer._tokens, clearArray: true);
            throw;
        }

        return new TokenList(lexer._tokens, lexer._count, malformed, lexer._sights);
    }

    private static bool IsLimit(SqlException found) =>
        found.State is SqlState.StatementTooComplex or SqlState.ProgramLimitExceeded or SqlState.OutOfMemory;

    private void Add(Kind kind, Keyword keyword, int start, int length, string text)
    {
        if (_count == _countMax)
            MakeRoom();
        _tokens[_count++] = new Token(kind, keyword, start, length, text);
    }

    private void Add(Kind kind, int start, string text) => Add(kind, Keyword.NotKeyword, start, _at - start, text);

    private void AddQuoted(Kind kind, int start, string text)
    {
        _sights |= Sights.Quotes;
        Add(kind, start, text);
    }

    private void MakeRoom()
    {
        if (_count >= Limits.TokensMax)
        {
            string message = $"a statement cannot exceed {Limits.TokensMax} words and signs";
            throw new SqlException(SqlState.ProgramLimitExceeded, message)
            {
                Hint = "Send it in parts, or its rows by COPY.",
            };
        }

        _onTokens?.Invoke(2 * _count);
        _countMax = 2 * _count;
        if (_tokens.Length >= _countMax)
            return;
        Token[] larger = ArrayPool<Token>.Shared.Rent(_countMax);
        _tokens.CopyTo(larger, 0);
        ArrayPool<Token>.Shared.Return(_tokens, clearArray: true);
        _tokens = larger;
    }

    private readonly char Current => _at < _text.Length ? _text[_at] : '\0';

    private readonly char Ahead => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private bool Next()
    {
        SkipBlanksAndComments();
        if (_at >= _text.Length)
        {
            Add(Kind.End, Keyword.NotKeyword, _text.Length, 0, "");
            return false;
        }

        char c = _text[_at];
        CharacterClass classes = c.Class();
        if ((classes & CharacterClass.Start) != 0)
            Word();
        else if ((classes & CharacterClass.Digit) != 0 || c == '.' && char.IsAsciiDigit(Ahead))
            Number();
        else if ((classes & CharacterClass.Operator) != 0)
            Operator();
        else if (c == '\'')
            QuotedString(Kind.String, _escapesInPlain, start: _at);
        else if (c == '"')
            QuotedName();
        else if (c == '$')
            ParameterOrDollarQuote();
        else
            Punctuation(c);
        return true;
    }

    private void SkipBlanksAndComments()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c.Is(CharacterClass.Blank))
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

    private void Word()
    {
        ReadOnlySpan<char> text = _text;
        int start = _at, at = start;
        uint hash = 0;
        CharacterClass seen = 0;
        for (; at < text.Length; at++)
        {
            CharacterClass classes = text[at].Class();
            if ((classes & CharacterClass.Part) == 0)
                break;
            seen |= classes;
            hash = Keywords.Hash(hash, text[at]);
        }

        if (at - start == 1 && at < text.Length && text[at] is '\'' or '&' && TryPrefixedString(text[start]))
            return;
        _at = at;
        ReadOnlySpan<char> source = text[start..at];
        Keyword keyword = Keywords.Find(source, hash);
        if (keyword != Keyword.NotKeyword)
        {
            See(keyword);
            Add(Kind.Word, keyword, start, source.Length, Keywords.Text(keyword));
        }
        else
        {
            Add(Kind.Word, start, (seen & CharacterClass.Upper) == 0 ? Truncated(source) : Folded(source));
        }
    }

    private void See(Keyword keyword)
    {
        if (keyword == Keyword.Create)
            _sights |= Sights.Create;
        else if (keyword is Keyword.Select or Keyword.Values or Keyword.Table or Keyword.With
            && _count > 0 && _tokens[_count - 1].Is("("))
            _sights |= Sights.QueryInParentheses;
    }

    /// <summary>A string of another kind, by the one letter in front of it.</summary>
    private bool TryPrefixedString(char prefix)
    {
        switch (prefix)
        {
            case 'e' or 'E' when Ahead == '\'':
                PrefixedString(Kind.String, 1, escapes: true);
                return true;
            case 'n' or 'N' when Ahead == '\'':
                Add(Kind.Word, Keyword.Nchar, _at++, 1, prefix.ToString()); // N'x' is nchar 'x'
                PrefixedString(Kind.String, 0, _escapesInPlain);
                return true;
            case 'b' or 'B' when Ahead == '\'':
                PrefixedString(Kind.BitString, 1, escapes: false);
                return true;
            case 'x' or 'X' when Ahead == '\'':
                PrefixedString(Kind.HexString, 1, escapes: false);
                return true;
            case 'u' or 'U' when Ahead == '&' && _at + 2 < _text.Length && _text[_at + 2] is '\'' or '"':
                RefuseUnicodeIfUnsafe();
                UnicodeEscaped();
                return true;
            default:
                return false;
        }
    }

    private static string Folded(ReadOnlySpan<char> source)
    {
        Span<char> folded = source.Length <= 128 ? stackalloc char[source.Length] : new char[source.Length];
        for (int i = 0; i < source.Length; i++)
            folded[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        return Truncated(folded);
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
        AddQuoted(Kind.QuotedWord, start, Truncated(name.ToString()));
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
        AddQuoted(Kind.String, start, body);
    }

    /// <summary>
    /// The longest run of operator characters, less a comment that starts in it, and less trailing + and - unless one of
    /// ~ ! @ # % ^ &amp; | ` ? is in it (manual 4.1.3).
    /// </summary>
    private void Operator()
    {
        int start = _at++;
        while (_at < _text.Length && IsOperatorChar(_text[_at]) && !StartsComment(_at))
            _at++;

        ReadOnlySpan<char> run = _text[start.._at];
        if (run.Length == 1)
        {
            Add(Kind.Operator, start, OneCharacter[run[0]]);
            return;
        }

        if (run[^1] is '+' or '-' && run.IndexOfAny(KeepsSign) < 0)
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
            case ',':
                break;
            case '(' or '[':
                if (++_depth > Limits.NestingMax)
                    throw SqlException.TooDeep();
                break;
            case ')' or ']':
                _depth--;
                break;
            case ';':
                _sights |= Sights.Semicolon;
                break;
            case ':' when Current is ':' or '=':
                Add(Kind.Punctuation, Keyword.NotKeyword, start, 2, _text[_at++] == ':' ? "::" : ":=");
                return;
            case '.' when Current == '.':
                _at++;
                Add(Kind.Punctuation, start, "..");
                return;
            case '.' or ':':
                break;
            default:
                throw SqlException.SyntaxAt(c.ToString(), start);
        }

        Add(Kind.Punctuation, start, OneCharacter[c]);
    }

    /// <summary>Symbols come back again and again: one string each.</summary>
    private static string Interned(ReadOnlySpan<char> symbol) => symbol switch
    {
        "<=" => "<=", ">=" => ">=", "<>" => "<>", "||" => "||",
        "<->" => "<->", "<#>" => "<#>", "<=>" => "<=>", "<+>" => "<+>",
        [var only] => OneCharacter[only],
        _ => symbol.ToString(),
    };

    /// <summary>The same strings as the grammar has: to compare them is then to compare references.</summary>
    private static readonly string[] OneCharacter =
        [.. Enumerable.Range(0, 128).Select(c => string.Intern(((char)c).ToString()))];

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

    private static bool IsNameStart(char c) => c.Is(CharacterClass.Start);

    private static bool IsNamePart(char c) => c.Is(CharacterClass.Part);

    private static bool IsOperatorChar(char c) => c.Is(CharacterClass.Operator);
}
