using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   [WITH …] MERGE INTO table [[AS] alias] USING item ON condition
///       { WHEN MATCHED [AND condition] THEN {UPDATE SET … | DELETE | DO NOTHING}
///       | WHEN NOT MATCHED BY SOURCE [AND condition] THEN {UPDATE SET … | DELETE | DO NOTHING}
///       | WHEN NOT MATCHED [BY TARGET] [AND condition] THEN {INSERT [(columns)] [OVERRIDING …] {VALUES (…) | DEFAULT VALUES} | DO NOTHING} }+
///       [RETURNING …]
/// </code>
/// </summary>
internal static class MergeGrammar
{
    private static readonly Parser<Token, MergeMatch> Match = Words.Choose(next => next.Is(Keyword.Matched)
        ? Words.Keyword(Keyword.Matched).ThenReturn(MergeMatch.Matched)
        : Words.Phrase(Keyword.Not, Keyword.Matched).Then(Words.OrElse(
            then => !then.Is(Keyword.By) ? null
                : then.Second.Is(Keyword.Source) ? Words.Phrase(Keyword.By, Keyword.Source).ThenReturn(MergeMatch.NotMatchedBySource)
                : Words.Phrase(Keyword.By, Keyword.Target).ThenReturn(MergeMatch.NotMatchedByTarget),
            MergeMatch.NotMatchedByTarget)));

    private static readonly Parser<Token, MergeAction> Nothing =
        Words.Phrase(Keyword.Do, Keyword.Nothing).Select(offset => (MergeAction)new MergeNothing(offset));

    private static readonly Parser<Token, MergeAction> Delete =
        Words.Phrase(Keyword.Delete).Select(offset => (MergeAction)new MergeDelete(offset));

    private static readonly Parser<Token, MergeAction> Update = Map(
        (offset, assignments) => (MergeAction)new MergeUpdate(assignments, offset),
        Words.Phrase(Keyword.Update, Keyword.Set),
        DmlGrammar.Assignments);

    private static readonly Parser<Token, IReadOnlyList<Expression>?> Values = Words.Choose(next => next.Is(Keyword.Default)
        ? Words.Phrase(Keyword.Default, Keyword.Values).ThenReturn((IReadOnlyList<Expression>?)null)
        : Words.Keyword(Keyword.Values).Then(ExpressionGrammar.ListInBrackets).Select(values => (IReadOnlyList<Expression>?)values));

    private static readonly Parser<Token, MergeAction> Insert = Map(
        (offset, columns, overriding, values) => (MergeAction)new MergeInsert(columns, overriding, values, offset),
        Words.Phrase(Keyword.Insert),
        DmlGrammar.InsertColumnsIfAny,
        DmlGrammar.Overriding,
        Values);

    private static readonly Parser<Token, MergeAction> OnRow = Words.Choose(next => next.Word switch
    {
        Keyword.Update => Update,
        Keyword.Delete => Delete,
        _ => Nothing,
    });

    private static readonly Parser<Token, MergeAction> OnMissingRow = Words.Choose(next => next.Is(Keyword.Insert) ? Insert : Nothing);

    private static readonly Parser<Token, MergeArm> OnMatch = Arm(OnRow);

    private static readonly Parser<Token, MergeArm> OnMissing = Arm(OnMissingRow);

    private static readonly Parser<Token, MergeArm> AnyArm = Words.Choose(next =>
        next.Second.Is(Keyword.Not) && !next.Behind(3).Is(Keyword.By, Keyword.Source) ? OnMissing : OnMatch);

    private static readonly Parser<Token, IReadOnlyList<MergeArm>> Arms = Map(
        (first, rest) => (IReadOnlyList<MergeArm>)[first, .. rest],
        AnyArm,
        Words.Repeat(next => next.Is(Keyword.When) ? AnyArm : null));

    public static readonly Parser<Token, Statement> Merge = Map(
        (offset, table, source, condition, arms, returning) =>
            (Statement)new Merge(table, source, condition, arms, offset) 
            {
                Returning = returning?.Targets, Returned = returning?.Names,
            },
        Words.Phrase(Keyword.Merge, Keyword.Into),
        DmlGrammar.ModifiedTable,
        Words.Keyword(Keyword.Using).Then(FromGrammar.TableReference),
        Words.Keyword(Keyword.On).Then(ExpressionGrammar.Expression),
        Arms,
        DmlGrammar.Returning);

    private static Parser<Token, MergeArm> Arm(Parser<Token, MergeAction> action) => Map(
        (offset, match, condition, then) => new MergeArm(match, condition, then, offset),
        Words.Phrase(Keyword.When),
        Match,
        Words.Clause(Keyword.And, ExpressionGrammar.Expression),
        Words.Keyword(Keyword.Then).Then(action));
}
