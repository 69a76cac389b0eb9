using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// A column of CREATE TABLE and ALTER TABLE ADD.
/// <code>
///   name type [STORAGE s] [COMPRESSION c] { COLLATE name | [CONSTRAINT name] constraint }*
///   constraint:  [NOT] NULL [NO INHERIT] | DEFAULT expression | CHECK (expression) [NO INHERIT] | UNIQUE [NULLS [NOT] DISTINCT] | PRIMARY KEY
///       | REFERENCES … | GENERATED {ALWAYS | BY DEFAULT} AS IDENTITY [(options)] | GENERATED ALWAYS AS (expression) [STORED | VIRTUAL]
/// </code>
/// </summary>
internal static class ColumnGrammar
{
    private sealed record Draft(IReadOnlyList<ColumnConstraint> Constraints, CollateClause? Collation);

    private static readonly Parser<Token, ColumnConstraint> NotNull =
        Words.Phrase(Keyword.Not, Keyword.Null).Select(offset => new ColumnConstraint(ConstraintKind.NotNull, null, offset));

    private static readonly Parser<Token, ColumnConstraint> Null =
        Words.Phrase(Keyword.Null).Select(offset => new ColumnConstraint(ConstraintKind.Null, null, offset));

    private static readonly Parser<Token, ColumnConstraint> Default = Map(
        (offset, value) => new ColumnConstraint(ConstraintKind.Default, null, offset) { Expression = value },
        Words.Phrase(Keyword.Default),
        ExpressionGrammar.Restricted);

    private static readonly Parser<Token, ColumnConstraint> Check = Map(
        (offset, condition) => new ColumnConstraint(ConstraintKind.Check, null, offset) { Expression = condition },
        Words.Phrase(Keyword.Check),
        Words.Parenthesised(ExpressionGrammar.Expression));

    private static readonly Parser<Token, ColumnConstraint> Unique = Map(
        (offset, notDistinct, _) => new ColumnConstraint(ConstraintKind.Unique, null, offset) { NullsNotDistinct = notDistinct },
        Words.Phrase(Keyword.Unique),
        IndexGrammar.NullsNotDistinct,
        ConstraintGrammar.IndexParameters);

    private static readonly Parser<Token, ColumnConstraint> PrimaryKey = Map(
        (offset, _) => new ColumnConstraint(ConstraintKind.PrimaryKey, null, offset),
        Words.Phrase(Keyword.Primary, Keyword.Key),
        ConstraintGrammar.IndexParameters);

    private static readonly Parser<Token, ColumnConstraint> References = Map(
        (offset, clause) => new ColumnConstraint(ConstraintKind.ForeignKey, null, offset) { References = clause },
        Words.Here,
        ConstraintGrammar.References);

    private static readonly Parser<Token, ColumnConstraint> Identity = Map(
        (offset, options) => new ColumnConstraint(ConstraintKind.Identity, null, offset) { SequenceOptions = options },
        Words.Phrase(Keyword.Identity),
        SequenceGrammar.InBracketsIfAny);

    private static readonly Parser<Token, bool> IsVirtual = Words.OrElse(
        next => next.Is(Keyword.Stored) ? Words.Keyword(Keyword.Stored).ThenReturn(false)
            : next.Is(Keyword.Virtual) ? Words.Keyword(Keyword.Virtual).ThenReturn(true) : null,
        true);

    private static readonly Parser<Token, ColumnConstraint> Computed = Map(
        (value, isVirtual) => new ColumnConstraint(ConstraintKind.Generated, null, 0) { Expression = value, IsVirtual = isVirtual },
        Words.Parenthesised(ExpressionGrammar.Expression),
        IsVirtual);

    /// <summary>ALWAYS or BY DEFAULT.</summary>
    public static readonly Parser<Token, bool> Always = Words.Choose(next => next.Is(Keyword.Always)
        ? Words.Keyword(Keyword.Always).ThenReturn(true)
        : Words.Phrase(Keyword.By, Keyword.Default).ThenReturn(false));

    private static readonly Parser<Token, ColumnConstraint> Generated = Map(
        (offset, when, always, what) => always || what.Kind == ConstraintKind.Identity
            ? what with { Offset = offset, Always = always }
            : throw new SqlException(SqlState.SyntaxError, "for a generated column, GENERATED ALWAYS must be specified") { Offset = when },
        Words.Phrase(Keyword.Generated),
        Words.Here,
        Always.Before(Words.Keyword(Keyword.As)),
        Words.Choose(next => next.Is(Keyword.Identity) ? Identity : Computed));

    private static readonly Parser<Token, ColumnConstraint> Constraint = Words.Choose(next => next.Word switch
    {
        Keyword.Not => NotNull,
        Keyword.Null => Null,
        Keyword.Default => Default,
        Keyword.Check => Check,
        Keyword.Unique => Unique,
        Keyword.Primary => PrimaryKey,
        Keyword.References => References,
        Keyword.Generated => Generated,
        _ => null,
    });

    private static readonly Parser<Token, ColumnConstraint> Attributed = Map(
        (constraint, attributes) => constraint with
        {
            References = constraint.References is { } clause ? ConstraintGrammar.Attributed(clause, attributes) : null,
            IsDeferrable = attributes.RequireFor(constraint.Kind, isInColumn: true).IsDeferrable,
            IsDeferred = attributes.IsDeferred,
            IsNotEnforced = attributes.IsNotEnforced,
        },
        Constraint,
        ConstraintAttributes.OfColumn);

    private static readonly Parser<Token, Func<Draft, Draft>> Misplaced = ConstraintAttributes.OfColumn
        .Select(attributes => attributes.RequireNone()).ThenReturn((Func<Draft, Draft>)(draft => draft));

    private static readonly Parser<Token, ColumnConstraint> Named = Map(
        (offset, name, constraint) => constraint with { Name = name, Offset = offset },
        Words.Phrase(Keyword.Constraint),
        NamesGrammar.ColId,
        Attributed);

    private static readonly Parser<Token, Func<Draft, Draft>> AddConstraint = Words.Choose(next => next.Is(Keyword.Constraint) ? Named : Attributed)
        .Select(constraint => (Func<Draft, Draft>)(draft => draft with { Constraints = [.. draft.Constraints, constraint] }));

    private static readonly Parser<Token, Func<Draft, Draft>> SetCollation = NamesGrammar.Collate.Select(collate =>
        (Func<Draft, Draft>)(draft => draft.Collation is null
            ? draft with { Collation = collate }
            : throw new SqlException(SqlState.SyntaxError, "multiple COLLATE clauses not allowed") { Offset = collate.Offset }));

    private static readonly Parser<Token, Draft> Qualifiers = Words.Fold(Parser<Token>.Return(new Draft([], null)), next => next.Word switch
    {
        Keyword.Collate => SetCollation,
        _ when ConstraintAttributes.StartsInColumn(next) => Misplaced,
        Keyword.Constraint or Keyword.Not or Keyword.Null or Keyword.Default or Keyword.Check or Keyword.Unique or Keyword.Primary
            or Keyword.References or Keyword.Generated => AddConstraint,
        _ => null,
    });

    /// <summary>Of a domain.</summary>
    public static readonly Parser<Token, (IReadOnlyList<ColumnConstraint> Constraints, CollateClause? Collation)> OfDomain =
        Qualifiers.Select(draft => (draft.Constraints, draft.Collation));

    private static readonly Parser<Token, string> StorageName = Words.Choose(next =>
        next.Is(Keyword.Default) ? NamesGrammar.ColLabel : NamesGrammar.ColId);

    public static readonly Parser<Token, ColumnDefinition> Definition = Map(
        (name, type, storage, compression, qualifiers) => new ColumnDefinition(name.Text, type, qualifiers.Constraints, name.Offset)
        {
            Collation = qualifiers.Collation, Storage = storage, Compression = compression,
        },
        NamesGrammar.ColIdToken,
        TypesGrammar.Type,
        Words.Clause(Keyword.Storage, StorageName),
        Words.Clause(Keyword.Compression, StorageName),
        Qualifiers);
}
