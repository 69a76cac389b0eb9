using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum SearchNodeKind
{
    Word,
    Not,
    And,
    Or,
    Phrase,
}

/// <summary>
/// A word with the weights it may have (a bit each, 0 for any) and whether it is a beginning; or an operator over others, at most
/// <see cref="DepthMax"/> of them one under the other (54001), which is as deep as its readers recurse.
/// </summary>
internal sealed record SearchNode(SearchNodeKind Kind, SearchNode? Left = null, SearchNode? Right = null)
{
    private const int DepthMax = 6_000;

    private readonly int _depth = Below(Math.Max(Left?._depth ?? 0, Right?._depth ?? 0));

    public Text Word { get; init; }

    public int Weights { get; init; }

    public bool IsPrefix { get; init; }

    public int Distance { get; init; } = 1;

    private static int Below(int depth) => depth < DepthMax ? depth + 1 : throw SqlException.TooDeep();
}

/// <summary>The representation of tsquery; an empty one has no root and matches nothing.</summary>
public sealed class SearchQuery
{
    internal static readonly SearchQuery Empty = new(null);

    internal SearchQuery(SearchNode? root) => Root = root;

    internal SearchNode? Root { get; }

    internal static int Count(SearchNode? node)
    {
        SqlException.ThrowIfTooDeep();
        return node is null ? 0 : 1 + Count(node.Left) + Count(node.Right);
    }

    internal static IEnumerable<SearchNode> Words(SearchNode? node)
    {
        SqlException.ThrowIfTooDeep();
        if (node is null)
            return [];
        return node.Kind == SearchNodeKind.Word ? [node] : Words(node.Left).Concat(Words(node.Right));
    }

    internal static int Priority(SearchNodeKind kind) => kind switch
    {
        SearchNodeKind.Or => 1,
        SearchNodeKind.And => 2,
        SearchNodeKind.Phrase => 3,
        SearchNodeKind.Not => 4,
        _ => 5,
    };

    internal static void Write(StringBuilder text, SearchNode node, int outer, bool isRightOfPhrase = false)
    {
        SqlException.ThrowIfTooDeep();
        int priority = Priority(node.Kind);
        switch (node.Kind)
        {
            case SearchNodeKind.Word:
                SearchScanner.Quote(text, node.Word.ToString());
                if (node.Weights != 0 || node.IsPrefix)
                    text.Append(':').Append(node.IsPrefix ? "*" : "");
                for (int weight = 3; weight >= 0; weight--)
                {
                    if ((node.Weights >> weight & 1) != 0)
                        text.Append("DCBA"[weight]);
                }

                break;
            case SearchNodeKind.Not:
                bool isNested = node.Left!.Kind is not (SearchNodeKind.Word or SearchNodeKind.Not);
                text.Append(isNested ? "!( " : "!");
                Write(text, node.Left!, isNested ? -1 : priority);
                text.Append(isNested ? " )" : "");
                break;
            default:
                bool isBracketed = priority < outer || node.Kind == SearchNodeKind.Phrase && isRightOfPhrase;
                text.Append(isBracketed ? "( " : "");
                Write(text, node.Left!, priority);
                text.Append(node.Kind switch
                {
                    SearchNodeKind.And => " & ",
                    SearchNodeKind.Or => " | ",
                    _ => node.Distance == 1 ? " <-> " : $" <{node.Distance}> ",
                });
                Write(text, node.Right!, priority, node.Kind == SearchNodeKind.Phrase);
                text.Append(isBracketed ? " )" : "");
                break;
        }
    }
}
