using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Words of tsvector's and tsquery's text forms: plain up to a blank or an operator, or in single quotes; a backslash takes what follows as it is.</summary>
internal sealed class SearchScanner(string text, string type)
{
    private int _at;

    public bool IsAtEnd => _at >= text.Length;

    public char Current => text[_at];

    public string Source => text;

    public SqlException Invalid(string what = "syntax error") =>
        new(SqlState.SyntaxError, $"{what} in {type}: \"{text}\"");

    public static void Quote(StringBuilder into, string word)
    {
        into.Append('\'');
        foreach (char c in word)
        {
            if (c is '\'' or '\\')
                into.Append(c);
            into.Append(c);
        }

        into.Append('\'');
    }

    public void Skip()
    {
        while (!IsAtEnd && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    public bool TryTake(char c)
    {
        if (IsAtEnd || text[_at] != c)
            return false;
        _at++;
        return true;
    }

    public bool TryTake(string symbol)
    {
        if (!text.AsSpan(_at).StartsWith(symbol))
            return false;
        _at += symbol.Length;
        return true;
    }

    public bool TryWord(out string word, bool isQuery = false)
    {
        Skip();
        word = "";
        if (IsAtEnd)
            return false;
        var letters = new StringBuilder();
        if (TryTake('\''))
            Quoted(letters);
        else
            Plain(letters, isQuery);
        word = letters.ToString();
        return true;
    }

    /// <summary>:1A,2,3B, or none.</summary>
    public (int, int)[] Places()
    {
        if (!TryTake(':'))
            return [];
        List<(int, int)> places = [];
        do
        {
            int start = _at;
            while (!IsAtEnd && char.IsAsciiDigit(text[_at]))
                _at++;
            if (start == _at)
                throw Invalid();
            int place = (int)Math.Min(long.Parse(text.AsSpan(start, Math.Min(_at - start, 18)), CultureInfo.InvariantCulture),
                SearchVector.PlaceMax);
            if (place == 0)
                throw new SqlException(SqlState.SyntaxError, $"wrong position info in tsvector: \"{text}\"");
            places.Add((place, Weight()));
        }
        while (TryTake(','));
        if (!IsAtEnd && !char.IsWhiteSpace(text[_at]))
            throw Invalid();
        return [.. places];
    }

    /// <summary>The number between the angles of a phrase operator: &lt;3&gt;, or &lt;-&gt; for 1.</summary>
    public int Distance()
    {
        if (TryTake("->"))
            return 1;
        int start = _at;
        while (!IsAtEnd && char.IsAsciiDigit(text[_at]))
            _at++;
        if (start == _at || _at - start > 9 || !TryTake('>'))
            throw Invalid();
        int distance = int.Parse(text.AsSpan(start, text.IndexOf('>', start) - start), CultureInfo.InvariantCulture);
        return distance <= SearchVector.PlaceMax
            ? distance
            : throw new SqlException(
                SqlState.InvalidParameterValue,
                    $"distance in phrase operator must be an integer value between zero and {SearchVector.PlaceMax + 1 - 1} inclusive");
    }

    private int Weight()
    {
        if (IsAtEnd)
            return 0;
        int weight = "dcba".IndexOf(char.ToLowerInvariant(text[_at]), StringComparison.Ordinal);
        if (text[_at] == '*')
            weight = 3;
        if (weight < 0)
            return 0;
        _at++;
        return weight;
    }

    private void Quoted(StringBuilder letters)
    {
        for (; ; _at++)
        {
            if (IsAtEnd)
                throw Invalid();
            if (text[_at] == '\'')
            {
                if (_at + 1 < text.Length && text[_at + 1] == '\'')
                {
                    _at++;
                }
                else
                {
                    _at++;
                    if (letters.Length == 0)
                        throw Invalid();
                    return;
                }
            }
            else if (text[_at] == '\\')
            {
                _at++;
                if (IsAtEnd)
                    throw new SqlException(SqlState.SyntaxError, $"there is no escaped character: \"{text}\"");
            }

            letters.Append(text[_at]);
        }
    }

    private void Plain(StringBuilder letters, bool isQuery)
    {
        for (; !IsAtEnd; _at++)
        {
            char c = text[_at];
            if (char.IsWhiteSpace(c) || c == ':' || isQuery && c is '&' or '|' or '!' or '(' or ')' or '<' && isQuery)
                break;
            if (c == '\\')
            {
                _at++;
                if (IsAtEnd)
                    throw new SqlException(SqlState.SyntaxError, $"there is no escaped character: \"{text}\"");
            }

            letters.Append(text[_at]);
        }

        if (letters.Length == 0)
            throw Invalid();
    }
}
