using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   CREATE TYPE name AS ENUM ( ['label', …] )           CREATE TYPE name AS ( [attribute type [COLLATE name], …] )
///   CREATE TYPE name AS RANGE ( SUBTYPE = type [, {SUBTYPE_OPCLASS | COLLATION | CANONICAL | SUBTYPE_DIFF
///       | MULTIRANGE_TYPE_NAME} = name]* )
///   ALTER TYPE name { ADD VALUE [IF NOT EXISTS] 'label' [{BEFORE | AFTER} 'label'] | RENAME VALUE 'label' TO 'label'
///       | {ADD | DROP | ALTER} ATTRIBUTE … | RENAME … | OWNER TO role | SET SCHEMA name }
///   CREATE DOMAIN name [AS] type [COLLATE name] [constraint]*
///   ALTER DOMAIN name { SET DEFAULT expression | DROP DEFAULT | {SET | DROP} NOT NULL | ADD constraint | DROP CONSTRAINT … | RENAME … | … }
/// </code>
/// </summary>
internal static class TypeDefinitionGrammar
{
    private static readonly QualifiedName Nameless = new([], 0);

    private static readonly Parser<Token, ColumnDefinition> Attribute = Map(
        (name, type, collation) => new ColumnDefinition(name.Text, type, [], name.Offset) { Collation = collation },
        NamesGrammar.ColIdToken,
        TypesGrammar.Type,
        NamesGrammar.Collation);

    private static readonly Parser<Token, CreateType> Enum = Words.Keyword(Keyword.Enum)
        .Then(Words.ParenthesisedListOrEmpty(NamesGrammar.StringConstant))
        .Select(labels => new CreateType(Nameless, labels, [], 0));

    private static readonly Parser<Token, CreateType> Composite = Words.ParenthesisedListOrEmpty(Attribute)
        .Select(attributes => new CreateType(Nameless, null, attributes, 0));

    private static readonly Parser<Token, TypeName?> Set =
        Words.Symbol("=").Then(TypesGrammar.Type).Select(type => (TypeName?)type);

    private static readonly Parser<Token, RangeOption> RangeOption = Map(
        (name, value) => new RangeOption(name.Text, value, name.Offset),
        NamesGrammar.ColLabelToken,
        Words.OrElse<TypeName?>(next => next.Is("=") ? Set : null, null));

    private static readonly Parser<Token, CreateType> Range = Words.Keyword(Keyword.Range)
        .Then(Words.ParenthesisedList(RangeOption))
        .Select(options => new CreateType(Nameless, null, [], 0) { Range = options });

    private static readonly Parser<Token, CreateType> TypeBody = Words.Choose(next => next.Word switch
    {
        Keyword.As when next.Second.Is(Keyword.Range) => Words.Keyword(Keyword.As).Then(Range),
        Keyword.As when next.Second.Is(Keyword.Enum) => Words.Keyword(Keyword.As).Then(Enum),
        Keyword.As => Words.Keyword(Keyword.As).Then(Composite),
        _ => next.Is("(") || next.Kind == Kind.End || next.Is(";")
            ? throw SqlException.NotSupported("base types cannot be created").At(next.First.Offset)
            : null,
    });

    /// <summary>Behind CREATE.</summary>
    public static readonly Parser<Token, Statement> CreateType = Map(
        (name, body) => (Statement)(body with { Name = name, Offset = name.Offset }),
        Words.Keyword(Keyword.Type).Then(NamesGrammar.AnyName),
        TypeBody);

    public static readonly Parser<Token, Statement> CreateDomain = Map(
        (name, type, of) => (Statement)new CreateDomain(name, type, of.Constraints, name.Offset) { Collation = of.Collation },
        Words.Keyword(Keyword.Domain).Then(NamesGrammar.AnyName).Before(Words.Flag(Keyword.As)),
        TypesGrammar.Type,
        ColumnGrammar.OfDomain);

    // ALTER TYPE

    private static readonly Parser<Token, (bool IsBefore, string? Label)> Neighbour = Words.OrElse(
        next => next.Word switch
        {
            Keyword.Before => Words.Keyword(Keyword.Before).Then(NamesGrammar.StringConstant).Select(label => (true, (string?)label)),
            Keyword.After => Words.Keyword(Keyword.After).Then(NamesGrammar.StringConstant).Select(label => (false, (string?)label)),
            _ => null,
        },
        (false, (string?)null));

    private static readonly Parser<Token, AlterAction> AddValue = Map(
        (offset, ifNotExists, label, neighbour) =>
            (AlterAction)new AddEnumValue(label, ifNotExists, neighbour.IsBefore, neighbour.Label, offset),
        Words.Phrase(Keyword.Add, Keyword.Value),
        NamesGrammar.IfNotExists,
        NamesGrammar.StringConstant,
        Neighbour);

    private static readonly Parser<Token, AlterAction> RenameValue = Map(
        (offset, label, newLabel) => (AlterAction)new RenameEnumValue(label, newLabel, offset),
        Words.Phrase(Keyword.Rename, Keyword.Value),
        NamesGrammar.StringConstant.Before(Words.Keyword(Keyword.To)),
        NamesGrammar.StringConstant);

    private static readonly Parser<Token, AlterAction> AddAttribute = Map(
        (offset, attribute, _) => (AlterAction)new AddColumn(attribute, false, offset),
        Words.Phrase(Keyword.Add, Keyword.Attribute),
        Attribute,
        NamesGrammar.Cascade);

    private static readonly Parser<Token, AlterAction> DropAttribute = Map(
        (offset, ifExists, name, cascade) => (AlterAction)new DropColumn(name, ifExists, cascade, offset),
        Words.Phrase(Keyword.Drop, Keyword.Attribute),
        NamesGrammar.IfExists,
        NamesGrammar.ColId,
        NamesGrammar.Cascade);

    private static readonly Parser<Token, AlterAction> AlterAttribute = Map(
        (offset, name, type, _) => (AlterAction)new AlterColumnType(name, type, null, offset),
        Words.Phrase(Keyword.Alter, Keyword.Attribute),
        NamesGrammar.ColId.Before(Words.FlagIfAll(Keyword.Set, Keyword.Data)).Before(Words.Keyword(Keyword.Type)),
        TypesGrammar.Type,
        NamesGrammar.Cascade);

    private static readonly Parser<Token, AlterAction> RenameAttribute = Map(
        (offset, name, newName, _) => (AlterAction)new RenameColumn(name, newName, offset),
        Words.Phrase(Keyword.Rename, Keyword.Attribute),
        NamesGrammar.ColId.Before(Words.Keyword(Keyword.To)),
        NamesGrammar.ColId,
        NamesGrammar.Cascade);

    private static readonly Parser<Token, AlterAction> TypeAction = Words.Choose(next => next.Word switch
    {
        Keyword.Add => next.Second.Is(Keyword.Value) ? AddValue : AddAttribute,
        Keyword.Drop => DropAttribute,
        Keyword.Alter => AlterAttribute,
        Keyword.Rename => next.Second.Is(Keyword.Value) ? RenameValue
            : next.Second.Is(Keyword.Attribute) ? RenameAttribute : AlterTableGrammar.Rename,
        Keyword.Owner => AlterTableGrammar.Owner,
        Keyword.Set => AlterTableGrammar.ToSchema,
        _ => null,
    });

    public static readonly Parser<Token, Statement> AlterType = Altered("TYPE", Keyword.Type, Words.CommaList(TypeAction));

    // ALTER DOMAIN: its value is no column, so the column's name is empty.

    private static readonly Parser<Token, AlterAction> SetDefault = Map(
        (offset, value) => (AlterAction)new AlterColumnDefault("", value, offset),
        Words.Phrase(Keyword.Set, Keyword.Default),
        ExpressionGrammar.Expression);

    private static readonly Parser<Token, AlterAction> DropDefault =
        Words.Phrase(Keyword.Drop, Keyword.Default).Select(offset => (AlterAction)new AlterColumnDefault("", null, offset));

    private static readonly Parser<Token, AlterAction> SetNotNull =
        Words.Phrase(Keyword.Set, Keyword.Not, Keyword.Null).Select(offset => (AlterAction)new AlterColumnNotNull("", true, offset));

    private static readonly Parser<Token, AlterAction> DropNotNull =
        Words.Phrase(Keyword.Drop, Keyword.Not, Keyword.Null).Select(offset => (AlterAction)new AlterColumnNotNull("", false, offset));

    private static readonly Parser<Token, AlterAction> DomainAction = Words.Choose(next => next.Word switch
    {
        Keyword.Set => next.Second.Is(Keyword.Default) ? SetDefault : next.Second.Is(Keyword.Not) ? SetNotNull : AlterTableGrammar.ToSchema,
        Keyword.Drop => next.Second.Is(Keyword.Default) ? DropDefault : next.Second.Is(Keyword.Not) ? DropNotNull
            : AlterTableGrammar.DropConstraint,
        Keyword.Add => AlterTableGrammar.AddConstraint,
        Keyword.Validate => AlterTableGrammar.Validate,
        Keyword.Rename => AlterTableGrammar.Rename,
        Keyword.Owner => AlterTableGrammar.Owner,
        _ => null,
    });

    public static readonly Parser<Token, Statement> AlterDomain =
        Altered("DOMAIN", Keyword.Domain, DomainAction.Select(action => (IReadOnlyList<AlterAction>)[action]));

    private static Parser<Token, Statement> Altered(string kind, Keyword word, Parser<Token, IReadOnlyList<AlterAction>> actions) => Map(
        (name, changes) => (Statement)new AlterObject(kind, name, changes, name.Offset),
        Words.Keyword(word).Then(NamesGrammar.AnyName),
        actions);
}
