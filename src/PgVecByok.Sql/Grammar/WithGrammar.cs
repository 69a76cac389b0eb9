using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   WITH [RECURSIVE] name [(columns)] AS [[NOT] MATERIALIZED] (SELECT | INSERT | UPDATE | DELETE)
///     [SEARCH {DEPTH | BREADTH} FIRST BY columns SET name] [CYCLE columns SET name [TO value DEFAULT value] USING name], …
/// </code>
/// </summary>
internal static class WithGrammar
{
    private static readonly Parser<Token, bool?> Materialized = Words.OrElse<bool?>(
        next => next.Is(Keyword.Materialized) ? Words.Keyword(Keyword.Materialized).ThenReturn((bool?)true)
            : next.Is(Keyword.Not) ? Words.Phrase(Keyword.Not, Keyword.Materialized).ThenReturn((bool?)false) : null,
        null);

    private static readonly Parser<Token, SearchClause?> Search = Words.Maybe(next => next.Is(Keyword.Search)
        ? Map(
            (offset, isBreadth, columns, sequence) => new SearchClause(isBreadth, columns, sequence, offset),
            Words.Phrase(Keyword.Search),
            Words.Matching(token => token.Keyword is Keyword.Depth or Keyword.Breadth).Select(word => word.Is(Keyword.Breadth)),
            Words.Phrase(Keyword.First, Keyword.By).Then(NamesGrammar.ColIds),
            Words.Keyword(Keyword.Set).Then(NamesGrammar.ColId))
        : null);

    private static readonly Parser<Token, (Expression? Value, Expression? Default)> Marks = Words.OrElse(
        next => next.Is(Keyword.To)
            ? Map(
                (value, other) => ((Expression?)value, (Expression?)other),
                Words.Keyword(Keyword.To).Then(ExpressionGrammar.Expression),
                Words.Keyword(Keyword.Default).Then(ExpressionGrammar.Expression))
            : null,
        (null, null));

    private static readonly Parser<Token, CycleClause?> Cycle = Words.Maybe(next => next.Is(Keyword.Cycle)
        ? Map(
            (offset, columns, mark, marks, path) => new CycleClause(columns, mark, marks.Value, marks.Default, path, offset),
            Words.Phrase(Keyword.Cycle),
            NamesGrammar.ColIds,
            Words.Keyword(Keyword.Set).Then(NamesGrammar.ColId),
            Marks,
            Words.Keyword(Keyword.Using).Then(NamesGrammar.ColId))
        : null);

    private static readonly Parser<Token, CommonTableExpression> Table = Map(
        (name, columns, materialized, statement, search, cycle) =>
            new CommonTableExpression(name.Text, columns, materialized, statement, name.Offset) { Search = search, Cycle = cycle },
        NamesGrammar.ColIdToken,
        NamesGrammar.ColumnsIfOpen.Before(Words.Keyword(Keyword.As)),
        Materialized,
        Words.Parenthesised(Words.Later(() => DmlGrammar.PreparableStatement)),
        Search,
        Cycle);

    private static readonly Parser<Token, WithClause> With = Map(
        (offset, isRecursive, tables) => new WithClause(isRecursive, tables, offset),
        Words.Phrase(Keyword.With),
        Words.Flag(Keyword.Recursive),
        Words.CommaList(Table));

    public static readonly Parser<Token, WithClause?> WithIfAny =
        Words.OrElse<WithClause?>(next => next.Is(Keyword.With) ? With.Select(x => (WithClause?)x) : null, null);
}
