using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   [WITH [RECURSIVE] name [(columns)] AS [[NOT] MATERIALIZED] (statement), …]
///   SELECT [ALL | DISTINCT [ON (…)]] targets [INTO table] [FROM …] [WHERE …] [GROUP BY …] [HAVING …] [WINDOW …]
///   | VALUES (…), … | TABLE name | (query)          joined by UNION, INTERSECT, EXCEPT [ALL | DISTINCT]
///   [ORDER BY …] [LIMIT n | FETCH FIRST n ROWS {ONLY | WITH TIES}] [OFFSET n] [FOR UPDATE …]
/// </code>
/// </summary>
internal static class SelectGrammar
{
    private static readonly Parser<Token, string> LabelBehindAs = Words.Keyword(Keyword.As).Then(NamesGrammar.ColLabel);

    private static readonly Parser<Token, string> Label =
        Words.Choose(next => next.Is(Keyword.As) ? LabelBehindAs : NamesGrammar.ColLabel);

    private static readonly Parser<Token, Target> StarTarget =
        Words.Symbol("*").Select(star => new Target(new Star([], star.Offset), null, star.Offset));

    public static readonly Parser<Token, Target> Target = new TargetParser(StarTarget, Label);

    public static readonly Parser<Token, IReadOnlyList<Target>> Targets = Words.CommaList(Target);

    private static readonly Parser<Token, IReadOnlyList<Target>> NoTargets = Parser<Token>.Return<IReadOnlyList<Target>>([]);

    private static readonly Parser<Token, IReadOnlyList<Target>> TargetsIfAny = Words.Choose(next => EndsTargets(next) ? NoTargets : Targets);

    public static readonly Distinctness NotDistinct = new(false, null);

    private static readonly Parser<Token, Distinctness> Distinct = Words.OrElse(
        next => next.Is(Keyword.All) ? Words.Keyword(Keyword.All).ThenReturn(new Distinctness(false, null))
            : next.Is(Keyword.Distinct, Keyword.On)
                ? Words.Phrase(Keyword.Distinct, Keyword.On).Then(ExpressionGrammar.ListInBrackets).Select(on => new Distinctness(true, on))
            : next.Is(Keyword.Distinct) ? Words.Keyword(Keyword.Distinct).ThenReturn(new Distinctness(true, null))
            : null,
        NotDistinct);

    // GROUP BY

    private static readonly Parser<Token, GroupItem> EmptyGroup =
        Words.Symbol("(").Before(Words.Symbol(")")).Select(open => new GroupItem(GroupKind.Empty, [], [], open.Offset));

    private static readonly Parser<Token, GroupItem> ExpressionGroup =
        ExpressionGrammar.Expression.Select(value => new GroupItem(GroupKind.Expression, [value], [], value.Offset));

    private static readonly Parser<Token, GroupItem> Rollup = ListGroup(Keyword.Rollup, GroupKind.Rollup);

    private static readonly Parser<Token, GroupItem> Cube = ListGroup(Keyword.Cube, GroupKind.Cube);

    private static readonly Parser<Token, GroupItem> GroupingSets = Map(
        (offset, items) => new GroupItem(GroupKind.Sets, [], items, offset),
        Words.Phrase(Keyword.Grouping, Keyword.Sets),
        Words.ParenthesisedList(Words.Later(() => GroupItem!)));

    private static readonly Parser<Token, GroupItem> GroupItem = Words.Choose(next =>
        next.Is("(") && next.Second.Is(")") ? EmptyGroup
        : next.Is(Keyword.Rollup) && next.Second.Is("(") ? Rollup
        : next.Is(Keyword.Cube) && next.Second.Is("(") ? Cube
        : next.Is(Keyword.Grouping, Keyword.Sets) ? GroupingSets
        : ExpressionGroup);

    public static readonly Grouping NoGrouping = new(false, []);

    private static readonly Parser<Token, Grouping> GroupBy = Words.Keyword(Keyword.By).Then(Map(
        (isDistinct, items) => new Grouping(isDistinct, items),
        Words.Flag(Keyword.Distinct).Before(Words.Flag(Keyword.All)),
        Words.CommaList(GroupItem!)));

    private static readonly Parser<Token, NamedWindow> NamedWindow = Map(
        (name, window) => new NamedWindow(name, window),
        NamesGrammar.ColId.Before(Words.Keyword(Keyword.As)),
        WindowGrammar.Specification);

    private static readonly Parser<Token, QualifiedName> IntoTable = Words.OrElse(
        next => next.Word is Keyword.Temp or Keyword.Temporary or Keyword.Unlogged
            ? NamesGrammar.ColLabelToken.Then(Words.Flag(Keyword.Table)).ThenReturn(0)
            : next.Is(Keyword.Table) ? Words.Flag(Keyword.Table).ThenReturn(0) : null,
        0).Then(NamesGrammar.AnyName);

    private static readonly Parser<Token, (Distinctness Distinct, IReadOnlyList<Target> Targets)> DistinctTargets =
        Map((distinct, targets) => (distinct, targets), Distinct, Targets);

    private static readonly Parser<Token, (Distinctness Distinct, IReadOnlyList<Target> Targets)> PlainTargets =
        Map((distinct, targets) => (distinct, targets), Distinct, TargetsIfAny);

    private static readonly Parser<Token, QueryBody> Select = new SelectParser(new SelectClauses(
        Words.Choose(next => next.Is(Keyword.Distinct) ? DistinctTargets : PlainTargets),
        IntoTable,
        FromGrammar.FromList,
        GroupBy,
        Words.CommaList(NamedWindow)));

    public static readonly Parser<Token, QueryBody> Values = Map(
        (offset, rows) => (QueryBody)new ValuesBody(rows, offset),
        Words.Phrase(Keyword.Values),
        Words.CommaList(ExpressionGrammar.ListInBrackets));

    /// <summary>TABLE t is SELECT * FROM t.</summary>
    private static readonly Parser<Token, QueryBody> Table = Map(
        (offset, table) => (QueryBody)new SelectBody(offset) { Targets = [new Target(new Star([], offset), null, offset)], From = [table] },
        Words.Phrase(Keyword.Table),
        FromGrammar.RelationExpression);

    private static readonly Parser<Token, Query> Simple = Words.Choose(next => next.Word switch
    {
        Keyword.Select => Select,
        Keyword.Values => Values,
        Keyword.Table => Table,
        _ => null,
    }).Select(body => new Query(body, body.Offset));

    private static readonly Parser<Token, bool> AllWord = Words.Keyword(Keyword.All).ThenReturn(true);

    private static readonly Parser<Token, bool> DistinctWord = Words.Keyword(Keyword.Distinct).ThenReturn(false);

    private static readonly Parser<Token, bool> All = Words.OrElse(
        next => next.Is(Keyword.All) ? AllWord : next.Is(Keyword.Distinct) ? DistinctWord : null, false);

    private static readonly Parser<Token, Query> WithoutParens = new QueryParser(
        Select, new SetOperationParser(Select, Words.Choose(next => next.Is("(") ? SelectWithParens! : Simple), All));

    /// <summary>(query), however many parentheses.</summary>
    public static readonly Parser<Token, Query> SelectWithParens = Words.Parenthesised(WithoutParens);

    /// <summary>A query as a statement.</summary>
    public static readonly Parser<Token, Query> SelectStatement = WithoutParens;

    /// <summary>AS, or what may be a label without it.</summary>
    public static bool IsLabel(in Token token) => token.Kind == Kind.QuotedWord
        || token.Kind == Kind.Word && (token.Keyword == Keyword.As || Keywords.IsBareLabel(token.Keyword));

    /// <summary>What stands behind SELECT where it has no columns.</summary>
    public static bool EndsTargets(Next next) => next.Kind switch
    {
        Kind.End => true,
        Kind.Punctuation => next.Is(")") || next.Is(";"),
        Kind.Word => next.Word is Keyword.From or Keyword.Where or Keyword.Into or Keyword.Group or Keyword.Having or Keyword.Window
            or Keyword.Union or Keyword.Intersect or Keyword.Except or Keyword.Order or Keyword.Limit or Keyword.Offset or Keyword.Fetch
            or Keyword.For,
        _ => false,
    };

    private static Parser<Token, GroupItem> ListGroup(Keyword word, GroupKind kind) => Map(
        (offset, items) => new GroupItem(kind, items, [], offset), Words.Phrase(word), ExpressionGrammar.ListInBrackets);
}
