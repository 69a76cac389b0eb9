using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// ts_headline: the stretch of a text that shows best why a query matched, its words marked. One stretch; several (MaxFragments) are
/// refused.
/// </summary>
internal sealed class SearchHeadline
{
    private readonly record struct Word(SearchToken Token, bool IsWanted);

    private readonly List<Word> _words = [];
    private readonly List<(int At, Lexeme Lexeme)> _found = [];
    private readonly SearchQuery _query;
    private string _start = "<b>", _stop = "</b>";
    private int _most = 35, _least = 15, _short = 3;
    private bool _isWhole;

    private SearchHeadline(SearchConfiguration configuration, string text, SearchQuery query, string options)
    {
        _query = query;
        Read(options);
        SearchNode[] wanted = [.. SearchQuery.Words(query.Root)];
        int place = 0;
        foreach (SearchToken token in configuration.Tokens(text))
        {
            place += SearchConfiguration.Counts(token.Kind) ? 1 : 0;
            Text? lexeme = configuration.Lexeme(token) is { } found ? (Text)found : (Text?)null;
            bool isWanted = lexeme is { } word && wanted.Any(each => each.IsPrefix ? word.Span.StartsWith(each.Word.Span)
                : word == each.Word);
            if (isWanted)
                _found.Add((_words.Count, new Lexeme(lexeme!.Value, [(place, 0)])));
            _words.Add(new Word(token, isWanted));
        }
    }

    public static string Of(SearchConfiguration configuration, string text, SearchQuery query, string options) =>
        new SearchHeadline(configuration, text, query, options).Make();

    private void Read(string options)
    {
        foreach (string option in Split(options))
        {
            int equals = option.IndexOf('=', StringComparison.Ordinal);
            string name = (equals < 0 ? option : option[..equals]).Trim(), value = equals < 0 ? ""
                : option[(equals + 1)..].Trim().Trim('"');
            switch (name.ToLowerInvariant())
            {
                case "startsel": _start = value; break;
                case "stopsel": _stop = value; break;
                case "maxwords": _most = Number(value); break;
                case "minwords": _least = Number(value); break;
                case "shortword": _short = Number(value); break;
                case "highlightall": _isWhole = value.ToLowerInvariant() is "1" or "on" or "true" or "t" or "y" or "yes"; break;
                case "fragmentdelimiter": break;
                case "maxfragments":
                    if (Number(value) > 0)
                        throw SqlException.NotSupported("ts_headline with MaxFragments is not supported");
                    break;
                default: throw Invalid($"unrecognized headline parameter: \"{name}\"");
            }
        }

        if (_isWhole)
            return;
        if (_least >= _most)
            throw Invalid("MinWords must be less than MaxWords");
        if (_least <= 0)
            throw Invalid("MinWords must be positive");
        if (_short < 0)
            throw Invalid("ShortWord must be >= 0");
    }

    private static IEnumerable<string> Split(string options)
    {
        int start = 0;
        bool isQuoted = false;
        for (int at = 0; at <= options.Length; at++)
        {
            if (at < options.Length && options[at] == '"')
                isQuoted = !isQuoted;
            if (at < options.Length && (options[at] != ',' || isQuoted))
                continue;
            if (options[start..at].Trim().Length > 0)
                yield return options[start..at].Trim();
            start = at + 1;
        }
    }

    private static int Number(string value) => (int)IntegerText.Parse(Encoding.UTF8.GetBytes(value), int.MinValue, int.MaxValue, "integer");

    private static SqlException Invalid(string message) => new(SqlState.InvalidParameterValue, message);

    private string Make()
    {
        (int first, int last) = _isWhole ? (0, _words.Count - 1) : Best();
        var text = new StringBuilder();
        for (int i = first; i <= last && i < _words.Count; i++)
        {
            (SearchToken token, bool isWanted) = _words[i];
            if (!_isWhole && token.Kind == SearchTokenKind.Tag)
                text.Append(' ');
            else if (!IsWhole(token.Kind))
                text.Append(isWanted ? _start : "").Append(token.Text).Append(isWanted ? _stop : "");
        }

        return text.ToString();
    }

    /// <summary>A compound: its parts come behind it and are shown in its stead.</summary>
    private static bool IsWhole(SearchTokenKind kind) =>
        kind is SearchTokenKind.Url or SearchTokenKind.HyphenatedNum or SearchTokenKind.HyphenatedAscii or SearchTokenKind.Hyphenated;

    private bool IsNoWord(int at) => _words[at].Token.Kind is SearchTokenKind.Blank or SearchTokenKind.Tag
        || IsWhole(_words[at].Token.Kind);

    private bool IsBadEnd(int at) => !_words[at].IsWanted && (IsNoWord(at) || Encoding.UTF8.GetByteCount(_words[at].Token.Text) <= _short
        || _words[at].Token.Kind is SearchTokenKind.Scientific or SearchTokenKind.Version or SearchTokenKind.Float or SearchTokenKind.Int
            or SearchTokenKind.UInt or SearchTokenKind.Protocol or SearchTokenKind.Entity);

    private (int First, int Last) Best()
    {
        (int First, int Last, int Wanted, bool Covers) best = (-1, -1, -1, false);
        foreach ((int from, int to) in Covers())
        {
            (int first, int last, int wanted) = Stretch(from, to);
            bool covers = first <= from && last >= to;
            bool isBetter = covers != best.Covers ? covers
                : wanted != best.Wanted ? wanted > best.Wanted
                : best.Last >= 0 && !IsBadEnd(last) && IsBadEnd(best.Last);
            if (isBetter || best.Wanted < 0)
                best = (first, last, wanted, covers);
        }

        if (best.Wanted >= 0)
            return (best.First, best.Last);
        int count = 0, end = 0;
        for (int i = 0; i < _words.Count && count < _least; i++)
        {
            count += IsNoWord(i) ? 0 : 1;
            end = i;
        }

        return (0, end);
    }

    /// <summary>Shortest stretches in which the query holds, as places among the tokens.</summary>
    private IEnumerable<(int From, int To)> Covers()
    {
        for (int from = 0; from < _found.Count; from++)
        {
            for (int to = from; to < _found.Count; to++)
            {
                if (!Holds(from, to))
                    continue;
                if (from == to || !Holds(from + 1, to))
                    yield return (_found[from].At, _found[to].At);
                break;
            }
        }
    }

    private bool Holds(int from, int to) =>
        SearchMatch.Holds(SearchVector.Of(_found.Skip(from).Take(to - from + 1).Select(each => each.Lexeme)), _query);

    private (int First, int Last, int Wanted) Stretch(int from, int to)
    {
        (int count, int wanted, int first, int last, int at) = (0, 0, from, from, from);
        for (; at <= to && count < _most; at++)
            Take(at, 1);
        last = at - 1;
        if (count >= _most)
        {
            for (at = Math.Min(at, to); count > _least && IsBadEnd(at); at--)
            {
                Take(at, -1);
                last = at - 1;
            }

            return (first, last, wanted);
        }

        for (at--; at < _words.Count && count < _most; at++)
        {
            if (at > to)
                Take(at, 1);
            last = at;
            if (!IsBadEnd(at) && count >= _least)
                break;
        }

        if (count >= _least)
            return (first, last, wanted);
        for (at = from - 1; at >= 0; at--)
        {
            Take(at, 1);
            if (count >= _most || !IsBadEnd(at) && count >= _least)
                break;
        }

        return (Math.Max(at, 0), last, wanted);

        void Take(int place, int sign)
        {
            count += IsNoWord(place) ? 0 : sign;
            wanted += _words[place].IsWanted ? sign : 0;
        }
    }
}
