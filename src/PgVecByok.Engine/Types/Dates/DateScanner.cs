using System.Globalization;
using System.Text;

namespace PgVecByok.Engine;

internal enum DateTokenKind
{
    Number,
    Word,

    /// <summary>Digits or words joined by <c>- / .</c>; also a zone's name.</summary>
    Date,

    /// <summary>Has a colon.</summary>
    Time,

    /// <summary>A sign and digits: a zone's offset, or a signed number of an interval.</summary>
    Signed,

    /// <summary>A sign and a word: -infinity.</summary>
    SignedWord,
}

internal readonly record struct DateToken(DateTokenKind Kind, string Text);

/// <summary>
/// Splits the text of a date, time or interval into tokens, in lower case. What a token means is the decoders' affair; the scanner
/// only goes by its shape. At most <see cref="TokensMax"/> tokens.
/// </summary>
internal ref struct DateScanner(ReadOnlySpan<byte> utf8)
{
    public const int TokensMax = 25;
    private const int LengthMax = 127;

    private readonly ReadOnlySpan<byte> _text = utf8;
    private int _at;

    /// <summary>Null where the text cannot be one.</summary>
    public static List<DateToken>? Scan(ReadOnlySpan<byte> utf8)
    {
        var scanner = new DateScanner(utf8);
        var tokens = new List<DateToken>();
        int length = 0;
        while (scanner.SkipToToken())
        {
            if (!scanner.TryNext(out DateToken token) || tokens.Count == TokensMax || (length += token.Text.Length) > LengthMax)
                return null;
            tokens.Add(token);
        }

        return tokens;
    }

    private readonly byte Current => _at < _text.Length ? _text[_at] : (byte)0;

    private bool SkipToToken()
    {
        while (_at < _text.Length && (IsSpace(_text[_at]) || (IsPunctuation(_text[_at]) && _text[_at] is not ((byte)'+' or (byte)'-' or (byte)'.'))))
            _at++;
        return _at < _text.Length;
    }

    private bool TryNext(out DateToken token)
    {
        byte first = Current;
        token = default;
        if (char.IsAsciiDigit((char)first))
            token = Digits();
        else if (first == '.')
            token = new DateToken(DateTokenKind.Number, Take(c => c == '.', 1) + Take(char.IsAsciiDigit));
        else if (char.IsAsciiLetter((char)first))
            token = Letters();
        else if (first is (byte)'+' or (byte)'-')
            return TrySigned(out token);
        else
            return false;
        return true;
    }

    private DateToken Digits()
    {
        string digits = Take(char.IsAsciiDigit);
        switch (Current)
        {
            case (byte)':':
                return new DateToken(DateTokenKind.Time, digits + Take(c => char.IsAsciiDigit(c) || c is ':' or '.'));
            case (byte)'-' or (byte)'/' or (byte)'.':
                char separator = (char)Current;
                string text = digits + Take(c => c == separator, 1);
                if (!char.IsAsciiDigit((char)Current))
                    return new DateToken(DateTokenKind.Date, text + Take(c => char.IsAsciiLetterOrDigit(c) || c == separator));
                text += Take(char.IsAsciiDigit);
                if (Current != separator)
                    return new DateToken(separator == '.' ? DateTokenKind.Number : DateTokenKind.Date, text);
                return new DateToken(DateTokenKind.Date, text + Take(c => char.IsAsciiDigit(c) || c == separator));
            default:
                return new DateToken(DateTokenKind.Number, digits);
        }
    }

    private DateToken Letters()
    {
        string word = Take(char.IsAsciiLetter);
        bool goesOn = Current is (byte)'-' or (byte)'/' or (byte)'.'
            || ((Current == '+' || char.IsAsciiDigit((char)Current)) && !DateWords.TryFind(word, out _));
        return goesOn
            ? new DateToken(DateTokenKind.Date, word + Take(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '/' or '_' or '.' or ':'))
            : new DateToken(DateTokenKind.Word, word);
    }

    private bool TrySigned(out DateToken token)
    {
        string sign = Take(c => c is '+' or '-', 1);
        while (_at < _text.Length && IsSpace(_text[_at]))
            _at++;
        token = default;
        if (char.IsAsciiDigit((char)Current))
            token = new DateToken(DateTokenKind.Signed, sign + Take(c => char.IsAsciiDigit(c) || c is ':' or '.' or '-'));
        else if (char.IsAsciiLetter((char)Current))
            token = new DateToken(DateTokenKind.SignedWord, sign + Take(char.IsAsciiLetter));
        else
            return false;
        return true;
    }

    private string Take(Func<char, bool> belongs, int most = int.MaxValue)
    {
        int start = _at;
        while (_at < _text.Length && _at - start < most && belongs((char)_text[_at]))
            _at++;
        return Encoding.ASCII.GetString(_text[start.._at]).ToLower(CultureInfo.InvariantCulture);
    }

    internal static bool IsSpace(byte c) => c is (byte)' ' or (>= 9 and <= 13);

    private static bool IsPunctuation(byte c) => c is > 32 and < 127 && !char.IsAsciiLetterOrDigit((char)c);
}
