using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary><code>WITH [RECURSIVE] name [(columns)] AS [[NOT] MATERIALIZED] (SELECT | INSERT | UPDATE | DELETE), …</code></summary>
internal static class WithGrammar
{
    private static readonly Parser<Token, bool?> Materialized = Words.OrElse<bool?>(
        next => next.Is(Keyword.Materialized) ? Words.Keyword(Keyword.Materialized).ThenReturn((bool?)true)
            : next.Is(Keyword.Not) ? Words.Phrase(Keyword.Not, Keyword.Materialized).ThenReturn((bool?)false) : null,
        null);

    private static readonly Parser<Token, CommonTableExpression> Table = Map(
        (name, columns, materialized, statement, cycle) => cycle
            ? throw SqlException.NotSupported("SEARCH and CYCLE clauses are not supported")
            : new CommonTableExpression(name.Text, columns, materialized, statement, name.Offset),
        NamesGrammar.ColIdToken,
        NamesGrammar.ColumnsIfOpen.Before(Words.Keyword(Keyword.As)),
        Materialized,
        Words.Parenthesised(Words.Later(() => DmlGrammar.PreparableStatement)),
        Words.OrElse(next => next.Word is Keyword.Search or Keyword.Cycle ? NamesGrammar.ColLabel.ThenReturn(true) : null, false));

    private static readonly Parser<Token, WithClause> With = Map(
        (offset, isRecursive, tables) => new WithClause(isRecursive, tables, offset),
        Words.Phrase(Keyword.With),
        Words.Flag(Keyword.Recursive),
        Words.CommaList(Table));

    public static readonly Parser<Token, WithClause?> WithIfAny =
        Words.OrElse<WithClause?>(next => next.Is(Keyword.With) ? With.Select(x => (WithClause?)x) : null, null);
}
