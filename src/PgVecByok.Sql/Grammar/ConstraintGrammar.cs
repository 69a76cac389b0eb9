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
///   attributes:  { [NOT] DEFERRABLE | INITIALLY {DEFERRED | IMMEDIATE} | NOT VALID | NO INHERIT | [NOT] ENFORCED }*
/// </code>
/// </summary>
internal static class ConstraintGrammar
{
    internal sealed record AttributeSet(bool Deferrable, bool InitiallyDeferred, bool NotValid, bool NotEnforced)
    {
        /// <summary>NOT DEFERRABLE was written, which INITIALLY DEFERRED contradicts.</summary>
        public bool IsNotDeferrable { get; init; }

        public AttributeSet Deferred(int offset) => IsNotDeferrable
            ? throw new SqlException(SqlState.SyntaxError, "constraint declared INITIALLY DEFERRED must be DEFERRABLE") { Offset = offset }
            : this with { InitiallyDeferred = true, Deferrable = true };

        /// <summary>Gives the offset back, or refuses what would silently be something weaker.</summary>
        public int CheckFor(ConstraintKind kind, int offset) =>
            NotEnforced ? throw Unsupported("NOT ENFORCED constraints are not supported", offset)
            : (Deferrable || InitiallyDeferred) && kind is ConstraintKind.Unique or ConstraintKind.PrimaryKey
                ? throw Unsupported("deferrable unique constraints are not supported", offset)
            : offset;
    }

    private static readonly Dictionary<Keyword, Parser<Token, Func<AttributeSet, AttributeSet>>> NotAttributes = new()
    {
        [Keyword.Deferrable] = Attribute(set => set with { Deferrable = false, IsNotDeferrable = true }, Keyword.Not, Keyword.Deferrable),
        [Keyword.Valid] = Attribute(set => set with { NotValid = true }, Keyword.Not, Keyword.Valid),
        [Keyword.Enforced] = Attribute(set => set with { NotEnforced = true }, Keyword.Not, Keyword.Enforced),
    };

    private static readonly Parser<Token, Func<AttributeSet, AttributeSet>> Deferrable =
        Attribute(set => set with { Deferrable = true }, Keyword.Deferrable);

    private static readonly Parser<Token, Func<AttributeSet, AttributeSet>> Deferred =
        Words.Phrase(Keyword.Initially, Keyword.Deferred).Select(offset => (Func<AttributeSet, AttributeSet>)(set => set.Deferred(offset)));

    private static readonly Parser<Token, Func<AttributeSet, AttributeSet>> Immediate =
        Attribute(set => set, Keyword.Initially, Keyword.Immediate);

    private static readonly Parser<Token, Func<AttributeSet, AttributeSet>> Enforced = Attribute(set => set, Keyword.Enforced);

    private static readonly Parser<Token, Func<AttributeSet, AttributeSet>> NoInherit = Attribute(set => set, Keyword.No, Keyword.Inherit);

    public static readonly Parser<Token, AttributeSet> Attributes = Words.Fold(
        Parser<Token>.Return(new AttributeSet(false, false, false, false)),
        next => next.Word switch
        {
            Keyword.Not => NotAttributes.GetValueOrDefault(next.Second.Keyword),
            Keyword.Deferrable => Deferrable,
            Keyword.Initially => next.Second.Is(Keyword.Deferred) ? Deferred : Immediate,
            Keyword.Enforced => Enforced,
            Keyword.No => next.Second.Is(Keyword.Inherit) ? NoInherit : null,
            _ => null,
        });

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
            Offset = attributes.CheckFor(constraint.Kind, offset),
            NotValid = attributes.NotValid,
            References = constraint.References is { } clause
                ? clause with { Deferrable = attributes.Deferrable, InitiallyDeferred = attributes.InitiallyDeferred }
                : null,
        },
        Words.Here,
        Words.Clause(Keyword.Constraint, NamesGrammar.ColId),
        Body,
        Attributes);

    public static bool Starts(Next next) =>
        next.Word is Keyword.Constraint or Keyword.Check or Keyword.Unique or Keyword.Primary or Keyword.Foreign
        || next.Is(Keyword.Not, Keyword.Null)
        || next.Is(Keyword.Exclude) && (next.Second.Is("(") || next.Second.Is(Keyword.Using));

    private static Parser<Token, Func<AttributeSet, AttributeSet>> Attribute(Func<AttributeSet, AttributeSet> change, params Keyword[] words) =>
        Words.Phrase(words).ThenReturn(change);

    private static SqlException Unsupported(string message, int offset) => SqlException.NotSupported(message).At(offset);
}
