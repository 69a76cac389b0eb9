using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// Constraints of a table, and what they share with those of a column.
/// <code>
///   [CONSTRAINT name] { CHECK (expression) | NOT NULL column | {UNIQUE [NULLS [NOT] DISTINCT] | PRIMARY KEY} {(columns) parameters | USING INDEX name}
///       | FOREIGN KEY (columns) references } attributes
///   parameters:  [INCLUDE (columns)] [WITH (options)] [USING INDEX TABLESPACE name]
///   references:  REFERENCES table [(columns)] [MATCH {FULL | PARTIAL | SIMPLE}] [ON {DELETE | UPDATE} action]*
///   action:      NO ACTION | RESTRICT | CASCADE | SET {NULL | DEFAULT} [(columns)]
/// </code>
/// </summary>
internal static class ConstraintGrammar
{
    // References

    private sealed record ActionClause(string Action, IReadOnlyList<string> Columns);

    private static readonly Parser<Token, string> MatchKind = Words.Matching(
        token => token.Keyword is Keyword.Full or Keyword.Partial or Keyword.Simple).Select(token => token.Text.ToUpperInvariant());

    private static readonly Parser<Token, string> Match = Map(
        (offset, kind) => kind == "PARTIAL" ? throw Unsupported("MATCH PARTIAL not yet implemented", offset) : kind,
        Words.Phrase(Keyword.Match),
        MatchKind);

    private static readonly Parser<Token, ActionClause> SetAction = Map(
        (word, columns) => new ActionClause("SET " + word.Text.ToUpperInvariant(), columns),
        Words.Keyword(Keyword.Set).Then(Words.Matching(token => token.Keyword is Keyword.Null or Keyword.Default)),
        NamesGrammar.ColumnsIfOpen);

    private static readonly Parser<Token, ActionClause> Action = Words.Choose(next => next.Word switch
    {
        Keyword.No => Words.Phrase(Keyword.No, Keyword.Action).ThenReturn(new ActionClause("NO ACTION", [])),
        Keyword.Restrict => Words.Keyword(Keyword.Restrict).ThenReturn(new ActionClause("RESTRICT", [])),
        Keyword.Cascade => Words.Keyword(Keyword.Cascade).ThenReturn(new ActionClause("CASCADE", [])),
        Keyword.Set => SetAction,
        _ => null,
    });

    private static readonly Parser<Token, Func<ForeignKeyClause, ForeignKeyClause>> OnAction = Map(
        (offset, word, action) => (Func<ForeignKeyClause, ForeignKeyClause>)(clause => word.Keyword == Keyword.Delete
            ? clause with { OnDelete = action.Action, DeleteColumns = action.Columns }
            : action.Columns.Count == 0 ? clause with { OnUpdate = action.Action }
            : throw Unsupported($"a column list with {action.Action} is only supported for ON DELETE actions", offset)),
        Words.Phrase(Keyword.On),
        Words.Matching(token => token.Keyword is Keyword.Delete or Keyword.Update),
        Action);

    public static readonly Parser<Token, ForeignKeyClause> References = Words.Fold(
        Map(
            (table, columns, match) => new ForeignKeyClause(table, columns) { Match = match },
            Words.Keyword(Keyword.References).Then(NamesGrammar.AnyName),
            NamesGrammar.ColumnsIfOpen,
            Words.Maybe(next => next.Is(Keyword.Match) ? Match : null)),
        next => next.Is(Keyword.On) ? OnAction : null);

    // Constraints of a table

    /// <summary>[WITH (options)] [USING INDEX TABLESPACE name]: storage, without effect here.</summary>
    public static readonly Parser<Token, string?> IndexParameters = OptionsGrammar.WithIfAny.Then(Words.Maybe(next =>
        next.Is(Keyword.Using) ? Words.Phrase(Keyword.Using, Keyword.Index, Keyword.Tablespace).Then(NamesGrammar.ColId) : null));

    private static readonly Parser<Token, string> KeyColumn = NamesGrammar.ColId.Before(Words.Choose(next => next.Is(Keyword.Without)
        ? throw Unsupported("WITHOUT OVERLAPS is not supported", next.First.Offset)
        : Parser<Token>.Return(0)));

    private static readonly Parser<Token, TableConstraint> KeyOnColumns = Map(
        (columns, included, _) => new TableConstraint(ConstraintKind.Unique, null, 0) { Columns = columns, Included = included },
        Words.ParenthesisedList(KeyColumn),
        IndexGrammar.Include,
        IndexParameters);

    private static readonly Parser<Token, TableConstraint> KeyUsingIndex = Words.Phrase(Keyword.Using, Keyword.Index).Then(NamesGrammar.ColId)
        .Select(name => new TableConstraint(ConstraintKind.Unique, null, 0) { Index = name });

    private static readonly Parser<Token, TableConstraint> Key = Words.Choose(next => next.Is(Keyword.Using) ? KeyUsingIndex : KeyOnColumns);

    private static readonly Parser<Token, TableConstraint> Unique = Map(
        (notDistinct, key) => key with { NullsNotDistinct = notDistinct },
        Words.Keyword(Keyword.Unique).Then(IndexGrammar.NullsNotDistinct),
        Key);

    private static readonly Parser<Token, TableConstraint> PrimaryKey = Words.Phrase(Keyword.Primary, Keyword.Key).Then(Key)
        .Select(key => key with { Kind = ConstraintKind.PrimaryKey });

    private static readonly Parser<Token, TableConstraint> Check = Words.Keyword(Keyword.Check)
        .Then(Words.Parenthesised(ExpressionGrammar.Expression))
        .Select(condition => new TableConstraint(ConstraintKind.Check, null, 0) { Expression = condition });

    private static readonly Parser<Token, TableConstraint> NotNull = Words.Phrase(Keyword.Not, Keyword.Null).Then(NamesGrammar.ColId)
        .Select(column => new TableConstraint(ConstraintKind.NotNull, null, 0) { Columns = [column] });

    private static readonly Parser<Token, TableConstraint> ForeignKey = Map(
        (columns, references) => new TableConstraint(ConstraintKind.ForeignKey, null, 0) { Columns = columns, References = references },
        Words.Phrase(Keyword.Foreign, Keyword.Key).Then(Words.ParenthesisedList(NamesGrammar.ColId)),
        References);

    private static readonly Parser<Token, TableConstraint> Body = Words.Choose(next => next.Word switch
    {
        Keyword.Check => Check,
        Keyword.Not => NotNull,
        Keyword.Unique => Unique,
        Keyword.Primary => PrimaryKey,
        Keyword.Foreign => ForeignKey,
        Keyword.Exclude => throw Unsupported("exclusion constraints are not supported", next.First.Offset),
        _ => null,
    });

    public static readonly Parser<Token, TableConstraint> Constraint = Map(
        (offset, name, constraint, attributes) => constraint with
        {
            Name = name,
            Offset = offset,
            NotValid = attributes.RequireFor(constraint.Kind, isInColumn: false).IsNotValid,
            IsDeferrable = attributes.IsDeferrable,
            IsDeferred = attributes.IsDeferred,
            IsNotEnforced = attributes.IsNotEnforced,
            References = constraint.References is { } clause ? Attributed(clause, attributes) : null,
        },
        Words.Here,
        Words.Clause(Keyword.Constraint, NamesGrammar.ColId),
        Body,
        ConstraintAttributes.OfTable);

    public static ForeignKeyClause Attributed(ForeignKeyClause clause, ConstraintAttributes attributes) => clause with
    {
        IsDeferrable = attributes.IsDeferrable, IsDeferred = attributes.IsDeferred, IsNotEnforced = attributes.IsNotEnforced,
    };

    public static bool Starts(Next next) =>
        next.Word is Keyword.Constraint or Keyword.Check or Keyword.Unique or Keyword.Primary or Keyword.Foreign
        || next.Is(Keyword.Not, Keyword.Null)
        || next.Is(Keyword.Exclude) && (next.Second.Is("(") || next.Second.Is(Keyword.Using));

    private static SqlException Unsupported(string message, int offset) => SqlException.NotSupported(message).At(offset);
}
