using System.Globalization;

namespace PgVecByok.Sql;

/// <summary>Numbers: digits, perhaps with underscores between them, a point, an exponent or another radix (scan.l).</summary>
internal ref partial struct Lexer
{
    private const int SmallDigitsMax = 3;

    /// <summary>Small numbers are in most statements: one string each.</summary>
    private static readonly string[] SmallNumbers =
        [.. Enumerable.Range(0, 1000).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Digits and nothing behind them that could belong to a number, or be wrong behind one.</summary>
    private bool TrySimple(int start)
    {
        ReadOnlySpan<char> text = _text;
        int at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at == start || at < text.Length && (text[at] == '.' || IsNamePart(text[at])))
            return false;
        _at = at;
        Add(Kind.Integer, start, Plain(text[start..at]));
        return true;
    }

    private void Number()
    {
        int start = _at;
        if (TrySimple(start))
            return;
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
        Add(Kind.Integer, start, value.ToString(CultureInfo.InvariantCulture));
    }

    private void AddNumber(Kind kind, int start)
    {
        string digits = _text[start.._at].ToString();
        Add(kind, start, digits.Replace("_", "", StringComparison.Ordinal));
    }

    private static string Plain(ReadOnlySpan<char> digits)
    {
        if (digits.Length > SmallDigitsMax || digits.Length > 1 && digits[0] == '0')
            return digits.ToString();
        int number = 0;
        foreach (char digit in digits)
            number = 10 * number + digit - '0';
        return SmallNumbers[number];
    }
}
