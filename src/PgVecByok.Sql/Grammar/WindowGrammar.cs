using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   OVER name | OVER ( [name] [PARTITION BY …] [ORDER BY …] [frame] )
///   frame:  {RANGE | ROWS | GROUPS} {edge | BETWEEN edge AND edge} [EXCLUDE {CURRENT ROW | GROUP | TIES | NO OTHERS}]
///   edge:   UNBOUNDED {PRECEDING | FOLLOWING} | CURRENT ROW | expression {PRECEDING | FOLLOWING}
/// </code>
/// </summary>
internal static class WindowGrammar
{
    // The end that a frame without BETWEEN has: it stands nowhere.
    private static readonly FrameEdge CurrentRow = new("CURRENT ROW", null, -1);

    private static readonly Parser<Token, string> Side = Words.Matching(token => token.Keyword is Keyword.Preceding or Keyword.Following)
        .Select(token => token.Text.ToUpperInvariant());

    private static readonly Parser<Token, FrameEdge> Edge = Words.Choose(next =>
        next.Is(Keyword.Current, Keyword.Row)
            ? Words.Here.Before(Words.Phrase(Keyword.Current, Keyword.Row)).Select(offset => CurrentRow with { Offset = offset })
        : next.Is(Keyword.Unbounded)
            ? Map(
                (offset, side) => new FrameEdge("UNBOUNDED " + side, null, offset),
                Words.Here.Before(Words.Keyword(Keyword.Unbounded)),
                Side)
        : Map((offset, distance, side) => new FrameEdge(side, distance, offset), Words.Here, ExpressionGrammar.Expression, Side));

    private static readonly Parser<Token, (FrameEdge Start, FrameEdge End)> Edges = Words.Choose(next =>
        next.Is(Keyword.Between)
            ? Map((start, end) => (start, end), Words.Keyword(Keyword.Between).Then(Edge), Words.Keyword(Keyword.And).Then(Edge))
            : Edge.Select(start => (start, CurrentRow)));

    private static readonly Parser<Token, string?> Exclusion = Words.OrElse<string?>(
        next => !next.Is(Keyword.Exclude) ? null : next.Second.Keyword switch
        {
            Keyword.Current => Words.Phrase(Keyword.Exclude, Keyword.Current, Keyword.Row).ThenReturn((string?)"CURRENT ROW"),
            Keyword.Group => Words.Phrase(Keyword.Exclude, Keyword.Group).ThenReturn((string?)"GROUP"),
            Keyword.Ties => Words.Phrase(Keyword.Exclude, Keyword.Ties).ThenReturn((string?)"TIES"),
            _ => Words.Phrase(Keyword.Exclude, Keyword.No, Keyword.Others).ThenReturn((string?)null),
        },
        null);

    private static readonly Parser<Token, FrameClause?> Frame = Words.OrElse<FrameClause?>(
        next => next.Word is Keyword.Range or Keyword.Rows or Keyword.Groups
            ? Map(
                (unit, edges, exclusion) => (FrameClause?)new FrameClause(unit.Text.ToUpperInvariant(), edges.Start, edges.End, exclusion),
                NamesGrammar.ColLabelToken,
                Edges,
                Exclusion)
            : null,
        null);

    private static readonly Parser<Token, string?> BaseName = Words.OrElse<string?>(
        next => next.IsName && next.Word is not (Keyword.Partition or Keyword.Range or Keyword.Rows or Keyword.Groups)
            ? NamesGrammar.ColId.Select(name => (string?)name)
            : null,
        null);

    /// <summary>The parenthesis and what is in it.</summary>
    public static readonly Parser<Token, WindowSpecification> Specification = Words.Parenthesised(Map(
        (offset, name, partition, order, frame) => new WindowSpecification(name, partition, order, frame, offset - 1),
        Words.Here,
        BaseName,
        Words.ListBehind(Keyword.Partition, Words.Keyword(Keyword.By).Then(ExpressionGrammar.Expressions)),
        Words.Later(() => CallGrammar.OrderBy),
        Frame));

    public static readonly Parser<Token, WindowSpecification> Over = Words.Keyword(Keyword.Over).Then(Words.Choose(next =>
        next.Is("(")
            ? Specification
            : NamesGrammar.ColIdToken.Select(name => new WindowSpecification(name.Text, [], [], null, name.Offset))));
}
