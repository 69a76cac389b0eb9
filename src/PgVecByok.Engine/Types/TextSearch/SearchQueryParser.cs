using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What a word of a query becomes; null where it is a stop word.</summary>
internal delegate SearchNode? SearchWord(string word, int weights, bool isPrefix);

/// <summary>
/// tsquery's text form, for its input and for to_tsquery. Binding from loose to tight: | &amp; &lt;-&gt; !. Stop words drop out with
/// the operators over them; in a phrase they widen the distance.
/// </summary>
internal sealed class SearchQueryParser
{
    private readonly SearchScanner _scanner;
    private readonly SearchWord _word;

    private SearchQueryParser(string text, SearchWord word) => (_scanner, _word) = (new SearchScanner(text, "tsquery"), word);

    /// <summary>A word that is none: kept until the tree is cleaned.</summary>
    private static SearchNode Stop { get; } = new(SearchNodeKind.Word) { Distance = -1 };

    public static SearchQuery Parse(string text, SearchWord word)
    {
        var parser = new SearchQueryParser(text, word);
        parser._scanner.Skip();
        if (parser._scanner.IsAtEnd)
            return SearchQuery.Empty;
        SearchNode root = parser.Either();
        parser._scanner.Skip();
        return parser._scanner.IsAtEnd ? new SearchQuery(Clean(root)) : throw parser._scanner.Invalid();
    }

    public static SearchNode? Clean(SearchNode root)
    {
        (SearchNode? node, _, _) = WithoutStops(root);
        return node;
    }

    private SearchNode Either()
    {
        SearchNode left = Both();
        while (TakeOperator('|'))
            left = new SearchNode(SearchNodeKind.Or, left, Both());
        return left;
    }

    private SearchNode Both()
    {
        SearchNode left = Phrase();
        while (TakeOperator('&'))
            left = new SearchNode(SearchNodeKind.And, left, Phrase());
        return left;
    }

    private SearchNode Phrase()
    {
        SearchNode left = Operand();
        while (TakeOperator('<'))
        {
            int distance = _scanner.Distance();
            left = new SearchNode(SearchNodeKind.Phrase, left, Operand()) { Distance = distance };
        }

        return left;
    }

    private bool TakeOperator(char symbol)
    {
        _scanner.Skip();
        return _scanner.TryTake(symbol);
    }

    private SearchNode Operand()
    {
        SqlException.ThrowIfTooDeep();
        _scanner.Skip();
        if (_scanner.IsAtEnd)
            throw new SqlException(SqlState.SyntaxError, $"no operand in tsquery: \"{_scanner.Source}\"");
        if (_scanner.TryTake('!'))
            return new SearchNode(SearchNodeKind.Not, Operand());
        if (_scanner.TryTake('('))
        {
            SearchNode inner = Either();
            return TakeOperator(')') ? inner : throw _scanner.Invalid();
        }

        if (_scanner.Current is '&' or '|' or ')' or '<')
            throw _scanner.Invalid();
        _scanner.TryWord(out string word, isQuery: true);
        (int weights, bool isPrefix) = Options();
        return _word(word, weights, isPrefix) ?? Stop;
    }

    private (int Weights, bool IsPrefix) Options()
    {
        int weights = 0;
        bool isPrefix = false;
        if (!_scanner.TryTake(':'))
            return (0, false);
        for (; !_scanner.IsAtEnd; _scanner.TryTake(_scanner.Current))
        {
            int weight = "dcba".IndexOf(char.ToLowerInvariant(_scanner.Current), StringComparison.Ordinal);
            if (weight >= 0)
                weights |= 1 << weight;
            else if (_scanner.Current == '*')
                isPrefix = true;
            else
                break;
        }

        return (weights, isPrefix);
    }

    // What is left, and how far stop words at its edges move what is beside it in a phrase.
    private static (SearchNode? Node, int Before, int Behind) WithoutStops(SearchNode node)
    {
        SqlException.ThrowIfTooDeep();
        if (ReferenceEquals(node, Stop))
            return (null, 0, 0);
        if (node.Kind == SearchNodeKind.Word)
            return (node, 0, 0);
        (SearchNode? left, int leftBefore, int leftBehind) = WithoutStops(node.Left!);
        if (node.Kind == SearchNodeKind.Not)
            return (left is null ? null : node with { Left = left }, 0, 0);
        (SearchNode? right, int rightBefore, int rightBehind) = WithoutStops(node.Right!);
        bool isPhrase = node.Kind == SearchNodeKind.Phrase;
        int distance = isPhrase ? node.Distance : 0;
        if (left is null && right is null)
            return (null, isPhrase ? leftBefore + distance + rightBehind : Math.Max(leftBefore, rightBefore), isPhrase
                ? leftBefore + distance + rightBehind : Math.Max(leftBehind, rightBehind));
        if (left is null)
            return (right, isPhrase ? leftBefore + distance + rightBefore : rightBefore, rightBehind);
        if (right is null)
            return (left, leftBefore, isPhrase ? leftBehind + distance + rightBehind : leftBehind);
        if (!isPhrase)
            return (node with { Left = left, Right = right }, 0, 0);
        return (node with { Left = left, Right = right, Distance = distance + leftBehind + rightBefore }, leftBefore, rightBehind);
    }
}
