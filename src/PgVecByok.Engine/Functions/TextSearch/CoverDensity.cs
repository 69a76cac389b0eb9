namespace PgVecByok.Engine;

/// <summary>The shortest stretches of a text that satisfy a query, each worth more the shorter it is.</summary>
internal sealed class CoverDensity
{
    private const int ByDistance = 4;

    private readonly float[] _weights;
    private readonly SearchQuery _query;
    private readonly (int Place, int Weight, Text Word)[] _words;

    public CoverDensity(float[] weights, SearchVector vector, SearchQuery query)
    {
        (_weights, _query) = (weights, query);
        SearchNode[] wanted = [.. SearchQuery.Words(query.Root)];
        _words =
        [
            .. vector.Lexemes.Where(lexeme => wanted.Any(word => word.IsPrefix ? lexeme.Word.Span.StartsWith(word.Word.Span)
                : lexeme.Word == word.Word))
                .SelectMany(lexeme => lexeme.Places.Select(place => (place.Place, place.Weight, lexeme.Word))).OrderBy(each => each.Place),
        ];
    }

    public float Rank(int method, Func<float, int, float> normalised)
    {
        double rank = 0, distances = 0, before = 0;
        int covers = 0;
        for (int from = 0; TryCover(ref from, out int first, out int last);)
        {
            double inverse = 0;
            for (int i = first; i <= last; i++)
                inverse += 1.0 / _weights[_words[i].Weight];
            double density = (last - first + 1) / inverse;
            int noise = _words[last].Place - _words[first].Place - (last - first);
            rank += density / (1 + (noise < 0 ? (last - first) / 2 : noise));
            double middle = (_words[last].Place + _words[first].Place) / 2.0;
            if (covers > 0 && middle > before)
                distances += 1.0 / (middle - before);
            before = middle;
            covers++;
        }

        if ((method & ByDistance) != 0 && covers > 0 && distances > 0)
            rank /= covers / distances;
        return normalised((float)rank, method);
    }

    /// <summary>The next stretch: the first end at which the query holds, and from there the last beginning.</summary>
    private bool TryCover(ref int from, out int first, out int last)
    {
        for (; from < _words.Length; from++)
        {
            for (last = from; last < _words.Length; last++)
            {
                if (Holds(from, last))
                    break;
            }

            if (last == _words.Length)
                break;
            for (first = last; first >= from; first--)
            {
                if (!Holds(first, last))
                    continue;
                from = first + 1;
                return true;
            }
        }

        (first, last) = (0, 0);
        return false;
    }

    private bool Holds(int first, int last) => SearchMatch.Holds(
        SearchVector.Of(_words[first..(last + 1)].Select(word => new Lexeme(word.Word, [(word.Place, word.Weight)]))), _query);
}
