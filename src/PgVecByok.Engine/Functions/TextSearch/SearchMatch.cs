using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Whether a query holds for a vector. In a phrase every part has the places where it can end; "not" there is everywhere else, kept as
/// the places it excludes. Without places a phrase is taken to hold where its words do.
/// </summary>
internal sealed class SearchMatch(SearchVector vector)
{
    private readonly record struct Places(IReadOnlyList<int> At, bool IsNegated, int Width);

    public static bool Holds(SearchVector vector, SearchQuery query) => query.Root is { } root && new SearchMatch(vector).Holds(root);

    private bool Holds(SearchNode node)
    {
        SqlException.ThrowIfTooDeep();
        return node.Kind switch
            {
                SearchNodeKind.Word => Find(node).Any(lexeme => node.Weights == 0 || lexeme.Places.Length == 0
                    || lexeme.Places.Any(place => (node.Weights >> place.Weight & 1) != 0)),
                SearchNodeKind.Not => !Holds(node.Left!),
                SearchNodeKind.And => Holds(node.Left!) && Holds(node.Right!),
                SearchNodeKind.Or => Holds(node.Left!) || Holds(node.Right!),
                _ => Phrase(node) is { } places && (places.At.Count > 0 || places.IsNegated),
            };
    }

    private IEnumerable<Lexeme> Find(SearchNode word) =>
        word.IsPrefix ? vector.WithPrefix(word.Word) : vector.Find(word.Word) is { } found ? [found] : [];

    /// <summary>Null: it matches nowhere.</summary>
    private Places? Phrase(SearchNode node)
    {
        SqlException.ThrowIfTooDeep();
        switch (node.Kind)
        {
            case SearchNodeKind.Word:
                int[] at = [.. Find(node).SelectMany(lexeme => lexeme.Places)
                    .Where(place => node.Weights == 0 || (node.Weights >> place.Weight & 1) != 0).Select(place =>
                        place.Place).Distinct().Order()];
                return at.Length > 0 ? new Places(at, false, 0) : null;
            case SearchNodeKind.Not:
                if (Phrase(node.Left!) is not { } inner)
                    return new Places([], true, 0);
                return inner.At.Count > 0 ? inner with { IsNegated = !inner.IsNegated } : inner.IsNegated ? null : new Places([], true, 0);
            default: return Pair(node);
        }
    }

    private Places? Pair(SearchNode node)
    {
        Places? left = Phrase(node.Left!), right = Phrase(node.Right!);
        bool isOr = node.Kind == SearchNodeKind.Or;
        if (isOr ? left is null && right is null : left is null || right is null)
            return null;
        Places a = left ?? new Places([], false, 0), b = right ?? new Places([], false, 0);
        bool isPhrase = node.Kind == SearchNodeKind.Phrase;
        int width = isPhrase ? node.Distance + a.Width + b.Width : Math.Max(a.Width, b.Width);
        int[] first = [.. a.At.Select(place => place + (isPhrase ? node.Distance + b.Width : width - a.Width))];
        int[] second = [.. b.At.Select(place => place + (isPhrase ? 0 : width - b.Width))];
        (IEnumerable<int> at, bool isNegated) = isOr
            ? (a.IsNegated, b.IsNegated) switch
            {
                (true, true) => (first.Intersect(second), true),
                (true, false) => (first.Except(second), true),
                (false, true) => (second.Except(first), true),
                _ => (first.Union(second), false),
            }
            : (a.IsNegated, b.IsNegated) switch
            {
                (true, true) => (first.Union(second), true),
                (true, false) => (second.Except(first), false),
                (false, true) => (first.Except(second), false),
                _ => (first.Intersect(second), false),
            };
        int[] found = [.. at.Order()];
        return found.Length > 0 || isNegated ? new Places(found, isNegated, width) : null;
    }
}
